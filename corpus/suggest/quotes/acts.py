"""Reports that are no finite verb with a subject before its words: verbal nouns, words before a verb."""

from corpus.suggest.quotes.adjuncts import skip_adjuncts
from corpus.suggest.quotes.classes import COMMAS
from corpus.suggest.quotes.complements import find_words
from corpus.suggest.quotes.cue_types import APART, STRICT, STRICT_APART
from corpus.suggest.quotes.deeds import opens_deed
from corpus.suggest.quotes.genders import fits, gender_of
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.phrases_before import phrase_before
from corpus.suggest.quotes.reports import Phrase, Report
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.second_phrase import names_deed
from corpus.suggest.quotes.told_nouns import framed, tells_when, told_until
from corpus.suggest.quotes.words import is_nominal, opens_content

_SO = frozenset(("هكذا", "الكلمات", "العبارة", "العبارات", "الجملة", "الكلمة"))
_STILL_TO_COME = frozenset(("موعد", "قبل", "قبيل", "انتظار", "بانتظار", "تاجيل"))
"""Behind one of these nothing is said yet: موعد إعلان النادي عن الصفقة."""
_THIS = frozenset(("هذا", "ذلك", "وهذا"))
"""«...»، هذا ما أكده الوزير."""
_SO_SAID = _SO | {"بهذه", "بتلك", "-", "–"}
"""«...»، هكذا وصف الطبيب الوضع; «...»، بهذه الكلمات لخص المدرب اللقاء."""


def noun_report(scene: Scene, token: int, unit: tuple[int, int]) -> Report | None:
    """قوله إن, القول إن, إعلان القوات عن, بقوله: a verbal noun with words of its own."""
    clitic, cue = scene.cues[token]
    form = scene.forms[token][clitic:]
    limit = unit[1]
    if token in scene.any_starting and scene.any_starting[token].last > token + 1:
        return None
    if scene.forms[token - 1] in _STILL_TO_COME:
        return None
    report = Report((token, token + 1), clitic, cue.verb, cue.shape, "noun", f"{cue.verb.lemma} noun", token, -1, "")
    at = token + 1
    if at >= limit:
        return None
    owned = cue.shape.pronoun
    if clitic and form == "القول" and scene.forms[token][0] == "ب":
        if scene.forms[token - 1] in scene.small.talks and token - 2 in scene.cues:
            report.shape = scene.cues[token - 2][1].shape  # ختمت حديثها بالقول
        else:
            report.subject = _speaker_before(scene, token, unit[0])
            if report.subject is None:
                return None
        if not _complement_follows(scene, at, limit):
            return None
    elif not owned:
        mention = scene.starting.get(at)
        if form.startswith("ال") or (not _is_body(scene, at) if mention is None else mention.clitic):
            return None
        at = noun_phrase(scene, at, limit, cue.verb.manner if cue.verb.manner.apart else APART)
        report.subject = Phrase(token + 1, at)
        if not _direct_complement(scene, report, at, limit) and (at := framed(scene, report, at, limit)) < 0:
            return None
    elif not _complement_follows(scene, at, limit):
        if not tells_when(scene, report, at) or not _direct_complement(scene, report, at, limit):
            return None
        report.subject = agreeing_opener(scene, report, unit[0])
    if report.content < 0 and not find_words(scene, report, at, min(limit, at + 12)):
        return None
    if report.end < 0 and token == unit[0] + 1:
        report.end = told_until(scene, report.content, limit)
    return report


def _speaker_before(scene: Scene, token: int, first: int) -> Phrase | None:
    """Return the name beside بالقول: ورد عليه زميله فلان بالقول إن."""
    if scene.bare(first) == "اما":
        return _as_for(scene, token, first)
    start = phrase_before(scene, token, first)
    if start < token:
        mention = scene.starting.get(start)
        governed = scene.bare(start - 1) in scene.small.prepositions if start > first else False
        if governed or (mention is not None and mention.clitic):
            return opening_subject(scene, token, first)
        return Phrase(start, token)
    for start in range(token - 1, max(first, token - 5), -1):
        if not is_nominal(scene, start):
            plain = start + 1 < token and scene.bare(start) not in scene.small.prepositions
            return Phrase(start + 1, token) if plain else opening_subject(scene, token, first)
    return opening_subject(scene, token, first)


def _as_for(scene: Scene, token: int, first: int) -> Phrase | None:
    """أما الوزير فاكتفى بالقول; أما الحزب فاكتفى المتحدث باسمه بالقول."""
    end = noun_phrase(scene, first + 1, token, STRICT)
    for at in range(first + 2, min(token - 1, first + 10)):
        if scene.forms[at][0] == "ف" and (mention := scene.starting.get(at + 1)) is not None and not mention.clitic:
            return Phrase(at + 1, noun_phrase(scene, at + 1, token, STRICT_APART))
    return Phrase(first + 1, end) if end > first + 1 else None


