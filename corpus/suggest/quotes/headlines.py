"""Attributions without a verb at the head of a line: الكرملين: ..., وزير المالية لـ«الرأي»: ..., «...».. خبيرة تحذر."""

from bisect import bisect_left, bisect_right
from operator import itemgetter

from corpus.suggest.findings import Mention
from corpus.suggest.letters import in_a_mood
from corpus.suggest.quotes.addressee import hearer_at
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.reports import NO_SHAPE, NO_VERB, Phrase, Range, Report, Source
from corpus.suggest.quotes.scene import TITLES, Scene
from corpus.suggest.quotes.turns import takes_turn, turn_end
from corpus.suggest.quotes.words import opens_content
from corpus.suggest.rule_words import rule_words

_FIRST_TOKEN = itemgetter(0)

_LONGEST = 12
"""No speaker before a colon is longer than so many tokens."""

_BEHIND_MARKS = frozenset((":", "..", "...", "،", "-", "–", "…"))

_DOTS = frozenset(("..", "...", "…"))

_DASHES = frozenset(("-", "–", "—", "•", "*", "+"))

_EVENTS = rule_words("headlines", "events")
_DEEDS = [[form] for form in rule_words("headlines", "deeds")]
_PRESSES = rule_words("headlines", "presses")

_SUPERLATIVES, _STUDIES = rule_words("headlines", "superlatives"), rule_words("phrases", "printed")
_FIRST = frozenset(("اول", "رد", "تعليق"))
_REPLIES = rule_words("headlines", "replies")
_TALKS = _REPLIES | rule_words("headlines", "talks")


_FRAMING = frozenset(
    ("بعد", "قبل", "خلال", "عقب", "اثر", "في", "من", "حول", "بشان", "امام", "علي", "عشية", "ردا", "تعليقا")
)
"""Behind a speaker these open what tells when, where or of what he speaks: فلان بعد الاجتماع: ..."""


def leading(scene: Scene) -> set[int]:
    """Return where the sentences begin that may open with their speaker and a colon, or with words in marks."""
    firsts = list(map(_FIRST_TOKEN, scene.units))
    led = {*scene.opening, *[mark - 1 for mark in scene.opening]}.intersection(firsts)  # «...», - «...»
    for colon in scene.colons:
        led.update(firsts[bisect_left(firsts, colon - 2 * _LONGEST) : bisect_right(firsts, colon)])
    return led


def led_report(scene: Scene, unit: Range) -> Report | None:
    """Return the report that its speaker and a colon open, or that opens with words in marks; None where none does."""
    first = unit[0]
    while scene.forms[first] in _DASHES and first + 1 < unit[1]:
        first += 1  # - فلان لاعب الفريق: «...», +++ فلان: ... +++
        unit = first, unit[1]
    colons = scene.colons
    at = bisect_left(colons, first)
    colon = at < len(colons) and colons[at] < first + 2 * _LONGEST
    if not colon and first not in scene.opening:
        return None
    title = first < scene.titled and scene.role_of(first) in TITLES
    report = _marks_first(scene, first) or _behind_dots(scene, unit) if title else None
    if title and report is None and colon and scene.forms[first] in _FIRST:
        report = _reply(scene, unit)
    return colon_report(scene, unit, title) if report is None and colon else report


def colon_report(scene: Scene, unit: Range, title: bool) -> Report | None:
    """الكرملين: ... in a headline or subheading; بوتين: «...» anywhere."""
    first, limit = unit
    if title and scene.forms[first] == "و" and first + 1 in scene.opening:
        first += 1  # .. و«الخارجية»: ...
    named = scene.opening.get(first)
    head = first
    if title and scene.forms[first] in _SUPERLATIVES and first + 1 < limit:
        head += scene.forms[first + 1] in _STUDIES  # أحدث استطلاع للرأي: ...
    speaker = Phrase(first, _speaker_end(scene, head, min(limit, head + _LONGEST), title))
    if speaker.last == head:
        return None
    hearer, origin, end = None, None, speaker.last
    if title and end + 3 < limit and scene.forms[end] != ":":
        told = scene.forms[end] == "عن" and not _has_from(scene, speaker, end + 1)
        framed = told or scene.forms[end] in _FRAMING or _tells_how(scene, end)
        if framed and (behind := _colon_behind(scene, end, limit)) > 0:
            end = behind  # فلان بعد الاجتماع: ...
        elif scene.forms[end] == "عن":
            origin = Phrase(end + 1, noun_phrase(scene, end + 1, limit))
            end = origin.last
        elif (heard := hearer_at(scene, end, limit, True) or _office_that_hears(scene, end)) is not None:
            hearer, end = heard
    if end + 2 >= limit or scene.forms[end] != ":":
        return None
    content = end + 1
    marked = content in scene.opening and content not in scene.names
    turn = not title and takes_turn(scene, speaker, content, limit)
    if not turn and not _can_lead(scene, head, content, marked, title, named is not None):
        return None
    speaker.clitic = _letters_before(scene, first)
    how = "speech" if marked else "colon"
    report = Report(None, 0, NO_VERB, NO_SHAPE, "colon", "colon", first, content, how, subject=speaker, hearer=hearer)
    if turn and not marked:
        report.end = turn_end(scene, limit)
    if origin is not None and origin.last > origin.first:
        report.subject = origin
        teller = (speaker.first, speaker.last)
        report.add(Source(teller, speaker.clitic, (origin.first - 1, origin.first), first, origin.first))
    return report


