"""What stands by pictures: captions that name their source, rights, agencies."""

import re
from collections.abc import Sequence

from corpus.layout.known_names import is_agency
from corpus.layout.lines import LONG, NUMBER, RIGHTS, SHORT, Line, tokenize
from corpus.layout.openings import opening_of
from corpus.layout.phrases import lexicon
from corpus.layout.signals import goes_on

_CREDIT = re.compile(r"[.] ?(?:\"[^\"]{2,25}\"|«[^«»]{2,25}»|\([^()]{2,25}\))$")
_ARCHIVED = re.compile(r"[-–—|(] ?[^-–—|/()]{2,25}/ ?(?:صورة )?[أا]رشيف(?:ي[ةه])?\)?$")
"""An agency and the archive behind what a picture shows: … - رويترز/ أرشيفية."""
_SHOWN_WORDS = 3
_RARE = 4
"""Captions with a credit are at most one in so many paragraphs."""


def credited(lines: Sequence[Line], prose: Sequence[int]) -> frozenset[int]:
    """Captions between paragraphs, by the agency in brackets behind their sentence; where many lines end so, they are
    news in brief."""
    between = range(prose[0] + 1, prose[-1]) if prose else ()
    found = [index for index in between if lines[index].text[-1] == ")" and _is_credited(lines[index])]
    return frozenset(found if _RARE * len(found) <= len(prose) else ())


def is_caption(line: Line) -> bool:
    """Whether a line ends in a name in marks behind its stop, as captions name their source."""
    return len(line.text) <= LONG and bool(_CREDIT.search(line.text))


def names_photographer(line: Line) -> bool:
    """Whether a line ends in brackets, or behind a bar, in what tells who took the picture."""
    if len(line.text) <= SHORT and _ARCHIVED.search(line.text):
        return opening_of(line) != "report"  # وقال المدير إن الوثائق محفوظة - الوزارة/ أرشيف
    if len(line.text) > LONG:
        return False
    if line.text.endswith(")"):
        aside = line.text[line.text.rfind("(") + 1 : -1]
        return not is_agency(aside) and _is_credit(aside)
    shown, _, aside = line.text.replace("|", "/").rpartition("/")
    return ":" in aside and len(shown.split()) >= _SHOWN_WORDS and _is_credit(aside)


def is_right(line: Line) -> bool:
    """Whether a line tells whose the picture is; the rights in a page have a year."""
    return line.tokens[:1] == (RIGHTS,) and NUMBER not in line.tokens


def _is_credit(text: str) -> bool:
    kind = lexicon().match(tokenize(text))
    return kind is not None and kind.role == "caption" and not kind.name.endswith("_ends")


def _is_credited(line: Line) -> bool:
    if len(line.text) > SHORT or not line.tokens or goes_on(line) or line.tokens[0] in lexicon().leads:
        return False
    return is_agency(line.text[line.text.rfind("(") + 1 : -1].split("/")[0])
