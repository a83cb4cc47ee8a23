"""The subject that stands before its verb: a name beside it, the phrase that opens its clause, a run of nouns."""

from functools import cache

from corpus.arabic.folding import fold_word
from corpus.suggest.quotes.lexicon import bared, small
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.phrases_before import phrase_before
from corpus.suggest.quotes.reports import NO_SHAPE, Phrase
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.sources import find_source
from corpus.suggest.quotes.words import is_nominal

_ALSO = frozenset(map(fold_word, ("أيضا", "كذلك", "نفسه", "نفسها", "ذاته", "سوف")))


_BREAKS = frozenset(map(fold_word, ("لكن", "بينما", "فيما", "حيث", "كما", "إذ", "حين")))


_UPON = frozenset(("عليه", "عليهم", "عليها"))


_IN_IT = frozenset(("فيه", "فيها", "فيهما", "خلاله", "خلالها"))


_FAR = 30
"""A subject stands at most so many tokens before its verb."""


@cache
def _openers() -> frozenset[str]:
    """Return the words that open a clause."""
    return small().joined.complementizers | small().joined.helpers | bared(_BREAKS)


@cache
def _edges() -> frozenset[str]:
    """Return the words and signs before which no clause reaches back."""
    return small().joined.complementizers | bared(_BREAKS) | {":", "..", "...", "؛"}


@cache
def _bare_relatives() -> frozenset[str]:
    return bared(small().relatives)


@cache
def _passed_over() -> frozenset[str]:
    """Return the words and signs that can stand between a subject and its verb."""
    return small().helpers | _ALSO | small().joined.adverbs | {"،", ","}


def subject_before(scene: Scene, token: int, first: int) -> Phrase | None:
    """Return the subject that stands before a verb without a conjunction, None where none does."""
    small = scene.small
    if token == first or (token - 1 not in scene.ending and scene.forms[token - 1] in small.joined.clause_words):
        return None
    at = token
    while at > first:
        before = at - 1
        form = scene.forms[before]
        if form not in _passed_over() and before not in scene.opening:
            break
        adverb = form in small.joined.adverbs and before not in scene.starting and at not in scene.ending
        if (
            form in small.helpers
            or form in _ALSO
            or adverb
            or (before in scene.opening and before not in scene.names)
            or form in ("،", ",")
            and before in scene.ending
            and (at < token or _comma_pair(scene, before, first))
        ):
            at = before
        else:
            break
    of_it = token + 1 < len(scene.forms) and scene.forms[token + 1] in small.prepositions_with_pronoun
    if not of_it and (plain := _one_word(scene, token - 1)) is not None:
        return plain
    relative = at > first and scene.forms[at - 1] in small.joined.relatives
    shape = scene.cues[token][1].shape if token in scene.cues else NO_SHAPE
    gender = shape.gender if shape.number == "s" else ""
    end = at - 1 if relative else at
    if relative and end > first and scene.forms[end - 1] in ("،", ","):
        end -= 1
    start = phrase_before(scene, end, first)
    if start < end:
        phrase = _as_subject(scene, start, end, first, relative)
        if phrase is not None:
            return _widened(scene, phrase, first) if relative or _agrees(scene, phrase, gender) else None
    if relative:
        return None
    if of_it and scene.forms[token + 1] in _IN_IT and scene.forms[start - 1] == "من" and start - 1 > first:
        return Phrase(start, token)  # تلقى برقية من الأمير أعرب فيها عن
    if token in scene.cues and scene.cues[token][1].verb.study:
        for document in range(at - 1, max(first, at - 5), -1):
            if scene.forms[document] in small.documents:
                return Phrase(document, at)
            if not is_nominal(scene, document):
                break
    if of_it and scene.forms[token + 1] in _IN_IT:
        return None  # أدلى الشاهد بإفادة قال فيها
    if shape.kind == "imperfect" and (notice := _notice(scene, token, first)) is not None:
        return notice
    return _clause_subject(scene, token, first) or _plain_before(scene, at, first) or _all_before(scene, at, first)


