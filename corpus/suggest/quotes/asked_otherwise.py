"""What is asked in other words than the verb's own: دعا الوزير السكان بتوخي الحذر, طالب السجين نقله إلى المستشفى."""

from corpus.arabic.reading import search_form
from corpus.lexicon.reading import read_lexicon, variants
from corpus.suggest.findings import Mention
from corpus.suggest.quotes.adjuncts import skip_adjuncts
from corpus.suggest.quotes.audiences import AUDIENCES
from corpus.suggest.quotes.cue_types import STRICT_APART
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.prepositions import ON_HIS_PART, opens_word
from corpus.suggest.quotes.reports import Phrase, Report, begin_words
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.signs import MUST
from corpus.suggest.quotes.words import opens_content
from corpus.suggest.rule_words import rule_words

ASKING = frozenset(("دعا", "طالب", "وجه"))
"""Verbs that may ask so."""
_FROM = frozenset(("من",))
_OWN = ("ه", "ها", "هم")
_COUNTS = rule_words("asked_otherwise", "counts")
_PLACES = frozenset(("GPE", "LOC", "FAC"))
_COUNTRIES = frozenset(
    " ".join(map(search_form, form.partition("=")[0].split()))
    for forms in variants(read_lexicon("places.toml")["GPE"]["country_names"])
    for form in forms
)
_NEAR = 14
"""The verb's own preposition would stand at most so many tokens behind whom it asks."""


def asks_otherwise(scene: Scene, report: Report, at: int, limit: int) -> bool:
    """Take بضرورة behind whom somebody calls upon or directs, or what a verb that asks somebody has for its object."""
    lemma, hearer = report.verb.lemma, report.hearer
    if lemma == "طالب" and ask_from(scene, report, limit):
        return True
    if at + 1 >= limit:
        return False
    if lemma == "وجه":
        return report.subject is not None and _directs(scene, report, at, limit)
    if lemma == "طالب" and hearer is None and report.subject is not None and scene.forms[at].endswith(_OWN):
        own = scene.forms[at + 1] == "الي" and opens_content(scene, at)  # طالب السجين نقله إلى المستشفى
        return own and begin_words(report, at, "object", "object")
    if hearer is None or hearer.last != at or report.subject is None and not report.conjoined:
        return False
    if lemma == "دعا":
        own = "الي" in scene.forms[at : min(limit, at + _NEAR)]
        return not own and scene.forms[at] in MUST and begin_words(report, at, "object", "ب", 1)
    first = hearer.first
    asked = hearer.last == first + 1 and first not in scene.starting and scene.forms[first].endswith(_OWN)
    if not asked or not opens_content(scene, first) or scene.forms[at] != "الي":
        return False
    report.hearer = None
    return begin_words(report, first, "object", "object")


def ask_from(scene: Scene, report: Report, limit: int) -> bool:
    """Take what is asked of those behind من, which newsrooms write here as with طلب: طالب الوزير من السكان الابتعاد.

    Behind an indefinite noun or a number من tells who asks: طالب عدد من السكان, طالب نواب من الحزب.
    """
    subject, start = report.subject, report.at[1]
    if subject is not None and subject.first >= start:
        inner = range(subject.first + 1, subject.last)
        start = next((at for at in inner if scene.forms[at] == "من" and not scene.within[at]), subject.last)
        if start < limit and scene.forms[start] == "من" and not _is_definite(scene, subject.first):
            return False
        start = skip_adjuncts(scene, start, limit, _FROM)
    if start + 2 >= limit or scene.forms[start] != "من" or not _is_somebody(scene, start + 1):
        return False
    end = noun_phrase(scene, start + 1, limit, STRICT_APART)
    if end == start + 2 and end in scene.starting:  # من السادة المزارعين
        end = noun_phrase(scene, end, limit, STRICT_APART)
    if not start + 1 < end < limit or not _is_asked(scene, report, end):
        return False
    if subject is not None and subject.first < start < subject.last:
        report.subject = Phrase(subject.first, start, subject.clitic)
    report.hearer = Phrase(start + 1, end)
    return True


def _is_definite(scene: Scene, token: int) -> bool:
    mention, form = scene.starting.get(token), scene.forms[token]
    named = mention is not None and mention.label in ("PERS", "ORG") or token in scene.names
    return named or form.startswith("ال") and form not in _COUNTS


def _is_somebody(scene: Scene, token: int) -> bool:
    """Whether somebody is named behind من, rather than a place, a manner or a turn: من السكان, not من خلال, من جهته."""
    form = scene.forms[token]
    if form in scene.small.prepositions or form in ON_HIS_PART:
        return False
    mention = scene.starting.get(token)
    if mention is not None:
        return not mention.clitic and (mention.label not in _PLACES or _is_state(scene, mention))
    return form.startswith("ال") or form.endswith(_OWN) or AUDIENCES[form] or scene.speaks(token)


def _is_state(scene: Scene, place: Mention) -> bool:
    """Whether a country is asked for something, not somebody else from where he is: not طالب المدير من جنيف بوقف."""
    name = " ".join(scene.forms[place.first : place.last])
    return name in _COUNTRIES and scene.forms[place.last : place.last + 1] != [] and scene.forms[place.last][0] != "ب"


def _is_asked(scene: Scene, report: Report, token: int) -> bool:
    """Begin the words with what is asked, which is a deed."""
    form = scene.forms[token]
    if form[0] == "ب" and opens_word(scene, form[1:].removeprefix("ال")):
        return begin_words(report, token, "object", "ب", 1)
    deed = opens_content(scene, token) or form.startswith("ال") and opens_word(scene, form[2:])
    return deed and begin_words(report, token, "object", "object")


def _directs(scene: Scene, report: Report, at: int, limit: int) -> bool:
    """Whether a direction goes to somebody: وجه المدير إلى جميع الفروع بضرورة الالتزام."""
    if scene.forms[at] != "الي" or opens_content(scene, at + 1):
        return False
    end = noun_phrase(scene, at + 1, limit, STRICT_APART)
    if not at + 1 < end < limit or scene.forms[end] not in MUST:
        return False
    report.hearer = Phrase(at + 1, end)
    return begin_words(report, end, "object", "ب", 1)
