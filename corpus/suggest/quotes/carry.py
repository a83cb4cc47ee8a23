"""Reports that come through somebody: نقلت X عن Y قوله إن, نقلت X عن Y أن."""

from corpus.arabic.folding import fold_word
from corpus.suggest.quotes.behind import PAPERS
from corpus.suggest.quotes.classes import COMMAS
from corpus.suggest.quotes.complements import find_words
from corpus.suggest.quotes.cue_types import APART, STRICT_APART, Cue
from corpus.suggest.quotes.forms import Shape
from corpus.suggest.quotes.lexicon import cues
from corpus.suggest.quotes.papers import issuer_of
from corpus.suggest.quotes.people_quoted import told_by_them
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.reports import Phrase, Report, Source, begin_words
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.subjects import subject_before
from corpus.suggest.quotes.unsaid import unsaid
from corpus.suggest.quotes.words import names_saying, opens_content
from corpus.suggest.rule_words import rule_words

_FROM_HIM = frozenset(("عنه", "عنها", "عنهم", "عنهما"))
_GENDERS = {"عنه": "m", "عنها": "f"}
_NUMBERS = {"عنهم": "p", "عنهما": "d"}


_ABOUT = rule_words("carry", "about")
"""عن behind one of these tells of what, not from whom."""


_ORIGINS = {"نسب": "الي", "علم": "من"}
"""Behind these verbs another preposition than عن tells whom one has it from."""


_GUIDANCE = ("توجيه", "توجيهات")
_ORDERED = {
    fold_word(noun + pronoun): (0, Cue(cues()["وجه"].verb, Shape("noun", gender, "", pronoun != ""), "وجه noun"))
    for noun in _GUIDANCE
    for pronoun, gender in (("", ""), ("ه", "m"), ("ها", "f"), ("هم", "m"))
}
"""Guidance that is carried to others: نقل الأمين توجيه الوزير بسرعة إنجاز المشروع."""

_FROM = 14
"""عن stands at most so many tokens after the carrier."""


def carried_report(scene: Scene, token: int, unit: tuple[int, int]) -> Report | None:
    """Return the report of a carrying verb with عن; None where the verb has none."""
    clitic, cue = scene.cues[token]
    if unsaid(scene, token, cue, unit[0]) or cue.shape.pronoun:
        return None
    limit = unit[1]
    beside = cue.shape.kind == "participle"
    carrier = None if clitic or beside else subject_before(scene, token, unit[0])
    at = token + 1
    first = token
    if carrier is not None:
        first = carrier.first
    else:
        end = noun_phrase(scene, at, limit)
        if end > at:
            carrier, at = _who_issued(scene, at, limit) or Phrase(at, end), end
    if carrier is None and beside:
        carrier = _opens_sentence(scene, unit[0], token)
    origin = _from(scene, at, limit, _ORIGINS.get(cue.verb.lemma, "عن"))
    if origin is None and carrier is not None:
        if (speech := _whose_speech(scene, token, carrier, limit)) is not None:
            return speech
        if cue.verb.lemma == "نقل":
            return _what_is_said(scene, token, carrier, at, limit)
    if origin is None or cue.verb.lemma == "علم" and not scene.speaks(origin[0]):
        return None
    source_first, source_end = origin
    named = source_end > source_first
    report = Report(
        (token, token + 1),
        clitic,
        cue.verb,
        cue.shape,
        "finite",
        f"{cue.verb.lemma} عن",
        first,
        -1,
        "",
        conjoined=clitic > 0,
    )
    if named:
        report.subject = Phrase(source_first, source_end)
    report.rule += ", from"
    report.carried, report.carrier_gender = True, cue.shape.gender
    if scene.forms[source_first - 2] == "نقلا":
        report.cue, report.cue_clitic = (source_first - 2, source_first - 1), 0
    at = told_by_them(scene, report, source_end, limit) if named else 0
    at = at or _saying(scene, report, source_end, limit)
    if not named:  # نقلت عنه الوكالة قوله إن
        if carrier is None and not names_saying(scene, source_end):
            end = noun_phrase(scene, source_end, limit)
            carrier = Phrase(source_end, end) if end > source_end else None
        elif carrier is not None:
            report.subject = _told_of(scene, carrier.first + 1, source_first - 1)
        him = scene.forms[source_first - 1]
        report.kind, report.shape = "noun", Shape("noun", _GENDERS.get(him, ""), _NUMBERS.get(him, "s"), pronoun=True)
    if beside:
        report.kind = "participle"  # ..., ناقلا عن السكان أن
    if not find_words(scene, report, at, limit) and not _owned(scene, report, at, limit):
        if report.cue == (token, token + 1) or limit - at < 4:
            return None
        marked = next((mark for mark in range(at, min(limit, at + 14)) if mark in scene.opening), at)
        report.content, report.how = marked, "bare" if marked == at else "speech"
    if carrier is not None:
        mention = scene.starting.get(carrier.first)
        carrier.clitic = mention.clitic if mention is not None else 0
        phrase = (carrier.first, carrier.last)
        teller = Source(phrase, carrier.clitic, (token, token + 1), token, token, cue_clitic=clitic)
    else:
        teller = Source(None, 0, (token, token + 1), token, token, anaphoric=True, cue_clitic=clitic)
    report.sources = (teller, *report.sources)
    return report