def _notice(scene: Scene, token: int, first: int) -> Phrase | None:
    """Return whose notice is told of: تلقت المديرية بلاغا من الأهالي يفيد ب; the notice itself where nobody's it is."""
    for at in range(token - 1, max(first, token - 10) - 1, -1):
        if scene.forms[at] not in scene.small.notices:
            continue
        if scene.forms[at + 1] in ("من", "عن") and at + 2 < token:
            return Phrase(at + 2, max(noun_phrase(scene, at + 2, token), at + 3))
        return Phrase(at, at + 1)
    return None


def topic(scene: Scene, token: int, first: int) -> Phrase | None:
    """Return whom أما names before a verb that فـ joins: أما الحارس، الذي ...، فقال."""
    if scene.forms[token][0] != "ف" or scene.bare(first) != "اما" or token - first > _FAR:
        return None
    end = noun_phrase(scene, first + 1, token)
    return Phrase(first + 1, end) if end > first + 1 else None


def _one_word(scene: Scene, token: int) -> Phrase | None:
    """Return a noun that speaks by itself: مصدر يؤكد; in a headline also a second one (ونائب يلوح, والصحة تنفي)."""
    small = scene.small
    if scene.forms[token] in small.documents or scene.forms[token] in small.speakers:
        headed = token > 0 and scene.forms[token].startswith("ال") and scene.forms[token - 1] in small.documents
        return Phrase(token - headed, token + 1)  # نتائج الدراسة تشير
    form = scene.bare(token)
    if form not in small.fields and form not in small.speakers or scene.forms[token] in small.rooted_in_waw:
        return None
    clitic = len(scene.forms[token]) - len(form)
    opens = clitic or token == 0 or not scene.is_word(token - 1)
    elsewhere = not (clitic and form in small.fields and scene.cues[token + 1][1].shape.kind == "imperfect")
    if not opens or token + 1 in scene.ending or (elsewhere and scene.roles[scene.block_of(token)] != "headline"):
        return None
    return Phrase(token, token + 1, clitic)


def _comma_pair(scene: Scene, comma: int, first: int) -> bool:
    """Whether the name before a comma is one half of "title، name،"."""
    mention = scene.ending[comma]
    if mention.first - 1 <= first or scene.forms[mention.first - 1] not in ("،", ","):
        return False
    before = scene.ending.get(mention.first - 1)
    return before is not None and {before.label, mention.label} == {"OCC", "PERS"}


def _as_subject(scene: Scene, start: int, end: int, first: int, relative: bool) -> Phrase | None:
    """Refuse a phrase that a preposition governs (unless a relative clause tells of it) and a lone nationality."""
    mention = scene.starting.get(start)
    clitic = mention.clitic if mention is not None else 0
    if relative:
        return Phrase(start, end, clitic)
    if clitic and scene.forms[start][0] not in "وف":
        return None
    beside = start > first and scene.is_word(start - 1)
    adjective = mention is not None and mention.label == "NORP" and mention.last == end
    if adjective and beside and not _opens_clause(scene, start - 1):
        return None
    if beside:
        before = scene.bare(start - 1)
        if before in scene.small.prepositions or _does_it(scene, start - 1, first):
            return None
        if not _opens_clause(scene, start - 1) and is_nominal(scene, start - 1):
            opened = start - 2 < first or scene.forms[start - 2] in scene.small.joined.complementizers
            if scene.speaks(start - 1) or (opened and not clitic and start - 1 not in scene.cues):
                return Phrase(start - 1, end)
    return Phrase(start, end, clitic)


def _does_it(scene: Scene, token: int, first: int) -> bool:
    """Whether a verb with an object tells of the indefinite noun before it, whose doer follows: عرض قدمه الوزير."""
    told = scene.forms[token] in scene.small.done and token - 1 > first
    return told and is_nominal(scene, token - 1) and not scene.forms[token - 1].startswith("ال")


def _widened(scene: Scene, phrase: Phrase, first: int) -> Phrase:
    """Return all that stands between كان and its verb where it opens with an office: وكان رئيس الهيئة ... فلان أعلن."""
    start = first + 1
    if not scene.is_in(first, scene.small.helpers) or not start < phrase.first <= first + 12:
        return phrase
    office = scene.starting.get(start)
    if not scene.speaks(start) and (office is None or office.label != "OCC"):
        return phrase
    if all(scene.is_word(at) and at not in scene.cues for at in range(start, phrase.first)):
        return Phrase(start, phrase.last)
    return phrase


