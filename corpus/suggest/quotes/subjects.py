"""The subject that stands before its verb: a name beside it, the phrase that opens its clause, a run of nouns."""

from functools import cache

from corpus.arabic.folding import fold_word
from corpus.arabic.remembered import Remembered
from corpus.suggest.quotes.antecedents import is_called, told_around, told_of
from corpus.suggest.quotes.classes import BARE, COMMAS, IN_IT
from corpus.suggest.quotes.clause_subjects import FAR, OPENS, all_before, clause_subject, number_at, plain_before
from corpus.suggest.quotes.genders import behind_address
from corpus.suggest.quotes.lexicon import bared, small
from corpus.suggest.quotes.names_before import is_place, is_where, of_part
from corpus.suggest.quotes.papers_before import VOICES, made_paper, notice_before, of_talks, paper_before, papers_told
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.phrases_before import ALL, all_of, phrase_before
from corpus.suggest.quotes.reports import NO_SHAPE, Phrase
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.words import is_nominal

_ALSO = frozenset(map(fold_word, ("أيضا", "كذلك", "نفسه", "نفسها", "ذاته", "سوف")))


@cache
def _passed_over() -> frozenset[str]:
    """Return the words and signs that can stand between a subject and its verb."""
    return small().helpers | _ALSO | small().joined.adverbs | {"،"}


_OF_IT = IN_IT | {"عنه", "عنها", "عنهم", "عنهما"}
_BY_THIS = frozenset(("فيه", "خلاله", "عبره"))
_WAS = bared(("كان", "كانت", "كانوا", "كانا", "كانتا"))
_WHAT = frozenset(("ما", "عما", "بما"))
"""Before a verb with a pronoun: منتقدة ما وصفته بالصمت."""
_CLAUSE, _PASSED, _ALONE, _RELATES, _PAPERS = 1, 2, 4, 8, 16


def _tells(form: str) -> int:
    joined, passed, alone = small().joined, form in _passed_over(), stands_alone(form)
    clause = _CLAUSE if form in joined.clause_words or form in _WHAT else 0
    relates = _RELATES if form in joined.relatives else 0
    relates |= _PAPERS if form[-1] == "ة" or form in VOICES or form[0] in "بلو" and form[1:] in VOICES else 0
    return clause | relates | (_PASSED if passed else 0) | (_ALONE if alone else 0)


_BEFORE = Remembered(_tells)
"""What the word before a verb tells of its subject, as a sum; mostly 0.

`_CLAUSE`: none stands before the verb; `_PASSED`: it can stand between them; `_ALONE`: it can be one by itself;
`_RELATES`: the verb stands in a relative clause; `_PAPERS`: papers, news or voices may speak.
"""


def subject_before(scene: Scene, token: int, first: int) -> Phrase | None:
    """Return the subject that stands before a verb without a conjunction, None where none does."""
    forms = scene.forms
    told = _BEFORE[forms[token - 1]] if token > first else _CLAUSE
    if told & _CLAUSE and (token == first or token - 1 not in scene.ending):
        return None
    at = token
    if told & _PASSED or token - 1 in scene.opening:
        at = _behind_subject(scene, token, first)
    behind = token + 1 + (forms[token + 1 : token + 2] == ["من"])  # بيانا أعلن من خلاله التنظيم
    in_it = behind < len(forms) and forms[behind] in _OF_IT
    if in_it and _stands_behind(scene, behind + 1) or token - 2 == first and _is_field(scene, token):
        return None
    if told & _PAPERS and (papers := papers_told(scene, token, first)) is not None:
        return papers
    if told & _ALONE and not of_talks(scene, token - 1) and (plain := _one_word(scene, token - 1)) is not None:
        return plain
    relative = told & _RELATES > 0
    if at < token:
        if forms[token - 1] == "قد" and (named := _behind_was(scene, at, first)) is not None:
            return named
        relative = at > first and _BEFORE[forms[at - 1]] & _RELATES > 0
    end = at
    if relative:
        if in_it and forms[behind] in _BY_THIS and forms[at - 1].endswith("الذي"):
            return None  # بيانا، والذي أعلن من خلاله التنظيم
        end = at - 2 if at - 1 > first and forms[at - 2] in COMMAS else at - 1
        if (told_by := told_of(scene, token, end, first)) is not None or is_called(scene, token):
            return told_by
    start = phrase_before(scene, end, first) if end in scene.ending or end - 1 in scene.closing else end
    cue = scene.cues[token][1] if token in scene.cues else None
    shape = cue.shape if cue is not None else NO_SHAPE
    if start < end:
        if relative and is_where(scene, start):
            return None  # انفجارات اللاذقية، التي رجحت المجلة أن
        if not relative and (around := told_around(scene, token, start, first)) is not None:
            return around
        phrase = _as_subject(scene, start, end, first, relative)
        if shape.number == "p" and not relative and (is_place(scene, start) or of_part(scene, start, first)):
            phrase = clause_subject(scene, token, first) or phrase  # المزارعون في سهل البقاع يطالبون
        if phrase is not None:
            if not relative and shape.gender == "m" and shape.number == "s" and not _agrees(scene, phrase):
                return None
            return _widened(scene, phrase, first) if forms[first] in scene.small.joined.helpers else phrase
    if relative:
        return None
    if in_it and forms[start - 1] == "من" and start - 1 > first:
        return Phrase(start, token)  # تلقى برقية من الأمير أعرب فيها عن
    if cue is not None and cue.verb.study and (paper := paper_before(scene, at, first)) is not None:
        return paper
    if in_it:
        return None  # أدلى الشاهد بإفادة قال فيها; رفض الوزير الحضور لأسباب قال عنها إنها
    if shape.kind == "imperfect" and (notice := notice_before(scene, token, first)) is not None:
        return notice
    plain = clause_subject(scene, token, first) or plain_before(scene, at, first)
    return plain or all_before(scene, at, first, shape.number == "p")


