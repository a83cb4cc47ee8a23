"""Noun phrases: how far the name of a speaker reaches, after his verb or before it.

The fullest noun phrase is taken, title included ("المتحدث باسم الكرملين، دميتري بيسكوف"); it ends before a relative
clause, a date, an aside. Mentions guide it; where the entity stage found none, words do.
"""

from corpus.suggest.findings import Mention
from corpus.suggest.quotes.added_words import MAY_ADD, adds
from corpus.suggest.quotes.appositions import behind_sign
from corpus.suggest.quotes.behind_phrase import (
    AFFAIRS,
    ANEW,
    BEHIND,
    BELONGS,
    COUNTERPART,
    DEFINITE,
    FOLLOWS,
    HEADED,
    HYPHENS,
    JOINT,
    PARTNER,
    PLACED,
    RESTS,
    SELF,
    SIGN,
    SPEAKS,
    STRESSED,
)
from corpus.suggest.quotes.classes import COMMAS, SPEAKERS
from corpus.suggest.quotes.cue_types import STRICT, Manner
from corpus.suggest.quotes.joint_sources import joins_named, second_in_marks
from corpus.suggest.quotes.marked_names import initials, is_accused, is_told
from corpus.suggest.quotes.names import (
    before_clause,
    made_or_dated,
    may_go_on,
    name_between_commas,
    owned,
    rest_of_name,
)
from corpus.suggest.quotes.neighbours import (
    accused_behind,
    belongs,
    belongs_beside,
    disagrees,
    goes_with,
    of_nations,
    partners,
)
from corpus.suggest.quotes.offices import (
    held_at,
    holder_behind,
    known_as,
    of_several,
    office_place,
    person_behind,
    servant_behind,
    served,
)
from corpus.suggest.quotes.qualifying import qualifies
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.second_phrase import are_others, begins_anew, is_closed, is_second_noun
from corpus.suggest.quotes.words import NOUNS, continues, is_nominal
from corpus.suggest.rule_words import rule_words

_LONGEST = 24  # tokens of a speaker at most
_PAUSED = frozenset("،-–ل")
"""Behind words that no mention covers, one of these does not show that they were a name."""
_OF_AGE = frozenset(("صاحب", "صاحبة", "ابن", "ابنة"))
"""An age tells who one of these is: صاحب الـ30 عاما."""
_OTHERS = frozenset(("ORG", "OCC"))
_WORKPLACES = frozenset(("ORG", "FAC", "EVENT"))
"""Where somebody works whose office no mention covers: مشغل المحطة في البصرة فلان."""
_PEOPLE = frozenset(("PERS", "OCC"))
_OWNERS = frozenset(("ORG", "GPE", "OCC"))
_PRINTED = rule_words("phrases", "printed")
"""Behind one of these ل tells whose it is, an outlet's too: أفاد تقرير لصحيفة فلانة."""
_PUBLIC = rule_words("phrases", "public")
"""Indefinite adjectives of statements: no definite noun belongs to them."""
_DESCRIBING = rule_words("phrases", "describing")
"""Adjectives that go on with a noun behind its nationality."""
_AT_ONCE = COUNTERPART | BELONGS | JOINT  # marks are among what belongs
_BEFORE_SERVANT = DEFINITE | AFFAIRS  # مستشار فلان | الخاص فلان
_PLAIN = Manner()


def noun_phrase(scene: Scene, first: int, limit: int, manner: Manner = _PLAIN) -> int:
    """Return the token after the noun phrase that starts at `first`; `first` itself where none does."""
    if first >= limit:
        return first
    if limit > first + _LONGEST:
        limit = first + _LONGEST
    mention, form = scene.starting.get(first), scene.forms[first]
    if mention is not None and mention.last <= limit:
        end = mention.last
        if end == limit or BEHIND[scene.forms[end]] == FOLLOWS and end not in scene.any_starting:
            return end  # قال فلان | إن
        office = mention.label == "OCC" and SPEAKERS[form]
        return _extended(scene, end, limit, mention, manner, office)
    if form == "(" and first + 2 < limit:
        inner = scene.starting.get(first + 1)
        if inner is not None and inner.last < limit and scene.forms[inner.last] == ")":
            return inner.last + 1
    if first in scene.names and scene.opening[first].close < limit:
        mention = scene.starting.get(first + 1) if manner.apart else None  # اتهم «الحزب» | الحكومة
        return _extended(scene, scene.opening[first].close + 1, limit, mention, manner, False)
    if not NOUNS[form] or not is_nominal(scene, first):
        if form == "كل" and first + 1 < limit and scene.forms[first + 1].startswith("ال"):
            return max(noun_phrase(scene, first + 1, limit, manner), first + 2)  # كل الأحزاب
        return initials(scene, first, limit) if len(form) == 1 else first
    return _plain(scene, first, limit, manner)


