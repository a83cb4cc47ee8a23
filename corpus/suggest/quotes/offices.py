"""What belongs to an office in a phrase: where it is held, parts that no mention covers, its holder's name."""

from corpus.suggest.findings import Mention
from corpus.suggest.quotes.classes import COMMAS
from corpus.suggest.quotes.names import rest_of_name
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.words import continues, is_nominal
from corpus.suggest.rule_words import rule_words

_PLACES = frozenset(("GPE", "ORG", "FAC", "LOC"))

_REST_OF_OFFICE = 9
"""A holder's name stands at most so many tokens behind the part of his office that a mention covers."""


_CLOSING = frozenset("،؛:.")


_IN_OFFICES = frozenset(("ORDINAL", "EVENT", "ORG", "GPE", "FAC", "LOC", "PRODUCT"))


_OF_SEVERAL = rule_words("offices", "of_several")
"""Offices that more than one country has behind them."""


def _known_holder(scene: Scene, office: Mention, end: int, limit: int) -> Mention | None:
    """The name further behind in which the entity stage saw the holder of an office."""
    if office.cluster is None:
        return None
    for token in range(end, min(limit, end + _REST_OF_OFFICE)):
        name = scene.starting.get(token)
        if name is not None and name.label == "PERS" and name.cluster == office.cluster and not name.clitic:
            return name if name.last <= limit else None
        if scene.forms[token] in _CLOSING and not _names(scene, token + 1, office) or token in scene.cues:
            return None
    return None


def _names(scene: Scene, token: int, office: Mention) -> bool:
    """Whether the name of an office's holder begins at a token."""
    name = scene.starting.get(token)
    if name is not None and name.label == "OCC" and name.cluster == office.cluster:
        name = scene.starting.get(name.last)  # الدكتور فلان
    return name is not None and name.label == "PERS" and name.cluster == office.cluster


def servant_behind(scene: Scene, name: Mention, end: int, limit: int) -> Mention | None:
    """Return the name of him who serves another, behind whose name a phrase ends so far: محامي ترامب | تود بلانش."""
    office = scene.ending.get(name.first)
    if office is None or office.label != "OCC" or office.cluster == name.cluster:
        return None
    return _known_holder(scene, office, end, limit)


def holder_behind(scene: Scene, office: Mention, end: int, limit: int) -> Mention | None:
    """Return the holder's name behind a part of his office that no mention covers; None where none stands near.

    وزير الاتصالات | وتقنية المعلومات فلان, مديرة الدورة | الثانية من مهرجان القمح فلانة
    """
    known = _known_holder(scene, office, end, limit)
    if known is not None:
        return known
    form = scene.forms[end]
    if not (form[0] == "و" and len(form) > 3 or form.startswith("ال")) or end in scene.starting:
        return None
    token = end
    while token < min(limit, end + _REST_OF_OFFICE):
        name = scene.starting.get(token)
        if name is not None and name.label == "PERS":
            return name if not name.clitic and name.last <= limit else None
        thing = scene.any_starting.get(token)
        if thing is not None and thing.label in _IN_OFFICES:
            token = thing.last
            continue
        if token in scene.cues or token in scene.dated or not (is_nominal(scene, token) or scene.forms[token] == "من"):
            return None
        token += 1
    return None


def lone_office(scene: Scene, mention: Mention | None, end: int) -> bool:
    """Whether any definite word goes on with a phrase: an office of one word (حاكم المنطقة), or its rank follows."""
    if mention is None or scene.forms[end] in scene.small.ranks:
        return True
    return mention.label == "OCC" and end - mention.first == 1 and not scene.bare(mention.first).startswith("ال")


def _in_charge(scene: Scene, token: int) -> bool:
    """Whether an official or a member stands before a token: مسؤول بالوزارة, عضو باللجنة."""
    before = scene.forms[token - 1]
    return token + 1 < len(scene.forms) and ("مسءول" in before or before.removeprefix("ال") in ("مصدر", "مصادر", "عضو"))