def _behind_was(scene: Scene, at: int, first: int) -> Phrase | None:
    """Return the whole phrase behind كان, where all before قد is that and what is told of it.

    وكانت دراسة نشرتها مجلة «أفق» قد أظهرت أن; وكان تقرير لوزارة الصحة قد كشف.
    """
    if scene.bare(first) not in _WAS or not 1 < at - first <= FAR or first + 1 in scene.dated:
        return None
    named = scene.starting.get(first + 1)
    end = noun_phrase(scene, first + 1, at)
    if end == first + 1 or (named is not None and named.clitic):
        return None
    form = scene.forms[end]
    told = form in scene.small.joined.relatives or form in scene.small.done or form in COMMAS
    told = told or form in scene.small.relative_verbs or (named is None and form.endswith(("ها", "ه")))
    return Phrase(first + 1, end) if end == at or told else None


def _behind_subject(scene: Scene, token: int, first: int) -> int:
    """Return the token after a verb's subject, back over auxiliaries, adverbs, an opening mark, a name's comma."""
    passed, opening, at = _passed_over(), scene.opening, token
    while at > first:
        before = at - 1
        form = scene.forms[before]
        if form in passed:
            if not _stands_between(scene, before, at, token, first):
                break
        elif before not in opening or before in scene.names:
            break
        at = before
    return at


def _stands_between(scene: Scene, before: int, at: int, token: int, first: int) -> bool:
    """Whether a word or comma can stand between a subject and its verb where it does."""
    form = scene.forms[before]
    if form in COMMAS:
        return before in scene.ending and (at < token or _comma_pair(scene, before, first))
    if form in scene.small.helpers or form in _ALSO:
        return True
    return before not in scene.starting and at not in scene.ending


def stands_alone(form: str) -> bool:
    """Whether a word can be a subject by itself: a paper, a field of politics, one who speaks."""
    known, bare = small(), BARE[form]
    return any(word in words for word in (form, bare) for words in (known.documents, known.fields, known.speakers))


def _stands_behind(scene: Scene, token: int) -> bool:
    """Whether a name stands behind a verb and the pronoun of an occasion: ندوة دعا خلالها الوزير إلى."""
    mention = scene.starting.get(token)
    return mention is not None and not mention.clitic and mention.label in ("PERS", "OCC", "ORG")


def _is_field(scene: Scene, token: int) -> bool:
    """Whether the two before a verb are a field in the accusative and a comma: دبلوماسيا، أكد; عربيا، قال."""
    if scene.forms[token - 1] not in COMMAS or not scene.forms[token - 2].endswith("يا"):
        return False
    mention = scene.starting.get(token - 2)
    return mention is None or mention.label == "NORP"


def _one_word(scene: Scene, token: int) -> Phrase | None:
    """Return a noun that speaks by itself: مصدر يؤكد; in a headline also a second one (ونائب يلوح, والصحة تنفي).

    None where the verb behind it has a pronoun with its preposition beside it.
    """
    counted, small = scene.ending.get(token + 1), scene.small
    if token + 2 < len(scene.forms) and scene.forms[token + 2] in small.prepositions_with_pronoun:
        return None  # مصدر قال له
    if counted is not None and counted.first < token:
        return None  # خمسة متهمين أكدوا
    if scene.forms[token] in small.documents or scene.forms[token] in small.speakers:
        headed = token > 0 and scene.forms[token].startswith("ال") and scene.forms[token - 1] in small.documents
        return Phrase(token - headed, token + 1)  # نتائج الدراسة تشير
    form = scene.bare(token)
    if form not in small.fields and form not in small.speakers or scene.forms[token] in small.rooted_in_waw:
        return None
    clitic = len(scene.forms[token]) - len(form)
    opens = clitic or token == 0 or not scene.is_word(token - 1)
    elsewhere = not (clitic and form in small.fields and scene.cues[token + 1][1].shape.kind == "imperfect")
    if not opens or token + 1 in scene.ending or (elsewhere and scene.role_of(token) != "headline"):
        return None
    return Phrase(token, token + 1, clitic)