def _plain(scene: Scene, first: int, limit: int, manner: Manner) -> int:
    """Follow a phrase without a mention at its head: مصدر مسؤول في وزارة الخارجية, سكان العاصمة."""
    forms, number = scene.forms, scene.any_starting.get(first)
    end = number.last if number is not None and number.label == "CARDINAL" else first + 1  # إحدى وثلاثون منظمة
    definite = forms[first].startswith(("ال", "وال", "فال", "لل")) and forms[first] not in scene.small.rooted_in_waw
    while end < limit:
        mention = scene.starting.get(end)
        if mention is not None and not mention.clitic:
            if mention.label == "NORP" and mention.last < limit and forms[mention.last] in _DESCRIBING:
                end = mention.last  # دراسة أمريكية | جديدة
                continue
            if mention.last <= limit and (not manner.apart or goes_with(scene, first, end, mention)):
                return _extended(scene, mention.last, limit, mention, manner, scene.speaks(first))
            closed = definite or manner.apart and end > first + 1
            if mention.label == "PERS" or closed and mention.label in _OTHERS:
                break  # دعت العائلات | الحاسي | إلى, أخبرت الأم | المحققين
        if end in scene.dated and end == first + 1 and scene.bare(first) in _OF_AGE:
            end = scene.dated[end]
            continue
        if MAY_ADD[forms[end]] and adds(scene, first, end, definite):
            if forms[end] == "من":
                counted = noun_phrase(scene, end + 1, limit, manner)  # اثنان من القادة
                return counted if counted > end + 1 else end
            end += 1
            continue
        if not continues(scene, end, definite, manner.strict) or (manner.apart and is_second_noun(scene, first, end)):
            break
        if definite and end == first + 1 and disagrees(forms[first], forms[end]):
            break
        if end > first + 1 and not definite and forms[end].startswith("ال") and is_closed(forms, first, end, manner):
            break
        if forms[end - 1] in _PUBLIC and end > first + 1 and forms[end].startswith("ال"):
            break  # ناشد الوزير في تصريح صحفي | السلطات
        if manner.apart and accused_behind(scene, first, end):
            break
        if manner.apart and forms[end].startswith("ال"):
            told_apart = end > first + 1 or forms[first] in scene.small.critics
            if told_apart and (scene.speaks(end) or are_others(scene, end)):
                break  # ناشد أهالي البلدة السلطات, اتهم نشطاء السلطات
        end += 1
    return _extended(scene, end, limit, None, manner, SPEAKERS[forms[first]])


def _extended(scene: Scene, end: int, limit: int, mention: Mention | None, manner: Manner, office: bool) -> int:
    """Add what belongs to the phrase after its head: apposition, alias in parentheses, place of an office, partner.

    `office` says that the head is an office that speaks.
    """
    forms, starting = scene.forms, scene.starting
    while end < limit:
        told = BEHIND[forms[end]]
        if not told and end not in starting and (mention is None or mention.label != "OCC"):
            return end
        if told & FOLLOWS and end not in scene.any_starting or told & ANEW and begins_anew(scene, end, mention):
            return end
        grown, following = _grow(scene, end, limit, mention, manner, office, told)
        if grown == end:
            return end
        end, office = grown, office and following is None
        mention = following or mention
    return end


def _grow(
    scene: Scene, end: int, limit: int, mention: Mention | None, manner: Manner, office: bool, told: int
) -> tuple[int, Mention | None]:
    """Return the token after what belongs to a phrase right behind it, and its mention; `end` where nothing does.

    `told` is what the form that stands there tells.
    """
    following = scene.starting.get(end)
    if told & _AT_ONCE:
        if told & COUNTERPART or end in scene.opening and end not in scene.names:
            return end, None  # قال المدرب | "كنا الأفضل"
        if told & JOINT and (office or mention is not None and joins_named(mention, scene.forms[end])):
            return max(noun_phrase(scene, end, limit, STRICT), end + 1), None
    beside = None
    if told & BELONGS or following is not None:
        beside = _beside(scene, end, limit, mention, manner, told)
    if beside is None and told & SIGN:
        beside = behind_sign(scene, end, limit, mention, office)
    if beside is not None:
        return beside
    if told & DEFINITE and following is None and qualifies(scene, end, mention, manner):
        return end + 1, None
    label = mention.label if mention is not None else ""
    if (following is not None or told & _BEFORE_SERVANT) and label == "PERS" and mention is not None:
        servant = servant_behind(scene, mention, end, limit)
        if servant is not None:
            return servant.last, servant
    if told & SPEAKS and label == "PERS" and not manner.apart and known_as(scene, end, limit):
        return noun_phrase(scene, end, limit, STRICT), mention
    if told & RESTS and may_go_on(scene, end, mention, manner):
        grown = rest_of_name(scene, end, limit)
        sure = (
            mention is not None or office or (not manner.strict and grown < limit and scene.forms[grown] not in _PAUSED)
        )
        if grown > end and sure:
            return grown, Mention(end, grown, 0, "PERS", None)
    if told & AFFAIRS and end + 1 < limit:
        return end + 2, mention
    if mention is not None and (label == "OCC" or label in _WORKPLACES and not manner.apart):
        holder = holder_behind(scene, mention, end, limit) if label == "OCC" else None
        if holder is None and told & PLACED:
            holder = held_at(scene, end, limit, manner.own)
        if holder is not None:
            return holder.last, holder
    if told & HEADED and (grown_by := _of_head(scene, end, limit, mention, manner)) is not None:
        return grown_by
    return office_place(scene, end, limit, manner.own) if office and told & PLACED else end, None


