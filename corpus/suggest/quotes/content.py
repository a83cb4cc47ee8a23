"""Where reported words end, what is nested in what, and what stands in marks without a verb.

A report's words run to the end of its sentence unless another report, an attribution or the writer's own remark ends
them earlier. A report that opens the words of another leaves that one without words of its own: it is the relay.
"""

from bisect import bisect_left

from corpus.arabic.folding import fold_word

from corpus.suggest.quotes.marks import Passage
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.reports import Phrase, Range, Report, Source
from corpus.suggest.quotes.scene import Scene

_COMMAS = frozenset("،,؛-–")
_LEFT_BEHIND = frozenset(("و", "ف", "كما", "فيما", "حيث"))
_TURNS = frozenset(map(fold_word, ("لكن", "لكنه", "لكنها", "لكنهم", "بيد", "فيما", "بينما", "قد")))
_DEEPEST = 6
"""Reports nest so deep at most."""
_LEAST_HOST = 3
"""A clause that an attribution is hung on has at least so many tokens."""
_OPENERS = frozenset(
    (
        "و",
        "لكن",
        "كما",
        "وكما",
        "وقد",
        "قد",
        "فقد",
        "ولكن",
        "فيما",
        "وفيما",
        "بينما",
        "هذا",
        "وهذا",
        "أما",
        "وأما",
        "اما",
        "واما",
    )
)


def close_unit(
    scene: Scene, unit: Range, reports: list[Report], sources: list[Source], previous: list[Report]
) -> list[Report]:
    """Give every report of a sentence its end, its outer report and its relays; add those that attributions make."""
    cuts = _remarks(scene, unit)
    stack: list[Report] = []
    kept: list[Report] = []
    events: list[tuple[int, int, Report | Source]] = [(report.first, 1, report) for report in reports]
    events += [(source.first, 0, source) for source in sources]
    events.sort(key=lambda event: (event[0], event[1]))
    pending: list[Source] = []
    recent: list[Report] = []
    hosts: list[Report] = []
    led = [report for report in reports if report.cue is not None and report.first < report.cue[0]]
    for _, _, event in events:
        if isinstance(event, Source):
            recent = list(stack) or recent
            host = _attach(scene, unit, event, stack, led, hosts, pending)
            if host is not None:
                kept.append(host)
                hosts.append(host)
                stack = [host]
            continue
        host = _pending_host(scene, unit, event, pending)
        if host is not None:
            kept.append(host)
        pending = []
        if stack:
            recent = list(stack)
        if _place(scene, unit, event, stack, recent, cuts):
            kept.append(event)
            if event.content >= 0:
                stack.append(event)
    for source in pending:
        host = _leading_host(scene, unit, source)
        if host is not None:
            kept.append(host)
        elif source.phrase is not None and previous and unit[1] - source.last <= 2:
            _add_behind(scene, unit, source, previous)
    kept += [report for report in reports if report.how == "host" and report not in kept]
    for report in kept:
        _finish(scene, unit, report, cuts)
    return [report for report in kept if report.hollow or report.spans]


def _add_behind(scene: Scene, unit: Range, source: Source, previous: list[Report]) -> None:
    """A fragment behind a full stop (... وقعت الحادثة. وفقا لرويترز) belongs to the sentence before it."""
    last = next((report for report in reversed(previous) if report.main is None and report.outer is None), previous[-1])
    if scene.block_of(last.first) == scene.block_of(unit[0]):
        last.sources.append(source)
        last.relays.append(source)


def _pending_host(scene: Scene, unit: Range, report: Report, pending: list[Source]) -> Report | None:
    """Hang leading attributions on the first report of the main clause; else they head a clause of their own."""
    if not pending:
        return None
    source = pending[-1]
    if report.first - source.last <= 8 and not report.conjoined and report.kind != "participle":
        report.sources += [each for each in pending if each.phrase is not None]
        return None
    host = _leading_host(scene, unit, source)
    if host is not None:
        host.end = report.first
    return host


