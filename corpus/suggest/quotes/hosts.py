"""Clauses that an attribution alone makes a report: ..., بحسب الشرطة; ووفقا للوزارة فإن ..."""

from corpus.suggest.quotes.adjuncts import skip_adjuncts
from corpus.suggest.quotes.classes import COMMAS, PAUSES
from corpus.suggest.quotes.content import trimmed
from corpus.suggest.quotes.remarks import opens_with
from corpus.suggest.quotes.reports import NO_SHAPE, NO_VERB, Phrase, Range, Report, Source
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.words import is_nominal, looks_finite
from corpus.suggest.rule_words import rule_words

_LEAST_HOST = 2
"""A clause that an attribution is hung on has at least so many tokens."""


_OPENERS = rule_words("hosts", "openers")


_IN = frozenset(("في", "علي", "عبر"))
_PAGES = frozenset(("حسابه", "حسابها", "صفحته", "صفحتها", "صفحة", "حساب", "موقعه", "موقعها", "قناته", "قناتها", "منصة"))
"""كما ذكر على صفحته: where it was said is no part of what was."""


_ASIDES = frozenset(("وهو", "وهي", "وهم", "الذي", "التي", "الذين", "والذي", "والتي"))
_ASIDE = 30
"""What is told of a source before its clause is at most so long: وبحسب أم فلان، وهي والدة لثلاثة، فإن ..."""


def clause_start(scene: Scene, unit: Range) -> int:
    """Return the first word of a sentence that belongs to its clause, behind conjunctions and a leading adjunct."""
    token = unit[0]
    while token < unit[1] and (
        not scene.is_word(token) and token not in scene.opening or scene.forms[token] in _OPENERS
    ):
        token += 1
    if token < unit[1] and scene.bare(token) in scene.small.prepositions:
        for comma in range(token + 1, min(token + 7, unit[1] - 1)):
            if scene.forms[comma] == "،" and comma + 1 not in scene.sourced:
                return comma + 1
    return token


def host(scene: Scene, unit: Range, source: Source, begin: int) -> Report | None:
    """Make the clause before an attribution its words; what goes on behind it is a second span."""
    report = _from_source(scene, source, source.first)
    report.content = begin
    report.content_clitic = 1 if _joined(scene, begin) else 0
    report.end, report.last_source = source.first, source.last
    words = len([form for form in scene.forms[begin : source.first] if form[0].isalnum()])
    rest = source.last
    in_it = rest + 1 < unit[1] and scene.forms[rest] in _IN and scene.forms[rest + 1]
    if in_it and (in_it in scene.small.statements or in_it in _PAGES or in_it in scene.small.platforms):
        after = skip_adjuncts(scene, rest, unit[1])
        rest = after if after >= unit[1] - 1 else rest  # طبقا لما ذكره الادعاء في بيان له أمس
    if rest < unit[1] and scene.forms[rest] not in PAUSES and (scene.is_word(rest) or rest in scene.opening):
        form = scene.forms[rest]
        told = form in scene.small.relative_verbs or form in scene.small.joined.relatives
        told = told or form.removeprefix("ال") in scene.small.issued  # كما ذكر تقرير الغرفة الصادر أمس
        if words >= 1 and unit[1] - rest > 2 and not told:
            report.spans = [trimmed(scene, begin, source.first), trimmed(scene, rest, unit[1])]
            return report
    if words >= 1 and _interrupts(scene, source, rest, unit[1]) and begin not in scene.opening:
        report.gap, report.end = (source.first, rest), -1
        return report
    if words < _LEAST_HOST or (words == _LEAST_HOST and scene.forms[source.first - 1] == "ذلك"):  # جاء ذلك بحسب ...
        return None
    return report


def _interrupts(scene: Scene, source: Source, rest: int, limit: int) -> bool:
    """Whether a clause goes on behind an attribution between two pauses: أغلقت الشرطة، وفق الوكالة، الطريق المؤدي.

    A further clause, a remark and a date are no part of it.
    """
    if rest != source.last or source.phrase is None or rest + 2 >= limit or scene.forms[source.first - 1] not in PAUSES:
        return False
    after = rest + 1
    if scene.forms[rest] not in PAUSES or after in scene.beginning or after in scene.dated:
        return False
    form, small = scene.forms[after], scene.small
    told = form in small.joined.clause_words or form in small.joined.relatives or form in small.joined.adverbs
    if told or form in _OPENERS or _joined(scene, after):
        return False
    if any(opens_with(scene, after, limit, phrases) for phrases in (small.remarks, small.circumstances)):
        return False
    if form in small.prepositions:
        head = scene.forms[after + 1].removeprefix("ال")
        told_in = head in _PAGES or any(head in words for words in (small.statements, small.occasions, small.talks))
        return not told_in  # ...، بحسب الوزارة، في بيان لها
    return is_nominal(scene, after) and not looks_finite(form) and form not in small.deeds