def _who_issued(scene: Scene, at: int, limit: int) -> Phrase | None:
    """Return whose paper carries something: نقل بيان لوزارة العدل عن الوزير قوله."""
    if scene.forms[at] not in PAPERS or at + 1 >= limit or scene.forms[at + 1] == "عن":
        return None
    issued = issuer_of(scene, at + 1, limit)
    if issued is None or issued.phrase is None or issued.cue != (0, 0):
        return None
    first = issued.phrase[0]
    return Phrase(first, max(first + 1, noun_phrase(scene, first, issued.phrase[1])), issued.clitic)


def _owned(scene: Scene, report: Report, at: int, limit: int) -> bool:
    """Take what somebody feels, did or saw for his words: ناقلا عن السكان استعدادهم للحوار, سماع انفجارات."""
    if at + 1 >= limit or scene.forms[at].startswith("ال") or not opens_content(scene, at):
        return False
    return begin_words(report, at, "object", "what is his")


def _opens_sentence(scene: Scene, first: int, token: int) -> Phrase | None:
    """Return the first name of a sentence: شكر الرئيس الحضور، ناقلا عن المجلس تأكيده أن."""
    for at in range(first, min(token, first + 5)):
        mention = scene.starting.get(at)
        if mention is not None:
            named = not mention.clitic and mention.label in ("PERS", "OCC", "ORG")
            return Phrase(at, noun_phrase(scene, at, token, STRICT_APART)) if named else None
        if scene.forms[at] in scene.small.any_complementizer:
            return None  # وأشار إلى أن الجامعة ستشارك، ناقلا عن
    return None


_SPEECHES = rule_words("carry", "speeches")


def _whose_speech(scene: Scene, token: int, carrier: Phrase, limit: int) -> Report | None:
    """نقل التلفزيون تصريحات الوزير، خلال زيارته: «...»: whose remarks are carried before a colon speaks."""
    first = token + 1 if carrier.first < token else carrier.first + 1
    speech = next((at for at in range(first, min(limit - 2, first + 6)) if scene.forms[at] in _SPEECHES), -1)
    end = noun_phrase(scene, speech + 1, limit, STRICT_APART) if speech > 0 else 0
    if end <= speech + 1 or not (speech + 1 in scene.starting or scene.speaks(speech + 1)):
        return None
    colon = next((at for at in range(end, min(limit - 1, end + _FROM)) if scene.forms[at] == ":"), -1)
    if colon < 0 or colon + 1 not in scene.opening or any(at in scene.cues for at in range(end, colon)):
        return None
    clitic, cue = scene.cues[token]
    if carrier.first > token:
        carrier.last = min(carrier.last, speech)
    named = scene.starting.get(carrier.first)
    carrier.clitic = named.clitic if named is not None else 0
    rule, opens = f"{cue.verb.lemma}, whose speech", min(token, carrier.first)
    report = Report(
        (token, token + 1), clitic, cue.verb, cue.shape, "finite", rule, opens, -1, "", conjoined=clitic > 0
    )
    owner = scene.starting.get(speech + 1)
    report.subject = Phrase(speech + 1, end, owner.clitic if owner is not None else 0)
    report.carried, report.carrier_gender = True, cue.shape.gender
    report.sources = (
        Source((carrier.first, carrier.last), carrier.clitic, (token, token + 1), token, token, cue_clitic=clitic),
    )
    return report if begin_words(report, colon + 1, "speech", "colon") else None