def _comma_pair(scene: Scene, comma: int, first: int) -> bool:
    """Whether the name before a comma is one half of "title، name،"."""
    mention = scene.ending[comma]
    if mention.first - 1 <= first or scene.forms[mention.first - 1] not in COMMAS:
        return False
    before = scene.ending.get(mention.first - 1)
    return before is not None and {before.label, mention.label} == {"OCC", "PERS"}


def _as_subject(scene: Scene, start: int, end: int, first: int, relative: bool) -> Phrase | None:
    """Refuse a phrase that a preposition governs (unless a relative clause tells of it) and a lone nationality."""
    mention = scene.starting.get(start)
    clitic = mention.clitic if mention is not None else 0
    if relative:  # not في الجنوب الليبي الذي أكد الوزير أنه
        return None if scene.within[start] and mention and mention.label == "NORP" else Phrase(start, end, clitic)
    if clitic and scene.forms[start][0] not in "وف":
        return None
    small, form = scene.small, scene.forms[start - 1]
    beside = start > first and form[0].isalnum()
    adjective = mention is not None and mention.label == "NORP" and mention.last == end
    if adjective and beside and not OPENS[form]:
        return None
    if beside:
        covered = scene.within[start - 1] or start - 1 in scene.any_starting
        if covered and (counted := _counted(scene, start, first)) < start:
            return Phrase(counted, end)  # أكثر من عشرين نائبا طالبوا
        made = form in small.relative_verbs or start - 1 in scene.cues
        if made and (paper := made_paper(scene, start - 1, first)) is not None:
            return paper
        if BARE[form] in small.prepositions or form in small.done and _does_it(scene, start - 1, first):
            return None
        if not clitic and BARE[form] in ALL and (start - 2 < first or OPENS[scene.forms[start - 2]]):
            return all_of(scene, start - 1, end)
        if not OPENS[form] and is_nominal(scene, start - 1):
            opened = start - 2 < first or scene.forms[start - 2] in small.joined.complementizers
            if scene.speaks(start - 1) or (opened and not clitic and start - 1 not in scene.cues):
                return Phrase(start - 1, end)
    return Phrase(start, end, clitic)


def _counted(scene: Scene, start: int, first: int) -> int:
    """Return the first token of the number before a phrase; `start` where none stands there."""
    for at in range(start - 1, max(first, start - 5), -1):
        number = scene.any_starting.get(at)
        if number is not None:
            return at if number.label == "CARDINAL" and number.last == start and not number.clitic else start
    return start


def _does_it(scene: Scene, token: int, first: int) -> bool:
    """Whether a verb with an object tells of the indefinite noun before it, whose doer follows: عرض قدمه الوزير."""
    return token - 1 > first and is_nominal(scene, token - 1) and not scene.forms[token - 1].startswith("ال")


def _widened(scene: Scene, phrase: Phrase, first: int) -> Phrase:
    """Return all between كان, which opens the sentence, and its verb where it opens with an office.

    وكان رئيس الهيئة العامة للطيران في المنطقة فلان أعلن; وكانت ثلاثة مصادر في شركة كذا قد قالت.
    """
    start = first + 1
    if not start < phrase.first <= first + 12:
        return phrase
    head = start if (number := number_at(scene, start)) is None else number.last
    office = scene.starting.get(head)
    if not scene.speaks(head) and (office is None or office.label != "OCC"):
        return phrase
    if all(scene.is_word(at) and at not in scene.cues for at in range(start, phrase.first)):
        return Phrase(start, phrase.last)
    return phrase


def _agrees(scene: Scene, phrase: Phrase) -> bool:
    """Whether a masculine verb can follow a subject: not where it is a feminine noun (وردت الهيئة طلب المحامي)."""
    mention = scene.starting.get(phrase.first)
    if mention is not None and mention.label in ("PERS", "NORP"):
        return True
    title = behind_address(scene, phrase.first)  # سعادة الوزير طالب
    form = scene.forms[title][0 if title > phrase.first else phrase.clitic :]
    return not form.endswith("ة") or form in scene.small.men