def _name_behind_place(scene: Scene, token: int, limit: int) -> bool:
    """Whether a place or body and then a person's name stand behind إلى or عن: مبعوث الأمم المتحدة إلى اليمن فلان."""
    place = scene.starting.get(token + 1)
    if place is None or place.clitic or place.label not in ("GPE", "LOC", "ORG") or place.last >= limit:
        return False
    name = scene.starting.get(place.last)
    return name is not None and name.label == "PERS" and not name.clitic


def served(scene: Scene, end: int, limit: int) -> int:
    """Return the token after a body in marks that an office belongs to, where its holder's name follows; else `end`.

    المدير التنفيذي لـ«أفق» سامر الخطيب, المحلل في «أفق» سامر الخطيب; but قال المدير لـ«أفق» إن.
    """
    passage = scene.opening.get(end + 1)
    if passage is None or passage.close < 0 or passage.last - passage.first > 4 or passage.close + 1 >= limit:
        return end
    holder = scene.starting.get(passage.close + 1)
    return passage.close + 1 if holder is not None and holder.label == "PERS" and not holder.clitic else end


def person_behind(scene: Scene, comma: int, limit: int) -> Mention | None:
    """Return the name behind a comma that says who a phrase without a mention is: أرملة القتيل، سعاد فهمي، إن.

    A title may stand before the name; a comma or أن closes it.
    """
    if comma + 2 >= limit:
        return None
    title = scene.starting.get(comma + 1)
    name = scene.starting.get(title.last) if title is not None and title.label == "OCC" else title
    if title is None or title.clitic or name is None or name.label != "PERS" or name.clitic:
        return None
    end = rest_of_name(scene, name.last, limit)
    closed = end < limit and (scene.forms[end] in COMMAS or scene.forms[end] in scene.small.any_complementizer)
    return Mention(name.first, end, 0, "PERS", name.cluster) if closed else None


def held_at(scene: Scene, end: int, limit: int, own: frozenset[str]) -> Mention | None:
    """Return who holds an office with its place between office and name: معتمد الشركة في البصرة الحاج فلان.

    Behind a comma, or where the preposition may be the verb's own, the name has to close the phrase.
    """
    place = place_at(scene, end)
    if place is None or place.last >= limit:
        return None
    at = place.last + (scene.forms[place.last] in COMMAS)
    name = titled_name(scene, at, limit)
    if name is None or (at == place.last and scene.forms[end] not in own and scene.forms[end][0] not in own):
        return name
    form = scene.forms[name.last] if name.last < limit else ","
    closed = form in COMMAS or form in scene.small.any_complementizer or form in own or form[0] in own
    return name if closed else None


def place_at(scene: Scene, end: int) -> Mention | None:
    """Return the place that في or ب names at a token: في البصرة, بالبصرة, في حي النزهة."""
    form = scene.forms[end]
    if form not in _IN and form[0] != "ب" or end + 1 >= len(scene.forms):
        return None
    place = scene.starting.get(end + (form in _IN))
    if place is None or place.label not in _PLACES:
        return None
    return place if place.clitic == (form not in _IN) else None


_IN = ("في", "لدي")


def titled_name(scene: Scene, at: int, limit: int) -> Mention | None:
    """Return the name at a token, titles before it or not: اللواء فلان, معالي الدكتور فلان; None where none stands."""
    name = scene.starting.get(at)
    while name is not None and name.label == "OCC" and not name.clitic and name.last - at < _TITLES_LAST:
        name = scene.starting.get(name.last)
    return name if name is not None and name.label == "PERS" and not name.clitic and name.last <= limit else None


_TITLES_LAST = 6


def known_as(scene: Scene, end: int, limit: int) -> bool:
    """Whether a noun that speaks tells who bears the name before it, as a mention does not: فلان مدرب الفريق."""
    if end in scene.starting or end + 2 >= limit:
        return False
    owner = scene.starting.get(end + 1)
    return "ال" in (scene.forms[end + 1][:2], scene.forms[end + 2][:2]) if owner is None else not owner.clitic


_HIS = ("ه", "ها", "هم", "هما", "هن")


