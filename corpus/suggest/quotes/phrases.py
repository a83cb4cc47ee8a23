"""Noun phrases: how far the name of a speaker reaches, after his verb or before it.

The fullest noun phrase is taken, title included ("المتحدث باسم الكرملين، دميتري بيسكوف"); it ends before a relative
clause, a date, an aside. Mentions guide it; where the entity stage found none, words do.
"""

from corpus.arabic.folding import fold_word
from corpus.suggest.quotes.scene import Mention, Scene

_LONGEST = 24
"""No speaker is longer than so many tokens."""
_COMMAS = frozenset("،,")


def noun_phrase(scene: Scene, first: int, limit: int, listener: bool = False, strict: bool = False) -> int:
    """Return the token after the noun phrase that starts at `first`; `first` itself where none does.

    With `listener`, two neighbouring names are two phrases (أبلغ بوتين بايدن), unless they are one person's. With
    `strict`, a definite noun behind the phrase is no part of it unless it is an adjective of relation (أدان الأزهر الهجوم).
    """
    limit = min(limit, first + _LONGEST)
    if first >= limit:
        return first
    mention = scene.starting.get(first)
    if mention is not None and mention.last <= limit:
        return _extended(scene, mention.last, limit, mention, listener, strict)
    if scene.forms[first] == "(" and first + 2 < limit:
        inner = scene.starting.get(first + 1)
        if inner is not None and inner.last < limit and scene.forms[inner.last] == ")":
            return inner.last + 1
    passage = scene.opening.get(first)
    if passage is not None and first in scene.names and passage.close < limit:
        return _extended(scene, passage.close + 1, limit, None, listener, strict)
    if not is_nominal(scene, first):
        return first
    return _plain(scene, first, limit, listener, strict)


def is_nominal(scene: Scene, token: int) -> bool:
    """Whether a word can open a noun phrase: no preposition, adverb, complementizer, particle or finite cue."""
    small = scene.small
    form = scene.forms[token]
    if len(form) < 2 and not form.isdigit():
        return False
    if not scene.is_word(token) or scene.is_in(token, small.stops) or scene.is_in(token, small.prepositions):
        return False
    if scene.is_in(token, small.adverbs) or token in scene.dated or scene.is_in(token, small.sources_with_verb):
        return False
    if scene.forms[token] in small.sources or scene.bare(token) in small.remarks and scene.bare(token) in ("مما",):
        return False
    cue = scene.cues.get(token)
    return cue is None or cue[1].shape.kind == "noun"


def _plain(scene: Scene, first: int, limit: int, listener: bool, strict: bool) -> int:
    """Follow a phrase without a mention at its head: مصدر مسؤول في وزارة الخارجية, سكان العاصمة."""
    end = first + 1
    definite = scene.forms[first].lstrip("وف").startswith("ال")
    while end < limit:
        mention = scene.starting.get(end)
        if mention is not None and not mention.clitic and mention.last <= limit and (not listener or end > first + 1):
            office = scene.speaks(first)
            return _extended(scene, mention.last, limit, mention, listener, strict, office)
        if scene.forms[first][0].isdigit() and scene.forms[end] in _SHARES:
            end += 1
            continue
        if not _continues(scene, end, definite, strict):
            break
        end += 1
    return _extended(scene, end, limit, None, listener, strict, _heads_office(scene, first))


_SHARES = frozenset(("%", "في", "المءة", "الماءة", "المية", "بالمءة", "بالماءة", "من", "فقط"))


def _heads_office(scene: Scene, first: int) -> bool:
    return scene.speaks(first)


def _continues(scene: Scene, token: int, definite: bool, strict: bool) -> bool:
    """Whether a word without a mention goes on with the phrase: an adjective or a genitive."""
    if not is_nominal(scene, token) or names_saying(scene, token):
        return False
    form = scene.forms[token]
    if (strict or not definite) and opens_content(scene, token):
        return False
    if form.startswith("ال"):
        return not strict or not definite or form.endswith(_RELATION)
    if form[0] in "وفبلك" and len(form) > 3:
        return False
    if form in scene.small.relative_verbs or _looks_finite(form):
        return False
    return not definite


_RELATION = ("ي", "ية", "يون", "يين", "يتان", "يات")


