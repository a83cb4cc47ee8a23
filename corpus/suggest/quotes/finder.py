"""From an article to its quotations: the stages in order, sentence by sentence."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter, itemgetter

from corpus.arabic.reading import Reading
from corpus.suggest.findings import FoundQuote, Mention
from corpus.suggest.quotes.acts import BEFORE_TRAILING, noun_report, trailing_report
from corpus.suggest.quotes.called import WHAT, take_called
from corpus.suggest.quotes.carry import carried_report
from corpus.suggest.quotes.chants import CHANT, chant_behind, chant_report
from corpus.suggest.quotes.charges import charge_report
from corpus.suggest.quotes.classes import COMMAS
from corpus.suggest.quotes.cue_types import Cue
from corpus.suggest.quotes.forms import Shape
from corpus.suggest.quotes.frames import finite_report
from corpus.suggest.quotes.gists import gist_report
from corpus.suggest.quotes.governed import TO_DO, governed_report
from corpus.suggest.quotes.headlines import leading, led_report
from corpus.suggest.quotes.lexicon import CHARGING, HOMOGRAPHS, SHOUTING, cues
from corpus.suggest.quotes.marks_alone import lone_passages, name_who_says_it
from corpus.suggest.quotes.nesting import close_unit
from corpus.suggest.quotes.onward import carried_behind
from corpus.suggest.quotes.output import to_found
from corpus.suggest.quotes.papers import is_received
from corpus.suggest.quotes.participles import participle_report
from corpus.suggest.quotes.prepositions import opens_word
from corpus.suggest.quotes.reminding import reminds
from corpus.suggest.quotes.reports import Report, Source
from corpus.suggest.quotes.scene import Part, Scene
from corpus.suggest.quotes.sources import find_source
from corpus.suggest.quotes.speaker import Memory
from corpus.suggest.quotes.standing import stand_report
from corpus.suggest.quotes.words import opens_content

_FIRST = attrgetter("first")

_AS = frozenset(("كما", "مثلما"))

_BESIDE = {"طالبا": "طلب", "املا": "املة", "مازحا": "مازح"}
"""Two of them did it, or, behind a comma, a participle: ..., طالبا من السكان, ..., آملا إقرار القانون."""
_PARTICIPLE = Shape("participle", "m", "s", pronoun=False)

_CAME, _WHAT = frozenset(("جاء", "ورد", "صدر")), frozenset(("ما", "كل", "بما", "لما", "فيما"))

_NEAR = 9
"""Words of its own open at most so many tokens behind the subject of a verb that كما joins."""


def find_quotes(reading: Reading, blocks: Sequence[Part], mentions: Sequence[Mention]) -> list[FoundQuote]:
    """Return the quotations of a text, by start of their first span.

    Blocks count code points into `reading.text`; mentions are sorted by first token, longest first. The time taken is
    proportional to the length of the text.
    """
    scene = Scene(reading, blocks, mentions)
    memory = Memory(scene)
    found: list[Report] = []
    lone: list[Report] = []
    anchors, passed, led = scene.anchors, 0, leading(scene)
    for unit in scene.units:
        first, limit = unit
        at, passed = passed, bisect_left(anchors, limit, passed)
        leads = first in led
        if at == passed and not leads:
            memory.previous = unit
            continue
        reports, sources = _read_unit(scene, unit, anchors[at:passed], leads)
        if reports or sources:
            reports = close_unit(scene, unit, reports, sources, found)
        if not reports and first in scene.opening:
            reports = lone_passages(scene, unit)
            lone += reports
        if reports:
            if len(reports) > 1:
                reports.sort(key=_FIRST)
            memory.resolve(unit, reports)
            found += reports
        memory.previous = unit
    if lone:
        name_who_says_it(scene, found)
    return _distinct(scene, found)


def _distinct(scene: Scene, reports: list[Report]) -> list[FoundQuote]:
    """Keep one quotation of those with the very same spans, the one whose cue stands nearest; by their first span."""
    kept: dict[tuple[tuple[int, int], ...], FoundQuote] = {}
    for report in reports:
        if not report.spans or report.hollow:
            continue
        if report.how == "object" and report.verb.act == "point" and _points_at_somebody(scene, report):
            continue
        if (quote := to_found(scene, report)) is not None:
            kept[tuple(quote[1])] = quote
    return list(map(kept.__getitem__, sorted(kept, key=itemgetter(0))))


def _read_unit(
    scene: Scene, unit: tuple[int, int], anchors: list[int], leads: bool
) -> tuple[list[Report], list[Source]]:
    """Collect the reports of a sentence with these anchors, and the attributions outside any of them, in order."""
    reports: list[Report] = []
    sources: list[Source] = []
    read, limit = unit
    if leads and (led := led_report(scene, unit)) is not None:
        reports.append(led)
        read = led.end if led.spans else led.content
    cues, sourced = scene.cues, scene.sourced
    for token in anchors:
        if token < read:
            continue
        if token in sourced and (source := _attribution(scene, token, unit)) is not None:
            sources.append(source)
            told = source.last < limit and scene.forms[source.last] in scene.small.relative_verbs
            read = source.last + told
        elif token not in cues:
            continue
        elif (report := _report_at(scene, token, unit)) is not None:
            if report.how == "object" and scene.forms[report.content] in WHAT:
                take_called(scene, report)
            if report.kind == "stand" and reports and reports[-1].at[0] >= report.first:
                reports.pop()  # وجه | رسالة إلى الشركة مفادها أن
            reports.append(report)
            if report.aside is not None:
                reports += _between(scene, report, unit[0], anchors)
            if report.spoken_on:
                break
            read = report.content
        elif reports and cues[token][1].shape.pronoun:
            carrier = carried_behind(scene, token, reports[-1], limit)
            if carrier is not None:
                sources.append(carrier)
                read = carrier.last
    return reports, sources


def _report_at(scene: Scene, token: int, unit: tuple[int, int]) -> Report | None:
    """Return the report whose cue stands at a token, None where the word reports nothing there."""
    clitic, cue = scene.cues[token]
    if token in scene.unnamed:
        return None  # اشترط عدم ذكر اسمه
    if not cue.plain:
        kind, verb = cue.shape.kind, cue.verb
        if cue.shape.number == "d" and scene.forms[token] in _BESIDE and scene.forms[token - 1] in COMMAS:
            verb, kind = cues()[_BESIDE[scene.forms[token]]].verb, "participle"
            scene.cues[token] = (0, Cue(verb, _PARTICIPLE, "participle"))
        if kind == "participle":
            carries = verb.relays and verb.lemma == "نقل"
            return (carried_report if carries else participle_report)(scene, token, unit)
        if kind == "noun":
            if verb.lemma == CHANT:
                return chant_report(scene, token, unit)
            if verb.act == "stand":
                return gist_report(scene, token, unit)
            return governed_report(scene, token, unit) or noun_report(scene, token, unit)
        if verb.act == "stand":
            return stand_report(scene, token, unit) or _reply(scene, token, unit)
        if verb.lemma == "علم" and not _is_outlet(scene, token + 1):
            return None
        if verb.lemma == SHOUTING and (chant := chant_behind(scene, token, unit[1])) > 0:
            return chant_report(scene, chant, unit)
        if verb.relays:
            report = carried_report(scene, token, unit)
            if report is not None:
                return report
            if token + 2 in scene.opening and scene.forms[token + 1] == "الي":
                return None  # لم يغادر البلاد ونقل إلى «مكان آمن»
        elif verb.lemma == "وعد" and "\u0651" in scene.reading.written[token]:
            scene.cues[token] = (1, cues()[scene.forms[token][1:]])  # وعدّ القرار سابقة
        elif verb.lemma == "ذكر":
            if reminds(scene, token):
                scene.cues[token] = (clitic, Cue(cues()["مذكرا"].verb, cue.shape, f"ذكّر {kind}"))
        elif verb.lemma in HOMOGRAPHS and _promises(scene, token):
            scene.cues[token] = (clitic, Cue(cues()["وعد"].verb, cue.shape, f"وعد {kind}"))
        elif verb.lemma in CHARGING and (charge := charge_report(scene, token, unit)) is not None:
            return charge
    report = finite_report(scene, token, unit)
    if report is not None:
        if report.verb.lemma == "وعد" and report.how == "clause":
            _hold(scene, report)
        return report
    if clitic:
        return None
    before = scene.forms[token - 1]
    if before in TO_DO:
        return governed_report(scene, token, unit)  # سارع إلى نفي الخبر
    behind = before in BEFORE_TRAILING or token - 1 in scene.closing
    return trailing_report(scene, token, unit) if behind else None


def _between(scene: Scene, report: Report, first: int, anchors: list[int]) -> list[Report]:
    """Collect the reports of the participles between a verb and its words: أكد، مشيرا إلى أن ...، أن."""
    begin, end = report.aside or (0, 0)
    found: list[Report] = []
    read = begin
    for token in anchors[bisect_left(anchors, begin) : bisect_left(anchors, end)]:
        if token < read or token not in scene.cues or scene.cues[token][1].shape.kind != "participle":
            continue
        inner = participle_report(scene, token, (first, end))
        if inner is not None and not _only_names(scene, inner):
            if found:
                found[-1].end = token
            inner.main, inner.end = report, end
            found.append(inner)
            read = inner.content
    return found


def _only_names(scene: Scene, report: Report) -> bool:
    """Whether a participle only points at a thing or a paper: مشيرا إلى الخريطة, مشيرا إلى تقرير سابق."""
    if report.verb.act != "point" or report.how != "object" or report.content in scene.opening:
        return False
    return not opens_content(scene, report.content)


def _points_at_somebody(scene: Scene, report: Report) -> bool:
    """Whether he who points at something points at one who is named or told of: مشيرا إلى المدرب فلان, الذي فاز."""
    office = scene.starting.get(report.content)
    if office is None or office.label != "OCC" or office.last >= len(scene.forms):
        return False
    name = scene.starting.get(office.last)
    named = name is not None and name.label == "PERS" and not name.clitic
    return named or scene.forms[office.last] in scene.small.relatives


def _attribution(scene: Scene, token: int, unit: tuple[int, int]) -> Source | None:
    """Return the attribution that begins at a token; none where كما only joins a report of its own."""
    source = find_source(scene, token, unit[1])
    if source is not None and scene.forms[token] in _AS and _speaks_itself(scene, source, unit):
        return None
    if scene.forms[token] == "علي" and scene.forms[token - 1] in _CAME and scene.forms[token - 2] in _WHAT:
        return None  # قال الوزير إن ما جاء على لسان النائبة غير صحيح
    return source


def _speaks_itself(scene: Scene, source: Source, unit: tuple[int, int]) -> bool:
    """Whether the verb of "as he said" has words of its own behind its subject: كما طالب النائب بتأجيل الجلسة."""
    if source.cue is None or source.cue[0] not in scene.cues or scene.cues[source.cue[0]][1].verb.act == "stand":
        return False
    report = finite_report(scene, source.cue[0], unit)
    if report is None or report.how == "bare" or report.content + 1 > source.last + _NEAR:
        return False
    if report.content + 1 < source.last:  # كما أعلن تخصيص أرض
        return report.subject is None and opens_content(scene, report.content)
    apart = report.how == "object" and report.verb.act in ("say", "affirm")  # كما أكد الطبيب على حسابه
    return not apart or opens_content(scene, report.content)


def _is_outlet(scene: Scene, token: int) -> bool:
    """Whether an outlet stands at a token: علمت «الصباح» من مصادر أن."""
    if token >= len(scene.forms):
        return False
    mention, word = scene.starting.get(token), scene.forms[token].removeprefix("ال")
    return token in scene.opening or word in scene.small.outlets or (mention is not None and mention.label == "ORG")


def _promises(scene: Scene, token: int) -> bool:
    """Whether يعد, which is "counts" as well, promises: تعد بـ«مفاجآت», يعد بخفض الأسعار."""
    form = scene.forms[min(token + 1, len(scene.forms) - 1)]
    return form == "ب" or (form[0] == "ب" and form not in scene.small.rooted and opens_word(scene, form[1:]))


def _hold(scene: Scene, report: Report) -> None:
    """Make وعد before أن and a noun what it is (وعدت الصحيفة أن الوزير أخطأ): promises have ب, or a verb behind أن."""
    form, behind = scene.forms[report.at[0]], report.content
    aims = scene.forms[behind][0] in "يتن" and behind not in scene.any_starting
    if report.subject is not None and report.subject.first < report.at[0]:
        return  # النقابة وعدت أن
    if report.cue_clitic or report.shape.kind != "perfect" or scene.forms[behind - 1] != "ان" or aims:
        return
    report.cue_clitic, report.verb, report.conjoined = 1, cues()[form[1:]].verb, True


def _reply(scene: Scene, token: int, unit: tuple[int, int]) -> Report | None:
    """ورد الوزير بأن: what looks like "it stands in" is a reply behind a conjunction."""
    stood = scene.cues[token]
    reply = cues().get(scene.forms[token][1:])
    if stood[0] or reply is None or stood[1].verb.lemma != "ورد" or reply.shape.number == "d":
        return None  # وردا على سؤال
    if is_received(scene, token):
        return None
    scene.cues[token] = (1, reply)
    report = finite_report(scene, token, unit)
    if report is None:
        scene.cues[token] = stood
    return report