def _place(
    scene: Scene, unit: Range, report: Report, stack: list[Report], recent: list[Report], cuts: list[int]
) -> bool:
    """Relate a report to those whose words are still running; False where it is no report after all."""
    assert report.kind == "colon" or report.cue is not None
    begin = report.first
    while stack and stack[-1].end >= 0 and stack[-1].end <= begin:
        stack.pop()
    around = _enclosing(scene, begin)
    if report.kind == "participle":
        if around is not None and stack and stack[-1].content <= around.open:
            return False
        report.main = _governor(scene, report, stack or recent)
        _end_all(stack, begin)
        return True
    if not stack:
        return report.how != ""
    if len(stack) > _DEEPEST:
        _end_all(stack, begin)
        return True
    top = stack[-1]
    in_marks = around is not None and top.content <= around.open and begin > around.open
    if not in_marks and _opens_words(scene, report, top):
        top.hollow = True
        report.outer = top
        return True
    if in_marks:
        if report.subject is None or report.how not in ("clause", "speech"):
            return False
        report.outer = top
        return True
    if report.conjoined and _goes_on(report, top):
        return False
    if report.conjoined or report.how == "host":
        _end_all(stack, begin)
        return True
    cut = bisect_left(cuts, report.first) - 1
    broken = cuts[cut] if cut >= 0 and cuts[cut] > top.content else _clause_break(scene, report, top)
    if broken >= 0:
        _end_all(stack, broken)
        return True
    if report.in_relative and report.how == "object" and report.kind == "finite":
        if top.how == "clause" or not _named(scene, report) and report.shape is not None and not report.shape.pronoun:
            return False
    if report.in_relative and report.pronoun and not _named(scene, report):
        report.subject, report.main = None, top.main or top
        report.outer = None
        return True
    if _asyndetic(scene, report, top):
        report.outer = top
        return True
    if report.in_relative and report.shape is not None and report.shape.pronoun and report.subject is None:
        report.main = top.main or top
        _end_all(stack, begin)
        return True
    if (
        report.how in ("clause", "speech")
        and (report.subject is not None or report.in_relative)
        or report.kind == "noun"
    ):
        report.outer = top
        report.end = -1
        return True
    return report.in_relative and report.subject is not None


def _named(scene: Scene, report: Report) -> bool:
    """Whether a report's subject is a person, an office or a body."""
    if report.subject is None:
        return False
    mention = scene.starting.get(report.subject.first)
    return mention is not None and mention.label in ("PERS", "OCC", "ORG")


def _asyndetic(scene: Scene, report: Report, top: Report) -> bool:
    """إن الوزير أجرى اتصالا، أكد خلاله ...: a verb behind a bare comma speaks for the subject of the clause."""
    if report.kind != "finite" or report.subject is not None or report.in_relative or top.how != "clause":
        return False
    if report.first == 0 or scene.forms[report.first - 1] not in _COMMAS:
        return False
    end = noun_phrase(scene, top.content, report.first)
    if end == top.content or scene.starting.get(top.content) is None:
        return False
    report.subject = Phrase(top.content, end)
    return True


def _goes_on(report: Report, top: Report) -> bool:
    """Whether a verb joined by و only goes on with the reported clause: إن الحكومة ستواصل جهودها وتدعو إلى."""
    assert report.shape is not None
    assert report.verb is not None
    if report.kind != "finite" or report.how != "object" or top.how != "clause":
        return False
    if report.subject is not None and "hearer" not in report.verb.takes:
        return False
    main = top.main or top
    return report.shape.kind == "imperfect" and (main.shape is None or main.shape.kind != "imperfect")


def _clause_break(scene: Scene, report: Report, top: Report) -> int:
    """Return the comma behind which a clause of its own begins for a report: "، وفي 1998 أعلنت مصادر"; -1 for none."""
    if report.kind not in ("finite", "stand") or report.in_relative:
        return -1
    for token in range(report.first - 1, max(top.content, report.first - 20), -1):
        if scene.forms[token] in _COMMAS:
            following = scene.forms[token + 1]
            opens = following[0] in "وف" and len(following) > 1 or scene.is_in(token + 1, scene.small.clause_words)
            return token if opens or token + 1 == report.first and top.how == "object" else -1
    return -1


def _opens_words(scene: Scene, report: Report, top: Report) -> bool:
    """Whether a report is all that the words of another consist of."""
    if top.content < 0 or top.pronoun or report.conjoined or report.kind == "noun" or report.in_relative:
        return False
    if top.how not in ("clause", "speech", "bare", "colon"):
        return False
    start = top.content
    while start < report.first and (not scene.is_word(start) or scene.forms[start] in scene.small.helpers):
        start += 1
    return start == report.first


def _enclosing(scene: Scene, token: int) -> Passage | None:
    """Return the outermost passage of words that a token stands in."""
    at = bisect_left(scene.quoted_opens, token) - 1
    while at >= 0:
        passage = scene.quoted[at]
        if passage.depth == 0:
            return passage if passage.first <= token < passage.last else None
        at -= 1
    return None


