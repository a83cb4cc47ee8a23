"""Verbs behind which somebody stands who speaks, and those behind which somebody is named."""

from corpus.arabic.remembered import Remembered
from corpus.suggest.quotes.lexicon import cues
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan

_SAYING = rule_words("people", "saying")
SAYING = _SAYING | {f"و{verb}" for verb in _SAYING}
"""Some verbs are read whole with و."""
TELLING = SAYING | {form for form, cue in cues().items() if cue.shape.kind in ("perfect", "imperfect")}
"""Verbs behind which a titled speaker stands; behind those of `SAYING` a bare name may."""
FEMININE = frozenset(
    verb for verb in TELLING if (cues()[verb].shape.gender == "f" if verb in cues() else verb.endswith("ت"))
)
"""Those of which a woman or a body is the subject; not لفت, أثبت."""
NAMING = rule_words("people", "naming")
"""Behind these nothing but a name stands: ويدعى كريم."""


TELLS = Remembered(lambda form: form in TELLING or form[1:] in TELLING)
"""Whether a word is a verb of saying, with و or not."""


def speaker_around(scan: Scan, token: int) -> int:
    """Return the token behind the last verb of saying in the sentence of a token, or before what only had been; or -1.

    قال الجيش اللبناني إن | الجيش السوري | انسحب; قال وزير إن ... . وكان | وزير آخر | قد زار. Where such a verb has no
    subject of its own, the one before it goes on: قال الجيش إن ... . وأضاف أن | الجيش السوري | انسحب.
    """
    forms, breaks, goes_on = scan.forms, scan.breaks, False
    for at in range(token, max(token - _ONE_SENTENCE, 0), -1):
        if TELLS[forms[at - 1]]:
            goes_on = forms[at] in _BEHIND_SILENT
            if not goes_on:
                return at
        begins = at in breaks or forms[at - 1] in _FULL_STOPS
        if begins and not goes_on and forms[at].removeprefix("و") not in _HAD_BEEN:
            break
    return -1


_ONE_SENTENCE = 60
"""So many tokens before a mention its sentence is read."""
_FULL_STOPS = frozenset(".؟!?")
_BEHIND_SILENT = frozenset((":", "ان", "انه", "انها", "انهم", "بان", "الي", "علي", "عن", "من"))
_HAD_BEEN = rule_words("saying", "had_been")
