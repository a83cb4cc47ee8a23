"""Charges that are brought: وجه المدعي العام إلى الرجلين تهمة القتل, أسندت إليه النيابة تهمتي القتل والسرقة."""

from corpus.suggest.quotes.cue_types import APART, STRICT_APART
from corpus.suggest.quotes.lexicon import bared
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.reports import Phrase, Range, Report, begin_words
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.subjects import subject_before
from corpus.suggest.quotes.words import can_be_object
from corpus.suggest.rule_words import rule_words

_CHARGES = rule_words("charges", "nouns")
_CONCERNING = rule_words("charges", "concerning")
_GRAVE = rule_words("charges", "grave")
_TO_HIM = frozenset(("اليه", "اليها", "اليهم", "اليهما", "له", "لها", "لهم", "لهما"))
_TO = bared(("الي",))
_FAR = 14
"""The charge is named at most so many tokens behind the verb, and the accused behind the charge."""


def charge_report(scene: Scene, token: int, unit: Range) -> Report | None:
    """Return the report of somebody who brings a charge against one whom the text names there.

    Its words are the deed, its hearer is the accused.
    """
    charge = _charge(scene, token, unit[1])
    clitic, cue = scene.cues[token]
    if charge < 0 or cue.shape.pronoun or cue.shape.kind not in ("perfect", "imperfect"):
        return None
    report = Report(
        (token, token + 1), clitic, cue.verb, cue.shape, "finite", f"{cue.verb.lemma} charge", token, -1, ""
    )
    report.conjoined = clitic > 0
    to_him = not _TO_HIM.isdisjoint(scene.forms[token + 1 : charge])
    at = token + 1 + (scene.forms[token + 1] in _TO_HIM)
    _name_who(scene, report, at, charge, unit[0])
    if report.subject is None and (not clitic or token == unit[0]):
        return None
    if report.subject is None or report.subject.last <= token:
        report.cue = (token, charge + 1)
    told = _name_deed(scene, report, charge + 1, unit[1])
    return report if told and (to_him or report.hearer is not None) else None


def _charge(scene: Scene, token: int, limit: int) -> int:
    """Return the noun of the charge behind a verb, -1 where none stands before a pause or another verb of saying."""
    end = min(limit - 1, token + _FAR)
    if _CHARGES.isdisjoint(scene.forms[token + 1 : end]):
        return -1
    for at in range(token + 1, end):
        if scene.forms[at] in _CHARGES:
            return at
        if not scene.is_word(at) or at in scene.cues and scene.cues[at][1].shape.kind in ("perfect", "imperfect"):
            return -1
    return -1


def _name_who(scene: Scene, report: Report, at: int, charge: int, first: int) -> None:
    """Read who accuses and who is accused between a verb and the charge."""
    token = report.first
    if at < charge and not _opens_accused(scene, at):
        end = noun_phrase(scene, at, charge, STRICT_APART)
        if end > at:
            report.subject, at = Phrase(at, end), end
    elif not report.cue_clitic:
        report.subject = subject_before(scene, token, first)
        report.first = report.subject.first if report.subject is not None else token
    if at < charge:
        _name_accused(scene, report, at, charge)


def _opens_accused(scene: Scene, at: int) -> bool:
    """Whether إلى, or ل written onto the accused, stands at a token."""
    form = scene.forms[at]
    if form in _TO:
        return True
    mention = scene.any_starting.get(at)
    return form[0] == "ل" and (mention.clitic > 0 if mention is not None else form not in scene.small.rooted)


def _name_accused(scene: Scene, report: Report, at: int, limit: int) -> int:
    """Read the accused; return the token behind him, `at` where he does not stand there."""
    if report.hearer is not None or not _opens_accused(scene, at):
        return at
    apart = scene.forms[at] in _TO
    first = at + apart
    counted = scene.any_starting.get(first)
    behind = counted.last if counted is not None and counted.label == "CARDINAL" else first
    end = min(max(noun_phrase(scene, behind, limit, APART), behind + 1), limit)
    report.hearer = Phrase(first, end, 0 if apart else 1)
    return end


def _name_deed(scene: Scene, report: Report, at: int, limit: int) -> bool:
    """Set the words to the deed behind the noun of the charge; False where none is told."""
    if at + 1 < limit and (scene.forms[at].endswith("ية") or scene.forms[at] in _GRAVE):
        at += 1  # اتهامات رسمية بالتزوير, اتهاما مباشرا للشركة
    at = _name_accused(scene, report, at, limit)
    at += at < limit and scene.forms[at] in _CONCERNING
    if at >= limit:
        return False
    at += at + 1 < limit and scene.forms[at] == "،" and scene.forms[at + 1] in scene.small.any_complementizer
    if scene.forms[at] in scene.small.any_complementizer and at + 1 < limit:
        report.pronoun = scene.forms[at] in scene.small.with_pronoun
        return begin_words(report, at + 1, "clause", "deed")  # بأنها خالفت القانون
    letters = int(scene.forms[at][0] == "ب" and scene.forms[at] not in scene.small.rooted)
    if letters and scene.forms[at] == "ب":
        at, letters = at + 1, 0
        if at == limit:
            return False
    marked = at in scene.opening and at not in scene.names
    if not marked and not letters and not can_be_object(scene, at):
        return False
    for token in range(at + 1, min(limit - 1, at + _FAR)):
        if not scene.is_word(token) and token not in scene.opening and token not in scene.closing:
            break
        if scene.forms[token] in _TO and report.hearer is None:
            report.end = token
            _name_accused(scene, report, token, limit)
            break
    return begin_words(report, at, "object", "deed", letters)