def office_place(scene: Scene, end: int, limit: int, own: frozenset[str]) -> int:
    """Return the token after "في وزارة الخارجية", "بالشرطة" behind an office; `end` where none follows."""
    small = scene.small
    form = scene.forms[end]
    represents = form == "عن" and _name_behind_place(scene, end, limit)
    if form in own and not represents:
        return end
    charged = form == "عن" and "مسءول" in scene.forms[end - 1] and end + 1 < limit
    sent = form == "الي" and _name_behind_place(scene, end, limit)
    if sent or represents or charged or (form in ("في", "من", "لدي", "باسم", "داخل") and end + 1 < limit):
        inner = end + 1
    elif (
        form[0] == "ب"
        and len(form) > 3
        and "ب" not in own
        and (
            end in scene.any_starting
            or (form.startswith("بال") and (_in_charge(scene, end) or form[1:] in small.districts))
            or (form[1:] in _INHABITED and end + 1 in scene.any_starting)
        )
        and form not in small.sources
    ):
        inner = end
    else:
        return end
    word = scene.forms[inner]
    if word in small.occasions or word in small.statements or inner in scene.dated or word in small.asides:
        return end
    to_press = (
        word.startswith("ال") and word[2:] in small.statements and scene.forms[inner + 1 : inner + 2] == ["الصحفي"]
    )
    if to_press or word in _OWN_STATEMENTS:
        return end  # في المؤتمر الصحفي, في رده على
    if form == "لدي" and inner not in scene.any_starting and word.endswith(_HIS) and not word.startswith("ال"):
        return end  # النائب لدى حلوله ضيفا
    if word in _MEETINGS and form == "في" and not scene.forms[end - 1].endswith(("ون", "ين", "ضو", "ؤول", "ول")):
        return end  # أضاف المدرب في الندوة, but المشاركون في الندوة
    mention = scene.starting.get(inner) or scene.any_starting.get(inner)
    if mention is not None and mention.last <= limit:
        return _behind_places(scene, mention.last, limit)
    if form == "في" and form in own and small.complementizers.isdisjoint(scene.forms[inner : inner + 7]):
        return end  # شكك خبراء في جدوى المشروع
    if inner == end:
        named = scene.any_starting.get(end + 1)
        return _behind_places(scene, named.last, limit) if named is not None and named.label in _LANDS else end + 1
    if not is_nominal(scene, inner):
        return end
    stop = inner + 1
    while stop < limit and stop not in scene.cues and continues(scene, stop, False, False):
        if stop in scene.starting and scene.forms[stop - 1].startswith("ال") and scene.starting[stop].label in _OTHERS:
            break  # حث خبراء في مجال حقوق الإنسان | دولة قطر على
        stop += 1
    return _behind_places(scene, stop, limit)


_OTHERS = frozenset(("GPE", "ORG"))
"""Behind a definite word these are no part of its phrase."""
_INHABITED = rule_words("offices", "inhabited")


def _behind_places(scene: Scene, end: int, limit: int) -> int:
    """Return the token behind further places that و joins to one: السكان في دارفور | وشرق تشاد."""
    while end < limit and scene.forms[end][0] == "و":
        place = scene.any_starting.get(end)
        if place is None or place.clitic != 1 or place.label not in _LANDS or place.last > limit:
            break
        end = place.last
    return end


_LANDS = frozenset(("GPE", "LOC", "FAC"))
_MEETINGS = rule_words("topics_in_marks", "meetings")
"""Where somebody speaks, not where his office is."""
_OF_ONE = ("رد", "كلمت", "خطاب", "حديث", "تصريح", "تصريحات", "تعليق", "بيان", "مداخلت", "مقابلت", "تغريدت", "لقاء")
_OWN_STATEMENTS = frozenset(noun + pronoun for noun in _OF_ONE for pronoun in ("ه", "ها", "هم"))


def of_several(scene: Scene, office: Mention | None, country: Mention) -> bool:
    """Whether a country behind و shares an office in the dual or plural: وزيرا خارجية مصر وتونس."""
    if office is None or office.label != "OCC" or country.label not in ("GPE", "NORP"):
        return False
    return office.last > office.first + 1 and scene.forms[office.first] in _OF_SEVERAL