def opening_subject(scene: Scene, token: int, first: int) -> Phrase | None:
    """Return the subject of a sentence that opens with its verb: توجهت الممثلة إلى الجمهور بالقول."""
    mention = scene.starting.get(first + 1)
    known = mention is not None and not mention.clitic or mention is None and _is_body(scene, first + 1)
    if not known or scene.forms[first] in scene.small.joined.prepositions:
        return None
    return Phrase(first + 1, noun_phrase(scene, first + 1, token, STRICT_APART))


def agreeing_opener(scene: Scene, report: Report, first: int) -> Phrase | None:
    """Return the subject of a sentence that opens with its verb where a pronoun can mean it: رد الفنان بعد إعلانه."""
    subject = opening_subject(scene, report.first, first)
    if subject is None:
        return None
    named = scene.starting.get(subject.first)
    gender = gender_of(scene, subject.first, named.label if named is not None else "")
    return subject if fits(gender, report.shape.gender) else None


def _is_body(scene: Scene, token: int) -> bool:
    """Whether one definite word names who speaks: أصدر النادي بيانا جاء فيه."""
    return scene.forms[token].startswith("ال") and (scene.speaks(token) or scene.bare(token) in scene.small.fields)


def _complement_follows(scene: Scene, at: int, limit: int) -> bool:
    form = scene.forms[at]
    if form == "،" and at + 1 < limit:
        form = scene.forms[at + 1]
    return form in scene.small.any_complementizer or form == ":" or at in scene.opening


def _direct_complement(scene: Scene, report: Report, at: int, limit: int) -> bool:
    """Whether the complement stands directly after the owner of a verbal noun."""
    if at >= limit:
        return False
    if _complement_follows(scene, at, limit):
        return True
    if "object" in report.verb.takes and is_nominal(scene, at) and _opens_object(scene, at):
        report.content, report.how = at, "object"
        return True
    at = skip_adjuncts(scene, at, min(limit, at + 6)) if scene.forms[at] != "عن" else at
    return report.verb.lemma == "أعلن" and at < limit and scene.forms[at] == "عن"


def _opens_object(scene: Scene, at: int) -> bool:
    return opens_content(scene, at) or opens_deed(scene.forms, at) or names_deed(scene.forms[at])


def _states(scene: Scene, token: int) -> bool:
    """Whether a word is a document or a statement."""
    form = scene.forms[token]
    bare = form[2:] if form.startswith("ال") else form
    return bare in scene.small.documents or bare in scene.small.statements


BEFORE_TRAILING = COMMAS | _SO_SAID | {"ما"}
"""Between words and the verb behind them."""


def trailing_report(scene: Scene, token: int, unit: tuple[int, int]) -> Report | None:
    """«...»، قال X: the words stand before a verb without a conjunction that ends the sentence with its subject.

    A closing mark or one of `BEFORE_TRAILING` stands right before it.
    """
    if scene.forms[token] in scene.small.prepositions:
        return None  # عبر اللجنة
    cue = scene.cues[token][1]
    so, before = scene.forms[token - 1] in _SO, token - 1
    if scene.forms[before] == "ما" and scene.forms[before - 1] in _THIS:
        if before - 2 not in scene.closing and scene.forms[before - 2] not in COMMAS:
            return None  # وهذا ما أكده الوزير
        so, before = cue.shape.pronoun, before - 2
    elif cue.shape.pronoun:
        return None
    if not so and (cue.verb.doubtful or "speech" not in cue.verb.takes):
        return None
    while before > unit[0] and scene.forms[before] in BEFORE_TRAILING:
        before -= 1
    if before <= unit[0]:
        return None
    end = noun_phrase(scene, token + 1, unit[1])
    mention = scene.starting.get(token + 1)
    if (
        end == token + 1
        or (mention is None and not scene.speaks(token + 1) and not _states(scene, token + 1))
        or (mention is not None and mention.clitic)
    ):
        return None
    rest = skip_adjuncts(scene, end, unit[1])
    said = scene.closing.get(before)
    said_alone = said is not None and said.open not in scene.names and said.open <= unit[0] + 1
    if not said_alone and any(scene.is_word(at) for at in range(rest, min(unit[1], rest + 3))):
        return None
    report = Report(
        (token, token + 1), 0, cue.verb, cue.shape, "finite", f"{cue.verb.lemma} behind its words", token, -1, "host"
    )
    report.subject = Phrase(token + 1, end)
    passage = scene.closing.get(before)
    if passage is not None and passage.open not in scene.names and passage.open <= unit[0] + 1:
        report.spans, report.quoted = list(passage.pieces), "direct"
        return report
    if before - unit[0] < 4 or cue.shape.pronoun:
        return None
    report.spans = [(unit[0], before + 1)]
    return report
