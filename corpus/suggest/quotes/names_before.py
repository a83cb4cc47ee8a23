"""Names that stand before a report, one of which may be its speaker."""

from bisect import bisect_left

from corpus.suggest.quotes.antecedents import is_anothers
from corpus.suggest.quotes.classes import COMMAS
from corpus.suggest.quotes.cue_types import STRICT_APART
from corpus.suggest.quotes.genders import fits, gender_of
from corpus.suggest.quotes.papers import letters_before
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.phrases_before import phrase_before
from corpus.suggest.quotes.reports import Phrase, Range, Report
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.words import is_nominal
from corpus.suggest.rule_words import rule_words

_EVENTS = rule_words("names_before", "events")
_FARTHEST = 150
"""A name so many tokens before a report may be its speaker."""


def antecedent(scene: Scene, unit: Range, report: Report) -> Phrase | None:
    """The nearest name before the relative pronoun, unless the pronoun shows that it is another's verb."""
    if is_anothers(scene, report.at[0], report.shape.gender):
        return None  # سعى المرشح إلى كسب تأييد الطبقة الوسطى، التي يقول إنها
    for token in range(report.at[0] - 1, max(unit[0], report.at[0] - 12) - 1, -1):
        mention = scene.ending.get(token)
        if mention is not None and is_where(scene, mention.first):
            return None  # كشفت الصحيفة تفاصيل عن هجمات حلب، التي رجحت أن
        if mention is not None and scene.forms[mention.first - 1] != "مع":
            first = phrase_before(scene, token, unit[0])
            return Phrase(first, token, letters_before(scene, first))
    return None


def of_part(scene: Scene, start: int, first: int) -> bool:
    """Whether a body only tells of which part those are who do something: نواب من غرفتي | البرلمان."""
    part = start - 1
    if part - 1 <= first or scene.forms[part - 1] not in _FROM or part in scene.any_starting:
        return False
    return is_nominal(scene, part) and not scene.speaks(part)


_FROM = frozenset(("من", "في", "ضمن"))


def is_place(scene: Scene, token: int) -> bool:
    """Whether a phrase is the name of a place, of which no verb is plural."""
    return (mention := scene.starting.get(token)) is not None and mention.label in ("GPE", "FAC")


def is_where(scene: Scene, token: int) -> bool:
    """Whether a place stands behind what happened there, and says nothing: انفجارات اللاذقية، التي رجحت المجلة أن."""
    return token > 0 and scene.forms[token - 1] in _EVENTS and is_place(scene, token)


def first_named(scene: Scene, begin: int, end: int) -> Phrase | None:
    """The first body or person that is named from one token to before another."""
    for token in range(begin, end):
        mention = scene.starting.get(token)
        if mention is not None and not mention.clitic and mention.label in ("ORG", "PERS", "OCC"):
            return Phrase(token, mention.last)
    return None


def name_before(scene: Scene, report: Report, gender: str, unowned: Range) -> Phrase | None:
    """The nearest name before a report that agrees, outside the words of whom nothing tells."""
    for token in range(report.first, max(0, report.first - _FARTHEST), -1):
        mention = scene.ending.get(token)
        if (
            mention is not None
            and mention.label in ("PERS", "ORG", "OCC")
            and fits(gender_of(scene, mention.first, mention.label), gender)
            and not unowned[0] < token <= unowned[1]
            and not _is_quoted(scene, token, report.first)
        ):
            first = phrase_before(scene, token, 0)
            if first and scene.forms[first - 1] in _IN_COMPANY:
                continue  # شارك الوزير إلى جانب المدير فلان في الحفل، وقال إن
            title = scene.starting.get(first) if first < mention.first else None
            if title is not None and title.label == "OCC" and not fits(gender_of(scene, first, "OCC"), gender):
                own = scene.ending.get(mention.first)
                if own is None or own.first == first or not fits(gender_of(scene, own.first, own.label), gender):
                    continue  # رد الوزير فلان على النقابة، حيث أكدت
                first = own.first  # التقى الوزير فلان الوزيرة فلانة، حيث أكدت
            return Phrase(first, token, letters_before(scene, first))
    return None


