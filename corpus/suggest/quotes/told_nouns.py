"""Verbal nouns of saying that tell when or why something happened: بعد تحذير الوزير من, إثر اتهام واشنطن طهران ب."""

from corpus.suggest.quotes.classes import COMMAS
from corpus.suggest.quotes.cue_types import APART
from corpus.suggest.quotes.lexicon import bared
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.prepositions import joint_at
from corpus.suggest.quotes.reports import Phrase, Report
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.second_phrase import names_deed
from corpus.suggest.quotes.words import opens_content

_UPON = bared(("بعد", "عقب", "اثر", "غداة", "رغم", "برغم", "منذ", "مع", "علي", "عن", "بسبب", "وراء", "قبل"))
"""Before a verbal noun, which then has an owner who said something."""


_WHEN = bared(("بعد", "عقب", "اثر", "غداة", "رغم", "برغم", "منذ", "فور", "بمجرد"))


def tells_when(scene: Scene, report: Report, at: int) -> bool:
    """Whether a verbal noun with its owner's pronoun can have an object of its own: عقب إعلانه تقديم مسلسل."""
    token, verb = report.at[0], report.verb
    if token == 0 or scene.forms[token - 1] not in _WHEN or verb.doubtful or verb.act not in _STATING:
        return False
    return at + 1 < len(scene.forms) and (opens_content(scene, at) or names_deed(scene.forms[at]))


_STATING = frozenset(("declare", "affirm", "deny", "promise"))


def framed(scene: Scene, report: Report, at: int, limit: int) -> int:
    """Return where the words behind a verbal noun and its owner are to be looked for, its hearer read; -1 for nowhere.

    Only the preposition of the verb's frame shows that they are words.
    """
    verb, token = report.verb, report.at[0]
    if token == 0 or scene.forms[token - 1] not in _UPON or at >= limit:
        return -1
    if joint_at(scene, at, verb.prepositions) is not None:
        return at
    if not {"hearer", "accused"} & verb.takes:
        return -1
    end = noun_phrase(scene, at, limit, APART)
    mention = scene.starting.get(at)
    if end in (at, limit) or mention is not None and mention.clitic or joint_at(scene, end, verb.prepositions) is None:
        return -1
    if "accused" in verb.takes:
        return at
    report.hearer = Phrase(at, end)
    return end


def told_until(scene: Scene, content: int, limit: int) -> int:
    """Return the comma behind which the main clause opens (وبعد تحذير الوزير من النقص، أغلقت); -1 where none does."""
    for token in range(content + 1, limit - 1):
        if scene.forms[token] in COMMAS and scene.forms[token + 1][0] != "و":
            return token
    return -1
