"""Who a verb without a subject goes on with though he has not spoken: the subject of its sentence or of its clause."""

from corpus.suggest.findings import Mention
from corpus.suggest.quotes.classes import BARE, COMMAS
from corpus.suggest.quotes.cue_types import STRICT_APART, Manner
from corpus.suggest.quotes.forms import Shape
from corpus.suggest.quotes.genders import fits, gender_of
from corpus.suggest.quotes.issuing import ISSUING, is_the_body
from corpus.suggest.quotes.neighbours import another, before_object
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.reports import Phrase, Range, Report
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.words import is_nominal, looks_finite
from corpus.suggest.rule_words import rule_words

_MEANWHILE = frozenset(("فيما", "بينما", "حين"))
"""Words that open the clause of somebody else in the sentence of a report."""


_SUBJECTS = frozenset(("PERS", "OCC", "ORG"))
"""What a sentence that opens with its subject opens with: وزير المالية فلان زار المصنع، وقال."""
_OPENING = 12
"""The verb of a sentence stands at most so many tokens behind an adverb that opens it."""
_DOING = Manner(apart=True, strict=True, own=frozenset(("في", "علي", "الي", "ب", "ل")))
"""For that of a deed, whose place and purpose stand behind it."""
_NEAR = Manner(apart=True, strict=True, own=_DOING.own | {"من", "عن"})
"""For the subject of a verb whose prepositions are not known."""


def teller(scene: Scene, unit: Range, report: Report) -> Phrase | None:
    """The subject of a verb of saying that opens the sentence and has no words itself: روت أم فلان ... قائلة."""
    opening = scene.cues.get(unit[0])
    noun = unit[0] + 1
    spoken = noun + 1 < report.first and noun not in scene.starting and not scene.within[noun]
    spoken = spoken and (scene.speaks(noun) or scene.forms[noun] in scene.small.fields)
    if opening is None and spoken and scene.forms[unit[0]] not in scene.small.joined.prepositions:
        first = unit[0] + 1  # وقلل مصدر حكومي من أهمية الهدنة، قائلا
        told = scene.forms[unit[0]].endswith("ت") == (report.shape.gender == "f")
        agrees = told and not scene.forms[unit[0]].startswith("ال")
        return Phrase(first, noun_phrase(scene, first, report.first, _NEAR)) if agrees else None
    if opening is None or opening[1].shape.kind not in ("perfect", "imperfect") or unit[0] + 1 >= report.first:
        return None
    first = unit[0] + 1
    end = noun_phrase(scene, first, report.first, STRICT_APART)
    outlet = scene.forms[first].removeprefix("ال") in scene.small.outlets
    if end == first or not (first in scene.starting or outlet or scene.speaks(first)):
        return None
    return Phrase(first, end) if fits(opening[1].shape.gender, report.shape.gender) else None


def opens_otherwise(scene: Scene, first: int, report: Report) -> bool:
    """Whether who stands behind the first word of a sentence is not its subject, or of another gender than a verb.

    وفي مجلس النواب، تقدم النائب; رد سامي عون على نقابة المعلمين، حيث أكدت.
    """
    if scene.forms[first] in ("في", "وفي"):
        return True
    opening = scene.cues.get(first)
    verb = opening is not None and opening[1].shape.kind in ("perfect", "imperfect") and not opening[1].shape.pronoun
    return opening is not None and verb and not fits(opening[1].shape.gender, report.shape.gender)


def opener(scene: Scene, unit: Range, report: Report) -> Phrase | None:
    """The subject of a sentence that opens with a verb: التقى الوزير ...، وقال; وقضت المحكمة ...، وقالت."""
    if scene.is_word(report.first - 1) and (head := _relative_head(scene, unit[0], report)) is not None:
        return head
    first = unit[0] + 1
    if first < report.first and first not in scene.starting and _acts(scene, unit[0], first, report.shape):
        return _with_members(scene, first, report.first)
    if report.shape.number == "p" and (guests := _guests(scene, unit[0], report.first)) is not None:
        return guests
    for token in range(unit[0], min(unit[0] + 4, report.first)):
        mention = scene.starting.get(token)
        if mention is not None and not mention.clitic and _can_open(scene, unit[0], token, mention):
            gender = gender_of(scene, token, mention.label)
            if mention.label == "GPE":
                gender = "f"
            beside = token < unit[0] + 2 or scene.forms[token - 1] not in scene.small.prepositions
            if beside and fits(gender, report.shape.gender):
                headed = token == unit[0] + 2 and scene.forms[token - 1].startswith("ال")  # no verb, as التقت
                headed = headed and scene.forms[token - 1] not in DEEDS
                headed = headed and (mention.label == "PERS" or scene.forms[token].startswith("ال"))
                first = token - 1 if headed else token  # تمسك الوفد المفاوض, but حضر الحفل | رئيس البلدية
                if headed and mention.label == "PERS" and another(scene, token, mention):
                    return Phrase(first, token)  # انتقدت النقابات فلانا، وقالت
                manner = _DOING if scene.bare(unit[0]) in DEEDS else STRICT_APART
                return Phrase(first, noun_phrase(scene, token, report.first, manner))
            if mention.label == "OCC" and (token == unit[0] + 1 or scene.bare(unit[0]) in DEEDS):
                return None  # وسألها الإعلامي فلان عن الأمر، فأجابت; ورعى الحفل المحافظ فلان، وشكرت
    return _late_subject(scene, unit, report) or _subject_behind_adverb(scene, unit, report)