def _tells_how(scene: Scene, token: int) -> bool:
    """Whether a participle tells in which state somebody spoke: فلان عائدا من باريس: ..."""
    form = scene.forms[token]
    return form[-1] == "ا" and in_a_mood(form) and token not in scene.cues and token not in scene.any_starting


def _has_from(scene: Scene, speaker: Phrase, token: int) -> bool:
    """Whether عن names whom a speaker has his words from (وكالة فلانة عن مسؤول: ...) rather than what he speaks of."""
    word = scene.bare(speaker.first).removeprefix("ال")
    mention = scene.starting.get(token)
    return scene.speaks(token) or word in scene.small.outlets and mention is not None and mention.label != "GPE"


def _colon_behind(scene: Scene, token: int, limit: int) -> int:
    """Return the colon behind an aside that opens at a token, before any verb of saying; -1 where none stands."""
    for at in range(token + 1, min(limit, token + 8)):
        if scene.forms[at] == ":":
            return at
        if at in scene.cues and scene.cues[at][1].shape.kind != "noun":
            return -1
        if at in scene.opening and not (at in scene.names and scene.forms[token + 1] in _TALKS):
            return -1  # but: فلان في رسالة إلى «الحزب»: ...
    return -1


def _reply(scene: Scene, unit: Range) -> Report | None:
    """أول رد من فلان على الشائعات: «...»: a headline that names the speaker behind his reply."""
    first, limit = unit
    colon = next((at for at in range(first, limit) if scene.forms[at] == ":"), -1)
    reply = first + 1 if scene.forms[first] == "اول" else first
    if reply + 2 >= colon or colon + 2 >= limit or scene.forms[reply] not in _REPLIES:
        return None
    at = reply + 1
    while at < colon - 1 and at not in scene.starting and scene.forms[at] not in ("من", "ل"):
        at += 1  # أول رد رسمي من
    at += scene.forms[at] in ("من", "ل")
    mention = scene.starting.get(at)
    if mention is None or mention.label not in ("PERS", "OCC", "ORG") or mention.last > colon:
        return None
    subject = Phrase(at, noun_phrase(scene, at, colon), mention.clitic)
    how = "speech" if colon + 1 in scene.opening and colon + 1 not in scene.names else "colon"
    return Report(None, 0, NO_VERB, NO_SHAPE, "colon", "reply and colon", first, colon + 1, how, subject=subject)


def _speaker_end(scene: Scene, first: int, limit: int, title: bool) -> int:
    """Return the token after the name that a line opens with: a phrase, a name in marks, a field for its ministry."""
    end = noun_phrase(scene, first, limit)
    named = scene.opening.get(first)
    if end == first and named is not None and 0 <= named.close - first <= 6:
        thing = scene.any_starting.get(named.first)
        body = thing is None or thing.label == "ORG"
        return _behind_nation(scene, named.close + 1, limit) if body else named.close + 1
    if title and end > first and (place := scene.any_starting.get(end)) is not None and _is_seat(scene, end, place):
        return place.last  # نقابة المعلمين بلبنان: ...
    if title and first not in scene.starting and _stands_alone(scene, first):
        end = max(end, first + 1)
    nickname = scene.opening.get(end)  # وكيل «إسكان النواب»: ...
    if title and nickname is not None and end > first and 0 <= nickname.close - end <= 4:
        return nickname.close + 1 if scene.forms[nickname.close + 1 : nickname.close + 2] == [":"] else end
    return end


def _behind_nation(scene: Scene, token: int, limit: int) -> int:
    """Return the token behind the nation of a name in marks, right before the colon: «الأرصاد» العمانية: ..."""
    nation = scene.any_starting.get(token)
    national = nation is not None and nation.label == "NORP" and nation.last + 1 < limit
    return nation.last if nation is not None and national and _leads_words(scene, nation.last) else token


def _is_seat(scene: Scene, token: int, place: Mention) -> bool:
    """Whether a place with ب, where a body has its seat, stands right before the colon."""
    written_on = place.clitic == 1 and scene.forms[token][0] == "ب" and place.last + 1 < len(scene.forms)
    return written_on and place.label == "GPE" and _leads_words(scene, place.last)


def _leads_words(scene: Scene, token: int) -> bool:
    """Whether a colon stands at a token, and no event behind it: not «الوباء» الصيني: مئات الوفيات."""
    return scene.forms[token] == ":" and scene.forms[token + 1] not in _EVENTS


