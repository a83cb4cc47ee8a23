"""Where reported words end, and of which kind they are; words in marks that no verb reports.

The words of a report run to the end of its sentence unless another report, an attribution or the writer's own remark
ends them earlier.
"""

from bisect import bisect_left
from collections.abc import Sequence

from corpus.arabic.remembered import Remembered
from corpus.suggest.quotes.addressee import hearer_at
from corpus.suggest.quotes.classes import BUT_ONE, COMMAS, MEANWHILE, PAUSES
from corpus.suggest.quotes.lexicon import bared, small
from corpus.suggest.quotes.marked_names import OPENS_CLAUSE
from corpus.suggest.quotes.marked_speech import further_marked
from corpus.suggest.quotes.marks import OPEN, Passage
from corpus.suggest.quotes.onward import before_frame
from corpus.suggest.quotes.remarks import CLAIMING, said_cut, turned_out
from corpus.suggest.quotes.reports import Range, Report
from corpus.suggest.quotes.scene import TITLES, Scene
from corpus.suggest.quotes.titles import title_end
from corpus.suggest.quotes.turnings import turns_against
from corpus.suggest.quotes.units import ASKING

_LEFT_BEHIND = frozenset(("و", "ف", "وذلك", "كما", "فيما", "حيث", "لكن", "لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها"))
_OPENS_MEANWHILE = bared(MEANWHILE)
_PHRASE = 4
"""More in marks before an attribution are all that was said: «...»، بحسب الوزير."""
_PAST = frozenset(("الماضي", "الماضية", "امس", "الفارط", "المنصرم"))
_AND_IT = frozenset(("وهو", "وهي", "وهما", "وهم"))
_CALLING = frozenset(("وصف", "اعتبر", "نعت", "سمى", "لقب", "شبه"))
"""Verbs that say what somebody holds another to be."""


def finish(scene: Scene, unit: Range, report: Report, cuts: list[int]) -> None:
    """Set the spans and the kind of a report."""
    if scene.unopened and (closing := _forgotten_opening(scene, report, unit)) >= 0:
        report.spans, report.quoted, report.hollow = _pieces(scene, report.content, closing), "direct", False
        report.rule += ", opening mark forgotten"
        return
    if report.hollow or report.spans:
        report.quoted = report.quoted or _kind(scene, report.spans) if report.spans else ""
        return
    begin, end, kind, how = report.content, report.end, report.kind, report.how
    if end < 0:
        end = unit[1]
    if begin in scene.opening and begin not in scene.names:
        passage = scene.opening[begin]
        if _wholly_marked(scene, report, passage, end):
            report.spans, report.quoted = _with_first_half(scene, report, unit, passage), "direct"
            report.spans += further_marked(scene, passage, unit[1]) if report.how in ("speech", "clause") else []
            if passage.close < 0 and begin < end < passage.last:
                report.spans = (*report.spans[:-1], trimmed(scene, passage.first, end))  # ..., لافتا إلى أن
            return
        called = report.shape.pronoun and report.verb.lemma in _CALLING
        if called and passage.open == begin and passage.close >= 0:
            end = min(end, passage.close + 1)
    if how == "object":
        end = _object_end(scene, report, begin, end)
        if report.verb.act == "ask":
            end = _before_past(scene, begin, end)
    if begin < scene.titled and kind in ("finite", "colon") and scene.role_of(begin) in TITLES:
        end = title_end(scene, begin, end)
    if scene.forms[unit[0]] in _OPENS_MEANWHILE and report.at[0] <= unit[0] + 2 and kind == "finite":
        end = _before_main(scene, begin, end)
    if cuts and (kind != "source" or begin > report.first or report.gap):
        at = bisect_left(cuts, report.gap[1] if report.gap else begin + 1)
        if how == "clause":
            at = said_cut(scene, cuts, at)
        if at < len(cuts) and cuts[at] < end:
            end = cuts[at]
    elif how == "clause" and (scene.before_deeds or scene.whiles):
        end = _before_deed(scene, begin, end)
    if report.verb.lemma in CLAIMING:
        end = turned_out(scene, begin, end)
    if unit[0] in scene.on_occasions and kind in ("finite", "participle"):
        end = before_frame(scene, report, begin, end)
    begin, end = trimmed(scene, begin, end)
    if end < unit[1] and scene.forms[end] in ASKING and (how == "speech" or "question" in report.verb.takes):
        end += 1  # the mark belongs to the question
    if end <= begin:
        return
    gap = report.gap
    if gap is not None and begin < gap[0] and gap[1] < end:
        report.spans = (trimmed(scene, begin, gap[0]), trimmed(scene, gap[1], end))
    else:
        report.spans = ((begin, end),)
    marked = scene.quoted and _holds_marks(scene, begin, end)
    if marked and kind == "participle" and _behind_unclosed(scene, report, end):
        marked = False
    report.quoted = "mixed" if marked else "indirect"