def _late_subject(scene: Scene, unit: Range, report: Report) -> Phrase | None:
    """The subject of a deed that where and when stand before: ووصل إلى الدوحة مساء أمس وزير المالية فلان، وقال."""
    forms = scene.forms
    if scene.bare(unit[0]) not in DEEDS or forms[unit[0] + 1] not in scene.small.prepositions:
        return None
    for token in range(unit[0] + 3, min(unit[0] + _OPENING, report.first)):
        mention = scene.starting.get(token)
        if mention is None or mention.clitic or mention.label not in ("PERS", "OCC") or forms[token - 1] in COMMAS:
            continue
        apart = token in scene.ending or forms[token - 1].startswith("ال") or token in scene.dated.values()
        if apart and fits(gender_of(scene, token, mention.label), report.shape.gender):
            return Phrase(token, noun_phrase(scene, token, report.first, STRICT_APART))
    return None


def _guests(scene: Scene, first: int, limit: int) -> Phrase | None:
    """Those whom one person meets, before a plural verb: استقبل الوزير وفدا من العمال، وطالبوا."""
    if scene.bare(first) not in _MEETING or first + 2 >= limit or _are_several(scene, first + 1):
        return None
    for token in range(first + 2, min(limit, first + _MET)):
        if scene.forms[token] in COMMAS or _joins(scene, token):
            return None  # التقى الوزير ونظيره وفدا
        counted = scene.any_starting.get(token)
        many = counted is not None and counted.label == "CARDINAL" and scene.forms[counted.last] == "من"
        if many or scene.forms[token] in _DELEGATIONS:
            return _with_members(scene, token, limit)
    return None


def _with_members(scene: Scene, token: int, limit: int) -> Phrase:
    """A group with those whom it is made of: وفدا من العمال."""
    if before_object(scene, token):
        return Phrase(token, token + 1)
    end = max(noun_phrase(scene, token, limit, STRICT_APART), token + 1)
    members = end + 1 < limit and scene.forms[end] == "من"
    return Phrase(token, noun_phrase(scene, end + 1, limit, STRICT_APART) if members else end)


def _joins(scene: Scene, token: int) -> bool:
    """Whether a word joins a further host: ونظيره, والوزيرة; no name or guest that begins with that letter."""
    form, mention = scene.forms[token], scene.any_starting.get(token)
    return form[0] == "و" and len(form) > 3 and form not in _DELEGATIONS and (mention is None or mention.clitic > 0)


def _are_several(scene: Scene, host: int) -> bool:
    """Whether more than one meets them: نواب الكتلة, لجنة التحقيق, الوزراء; their plural verb is their own."""
    form, small, named = scene.forms[host], scene.small, scene.starting.get(host)
    if named is not None and named.label == "PERS":
        return False  # عثمان
    if form.endswith(_SEVERAL) or form in _HOSTS or form.removeprefix("ال") in _HOSTS:
        return True
    return form in _DELEGATIONS or form in small.collectives or form in small.called_together


_SEVERAL = ("ون", "ان", "راء", "ساء", "لاء", "باء")
"""Ends of plurals: التقى الوزراء وفدا، وطالبوا."""
_MEETING = rule_words("tellers", "meeting")
_DELEGATIONS = rule_words("tellers", "delegations")
_HOSTS = rule_words("tellers", "hosts")
_CLOSING = rule_words("tellers", "closing")
_GATHERINGS = rule_words("tellers", "gatherings")
_MET = 14
"""Whom somebody meets is told within so many words."""
_BODIES = rule_words("antecedents", "bodies")
_GROUPS = _BODIES | rule_words("tellers", "groups")
"""Without an article they are the subject of the verb right before them: واجتمع وفد من البنك، وقال."""
_CLAUSE = 6


def _relative_head(scene: Scene, first: int, report: Report) -> Phrase | None:
    """The body without an article that a verb right behind it tells of, and this one too: جماعة انشقت عنها وأعلنت."""
    for token in range(report.first - 2, max(first, report.first - _CLAUSE), -1):
        head, verb = scene.forms[token], scene.forms[token + 1]
        if not scene.is_word(token):
            return None
        if head in _BODIES and verb[-1] == "ت" and report.shape.gender == "f" and looks_finite(verb):
            return Phrase(token, token + 1)
    return None


def _can_open(scene: Scene, first: int, token: int, mention: Mention) -> bool:
    """Whether a name near the beginning of a sentence can be its subject; no nation inside the name of another."""
    return mention.label in _SUBJECTS if token == first else mention.label != "NORP" or not scene.within[token]