def around(scene: Scene, source: Source, begin: int) -> Report:
    """Make the clause that an attribution interrupts its words: إن نسبة الاستجابة، حسب التقديرات، ستفوق النصف."""
    report = _from_source(scene, source, source.first)
    report.content, report.gap = begin, (source.first, source.last)
    return report


def _joined(scene: Scene, token: int) -> bool:
    """Whether a conjunction is written onto the first word of a clause."""
    form = scene.forms[token]
    if form[0] not in "وف" or len(form) < 3:
        return False
    mention = scene.any_starting.get(token)
    if mention is not None:
        return mention.clitic > 0
    return form[0] == "و" and form not in scene.small.rooted_in_waw


def leading_host(scene: Scene, unit: Range, source: Source) -> Report | None:
    """Make the clause after a leading attribution its words: بحسب الموقع فإن ..., وفقا للشرطة، ..."""
    token = source.last
    token = _behind_adjunct(scene, token, min(unit[1], token + 8))
    while token < unit[1] and scene.forms[token] in PAUSES:
        token += 1
    if token < unit[1] and scene.forms[token] in _ASIDES:
        far = range(token, min(unit[1], token + _ASIDE))
        token = next((at for at in far if scene.forms[at] in scene.small.after_source), token)
    if token == source.last and token < unit[1] and scene.forms[token] in scene.small.relative_verbs:
        token = _behind_comma(scene, token, min(unit[1], token + 20))
    if (
        token < unit[1]
        and scene.forms[token] in scene.small.after_source
        or token < unit[1]
        and scene.forms[token] in scene.small.any_complementizer
    ):
        token += 1
    elif token + 2 < unit[1] and scene.forms[token] == "فقد":
        token += _has_done(scene, token + 1)
    if source.phrase is None or unit[1] - token < _LEAST_HOST:
        return None
    report = _from_source(scene, source, source.first)
    report.content = token
    return report


def _has_done(scene: Scene, token: int) -> bool:
    """Whether the verb of a clause stands behind فقد (بحسب الشرطة، فقد أغلق الطريق), which is also "he lost"."""
    form, cue = scene.forms[token], scene.cues.get(token)
    if form in scene.small.deeds or form in scene.small.helpers:
        return True
    if cue is not None:
        return cue[1].shape.kind == "perfect"
    return token not in scene.any_starting and form.endswith("ت") and not form.endswith("ات")


def _behind_adjunct(scene: Scene, token: int, limit: int) -> int:
    """Return the token behind a date or place between a source and its clause: بحسب بيان للوزارة أمس، ..."""
    if token in scene.dated:
        end = scene.dated[token]
        return end if end < limit and scene.forms[end] in PAUSES else token
    if token < limit and scene.forms[token] in scene.small.prepositions:  # بحسب بيان نشرته على صفحتها، ...
        end = skip_adjuncts(scene, token, limit)
        if end < limit and scene.forms[end - 1] in COMMAS:
            return end
    return next((at for at in range(token, limit) if scene.forms[at] in scene.small.after_source), token)


def _behind_comma(scene: Scene, token: int, limit: int) -> int:
    """Return the token behind the comma that ends a relative clause (دراسة أعدها X عام 2020، ...); else `token`."""
    return next((at + 1 for at in range(token, limit - 1) if scene.forms[at] == "،"), token)


def _from_source(scene: Scene, source: Source, first: int) -> Report:
    report = Report(
        source.cue,
        source.cue_clitic,
        NO_VERB,
        NO_SHAPE,
        "source",
        "source " + scene.forms[source.first],
        first,
        -1,
        "host",
    )
    inner = source.inner
    if inner is not None and inner.phrase is not None:
        report.subject = Phrase(*inner.phrase, inner.clitic)
        report.cue, report.cue_clitic = inner.cue, inner.cue_clitic
        source.inner = None
        report.sources = (source,)
        report.rule += ", from"
    elif source.phrase is not None:
        report.subject = Phrase(*source.phrase, source.clitic)
    if source.carrier is not None:
        report.add(source.carrier)
    report.anaphoric = source.anaphoric
    report.hearer = source.hearer
    return report


def opens_own_clause(scene: Scene, unit: Range, source: Source) -> bool:
    """Whether an attribution in mid-sentence leads the next clause: "، وبحسب الموقع فإن"."""
    form = scene.forms[source.first]
    if (
        form[0] not in "وف"
        or form == "وذلك"
        or source.first == unit[0]
        or source.last >= unit[1]
        or form in scene.small.sources
    ):
        return False
    after = source.last + 1 if scene.forms[source.last] in PAUSES and source.last + 1 < unit[1] else source.last
    return scene.forms[after] in scene.small.after_source or (after in scene.cues and not scene.cues[after][0])