def names_saying(scene: Scene, token: int) -> bool:
    """Whether a word is the saying itself rather than part of a name: قوله, القول."""
    cue = scene.cues.get(token)
    return cue is not None and cue[1].shape.kind == "noun" and (cue[1].shape.pronoun or scene.forms[token] == "القول")


def _looks_finite(form: str) -> bool:
    """Whether a word without an article looks like a verb in the imperfect, or is one that follows سources in news."""
    return (
        len(form) >= 4
        and form[0] in "يت"
        and form[-1] not in "ةاي"
        and form[-2:] not in ("ات",)
        and form[:3] not in ("تقر", "تلف", "تحا", "تنظ", "تجم", "تيا", "تكت")
    )


def _extended(
    scene: Scene,
    end: int,
    limit: int,
    mention: Mention | None,
    listener: bool,
    strict: bool,
    office: bool | None = None,
) -> int:
    """Add what belongs to the phrase after its head: apposition, alias in parentheses, place of an office, partner."""
    if office is None:
        office = mention is not None and mention.label == "OCC" and _heads_office(scene, mention.first)
    while end < limit:
        grown, following = _grow(scene, end, limit, mention, listener, strict, office)
        if grown == end:
            return end
        end, office = grown, office and following is None
        mention = following or mention
    return end


def _grow(
    scene: Scene, end: int, limit: int, mention: Mention | None, listener: bool, strict: bool, office: bool
) -> tuple[int, Mention | None]:
    following = scene.starting.get(end)
    form = scene.forms[end]
    if following is not None and following.last <= limit and not scene.is_in(end, scene.small.adverbs):
        if not following.clitic:
            honour = mention is not None and scene.bare(mention.first) in _HONOURS
            if _apposed(mention, following, listener, honour):
                return following.last, following
        elif form[0] == "و" and following.clitic == 1 and _partners(mention, following):
            return following.last, following
    if end in scene.names and (mention is None or mention.label != "PERS" or True):
        passage = scene.opening[end]
        if passage.close < limit:
            return passage.close + 1, scene.starting.get(passage.first)
    if form in _COMMAS and end + 1 < limit:
        apposed = scene.starting.get(end + 1)
        if (
            apposed is not None
            and mention is not None
            and not apposed.clitic
            and _comma_apposed(scene, mention, apposed, limit)
        ):
            return apposed.last, apposed
        if (
            apposed is not None
            and mention is not None
            and apposed.clitic == 1
            and scene.forms[end + 1][0] == "و"
            and mention.label == apposed.label == "ORG"
        ):
            return apposed.last, apposed
    if form == "(" and end + 2 < limit:
        alias = scene.starting.get(end + 1)
        if (
            alias is not None
            and alias.last < limit
            and mention is None
            and scene.bare(end - 1) in scene.small.documents
        ):
            return min(alias.last + 1, limit), None
        if (
            alias is not None
            and alias.last < limit
            and scene.forms[alias.last] == ")"
            and mention is not None
            and alias.label == mention.label
        ):
            return alias.last + 1, alias
    if (
        form.startswith("ال")
        and (mention is None or mention.label != "PERS")
        and _continues(scene, end, True, strict or not _lone_office(scene, mention, end))
        and following is None
    ):
        return end + 1, None
    if mention is not None and mention.label in ("PERS", "OCC", "ORG") and not listener:
        grown = _rest_of_name(scene, end, limit)
        if grown > end:
            return grown, Mention(end, grown, 0, "PERS", None)
    if form in ("لكرة", "بكرة", "لشءون", "للشءون", "لشوءون", "للشوءون") and end + 1 < limit:
        return end + 2, mention
    if form[0] == "ل" and following is not None and following.clitic == 1 and following.label in ("ORG", "GPE", "OCC"):
        if scene.forms[end - 1] in _QUALITIES and form not in scene.small.rooted:
            return following.last, following
    if mention is not None and mention.label == "OCC" and form in _COMMAS:
        grown = _name_between_commas(scene, end, limit)
        if grown > end:
            return grown, Mention(end, grown, 0, "PERS", None)
    if form.startswith("لل") and following is None and _owned(scene, end, mention) and not listener:
        return max(noun_phrase(scene, end, limit, False, True), end + 1), None
    if office:
        grown = _office_place(scene, end, limit, listener)
        if grown > end:
            return grown, None
    return end, None