def _office_that_hears(scene: Scene, token: int) -> tuple[Phrase, int] | None:
    """Return the office behind ل that ends before the colon: النائب لوزير العدل: ..."""
    mention = scene.starting.get(token)
    if mention is None or mention.label != "OCC" or not mention.clitic or scene.forms[token][0] != "ل":
        return None
    return Phrase(token, mention.last, mention.clitic), mention.last


def _stands_alone(scene: Scene, token: int) -> bool:
    """Whether one word names a speaker in a title: a field for its ministry, a body, a family the text knows.

    Right before the colon a family may be called by a word: سلامة: ...
    """
    if scene.forms[min(token + 1, len(scene.forms) - 1)] == ":" and scene.forms[token] in scene.surnames:
        return True
    return scene.bare(token) in scene.small.fields or scene.bare(token) in scene.families


def _letters_before(scene: Scene, first: int) -> int:
    """Letters written onto a name: a conjunction, where one word stands for a body or person (والدفاع: ...)."""
    mention = scene.starting.get(first)
    if mention is not None:
        return mention.clitic
    return len(scene.forms[first]) - len(scene.bare(first)) if _stands_alone(scene, first) else 0


def _can_lead(scene: Scene, first: int, content: int, marked: bool, title: bool, in_marks: bool) -> bool:
    """Whether what stands before a colon speaks there."""
    mention = scene.starting.get(first)
    if not title:
        return marked and mention is not None and mention.label in ("PERS", "OCC", "ORG")
    small = scene.small
    if mention is None:
        plain = scene.speaks(first) or scene.bare(first) in small.documents or _stands_alone(scene, first)
        return in_marks or plain or _is_press(scene, first) or _are_people(scene, first)
    return marked or mention.label not in ("GPE", "FAC") or not _is_event(scene, content)


def _are_people(scene: Scene, first: int) -> bool:
    """Whether one bare plural of a participle stands before a colon: مكرمون: ..."""
    form = scene.forms[first]
    people = form[0] == "م" and form.endswith("ون") and len(form) > _SHORT  # not مليون, مضمون
    return people and scene.forms[first + 1] == ":"


_SHORT = 5
"""Letters of singulars that only look like these plurals."""


def _is_press(scene: Scene, first: int) -> bool:
    """Whether the press of a nation or a kind opens a line: إعلام عبري: ...; not إعلام مضلل: ..."""
    if scene.forms[first].removeprefix("ال") != "اعلام":
        return False
    kind = scene.any_starting.get(first + 1)
    return scene.forms[first + 1] in _PRESSES or kind is not None and kind.label == "NORP" and not kind.clitic


def _is_event(scene: Scene, token: int) -> bool:
    """Whether a headline goes on with an event rather than with words: تركيا: إبطال مفعول عبوة."""
    form, named = scene.forms[token], scene.starting.get(token)
    if named is not None and named.label in ("PERS", "OCC") and scene.forms[named.last : named.last + 1] in _DEEDS:
        return True  # السودان: حمدوك يجتمع بالوفد
    return form in scene.small.heads or opens_content(scene, token) or form[0].isdigit() or form in _EVENTS


def _behind_dots(scene: Scene, unit: Range) -> Report | None:
    """المدرب.. «سنفوز»: a person or an office alone before the dots says what stands in marks behind them."""
    opening, passage = unit[0], scene.opening.get(unit[0])
    first = scene.blocks[scene.block_of(opening)][0]
    if passage is None or opening in scene.names or passage.close < 0 or scene.forms[opening - 1] not in _DOTS:
        return None
    mention = scene.starting.get(first)
    who = mention is not None and mention.label in ("PERS", "OCC") or mention is None and scene.speaks(first)
    if not who or noun_phrase(scene, first, opening) != opening - 1 or passage.last - passage.first < 2:
        return None
    rule = "speaker and dots, then words in marks"
    report = Report(None, 0, NO_VERB, NO_SHAPE, "colon", rule, opening, passage.first, "speech")
    report.subject, report.end = Phrase(first, opening - 1), passage.last
    report.spans, report.quoted = list(passage.pieces), "direct"
    return report


def _marks_first(scene: Scene, opening: int) -> Report | None:
    """«لن نتراجع».. رئيس النقابة يرد: words in marks that open a headline are those of its subject."""
    passage = scene.opening.get(opening)
    if passage is None or opening in scene.names or passage.close < 0 or len(passage.pieces) > 1:
        return None
    first, limit = passage.close + 2, scene.blocks[scene.block_of(opening)][1]
    if first + 1 >= limit or passage.last - passage.first < 2 or scene.forms[first - 1] not in _BEHIND_MARKS:
        return None
    end = noun_phrase(scene, first, limit)
    if end == first or not (first in scene.starting or scene.speaks(first) or scene.forms[first] in scene.small.fields):
        return None
    rule = "words in marks, then their speaker"
    report = Report(None, 0, NO_VERB, NO_SHAPE, "colon", rule, opening, passage.first, "speech")
    report.subject, report.end = Phrase(first, end), passage.last
    report.spans, report.quoted = list(passage.pieces), "direct"
    return report
