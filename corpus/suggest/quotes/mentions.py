"""Entity mentions in tokens, looked up by where they start and end."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from corpus.arabic.reading import Reading
from corpus.suggest.findings import FoundMention, Mention
from corpus.suggest.quotes.cue_types import Cue

SPEAKING = frozenset(("PERS", "OCC", "ORG", "GPE", "NORP", "FAC"))
"""Labels of mentions that can speak."""

NAMED = SPEAKING | {"EVENT", "LAW", "PRODUCT"}
"""Labels of names: in marks they are nobody's words."""

_DATES = frozenset(("DATE", "TIME"))
_BEFORE_SUBJECTS = ("سي", "ست", "ي", "ت")
"""Verbs before their subject begin so."""
_WITH_VERBS = frozenset(("PERS", "PRODUCT"))


class Mentions:
    """The mentions of one text by token; where several start or end at one token, the longest."""

    def __init__(self, reading: Reading, mentions: Sequence[Mention], small_words: frozenset[str]) -> None:
        """Index mentions, by first token and longest first; one that is a single one of `small_words` is none."""
        self.forms = forms = reading.forms
        self.any_starting: dict[int, Mention] = {}
        self.starting: dict[int, Mention] = {}
        """Of mentions that can speak."""
        self.ending: dict[int, Mention] = {}
        """Of mentions that can speak, by the token after them."""
        self.dated: dict[int, int] = {}
        """The token after a date or time, by its first."""
        self.within = within = bytearray(len(forms) + 1)
        """1 for a token inside a mention, its first excepted."""
        full_names: list[int] = []
        self.full_names = full_names
        """Where names of persons and works of two and more words start."""
        any_starting, starting, ending, speaking = self.any_starting, self.starting, self.ending, SPEAKING
        for mention in reversed(mentions):  # of several at one token the first is kept
            first, last = mention.first, mention.last
            if last == first + 1:
                if forms[first] in small_words:
                    continue
            else:
                if last == first + 2:
                    within[first + 1] = 1
                else:
                    within[first + 1 : last] = b"\1" * (last - first - 1)
                if mention.label in _WITH_VERBS:
                    full_names.append(first)
            any_starting[first] = mention
            if mention.label in speaking:
                starting[first] = ending[last] = mention
            elif mention.label in _DATES:
                self.dated[first] = last
        self.full_names.reverse()

    def one_or_other(self, cues: dict[int, tuple[int, Cue]]) -> None:
        """Forget names of one word that are reporting words where they stand, or the reporting words.

        Trades that are how somebody speaks: قال فلان معلقا على الحكم; كتب معلقا; a verb that is somebody's name.
        """
        for token in self.starting.keys() & cues.keys():
            mention, shape = self.starting[token], cues[token][1].shape
            if mention.last != token + 1:
                continue
            if mention.label == "PERS":
                if not cues[token][0] and token and self._is_named(token, cues):
                    del cues[token]
            elif mention.label == "OCC" and shape.kind == "participle" and shape.gender == "m" and shape.number != "p":
                del self.starting[token], self.any_starting[token], self.ending[mention.last]

    def _is_named(self, token: int, cues: dict[int, tuple[int, Cue]]) -> bool:
        """Whether a title or verb before a verb shows it to be a name: وسيمثل لوح أمام, قال لوح إن, الأستاذ وعد."""
        before = self.forms[token - 1]
        return token in self.ending or token - 1 in cues or before[before[0] in "وف" :].startswith(_BEFORE_SUBJECTS)

    def without_verb(self, token: int, cue: tuple[int, Cue], after_verb: bool) -> bool:
        """Take a verb of saying off the name that it was taken into (وتروي سعاد); False where it is a name's part."""
        clitic, word = cue
        mention = self.starting.get(token)
        if mention is not None and mention.clitic == 0 and (after_verb or self._titled(token)):
            return False  # قال يزيد العامري, النائب تامر العامري, السيد فرات التميمي
        told = word.shape.kind == "imperfect" or (clitic > 0 and word.shape.kind == "perfect")
        if not told or mention is None or mention.first + 1 >= mention.last:
            return False
        del self.starting[token], self.any_starting[token]
        rest = Mention(token + 1, mention.last, 0, mention.label, mention.cluster)
        self.starting[token + 1] = self.any_starting[token + 1] = self.ending[mention.last] = rest
        self.within[token + 1] = 0
        return True

    def _titled(self, token: int) -> bool:
        """Whether a title ends right before a token, or before the comma there."""
        if token in self.ending:
            return True
        title = self.ending.get(token - 1)
        return title is not None and title.label == "OCC" and self.forms[token - 1] == "،"


def in_tokens(reading: Reading, mentions: Iterable[FoundMention]) -> list[Mention]:
    """Return mentions that are known by their offsets alone in tokens, by first token and longest first.

    One before the first token is left out.
    """
    starts = reading.starts
    found = []
    for start, end, label, _, cluster in mentions:
        first = bisect_right(starts, start) - 1
        if first >= 0:
            last = max(bisect_left(starts, end), first + 1)
            found.append(Mention(first, last, _letters(reading.text[starts[first] : start]), label, cluster))
    return sorted(found, key=lambda mention: (mention.first, -mention.last))


def _letters(written: str) -> int:
    """Return how many signs count in search forms: vowel signs and tatweel do not."""
    return sum(sign.isalnum() and sign != "ـ" for sign in written)