def _governor(scene: Scene, report: Report, stack: list[Report]) -> Report | None:
    """Return the report whose speaker a participle goes on with: the nearest that agrees and is not spoken of."""
    assert report.shape is not None
    nearest = None
    for candidate in reversed(stack):
        main = candidate.main or candidate
        if (
            main.shape is not None
            and report.shape.gender
            and main.shape.gender
            and main.shape.gender != report.shape.gender
        ):
            if main.shape.kind in ("perfect", "imperfect"):
                continue
        nearest = nearest or candidate
        if candidate.outer is not None and not candidate.outer.hollow:
            continue
        if candidate.outer is not None and _speaks_of(scene, report, candidate):
            continue
        return candidate
    return nearest


def _speaks_of(scene: Scene, report: Report, candidate: Report) -> bool:
    """Whether the participle's words begin with the candidate's subject: he would not name himself."""
    if candidate.subject is None:
        return False
    named = scene.starting.get(report.content)
    subject = scene.starting.get(candidate.subject.first)
    return named is not None and subject is not None and named.cluster is not None and named.cluster == subject.cluster


def _end_all(stack: list[Report], token: int) -> None:
    for report in stack:
        if report.end < 0 or report.end > token:
            report.end = token
    stack.clear()


def _attach(
    scene: Scene,
    unit: Range,
    source: Source,
    stack: list[Report],
    led: list[Report],
    hosts: list[Report],
    pending: list[Source],
) -> Report | None:
    """Hang an attribution on the report it belongs to, or make it a report of the clause around it."""
    if source.origin and not stack and led:
        return None
    if _opens_own_clause(scene, unit, source):
        _end_all(stack, source.first)
        pending.append(source)
        return None
    at = bisect_left(led, source.first, key=lambda report: report.first) - 1
    if at >= 0 and led[at].cue is not None and source.first < led[at].cue[0]:
        led[at].sources.append(source)
        return None
    if stack:
        around = _enclosing(scene, source.first)
        if around is not None and stack[-1].content <= around.open:
            return None
        if source.phrase is not None:
            _root(stack[-1]).sources.append(source)
        _interrupt(scene, unit, stack, source)
        return None
    begin = hosts[-1].last_source + 1 if hosts else _clause_start(scene, unit)
    if source.first <= begin:
        pending.append(source)
        return None
    return _host(scene, unit, source, begin)


def _root(report: Report) -> Report:
    """Return the outermost report of a sentence that a report belongs to: what trails the sentence carries it all."""
    report = report.main or report
    while report.outer is not None:
        report = report.outer
    return report


def _opens_own_clause(scene: Scene, unit: Range, source: Source) -> bool:
    """Whether an attribution in mid-sentence leads the next clause: "، وبحسب الموقع فإن"."""
    form = scene.forms[source.first]
    if form[0] not in "وف" or source.first == unit[0] or source.last >= unit[1] or form in scene.small.sources:
        return False
    after = source.last + 1 if scene.forms[source.last] in _COMMAS and source.last + 1 < unit[1] else source.last
    return scene.forms[after] in scene.small.after_source or (after in scene.cues and not scene.cues[after][0])


def _interrupt(scene: Scene, unit: Range, stack: list[Report], source: Source) -> None:
    """End the running words at a trailing attribution."""
    for report in stack:
        if report.end < 0 or report.end > source.first:
            report.end = source.first
    stack.clear()


def _clause_start(scene: Scene, unit: Range) -> int:
    token = unit[0]
    while token < unit[1] and (
        not scene.is_word(token) and token not in scene.opening or scene.forms[token] in _OPENERS
    ):
        token += 1
    if token < unit[1] and scene.bare(token) in scene.small.prepositions:
        for comma in range(token + 1, min(token + 7, unit[1] - 1)):
            if scene.forms[comma] in "،,":
                return comma + 1
    return token


def _host(scene: Scene, unit: Range, source: Source, begin: int) -> Report | None:
    """Make the clause before an attribution its words; what goes on behind it is a second span."""
    report = _from_source(scene, source, source.first)
    report.content = begin
    report.content_clitic = 1 if _joined(scene, begin) else 0
    report.end, report.last_source = source.first, source.last
    words = sum(scene.is_word(token) for token in range(begin, source.first))
    rest = source.last
    if rest < unit[1] and scene.forms[rest] not in _COMMAS and (scene.is_word(rest) or rest in scene.opening):
        told = scene.forms[rest] in scene.small.relative_verbs or scene.is_in(rest, scene.small.relatives)
        if words >= 1 and unit[1] - rest > 2 and not told:
            report.spans = [_trimmed(scene, begin, source.first), _trimmed(scene, rest, unit[1])]
            return report
    if words < _LEAST_HOST:
        return None
    return report


