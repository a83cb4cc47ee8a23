"""From a finite reporting verb to a report: does it report here, and who is its subject."""

from corpus.arabic.folding import fold_word
from corpus.suggest.quotes.complements import find_words, joint_at
from corpus.suggest.quotes.lexicon import Cue
from corpus.suggest.quotes.phrases import (
    is_nominal,
    is_verbal_noun,
    noun_phrase,
    opens_content,
    phrase_before,
    skip_adjuncts,
)
from corpus.suggest.quotes.reports import Phrase, Report
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.sources import find_source, issuer_of

_AIMS = frozenset(map(fold_word, ("أن", "بأن", "كي", "لكي", "لو", "إذا")))
"""Before an imperfect: it is wished for, not said."""
_ALSO = frozenset(map(fold_word, ("أيضا", "كذلك", "نفسه", "نفسها", "ذاته", "سوف")))
_BREAKS = frozenset(map(fold_word, ("لكن", "بينما", "فيما", "حيث", "كما", "إذ", "حين")))
_BUT_HE = frozenset(("لكنه", "لكنها"))
_STRICT = frozenset(("accuse", "praise", "deny"))
_FAR = 30
"""A subject stands at most so many tokens before its verb."""


def finite_report(scene: Scene, token: int, unit: tuple[int, int]) -> Report | None:
    """Return the report of a finite verb, None where it reports nothing here."""
    clitic, cue = scene.cues[token]
    if unsaid(scene, token, cue, unit[0]):
        return None
    before = None if clitic else subject_before(scene, token, unit[0])
    if before is not None and before.last < token and _subject_behind(scene, token, cue, before):
        before = None
    report = Report(
        cue=(token, token + 1),
        cue_clitic=clitic,
        verb=cue.verb,
        shape=cue.shape,
        kind="finite",
        rule=f"{cue.verb.lemma} {cue.shape.kind}",
        first=token,
        content=-1,
        how="",
        conjoined=clitic > 0 or (token > unit[0] and scene.bare(token - 1) in _BUT_HE),
        in_relative=token > unit[0] and scene.is_in(token - 1, scene.small.relatives),
    )
    if before is not None:
        report.subject, report.first = before, min(before.first, token)
        report.rule += ", subject before"
    at = token + 1
    if at < unit[1] and scene.forms[at] in ("قاءلا", "قاءلة", "قاءلين"):
        report.cue = (token, at + 1)
        at += 1
    at = _read_subject(scene, report, at, unit[1])
    if cue.verb.doubtful and report.subject is None and not clitic:
        return None
    if not find_words(scene, report, at, unit[1]) or _is_formula(scene, report, token) or _is_prayer(scene, report):
        return None
    if cue.verb.study and (report.subject is None or (report.how == "object" and not _is_document(scene, report))):
        return None
    if cue.verb.doubtful and report.subject is None and report.how not in ("clause", "speech"):
        return None
    if scene.forms[token] in scene.small.prepositions and report.how != "object":
        return None  # عبر the preposition
    return report


def _subject_behind(scene: Scene, token: int, cue: Cue, before: Phrase) -> bool:
    """Whether a name directly behind the verb is its subject rather than a name further before it."""
    behind = scene.starting.get(token + 1)
    if behind is None or behind.clitic or "hearer" in cue.verb.takes or "accused" in cue.verb.takes:
        return False
    between = range(before.last, token)
    return not cue.shape.pronoun and any(not scene.is_word(at) and scene.forms[at] not in "،," for at in between)


def unsaid(scene: Scene, token: int, cue: Cue, first: int) -> bool:
    """Whether the verb is denied, wished for or a condition: لم يقل, أن يقول, لن يعلن."""
    if scene.forms[token] == "بين":
        return True  # the preposition; the verb is told by its conjunction
    if token == first or scene.cues[token][0]:
        return False
    before = scene.bare(token - 1)
    if before == "من":
        return True
    if before in scene.small.negations:
        return cue.verb.lemma not in scene.small.negated_reports
    if cue.shape.kind == "imperfect" and before in _AIMS:
        return scene.reading.text[scene.reading.starts[token - 1]] != "إ"
    return False