_QUALITIES = frozenset(
    map(
        fold_word,
        (
            "الرسمي",
            "الرسمية",
            "العام",
            "العامة",
            "التنفيذي",
            "التنفيذية",
            "الإقليمي",
            "الإقليمية",
            "الفني",
            "الإعلامي",
            "الإعلامية",
            "الأعلى",
            "الخاص",
            "الخاصة",
            "الدائم",
            "الدائمة",
            "المتحدث",
            "الناطق",
            "مراسل",
            "مندوب",
            "ممثل",
            "مبعوث",
            "مدير",
            "رئيس",
            "الصحفي",
            "الصحافي",
            "المساعد",
            "التابع",
            "التابعة",
            "تابع",
            "تابعة",
            "العسكري",
            "المسلح",
            "السياسي",
            "السابق",
            "الجهوي",
        ),
    )
)
"""Words behind which ل tells whose an office is, even where it is a body's name that follows."""


def _owned(scene: Scene, token: int, mention: Mention | None) -> bool:
    """Whether ل at a token tells whose an office, a site or a document is: المدير الجهوي للمجمع, الموقع الرسمي للاتحاد."""
    if scene.forms[token] in scene.small.hearers or scene.forms[token] in scene.small.rooted:
        return False
    if mention is not None:
        return mention.label == "OCC"
    before = scene.bare(token - 1)
    return before in scene.small.documents or scene.forms[token - 2] in ("الموقع", "موقع", "الحساب", "الصفحة", "البيان")


def _is_name_end(scene: Scene, token: int, limit: int) -> bool:
    """Whether a name like شباط, which is a month too, ends before a token."""
    return token < limit and scene.forms[token] in "،,"


def _lone_office(scene: Scene, mention: Mention | None, end: int) -> bool:
    """Whether any definite word goes on with a phrase: no mention, or an office of one word (حاكم المنطقة)."""
    return mention is None or (mention.label == "OCC" and end - mention.first <= 2)


def _name_between_commas(scene: Scene, comma: int, limit: int) -> int:
    """Return the token after a name that no mention covers, set between commas behind a title; `comma` where none is."""
    token = comma + 1
    while token < limit and token - comma < 5:
        form = scene.forms[token]
        if token > comma + 1 and (
            form in "،," or form in scene.small.complementizers or form in scene.small.with_pronoun
        ):
            return token
        name = scene.starting.get(token)
        if name is not None and name.label == "PERS" and not name.clitic:
            token = name.last
            continue
        if names_saying(scene, token):
            return comma
        if name is not None or not is_nominal(scene, token) or form.startswith(_JOINED) or opens_content(scene, token):
            return comma
        if token == comma + 1 and form.startswith("ال"):
            return comma
        token += 1
    return comma


def _rest_of_name(scene: Scene, end: int, limit: int) -> int:
    """Return the token after one to three words that no mention covers and a boundary follows: a name cut short."""
    small = scene.small
    token = end
    while token < limit and token - end < 4:
        form = scene.forms[token]
        if form in _NAME_ENDS or form in small.complementizers or form in small.with_pronoun:
            return token
        if form in small.statements or form.removesuffix("ا") in small.statements:
            return end
        if token == end + 1 and (form in _AFTER_NAME or token in scene.dated):
            return token
        following = scene.starting.get(token)
        if token in scene.opening and token not in scene.names or (following is not None and following.label == "OCC"):
            return token
        surname = following is not None and following.label == "NORP" and form.startswith("ال")
        surname = surname or (token == end and token in scene.dated and _is_name_end(scene, token + 1, limit))
        if token in scene.any_starting and not surname or not is_nominal(scene, token) or names_saying(scene, token):
            return end
        if form.startswith(_JOINED) or form in small.relative_verbs or opens_content(scene, token):
            return end
        token += 1
    return end


_JOINED = ("لل", "بال", "وال", "فال", "كال")
_AFTER_NAME = frozenset(("عن", "في", "خلال", "امس", "اليوم", "عبر", "قوله", "قولها", "القول"))
_NAME_ENDS = frozenset("،,:-–()")