def _behind_unclosed(scene: Scene, report: Report, end: int) -> bool:
    """Whether a participle goes on behind words whose mark nobody closes, and no other mark opens in its own."""
    at = bisect_left(scene.quoted_opens, end) - 1
    return at >= 0 and scene.quoted[at].close < 0 and scene.quoted_opens[at] < report.first


def _before_main(scene: Scene, begin: int, end: int) -> int:
    """End a clause that is set against the main one at the comma before that."""
    return next((at for at in range(begin + 1, end - 1) if _leads_on(scene, at)), end)


def _leads_on(scene: Scene, comma: int) -> bool:
    """Whether the main clause opens behind a comma: وبينما شدد فلان على كذا، اكتفى الآخر ب..."""
    return scene.forms[comma] in COMMAS and scene.forms[comma + 1][0] not in "وف" and scene.is_word(comma + 1)


def _with_first_half(scene: Scene, report: Report, unit: Range, passage: Passage) -> list[Range]:
    """The pieces of a passage, after those of the passage that the attribution interrupts: «...»، قال X، «...»."""
    before = report.first - 1
    if before >= passage.open or before < scene.blocks[scene.block_of(report.first)][0]:
        return list(passage.pieces)  # «...»، بحسب الوزير; another paragraph's are not its own
    while before > unit[0] and scene.forms[before] in PAUSES:
        before -= 1
    first_half = scene.closing.get(before)
    if first_half is None or first_half.open in scene.names or first_half.open > unit[0] + 1 or report.conjoined:
        return list(passage.pieces)
    if first_half.open > unit[0] and unit[0] in scene.cues:
        return list(passage.pieces)  # وتابع «...»، مؤكدا «...»
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


def _is_told_of(scene: Scene, token: int, end: int) -> bool:
    """Whether the writer tells to the end what a thing is: أعلنت شراء المصنع، وهو الأكبر في البلاد."""
    return scene.forms[token] in _AND_IT and not any(form in COMMAS for form in scene.forms[token + 1 : end])


def _before_past(scene: Scene, begin: int, end: int) -> int:
    """End what is asked for at a date in the past, which tells when it was asked: أمر بإحالته في سبتمبر الماضي."""
    last = end - 1 if scene.forms[end - 1] in ".،" else end
    for at in range(last - 1, max(begin, last - 5), -1):
        if at in scene.dated and scene.dated[at] == last and scene.forms[last - 1] in _PAST:
            return at - 1 if scene.forms[at - 1] == "في" else at
    return end


def _before_deed(scene: Scene, begin: int, end: int) -> int:
    """End a clause where the writer goes on: ... «انقلاب»، ورفضت المشاركة; ...، بينما استبعد محللون ذلك."""
    forms, passages, whiles = scene.forms, scene.before_deeds, scene.whiles
    for token in whiles[bisect_left(whiles, begin + 1) : bisect_left(whiles, end - 1)] if whiles else ():
        if forms[token - 1] in COMMAS and token + 1 in scene.cues:
            end = token - 1  # ...، بينما استبعد محللون ذلك
            break
    at = bisect_left(passages, begin, key=OPEN)
    while at < len(passages) and passages[at].open < end:
        comma = passages[at].close + 1
        if comma < end - 2:
            return comma
        at += 1
    return end


def _object_end(scene: Scene, report: Report, begin: int, end: int) -> int:
    """A reported noun phrase ends where a clause turns against it, or where it is told to whom it was said."""
    forms, relatives, talks, ends = scene.forms, scene.small.joined.relatives, scene.small.talks, scene.ends
    related, marked = False, scene.opening.get(begin)
    first = marked.close if marked is not None and begin < marked.close < end else begin + 1
    for token in ends[bisect_left(ends, first) : bisect_left(ends, end)]:
        form = forms[token]
        if form in talks:  # في مقابلة مع
            heard = token > begin + 1 and forms[token - 1] == "في" and token + 1 < end
            hearer = hearer_at(scene, token + 1, end, False) if heard else None
            if hearer is not None:
                report.hearer = report.hearer or hearer[0]
                return token - 1
        elif token == end - 1:
            return end
        elif form in relatives:
            related = True
        elif form in PAUSES:
            if turns_against(scene, token + 1, end, related) or _is_told_of(scene, token + 1, end):
                return token
        elif form not in BUT_ONE or _but_goes_on(scene, report, token):
            return token
    return end