_IN_COMPANY = rule_words("names_before", "in_company")
"""Whoever stands behind one of these came along, and is not who went on to speak."""
_SHORT = 4
_REMARKED = 14
"""Whose remarks are answered is named at most so many tokens before what they were."""


def remarker(scene: Scene, unit: Range, report: Report) -> Phrase | None:
    """Return whose remarks somebody answers who is not meant himself: رد الوزير على تصريحات النقابة، حيث أكدت أنها."""
    verb = report.at[0]
    if verb < unit[0] + 4 or scene.forms[verb - 1] != "حيث" or scene.forms[verb - 2] not in COMMAS:
        return None
    for token in range(verb - 4, max(unit[0], verb - _REMARKED), -1):
        if scene.forms[token] not in scene.small.statements and scene.forms[token] not in scene.small.claims:
            continue
        marked = scene.opening.get(token + 1)
        if marked is not None and 0 < marked.last - marked.first < _SHORT and scene.forms[token - 1] in _ANSWERED:
            return Phrase(marked.first, marked.last)  # على تصريحات «الأمل»، حيث أكدت
        owner = scene.starting.get(token + 1)
        gender = gender_of(scene, token + 1, owner.label if owner is not None else "")
        end = noun_phrase(scene, token + 1, verb - 2, STRICT_APART)
        told = scene.forms[token - 1] in _ANSWERED and end > token + 1 and fits(gender, report.shape.gender)
        return Phrase(token + 1, end) if told else None
    return None


_ANSWERED = rule_words("names_before", "answered")


def _is_quoted(scene: Scene, end: int, before: int) -> bool:
    """Whether a name that ends at a token stands in somebody's words in marks, which close before another token."""
    at = bisect_left(scene.quoted_opens, end) - 1
    if at < 0:
        return False
    passage = scene.quoted[at]
    return passage.first < end <= passage.close < before


def people_before(scene: Scene, unit: Range, report: Report) -> Phrase | None:
    """Return the people whom a sentence tells of before a plural verb that has no subject: رفع سكان لافتات كتبوا عليها.

    Those nearest to the beginning, for they are its subject; none whom a preposition governs.
    """
    for token in range(unit[0], report.at[0] - 1):
        named = scene.starting.get(token)
        if named is not None and named.label not in ("CARDINAL", "NORP", "OCC") or not scene.speaks(token):
            continue
        governed = token > unit[0] and scene.bare(token - 1) in scene.small.prepositions
        if governed or token in scene.cues or scene.forms[token][0] in "بل":
            continue
        if scene.forms[token].endswith(_ONE):
            continue
        end = noun_phrase(scene, token, report.at[0], STRICT_APART)
        return Phrase(token, end) if end > token else None
    return None


_ONE = ("ة", "ي")
"""Hardly any plural ends so."""


_DATELINE = 6
"""A place and an outlet that open a block have at most so many tokens."""
_DATELINE_SIGNS = frozenset("/:-–—|")


def in_dateline(scene: Scene, name: Phrase) -> bool:
    """Whether a name opens its block with the place or outlet beside it: الخرطوم: نيل بوست قالت الحكومة."""
    first = scene.blocks[scene.block_of(name.first)][0]
    if name.last - first > _DATELINE:
        return False
    return any(form in _DATELINE_SIGNS for form in scene.forms[first : name.last])


def is_set_off(scene: Scene, name: Phrase) -> bool:
    """Whether two spaces set a name of one word in the dateline off from the sentence: النهر : بيروت  طالبت الوزارة."""
    reading, end = scene.reading, name.last
    return name.first + 1 == end and reading.starts[end] > reading.ends[end - 1] + 1 and in_dateline(scene, name)