_HONOURS = frozenset(
    map(
        fold_word,
        (
            "معالي",
            "سعادة",
            "سماحة",
            "فضيلة",
            "سمو",
            "السيد",
            "السيدة",
            "الدكتور",
            "الدكتورة",
            "المهندس",
            "الأستاذ",
            "الشيخ",
            "اللواء",
            "العميد",
            "العقيد",
            "الجنرال",
            "السفير",
            "النائب",
            "الأمير",
            "الملك",
            "صاحب",
        ),
    )
)
"""Words of honour: the office that follows is the same person's, whoever is spoken to."""


def _apposed(mention: Mention | None, following: Mention, listener: bool, honour: bool) -> bool:
    """Whether two neighbouring mentions are one phrase: title and name, name and title, body and nationality."""
    if mention is None:
        return True
    if listener and (mention.cluster is None or mention.cluster != following.cluster):
        honoured = mention.label == "OCC" and mention.last - mention.first <= 2 and following.label == "OCC" and honour
        return honoured or (mention.label in ("OCC", "NORP") and following.label == "PERS")
    pair = (mention.label, following.label)
    return pair in _PAIRS


_PAIRS = frozenset(
    (
        ("OCC", "PERS"),
        ("PERS", "OCC"),
        ("OCC", "OCC"),
        ("NORP", "PERS"),
        ("OCC", "NORP"),
        ("ORG", "NORP"),
        ("ORG", "ORG"),
        ("NORP", "OCC"),
        ("OCC", "ORG"),
        ("GPE", "NORP"),
        ("GPE", "PERS"),
        ("FAC", "NORP"),
    )
)


def _partners(mention: Mention | None, following: Mention) -> bool:
    """Whether a mention joined by و speaks along with the one before."""
    if mention is None:
        return True
    people = ("PERS", "OCC")
    if mention.label in people:
        return following.label in people
    return mention.label == following.label


def _comma_apposed(scene: Scene, mention: Mention, apposed: Mention, limit: int) -> bool:
    """Whether "title، name" or "name، title" is one phrase: the labels fit and the clause does not start there."""
    pair = (mention.label, apposed.label)
    if pair not in (("OCC", "PERS"), ("PERS", "OCC"), ("NORP", "PERS")):
        return False
    return mention.cluster is None or apposed.cluster is None or mention.cluster == apposed.cluster or pair[0] == "OCC"


def _office_place(scene: Scene, end: int, limit: int, listener: bool) -> int:
    """Return the token after "في وزارة الخارجية", "بالشرطة", "من المعارضة" behind an office; `end` where none follows."""
    small = scene.small
    form = scene.forms[end]
    if form in ("في", "من", "لدي", "باسم") and end + 1 < limit or form == "عن" and _in_charge(scene, end):
        inner = end + 1
    elif (
        form[0] == "ب"
        and len(form) > 3
        and (end in scene.any_starting or (form.startswith("بال") and not listener))
        and form not in small.sources
    ):
        inner = end
    else:
        return end
    word = scene.forms[inner]
    if (
        word in small.occasions
        or word in small.statements
        or inner in scene.dated
        or word
        in (
            "وقت",
            "وقته",
            "سياق",
            "هذا",
            "ان",
            "ذلك",
            "جهة",
            "جانبه",
            "موتمر",
            "موءتمر",
            "معرض",
            "ختام",
            "تعليق",
            "اول",
        )
    ):
        return end
    mention = scene.starting.get(inner) or scene.any_starting.get(inner)
    if mention is not None and mention.last <= limit:
        return mention.last
    if inner == end or not is_nominal(scene, inner):
        return end if inner > end else end + 1
    stop = inner + 1
    while stop < limit and stop not in scene.cues and _continues(scene, stop, False, False):
        stop += 1
    return stop


def _in_charge(scene: Scene, token: int) -> bool:
    """Whether عن at a token tells what an official is in charge of: مسؤولين عن مكافحة الفيضانات."""
    return token + 1 < len(scene.forms) and "مسءول" in scene.forms[token - 1]