def _joined(scene: Scene, token: int) -> bool:
    """Whether a conjunction is written onto the first word of a clause."""
    form = scene.forms[token]
    if form[0] not in "وف" or len(form) < 3:
        return False
    mention = scene.any_starting.get(token)
    if mention is not None:
        return mention.clitic > 0
    return form[0] == "و" and form[1:] not in _ROOT_W


_ROOT_W = frozenset(
    (
        "زير",
        "زارة",
        "زراء",
        "كالة",
        "فد",
        "صل",
        "صلت",
        "قع",
        "قعت",
        "قف",
        "جه",
        "فاة",
        "ثيقة",
        "ضع",
        "قت",
        "الي",
        "احد",
        "احدة",
        "سط",
        "لاية",
        "سائل",
        "جود",
        "عد",
        "لد",
        "زن",
        "ضع",
        "طن",
        "رد",
        "ثق",
        "سع",
    )
)


def _leading_host(scene: Scene, unit: Range, source: Source) -> Report | None:
    """Make the clause after a leading attribution its words: بحسب الموقع فإن ..., وفقا للشرطة، ..."""
    token = source.last
    while token < unit[1] and scene.forms[token] in _COMMAS:
        token += 1
    if token < unit[1] and scene.forms[token] in scene.small.after_source:
        token += 1
    elif token < unit[1] and (
        scene.forms[token] in scene.small.complementizers or scene.forms[token] in scene.small.with_pronoun
    ):
        token += 1
    if source.phrase is None or unit[1] - token < _LEAST_HOST:
        return None
    report = _from_source(scene, source, source.first)
    report.content = token
    return report


def _from_source(scene: Scene, source: Source, first: int) -> Report:
    report = Report(
        source.cue, source.cue_clitic, None, None, "source", "source " + scene.forms[source.cue[0]], first, -1, "host"
    )
    inner = source.inner
    if inner is not None and inner.phrase is not None:
        report.subject = Phrase(*inner.phrase, inner.clitic)
        source.inner = None
        report.sources = [source]
        report.rule += ", from"
    elif source.phrase is not None:
        report.subject = Phrase(*source.phrase, source.clitic)
    report.anaphoric = source.anaphoric
    report.hearer = source.hearer
    return report


def _remarks(scene: Scene, unit: Range) -> list[int]:
    """Commas of a sentence, outside marks, behind which the writer speaks again."""
    found = []
    forms = scene.forms
    token = unit[0]
    while token < unit[1] - 1:
        passage = scene.opening.get(token)
        if passage is not None and passage.close >= 0 and passage.open == token and passage.close < unit[1]:
            token = passage.close
            if token + 1 < unit[1] and scene.is_word(token + 1) and _is_remark(scene, token + 1, unit[1]):
                found.append(token + 1)
        elif forms[token] in _COMMAS and _is_remark(scene, token + 1, unit[1]):
            found.append(token)
        elif forms[token] in ("مما",):
            found.append(token)
        token += 1
    return found


def _is_remark(scene: Scene, token: int, limit: int) -> bool:
    for phrase in scene.small.remarks.get(scene.forms[token], ()):
        if token + len(phrase) <= limit and tuple(scene.forms[token : token + len(phrase)]) == phrase:
            return True
    return False


def _finish(scene: Scene, unit: Range, report: Report, cuts: list[int]) -> None:
    """Set the spans and the kind of a report."""
    closing = _forgotten_opening(scene, report, unit)
    if closing >= 0:
        report.spans, report.quoted, report.hollow = _pieces(scene, report.content, closing), "direct", False
        report.rule += ", opening mark forgotten"
        return
    if report.hollow or report.spans:
        report.quoted = report.quoted or _kind(scene, report.spans) if report.spans else ""
        return
    begin = report.content
    end = report.end if report.end >= 0 else unit[1]
    passage = scene.opening.get(begin)
    if passage is not None and passage.open == begin and begin not in scene.names:
        if _wholly_marked(scene, report, passage, end):
            report.spans, report.quoted = _with_first_half(scene, report, unit, passage), "direct"
            return
    else:
        passage = None
    if report.how == "object":
        end = _object_end(scene, begin, end)
    if report.kind != "source" or begin > report.first:
        at = bisect_left(cuts, begin + 1)
        if at < len(cuts) and cuts[at] < end:
            end = cuts[at]
    span = _trimmed(scene, begin, end)
    if span[1] > span[0]:
        report.spans = [span]
        report.quoted = _kind(scene, report.spans)