def _beside(
    scene: Scene, end: int, limit: int, mention: Mention | None, manner: Manner, told: int
) -> tuple[int, Mention | None] | None:
    """Take a mention, or a word of stress or of standing, that stands right behind a phrase."""
    form, following = scene.forms[end], scene.starting.get(end)
    label = mention.label if mention is not None else ""
    if told & STRESSED:
        if form in SELF or form in scene.small.stances and label == "ORG":
            return end + 1, mention
        if form in HYPHENS and end + 1 < limit and scene.hyphenated(end):
            rest = scene.starting.get(end + 1)
            return (rest.last, rest) if rest is not None and rest.last <= limit else (end + 2, mention)
    if following is not None and following.last <= limit and form not in scene.small.joined.adverbs:
        if not following.clitic:
            if not manner.apart:
                if belongs(mention, following):
                    return following.last, following
            elif belongs_beside(scene, end, mention, following, manner.own):
                return following.last, following
        elif form[0] == "و" and following.clitic == 1:
            if partners(mention, following):
                return following.last, following
            if of_several(scene, mention, following) or of_nations(scene, mention, following):
                return following.last, mention
    if end in scene.names and label != "PERS":
        passage = scene.opening[end]
        another_one = manner.apart and (is_told(scene, passage) or is_accused(scene, passage, manner.own))
        if passage.close < limit and not another_one:
            holder = scene.starting.get(passage.close + 1) if mention is None else None
            held = holder is not None and holder.label in ("PERS", "OCC")  # قائد قوات «X» العميد فلان
            return passage.close + 1, None if held else scene.starting.get(passage.first)
    if form == "و" and label not in _PEOPLE and (second := second_in_marks(scene, end)) is not None:
        return max(noun_phrase(scene, end + 1, limit, manner), end + 1), second
    if label in _PEOPLE and form.startswith(PARTNER):
        grown = noun_phrase(scene, end, limit, manner)
        if grown > end + 1:
            return grown, scene.ending.get(grown) or mention
    return None


def _of_head(
    scene: Scene, end: int, limit: int, mention: Mention | None, manner: Manner
) -> tuple[int, Mention | None] | None:
    """Take what an office or a body has behind it: its rank, whose it is, a name between commas."""
    forms, following = scene.forms, scene.starting.get(end)
    form, label = forms[end], mention.label if mention is not None else ""
    if form.startswith("ال"):
        rank = scene.any_starting.get(end) if mention is not None and label != "PERS" else None
        ranked = rank is not None and rank.label == "ORDINAL" and rank.last <= limit
        return (rank.last, mention) if rank is not None and ranked else None  # القناة السابعة
    if form in COMMAS:
        if mention is None and (named := person_behind(scene, end, limit)) is not None:
            return named.last, named
        grown = name_between_commas(scene, end, limit) if label in ("OCC", "PERS") else end
        if grown > end and (label == "OCC" or before_clause(scene, grown, limit)):
            return grown, Mention(end, grown, 0, "PERS", None)
        return None
    if form[0] == "ل" and following is not None and following.clitic == 1 and following.label in _OWNERS:
        document = mention is None and scene.bare(end - 1) in scene.small.documents
        printed = document and scene.bare(end - 1) in _PRINTED
        owns = document or forms[end - 1] in scene.small.offices_with_owner
        if printed or (owns and form not in scene.small.rooted):
            return following.last, following
    if form[0] == "ل" and (grown := made_or_dated(scene, end, mention)) > end:
        return grown, scene.ending.get(grown) or mention
    tied = form[0] == "ل" and following is None and not manner.apart and "ل" not in manner.own
    if tied and owned(scene, end, mention):
        return max(noun_phrase(scene, end, limit, STRICT), end + 1), None
    if label == "OCC" and form in ("ل", "في") and (grown := served(scene, end, limit)) > end:
        return grown, mention  # المدير التنفيذي لـ«أفق» فلان
    return None
