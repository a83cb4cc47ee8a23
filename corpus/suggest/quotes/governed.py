"""Verbal nouns of saying that another verb governs: اكتفى بالمطالبة ب, ختم كلمته بدعوة الشباب إلى, سارع إلى نفي."""

from corpus.suggest.quotes.complements import find_words
from corpus.suggest.quotes.cue_types import APART, STRICT_APART
from corpus.suggest.quotes.forms import Shape
from corpus.suggest.quotes.lexicon import bared
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.prepositions import joint_at
from corpus.suggest.quotes.reports import Phrase, Range, Report, begin_words
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.second_phrase import names_deed
from corpus.suggest.quotes.subjects import subject_before
from corpus.suggest.quotes.words import can_be_object, opens_content

_M, _F, _P = Shape("perfect", "m", "s", False), Shape("perfect", "f", "s", False), Shape("perfect", "m", "p", False)
_BESIDE = Shape("participle", "m", "s", False), Shape("participle", "f", "s", False)

_BY = {
    **dict.fromkeys(("اكتفي", "يكتفي", "ختم", "اختتم", "استهل", "افتتح", "رد", "يرد", "انهي", "بدا", "قابل"), _M),
    **dict.fromkeys(("اكتفت", "تكتفي", "ختمت", "اختتمت", "استهلت", "افتتحت", "ردت", "انهت", "بدات", "قابلت"), _F),
    **dict.fromkeys(("اكتفوا", "ردوا", "اختتموا"), _P),
    **dict.fromkeys(("مكتفيا", "مختتما", "مستهلا", "خاتما"), _BESIDE[0]),
    **dict.fromkeys(("مكتفية", "مختتمة", "مستهلة"), _BESIDE[1]),
}
"""Verbs that govern by ب what somebody said."""

_TO = {
    **dict.fromkeys(("سارع", "بادر", "عاد", "سبق", "اضطر", "عمد", "يسارع"), _M),
    **dict.fromkeys(("سارعت", "بادرت", "عادت", "اضطرت", "عمدت", "تسارع"), _F),
    **dict.fromkeys(("سارعوا", "بادروا"), _P),
    **dict.fromkeys(("مسارعا", "مبادرا"), _BESIDE[0]),
}
"""Verbs that govern it by إلى."""

_FAR = 12
"""The verb stands at most so many tokens before the noun."""

TO_DO = bared(("الي",))
"""Between a verb and what somebody does."""


def governed_report(scene: Scene, token: int, unit: Range) -> Report | None:
    """Return the report of a verbal noun that a verb of doing governs; None elsewhere."""
    clitic, cue = scene.cues[token]
    written = scene.forms[token]
    by = clitic > 0 and written[0] == "ب"
    if not by and not (token > unit[0] + 1 and scene.forms[token - 1] in TO_DO):
        return None
    if cue.shape.pronoun or token + 2 >= unit[1] or cue.verb.lemma == "قال":
        return None
    governor = _governor(scene, token, unit[0], _BY) if by else _governor(scene, token - 1, unit[0], _TO)
    if governor is None:
        return None
    at, shape = governor
    rule = f"{cue.verb.lemma} noun behind {scene.bare(at)}"
    kind = "participle" if shape.kind == "participle" else "finite"
    report = Report((token, token + 1), clitic, cue.verb, shape, kind, rule, at, -1, "")
    if not _words(scene, report, token + 1, unit[1], written[clitic:].startswith("ال")):
        return None
    report.conjoined = kind == "finite" and scene.bare(at) != scene.forms[at]
    if kind == "finite":
        report.subject = _subject(scene, at, token, unit[0])
    return report


def _governor(scene: Scene, token: int, first: int, verbs: dict[str, Shape]) -> tuple[int, Shape] | None:
    """Return the verb before a noun and what it tells of its subject; none behind another reporting verb."""
    for at in range(token - 1, max(first, token - _FAR) - 1, -1):
        shape = verbs.get(scene.bare(at))
        if shape is not None:
            return at, shape
        cue = scene.cues.get(at)
        if cue is not None and cue[1].shape.kind in ("perfect", "imperfect") or not scene.is_word(at):
            return None
    return None


def _subject(scene: Scene, verb: int, noun: int, first: int) -> Phrase | None:
    """The name behind the verb, else the one before it; none behind a conjunction where only what he does follows."""
    at = verb + 1
    mention = scene.starting.get(at)
    if mention is None and scene.bare(verb) == scene.forms[verb]:
        before = subject_before(scene, verb, first)
        if before is not None:
            return before  # وكان النائب فلان استهل الجلسة باتهام
    if not (mention is not None and mention.clitic) and scene.forms[at] not in scene.small.talks:
        end = noun_phrase(scene, at, noun, STRICT_APART)
        if end > at and (mention is not None or scene.forms[at].startswith("ال") or scene.speaks(at)):
            return Phrase(at, end)
    return None


def _words(scene: Scene, report: Report, at: int, limit: int, definite: bool) -> bool:
    """Set where the words begin: right behind the noun, or behind whom it calls upon or accuses."""
    takes, prepositions = report.verb.takes, report.verb.prepositions
    if scene.forms[at] in scene.small.words_follow or joint_at(scene, at, prepositions) is not None:
        return find_words(scene, report, at, min(limit, at + 4))
    if definite:
        return False
    if "object" in takes and can_be_object(scene, at):
        if report.verb.act == "declare" and not (opens_content(scene, at) or names_deed(scene.forms[at])):
            return False  # اكتفى بإعلان النتائج
        return begin_words(report, at, "object", "object")
    end = noun_phrase(scene, at, limit, APART)
    if end == at or end >= limit or joint_at(scene, end, prepositions) is None:
        return False
    if "accused" in takes:
        return begin_words(report, at, "object", "accused")
    if "hearer" not in takes:
        return False
    report.hearer = Phrase(at, end)
    return find_words(scene, report, end, limit)
