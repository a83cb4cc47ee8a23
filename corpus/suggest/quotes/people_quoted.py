"""People whom an outlet quotes otherwise than by قولهم: نقلت عن سكان قالوا إن, كشفت عن مسؤولين أمنيين عن انهيار."""

from corpus.arabic.folding import fold_word
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.reports import Report, Source
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.words import opens_content

_IN_CHARGE = fold_word("مسؤول")
"""Behind it عن tells of what: كشفت الصحيفة عن مسؤولين عن الحادث."""
_PEOPLE = frozenset(("OCC", "PERS"))


def revealed_by(scene: Scene, report: Report, noun: int, limit: int) -> int:
    """Return the token of what an outlet reveals from the people at a token, who are kept as its source; else 0."""
    subject, forms, small = report.subject, scene.forms, scene.small
    if subject is None or forms[subject.first][subject.clitic :].removeprefix("ال") not in small.outlets:
        return 0
    people = scene.starting.get(noun)
    if not scene.speaks(noun) and (people is None or people.label not in _PEOPLE):
        return 0
    end = noun_phrase(scene, noun, limit)
    if end + 1 >= limit or forms[end] != "عن" or forms[end - 1].startswith(_IN_CHARGE):
        return 0
    if not opens_content(scene, end + 1):
        return 0
    report.add(Source((noun, end), 0, report.cue, noun, end, origin=True))
    return end + 1


def told_by_them(scene: Scene, report: Report, at: int, limit: int) -> int:
    """Make the verb right behind those who are quoted, before "that", the cue; return the token after it, else 0.

    نقلت الوكالة عن سكان قالوا إن; نسبت القناة خبرها إلى مسؤولين ذكروا أن.
    """
    told = scene.cues.get(at)
    if told is None or told[0] or at + 1 >= limit or scene.forms[at + 1] not in scene.small.any_complementizer:
        return 0
    verb, shape = told[1].verb, told[1].shape
    if shape.kind not in ("perfect", "imperfect") or shape.pronoun or at in scene.unnamed:
        return 0
    report.cue, report.cue_clitic, report.verb, report.shape = (at, at + 1), 0, verb, shape
    report.rule += f", who {verb.lemma}"
    return at + 1