def _subject_behind_adverb(scene: Scene, unit: Range, report: Report) -> Phrase | None:
    """The subject of the verb behind an adverb that opens a sentence: وبعد الجلسة، تلا الوزير البيان، فقال."""
    if scene.bare(unit[0]) not in scene.small.prepositions:
        return None
    for token in range(unit[0] + 2, min(unit[0] + _OPENING, report.first)):
        mention = scene.starting.get(token)
        if mention is None or mention.clitic or mention.label not in ("PERS", "OCC", "ORG"):
            continue
        verb = token - 1
        if scene.forms[verb] in _GROUPS and scene.forms[verb - 2] in COMMAS:
            grouped = fits(gender_of(scene, verb, ""), report.shape.gender)  # وفي القاهرة، اجتمع | وفد البنك
            return Phrase(verb, noun_phrase(scene, verb, report.first, STRICT_APART)) if grouped else None
        inside = verb in scene.any_starting or scene.within[verb] or not scene.is_word(verb)
        noun = is_nominal(scene, verb) and scene.forms[verb - 1] not in COMMAS
        if inside or noun or scene.bare(verb) in scene.small.prepositions:
            continue
        if fits(gender_of(scene, token, mention.label), report.shape.gender):
            return Phrase(token, noun_phrase(scene, token, report.first, STRICT_APART))
    return None


DEEDS = rule_words("tellers", "deeds")
"""Who does so can go on to speak, also in the next sentence."""
_IMPERFECT = frozenset(verb[1:] for verb in DEEDS if verb[0] == "ي")


def _acts(scene: Scene, verb: int, noun: int, said: Shape) -> bool:
    """Whether a noun without a mention is the subject of the verb that opens a sentence, and of one that goes on.

    وأدلى الشاهد بأقواله وقال; اتفق الجانبان على الهدنة، وأكدا.
    """
    form, opening = scene.forms[noun], scene.forms[verb]
    if opening.startswith("ال") or opening in scene.small.joined.prepositions or verb in scene.any_starting:
        return False
    definite = form.startswith("ال")
    if said.number == "d":
        return definite and form.endswith("ان")
    if said.number == "p":
        return scene.speaks(noun) and form.endswith(("ون", "و")) and not opening.endswith("ة")
    head = form.removeprefix("ال")
    body = (
        form in scene.small.fields
        or definite
        and (scene.speaks(noun) or head in _GATHERINGS and scene.bare(verb) in _CLOSING)
    )
    body = body or form in _GROUPS and form[-1] != "ا" or is_the_body(form) and BARE[opening] in ISSUING
    gender = "f" if is_hers(opening) else "m"
    if gender == "m" and (scene.speaks(verb) or scene.bare(verb) in scene.small.documents or opening.endswith("ة")):
        return False
    return body and said.gender == gender and fits(gender_of(scene, noun, ""), gender)


def is_hers(verb: str) -> bool:
    """Whether a verb of doing is feminine: زارت, وتزور; not تفقد, تلقى."""
    bare = BARE[verb]
    return verb.endswith("ت") or bare[0] == "ت" and bare[1:] in _IMPERFECT


def meanwhile(scene: Scene, unit: Range, report: Report, spoken: int) -> Phrase | None:
    """The subject of the clause that فيما or بينما opens behind the last speaker, who stands at `spoken`.

    ...، فيما رفض الجانب الآخر الطلب، وقال
    """
    farthest = max(unit[0], report.first - 16)
    if _MEANWHILE.isdisjoint(scene.forms[farthest + 1 : report.first]):
        return None
    for token in range(report.first - 1, farthest, -1):
        if token in scene.cues and scene.cues[token][1].shape.kind == "participle":
            return None
        if scene.forms[token] not in _MEANWHILE or spoken > token:
            continue
        first = token + 2 + (scene.forms[token + 1] in scene.small.helpers)
        mention = scene.starting.get(first)
        if mention is None and not scene.forms[first].startswith("ال") or mention is not None and mention.clitic:
            return None
        end = noun_phrase(scene, first, report.first, STRICT_APART)
        gender = gender_of(scene, first, mention.label if mention is not None else "")
        return Phrase(first, end) if end > first and fits(gender, report.shape.gender) else None
    return None


def prints(scene: Scene, report: Report) -> bool:
    """Whether an outlet tells something, and who it has it from is none: ذكرت الصحيفة أن ...، نقلا عن مسؤول."""
    small, forms = scene.small, scene.forms
    subject = report.subject
    if subject is None or report.kind != "finite":
        return False
    word = forms[subject.first][subject.clitic :]
    if word not in small.outlets and word.removeprefix("ال") not in small.outlets:
        return False
    origins = [source.phrase[0] for source in report.sources if source.origin and source.phrase is not None]
    return bool(origins) and forms[origins[0]].removeprefix("ال") not in small.outlets