def _is_formula(scene: Scene, report: Report, token: int) -> bool:
    """يذكر أن, يتوقع أن, تبين أن: an imperfect that nobody is the subject of."""
    assert report.verb is not None and report.shape is not None
    if report.subject is not None or report.in_relative:
        return False
    if scene.bare(token) in scene.small.formulae or scene.forms[token] in scene.small.formulae:
        return True
    return report.shape.kind == "imperfect" and report.shape.gender == "m" and report.verb.agentless


def _is_prayer(scene: Scene, report: Report) -> bool:
    """داعيا الله أن: no report."""
    return report.hearer is not None and scene.forms[report.hearer.first] in ("الله", "المولي")


def _is_document(scene: Scene, report: Report) -> bool:
    """Whether the subject is a study, a poll, figures: what else أظهر has as subject does not speak."""
    if report.subject is None:
        return False
    form = scene.bare(report.subject.first)
    return form in scene.small.documents or (form.startswith("ال") and form[2:] in scene.small.documents)


def _read_subject(scene: Scene, report: Report, at: int, limit: int) -> int:
    """Read the noun phrases after the verb as subject and hearer; return the token after them."""
    assert report.verb is not None and report.shape is not None and report.cue is not None
    takes = report.verb.takes
    listens = "hearer" in takes or "accused" in takes
    while at + 1 < limit and scene.forms[at] in scene.small.prepositions_with_pronoun and not report.shape.pronoun:
        at += 1  # قال فيه مسؤولون
    if at >= limit or joint_at(scene, at, report.verb.prepositions) is not None:
        return at
    mention = scene.starting.get(at)
    if mention is not None and mention.clitic:
        return at
    if mention is None and scene.forms[at][0] == "ب" and is_verbal_noun(scene.forms[at][1:]):
        return at
    end = noun_phrase(scene, at, limit, listens, report.verb.act in _STRICT)
    if end == at:
        return at
    if report.subject is not None:
        return _read_hearer(scene, report, at, end)
    if "object" in takes and mention is None and opens_content(scene, at):
        return at
    report.subject = Phrase(at, end)
    if scene.forms[at] == "بيان":
        issuer = issuer_of(scene, at + 1, limit)
        if issuer is not None and issuer.phrase is not None and issuer.cue == (0, 0):
            report.subject = Phrase(issuer.phrase[0], issuer.phrase[1], issuer.clitic)
            return issuer.phrase[1]
    if "hearer" not in takes or report.shape.pronoun or end >= limit:
        return end
    if scene.forms[end] in ("،", ","):
        aside = skip_adjuncts(scene, end, limit)
        later = scene.starting.get(aside)
        if later is not None and not later.clitic:
            end = aside
    following = scene.starting.get(end)
    if joint_at(scene, end, report.verb.prepositions) is not None or (following is not None and following.clitic):
        return end
    second = noun_phrase(scene, end, limit, True)
    if second > end:
        report.hearer = Phrase(end, second)
    return second


def _read_hearer(scene: Scene, report: Report, at: int, end: int) -> int:
    """Take the phrase after a verb that has its subject before it for the hearer, or for the true subject."""
    assert report.verb is not None and report.shape is not None and report.cue is not None
    mention = scene.starting.get(at)
    if report.shape.pronoun:
        if mention is not None and not report.conjoined:  # الخطة كشفها X: what stood before is the object
            report.subject, report.first = Phrase(at, end), report.cue[0]
            return end
        return at
    if "hearer" in report.verb.takes and (
        mention is not None or scene.forms[at].startswith(("ال", "نظير", "جميع", "كل"))
    ):
        report.hearer = Phrase(at, end)
        return end
    if mention is None and scene.bare(at) in scene.small.documents and report.verb.study:
        report.subject, report.first = Phrase(at, end), report.cue[0]
        return end
    return at