def _but_goes_on(scene: Scene, report: Report, token: int) -> bool:
    """Whether who spoke did something else, without a comma: استبعدت الهيئة رفع السعر لكنها | وافقت على زيادة."""
    shape, form = report.shape, scene.forms[token + 1]
    one = "p" if shape.number == "p" else shape.gender
    verb = scene.cues.get(token + 1)
    deed = form in scene.small.deeds or verb is not None and verb[1].verb.act != "stand"
    return one == BUT_ONE[scene.forms[token]] and (deed or form[0] == "ا" and form.endswith("ت") and len(form) > 4)


def _wholly_marked(scene: Scene, report: Report, passage: Passage, end: int) -> bool:
    """Whether the words are exactly what stands in marks: not what somebody is called (وصفته بأنه «متسرع»)."""
    if report.shape.pronoun and report.verb.lemma in _CALLING:
        return False
    if report.kind == "source":
        rest = range(passage.close + 1, min(end, passage.close + 4))
        whole = passage.close >= 0 and not any(scene.is_word(at) for at in rest)
        return whole and (report.content > report.first or passage.last - passage.first > _PHRASE)
    if report.how == "object":
        return scene.forms[passage.first] in scene.small.any_complementizer
    if passage.close < 0 or len(passage.pieces) > 1:
        return True
    after = passage.close + 1
    if report.how == "speech" and passage.last - passage.first > 3:
        return True
    if (
        after >= end
        or not scene.is_word(after)
        and after not in scene.opening
        and scene.forms[after] not in _BESIDE_MARKS
    ):
        return True
    if report.how == "speech" and OPENS_CLAUSE[scene.forms[passage.first]] and _tells_where(scene, after):
        return True  # "ستكون المباراة صعبة" خلال المؤتمر
    if scene.forms[after] in PAUSES:
        following = after + 1
        if following >= end:
            return True
        form = scene.forms[following]
        return not (form[0] == "و" and form[1:] in scene.small.any_complementizer)
    return False


def _tells_where(scene: Scene, token: int) -> bool:
    """Whether where something was said stands at a token: خلال المؤتمر, في تصريح, في المقابلة, أمام النواب."""
    form, inner = scene.forms[token], scene.forms[min(token + 1, len(scene.forms) - 1)].removeprefix("ال")
    if form in ("خلال", "امام"):
        return True
    small = scene.small
    return form in ("في", "عبر") and (inner in small.occasions or inner in small.statements or inner in small.asides)


def _kind(scene: Scene, spans: Sequence[Range]) -> str:
    """mixed where words in marks stand in the content or around it, else indirect."""
    return "mixed" if any(_holds_marks(scene, first, last) for first, last in spans) else "indirect"


def _holds_marks(scene: Scene, first: int, last: int) -> bool:
    """Whether words in marks stand in a stretch of tokens or around it."""
    before = bisect_left(scene.quoted_opens, last) - 1
    return before >= 0 and scene.quoted_reach[before] > first


_BESIDE_MARKS = PAUSES | {"("}
"""Signs behind words in marks that leave open whether these are all."""


_STAYS_FIRST = Remembered(lambda form: form[0].isalnum() or form == "(")
"""Whether reported words can begin with a form."""


def _stays_last(form: str) -> bool:
    return form not in _LEFT_BEHIND and form not in small().joined.relatives if form[0].isalnum() else form in ")%$"


_STAYS_LAST = Remembered(_stays_last)
"""Whether a form can end reported words: a word that leads on to nothing, a sign that belongs to one."""


def trimmed(scene: Scene, begin: int, end: int) -> Range:
    """Cut punctuation off the edges, a conjunction left behind, and a closing mark whose partner stands outside."""
    forms, closing = scene.forms, scene.closing
    while begin < end and not _STAYS_FIRST[forms[begin]] and begin not in scene.opening:
        begin += 1
    while end > begin:
        last = end - 1
        if _STAYS_LAST[forms[last]] or (last in closing and closing[last].open >= begin):
            break
        end = last
    return begin, end