def _agrees(scene: Scene, phrase: Phrase, gender: str) -> bool:
    """Whether a verb can follow a subject: not a masculine one a feminine noun (وردت الهيئة طلب المحامي)."""
    mention = scene.starting.get(phrase.first)
    if gender != "m" or (mention is not None and mention.label in ("PERS", "NORP")):
        return True
    return not scene.forms[phrase.first][phrase.clitic :].endswith("ة")


def _opens_clause(scene: Scene, token: int) -> bool:
    form = scene.forms[token]
    return form in _openers() or not form[0].isalnum()


def _clause_subject(scene: Scene, token: int, first: int) -> Phrase | None:
    """Return the phrase that opens the clause of a verb that stands further on: المسؤول الذي رفض ذكر اسمه قال."""
    small = scene.small
    start = _clause_start(scene, token, first)
    if start < 0:
        return None
    end = noun_phrase(scene, start, token)
    if end == start or end >= token:
        return None
    mention = scene.starting.get(start)
    known = mention is not None or scene.speaks(start) or scene.bare(start) in small.documents
    if not known and not scene.forms[start].startswith("ال"):
        return None
    if mention is not None and mention.clitic and scene.forms[start][0] not in "وف":
        return None
    aside = scene.forms[end] in small.joined.relatives or scene.forms[end] in ("،", ",", "(", "-", "–")
    adjunct = scene.forms[end] in small.joined.adverbs or scene.bare(end) in small.prepositions or end in scene.dated
    told = scene.forms[end] in small.relative_verbs
    if not (aside or adjunct or told) and find_source(scene, end, token) is None:
        return None
    return Phrase(start, end, mention.clitic if mention is not None else 0)


def _clause_start(scene: Scene, token: int, first: int) -> int:
    """Return the first word of the clause that a verb stands in; -1 where another verb of saying stands between."""
    forms, cues, joined, edges = scene.forms, scene.cues, scene.small.joined, _edges()
    farthest = max(first, token - _FAR)
    start = token
    while start > farthest and forms[start - 1] not in edges:
        start -= 1
        if start in cues:
            clitic, cue = cues[start]
            said = cue.shape.kind in ("perfect", "imperfect") and (clitic or not cue.verb.doubtful)
            if said and not (start > first and forms[start - 1] in joined.relatives):
                return -1
    while start < token and (forms[start] in joined.helpers or not forms[start][0].isalnum()):
        start += 1
    return start


def _plain_before(scene: Scene, end: int, first: int) -> Phrase | None:
    """Return a short run of nouns without a mention that fills the clause before its verb: دول الخليج تدين."""
    start = end
    while start > first and end - start < 6:
        before = start - 1
        if _opens_clause(scene, before) or scene.forms[before] in _bare_relatives():
            break
        if not is_nominal(scene, before) and scene.forms[before] not in _UPON:
            return None
        start = before
    if start == end or (start > first and end - start >= 6):
        return None
    if start > first and scene.forms[start - 1] in ("،", ","):
        return None
    if not all(form[0].isalpha() for form in scene.forms[start:end]):
        return None
    if scene.forms[start][0] in "وف" and scene.forms[start][1:2] in ("ب", "ل", "ك"):
        return None
    joined = start > first and scene.forms[start - 1] not in scene.small.complementizers
    if scene.forms[start][0] in "وفلبك" and joined:
        return None
    return Phrase(start, end) if is_nominal(scene, start) else None


def _all_before(scene: Scene, end: int, first: int) -> Phrase | None:
    """Return what stands between أن and its verb, where it opens with an office: أن رئيس البلدية في حلب فلان دعا."""
    forms, joined = scene.forms, scene.small.joined
    for start in range(end - 1, max(first, end - 12), -1):
        if forms[start - 1] in joined.complementizers:
            office = scene.starting.get(start)
            titled = scene.speaks(start) or (office is not None and office.label == "OCC")
            return Phrase(start, end) if titled else None
        if start in scene.cues or forms[start] in joined.relatives or not forms[start][0].isalnum():
            return None
    return None