def subject_before(scene: Scene, token: int, first: int) -> Phrase | None:
    """Return the subject that stands before a verb without a conjunction, None where none does."""
    small = scene.small
    at = token
    while at > first:
        before = at - 1
        form = scene.forms[before]
        adverb = scene.is_in(before, small.adverbs) and before not in scene.starting and at not in scene.ending
        if form in small.helpers or form in _ALSO or adverb or (before in scene.opening and before not in scene.names):
            at = before
        elif form in ("،", ",") and before in scene.ending and (at < token or _comma_pair(scene, before, first)):
            at = before
        else:
            break
    indefinite = token - 1
    if indefinite >= first and scene.forms[indefinite] in small.documents | small.speakers:
        if token + 1 >= len(scene.forms) or scene.forms[token + 1] not in small.prepositions_with_pronoun:
            return Phrase(indefinite, token)
    relative = at > first and scene.is_in(at - 1, small.relatives)
    end = at - 1 if relative else at
    if relative and end > first and scene.forms[end - 1] in ("،", ","):
        end -= 1
    start = phrase_before(scene, end, first)
    if start < end:
        phrase = _as_subject(scene, start, end, first, relative)
        if phrase is not None:
            return phrase
    if relative:
        return None
    return _clause_subject(scene, token, first) or _plain_before(scene, at, first)


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
    if mention is not None and mention.label == "NORP" and mention.last == end and start > first:
        if scene.is_word(start - 1) and not _opens_clause(scene, start - 1):
            return None
    if start > first and scene.is_word(start - 1):
        before = scene.bare(start - 1)
        if before in scene.small.prepositions:
            return None
        if not _opens_clause(scene, start - 1) and is_nominal(scene, start - 1):
            opened = start - 2 < first or scene.is_in(start - 2, scene.small.complementizers)
            if scene.speaks(start - 1) or (opened and not clitic and start - 1 not in scene.cues):
                return Phrase(start - 1, end)
    return Phrase(start, end, clitic)


def _opens_clause(scene: Scene, token: int) -> bool:
    small = scene.small
    return (
        not scene.is_word(token)
        or scene.is_in(token, small.complementizers)
        or scene.is_in(token, small.helpers)
        or scene.bare(token) in _BREAKS
    )


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
    if mention is None and not scene.speaks(start) and scene.bare(start) not in small.documents:
        if not scene.forms[start].startswith("ال"):
            return None
    if mention is not None and mention.clitic and scene.forms[start][0] not in "وف":
        return None
    aside = scene.is_in(end, small.relatives) or scene.forms[end] in ("،", ",", "(", "-", "–")
    if not aside and find_source(scene, end, token) is None:
        if not (scene.is_in(end, small.adverbs) or scene.bare(end) in small.prepositions or end in scene.dated):
            if scene.forms[end] not in small.relative_verbs:
                return None
    return Phrase(start, end, mention.clitic if mention is not None else 0)


def _clause_start(scene: Scene, token: int, first: int) -> int:
    """Return the first word of the clause that a verb stands in; -1 where another verb of saying stands between."""
    small = scene.small
    start = token
    while start > first and token - start < _FAR:
        before = start - 1
        if scene.is_in(before, small.complementizers) or scene.forms[before] in (":", "..", "...", "؛"):
            break
        if scene.bare(before) in _BREAKS:
            break
        cue = scene.cues.get(before)
        if cue is not None and cue[1].shape.kind in ("perfect", "imperfect") and (cue[0] or not cue[1].verb.doubtful):
            if before == first or not scene.is_in(before - 1, small.relatives):
                return -1
        start = before
    while start < token and (scene.is_in(start, small.helpers) or not scene.is_word(start)):
        start += 1
    return start


def _plain_before(scene: Scene, end: int, first: int) -> Phrase | None:
    """Return a short run of nouns without a mention that fills the clause before its verb: دول الخليج تدين."""
    start = end
    while start > first and end - start < 6:
        before = start - 1
        if _opens_clause(scene, before) or scene.bare(before) in scene.small.relatives:
            break
        if not is_nominal(scene, before) and scene.forms[before] not in ("عليه", "عليهم", "عليها"):
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