def _with_first_half(scene: Scene, report: Report, unit: Range, passage: Passage) -> list[Range]:
    """The pieces of a passage, after those of the passage that the attribution interrupts: «...»، قال X، «...»."""
    before = report.first - 1
    while before > unit[0] and scene.forms[before] in _COMMAS:
        before -= 1
    first_half = scene.closing.get(before)
    if first_half is None or first_half.open in scene.names or first_half.open > unit[0] + 1 or report.conjoined:
        return list(passage.pieces)
    return [*first_half.pieces, *passage.pieces]


def _forgotten_opening(scene: Scene, report: Report, unit: Range) -> int:
    """Return the closing mark of words whose opening mark the newsroom forgot; -1 where there is none."""
    begin = report.content
    if (
        begin < 0
        or report.how not in ("speech", "bare", "clause")
        or report.kind == "participle"
        or report.outer is not None
    ):
        return -1
    if begin in scene.opening or not scene.unopened_near(begin):
        return -1
    closing = scene.next_unopened(begin)
    if closing >= unit[1] and (report.how == "clause" or report.end >= 0):
        return -1
    if closing in scene.claimed or (closing < unit[1] and 0 <= report.end < closing):
        return -1
    scene.claimed.add(closing)
    return closing


def _pieces(scene: Scene, begin: int, end: int) -> list[Range]:
    """Cut a stretch of tokens at the edges of blocks."""
    found = []
    for number in range(scene.block_of(begin), scene.block_of(end) + 1):
        first, last = max(begin, scene.blocks[number][0]), min(end, scene.blocks[number][1])
        if last > first:
            found.append((first, last))
    return found


def _object_end(scene: Scene, begin: int, end: int) -> int:
    """A reported noun phrase ends where a comma is followed by a clause that turns against it."""
    for token in range(begin + 1, end - 1):
        if scene.forms[token] in _COMMAS and scene.bare(token + 1) in _TURNS:
            return token
        if scene.forms[token] in ("فيما", "بينما"):
            return token
    return end


def _wholly_marked(scene: Scene, report: Report, passage: Passage, end: int) -> bool:
    """Whether the words are exactly what stands in marks."""
    if report.kind == "source":
        rest = range(passage.close + 1, min(end, passage.close + 4))
        return report.content > report.first and passage.close >= 0 and not any(scene.is_word(at) for at in rest)
    if report.how == "object":
        return scene.forms[passage.first] in scene.small.complementizers | scene.small.with_pronoun
    if passage.close < 0 or len(passage.pieces) > 1:
        return True
    after = passage.close + 1
    if report.how == "speech" and passage.last - passage.first > 3:
        return True
    if (
        after >= end
        or not scene.is_word(after)
        and after not in scene.opening
        and scene.forms[after] not in _COMMAS | {"("}
    ):
        return True
    if scene.forms[after] in _COMMAS:
        following = after + 1
        if following >= end:
            return True
        form = scene.forms[following]
        return not (
            form[0] == "و" and (form[1:] in scene.small.complementizers or form[1:] in scene.small.with_pronoun)
        )
    return False


def _kind(scene: Scene, spans: list[Range]) -> str:
    """mixed where words in marks stand in the content or around it, else indirect."""
    for first, last in spans:
        at = bisect_left(scene.quoted_opens, last)
        for passage in reversed(scene.quoted[max(0, at - 6) : at]):
            if passage.last > first:
                return "mixed"
    return "indirect"


def _trimmed(scene: Scene, begin: int, end: int) -> Range:
    """Cut punctuation off the edges, a conjunction left behind, and a closing mark whose partner stands outside."""
    forms = scene.forms
    while begin < end and not scene.is_word(begin) and begin not in scene.opening and forms[begin] != "(":
        begin += 1
    while end > begin:
        last = end - 1
        left_behind = forms[last] in _LEFT_BEHIND or scene.is_in(last, scene.small.relatives)
        if (scene.is_word(last) and not left_behind) or forms[last] in ")%$":
            break
        if last in scene.closing and scene.closing[last].open >= begin:
            break
        end -= 1
    return begin, end


def lone_passages(scene: Scene, unit: Range, reports: list[Report], memory: object) -> list[Report]:
    """Passages in marks that make a whole sentence and no report covers: the last speaker goes on."""
    begin = unit[0]
    passage = scene.opening.get(begin)
    if passage is None or passage.open != begin or begin in scene.names or reports:
        return []
    words = passage.pieces[0][1] - passage.pieces[0][0]
    if words < 6 or (passage.close >= 0 and unit[1] - passage.close > 3 and len(passage.pieces) == 1):
        return []
    report = Report(None, 0, None, None, "marks", "words in marks alone", begin, passage.first, "speech")
    report.spans, report.quoted = list(passage.pieces), "direct"
    return [report]