def phrase_before(scene: Scene, end: int, limit: int) -> int:
    """Return the first token of the noun phrase that ends before `end`, not before `limit`; `end` where none does."""
    first = end
    mention = scene.ending.get(end)
    passage = scene.closing.get(end - 1) if end else None
    if passage is not None and passage.open in scene.names and passage.open >= limit:
        inner = scene.starting.get(passage.first)
        first = passage.open
        mention = inner
        before = scene.ending.get(first)
        if before is not None and before.first >= limit:
            first, mention = before.first, before
    elif mention is not None and mention.first >= limit:
        first = mention.first
    else:
        return end
    while first > limit:
        first = _back_over_name(scene, first, limit, mention)
        at = first - 1 if scene.forms[first - 1] in _COMMAS else first
        before = scene.ending.get(at)
        if before is None or before.first < limit or mention is None:
            break
        if at != first and not _comma_apposed(scene, before, mention, end):
            break
        if mention.clitic and not (scene.forms[first][0] == "و" and at == first and _partners(before, mention)):
            break
        if not mention.clitic and at == first and not _apposed(before, mention, False, False):
            break
        first, mention = before.first, before
    return first


def _back_over_name(scene: Scene, first: int, limit: int, mention: Mention | None) -> int:
    """Step back over one or two words of a name that no mention covers, where a title stands before them."""
    if mention is None or mention.label != "PERS" or mention.clitic:
        return first
    for at in (first - 1, first - 2):
        if at <= limit or not is_nominal(scene, at) or scene.forms[at].startswith("ال"):
            return first
        title = scene.ending.get(at)
        if title is not None and title.label == "OCC":
            return at
    return first


def skip_adjuncts(scene: Scene, first: int, limit: int, own: frozenset[str] = frozenset()) -> int:
    """Return the first token from `first` on that is no adverb, date, aside or prepositional phrase.

    A preposition in `own` is the verb's and is not skipped.
    """
    small = scene.small
    token = first
    while token < limit:
        if token in scene.dated:
            token = max(scene.dated[token], token + 1)
        elif scene.is_in(token, small.adverbs) or scene.forms[token] in "،,":
            token += 1
        elif scene.forms[token] in small.prepositions_with_pronoun:
            token += 1
        elif scene.forms[token] in ("بشكل", "بصورة", "بطريقة"):
            token += 2
        elif scene.forms[token] in small.prepositions and scene.forms[token] not in own and token + 1 < limit:
            token = max(noun_phrase(scene, token + 1, limit, False, True), token + 2)
        else:
            break
    return min(token, limit)


_NO_HEADS = frozenset(
    map(
        fold_word,
        (
            "إعلام",
            "إنسان",
            "إيران",
            "إسلام",
            "إقليم",
            "اجتماع",
            "اليوم",
            "اتحاد",
            "اقتصاد",
            "انتخابات",
            "استثمار",
            "تقرير",
            "تنظيم",
            "تصريح",
        ),
    )
)


def opens_content(scene: Scene, token: int) -> bool:
    """Whether a word is a verbal noun or quality that a reported noun phrase opens with."""
    form = scene.forms[token]
    heads = scene.small.heads
    if form in scene.small.documents or form in scene.small.adverbs or form in _NO_HEADS:
        return False
    if scene.reading.text[scene.reading.starts[token]] == "أ":  # أفعال, a plural: أسعار, أعضاء
        return form in heads
    if form in heads:
        return True
    for pronoun in ("ه", "ها", "هم", "هما"):
        if form.endswith(pronoun):
            stem = form[: -len(pronoun)]
            feminine = stem[:-1] + "ة" if stem.endswith("ت") else ""
            if stem in heads or feminine in heads or is_verbal_noun(stem) or is_verbal_noun(feminine):
                return True
    return is_verbal_noun(form)


def is_verbal_noun(form: str) -> bool:
    """Whether an indefinite word has the pattern of a verbal noun: تحديد، إطلاق، افتتاح، انطلاق، استقطاب."""
    size = len(form)
    if size < 5 or form.startswith("ال"):
        return False
    if size == 5:
        return (form[0] == "ت" and form[3] == "ي") or (form[0] == "ا" and form[3] == "ا")
    if size == 6:
        return form[0] == "ا" and form[4] == "ا" and (form[2] == "ت" or form[1] == "ن")
    return size == 7 and form[:3] == "است" and form[5] == "ا"
