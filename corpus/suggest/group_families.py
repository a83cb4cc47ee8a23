"""A family name that a group is called by too (الحوثي): where it means the one person of that name."""

from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan
from corpus.suggest.speaker_places import OPENERS, SPEAKERS_VERBS

_TALKS = rule_words("speaker_places", "talks_of_one")
_SPEAKERS = frozenset(("PERS", "ORG", "NORP", "OCC"))
_SEVERAL, _FAR = 64, 120
"""Whom a text names first, and what it said so many tokens ago, is all that counts, so that time stays linear."""
_HIS_WORDS = frozenset(("قوله", "تاكيده", "الذي"))


def speaks_by_family(scan: Scan, token: int) -> bool:
    """Whether such a name stands where a speaker does: أكد الحوثي أن, عن الحوثي قوله."""
    group, form = scan.starting.get(token), scan.forms[token]
    named = group is not None and group.label == "ORG" and group.last == token + 1
    if not named or scan.clitics[token] or not (form.startswith("ال") and form.endswith("ي")):
        return False
    before, behind = scan.forms[token - 1], scan.forms[token + 1]
    talks = behind in OPENERS or behind == "في" and scan.forms[token + 2] in _TALKS
    speaks = behind in _HIS_WORDS if before == "عن" else talks and SPEAKERS_VERBS[before] is not None
    return speaks and _one_bears(scan, form) and not _group_spoke(scan, token, form)


def _one_bears(scan: Scan, family: str) -> bool:
    """Whether one alone of the first people of a text bears a family name."""
    people = (span for span in scan.labelled["PERS"][:_SEVERAL] if span.last > span.first + 1)
    return len({span.key for span in people if scan.forms[span.last - 1] == family}) == 1


def _group_spoke(scan: Scan, token: int, family: str) -> bool:
    """Whether the group called by a family name is the last named behind a verb of saying: قالت جماعة الحوثي إن."""
    for at in range(token - 1, max(1, token - _FAR), -1):
        span = scan.starting.get(at) if SPEAKERS_VERBS[scan.forms[at - 1]] is not None else None
        words = scan.forms[at : span.last] if span is not None and span.label in _SPEAKERS else []
        if span is not None and words and words != [family]:
            holder = scan.starting.get(span.last) if span.label == "OCC" else span
            told = holder is not None and holder.label == "PERS"  # قال زعيم جماعة الحوثي فلان إن
            return not told and any(form.startswith(family) for form in words)
    return False