def _what_is_said(scene: Scene, token: int, carrier: Phrase, at: int, limit: int) -> Report | None:
    """نقل السفير (إلى نظيره) تأكيد الرئيس على كذا: whose act is carried speaks, through who carries it."""
    inside = (
        spot for spot in range(carrier.first + 1, carrier.last) if scene.forms[spot] in _ORDERED or _says(scene, spot)
    )
    if carrier.first >= token and (spot := next(inside, -1)) > 0:
        carrier.last = at = spot  # نقل المبعوث دعوة الأمين العام
    if at < limit and (scene.forms[at] == "الي" or scene.forms[at][0] == "ل"):
        at = noun_phrase(scene, at + (scene.forms[at] == "الي"), limit, APART)
    if at + 1 >= limit:
        return None
    told = scene.cues[at] if _says(scene, at) else _ORDERED.get(scene.forms[at])
    if told is None:
        return None
    verb, shape = told[1].verb, told[1].shape
    report = Report((at, at + 1), 0, verb, shape, "noun", f"نقل, {verb.lemma} noun", min(token, carrier.first), -1, "")
    end = at + 1
    if not shape.pronoun:
        end = noun_phrase(scene, at + 1, limit, APART)
        if end == at + 1:
            return None
        report.subject = Phrase(at + 1, end)
    if not find_words(scene, report, end, min(limit, end + 12)):
        return None
    clitic, mention = scene.cues[token][0], scene.starting.get(carrier.first)
    carrier.clitic = mention.clitic if mention is not None else 0
    phrase = (carrier.first, carrier.last)
    teller = Source(phrase, carrier.clitic, (token, token + 1), token, token, cue_clitic=clitic)
    report.sources = (teller, *report.sources)
    return report


def _says(scene: Scene, token: int) -> bool:
    """Whether a verbal noun of saying stands at a token, without a conjunction."""
    cue = scene.cues.get(token)
    return cue is not None and not cue[0] and cue[1].shape.kind == "noun"


def _told_of(scene: Scene, first: int, last: int) -> Phrase | None:
    """Return who is told of between a carrier and عنه: نقل فلان شقيق إحدى الناجيات عنها قولها."""
    for token in range(last - 1, max(first, last - 4) - 1, -1):
        if scene.speaks(token):
            return Phrase(token, last)
    return None


def _from(scene: Scene, at: int, limit: int, preposition: str) -> tuple[int, int] | None:
    """Return the phrase after عن (or على لسان) near a carrying verb."""
    token = at
    while token < min(limit, at + _FROM):
        form = scene.forms[token]
        if form in scene.small.any_complementizer or form == ":":
            return None
        if form in _FROM_HIM and preposition == "عن":
            return token + 1, token + 1
        if form == preposition and token > at and scene.forms[token - 1] in _ABOUT:
            token += 1  # وأوردت الوزيرة، في جوابها عن سؤال، أن
            continue
        if form == preposition or form == "لسان":
            end = noun_phrase(scene, token + 1, limit)
            return (token + 1, end) if end > token + 1 else None
        token += 1
    return None


_REFUSING = rule_words("carry", "unnamed")


def _behind_wish(scene: Scene, at: int, limit: int) -> int:
    """Return the comma behind "who was not named" between commas: عن بائع، لم يكشف عن اسمه، قوله; else `at`."""
    if at + 2 >= limit or scene.forms[at] not in COMMAS or scene.forms[at + 1] not in _REFUSING:
        return at
    for token in range(at + 2, min(limit - 1, at + 12)):
        if scene.forms[token] in COMMAS:
            return token if names_saying(scene, token + 1) else at
    return at


_EXPECTATIONS = {
    fold_word("توقع" + pronoun): Shape("noun", gender, number, pronoun=True)
    for pronoun, gender, number in (("ه", "m", "s"), ("ها", "f", "s"), ("هم", "m", "p"))
}
"""Elsewhere a verb with an object: نقلت الصحيفة عن الشرطة توقعها استمرار المواجهات."""


def _saying(scene: Scene, report: Report, at: int, limit: int) -> int:
    """Find قوله or القول after the speaker, make it the cue, and return the token after it."""
    token = _behind_wish(scene, at, limit)
    while token < min(limit, at + 16):
        form = scene.forms[token]
        if form in scene.small.any_complementizer or form == ":":
            return at
        cue = scene.cues.get(token)
        owned = cue is not None and cue[1].shape.kind == "noun" and (cue[1].shape.pronoun or form == "القول")
        if cue is not None and token == at and form in _EXPECTATIONS:
            cue, owned = (0, Cue(cue[1].verb, _EXPECTATIONS[form], cue[1].rule)), True
        if cue is not None and (owned or form in scene.small.echoes):
            report.cue, report.cue_clitic = (token, token + 1), cue[0]
            report.verb = cue[1].verb
            report.shape = cue[1].shape
            report.rule += f", {cue[1].verb.lemma} noun"
            return token + 1
        if (
            cue is not None
            and cue[1].shape.kind in ("perfect", "imperfect")
            and token > at
            and scene.forms[token - 1] not in scene.small.joined.relatives
        ):
            return at
        token += 1
    return at
