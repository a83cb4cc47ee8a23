"""The role of every line, from its own signals, its neighbours and its place above, inside or below the body."""

from collections import Counter
from collections.abc import Sequence

from corpus.layout import evidence
from corpus.layout.decks import is_deck, speaks
from corpus.layout.evidence import BULLETS, INVITING
from corpus.layout.known_names import is_agency
from corpus.layout.lines import LONG, NUMBER, RIGHTS, SHORT, TAG, Line
from corpus.layout.openings import breaks_off
from corpus.layout.origins import is_dateline, is_outlet
from corpus.layout.phrases import Kind
from corpus.layout.pictures import credited, is_caption, is_right, names_photographer
from corpus.layout.signals import (
    DATED,
    Signals,
    clips,
    goes_on,
    is_address,
    is_edge,
    is_initials,
    is_list,
    is_row,
    looks_like_link,
    opens_dated,
)
from corpus.layout.subheadings import is_subheading
from corpus.layout.writers import is_credit_line

TOP, MIDDLE, BOTTOM = "top", "middle", "bottom"
_FURNITURE = {TOP: "caption", MIDDLE: "promo", BOTTOM: "footer"}
"""What an unknown line that is not part of the article most likely is."""

_EDGE = {TOP: "masthead", MIDDLE: "masthead", BOTTOM: "footer"}
_ZONE = {TOP: -1.5, MIDDLE: 1.5, BOTTOM: -2.0}
_MOSTLY = 0.6
_UNKNOWN_LABEL = Kind("unknown label", "promo", opens="links")
_TOPICS = Kind("topics", "footer", opens="tags")
_TOPIC_WORDS = 2
_LABEL_WORDS = 7
_AFTER_THE_END = 1.5
"""Below the body, furniture goes on where furniture has begun."""

_NAME_WORDS, _TAG_WORDS = 5, 6
_APART, _APART_LENGTH = 1.5, 60


class Roles:
    """Walks down a page once and gives every line its role."""

    def __init__(
        self,
        lines: Sequence[Line],
        signals: Sequence[Signals],
        headline: int | None,
        outlets: frozenset[str] = frozenset(),
    ) -> None:
        self._lines = lines
        self._signals = signals
        self._outlets = outlets
        self._headline = -1 if headline is None else headline
        below = range(self._headline + 1, len(lines))
        prose = (
            [index for index in below if signals[index].prose]
            or [index for index in below if signals[index].sentence]
            or [index for index in below if signals[index].opening == "onward"]
        )
        prose = evidence.with_brief(lines, signals, below, prose)
        prose = evidence.with_rest(lines, signals, evidence.with_lead(lines, signals, prose, self._headline))
        self._deck = self._first_deck(prose)
        prose = prose[self._deck is not None :]
        self._shown = prose[0] if prose[1:] and self._is_shown(prose[0]) else None
        shown = (
            self._shown is not None
            or prose[1:]
            and (is_caption(lines[prose[0]]) or clips(lines[prose[0]], lines[prose[1]]))
        )
        prose = prose[bool(shown) :]
        points = evidence.points(lines, signals, prose)
        self._first = prose[0] if prose else len(lines)
        self._last = max([-1, *prose[-1:], *points[-1:]])
        self._prose = frozenset((*prose, *points)) | {index for index, signal in enumerate(signals) if signal.prose}
        measured = [bool(lines[at].stop) for at in prose if lines[at].text[0] not in BULLETS or lines[at].stop]
        self._ended = sum(measured) / max(1, len(measured))
        self._credited = credited(lines, prose)
        self._open: Kind | None = None
        self._opened_gap = 0
        self._taken = 0
        self._times = Counter(line.form for line in lines)

    def _first_deck(self, prose: Sequence[int]) -> int | None:
        """A sentence right below the headline with a byline or date between it and the text: its second part."""
        if (
            self._headline < 0
            or prose[:1] != [self._headline + 1]
            or len(prose) < 2
            or len(self._lines[prose[0]].text) > SHORT
            or evidence.opens_text(self._lines, self._signals, prose[0], prose[1])
        ):
            return None
        between = range(prose[0] + 1, prose[1])
        if any(self._lines[index].text[0] in BULLETS or goes_on(self._lines[index]) for index in between):
            return None
        return prose[0] if any(is_edge(self._signals[index]) for index in between) else None

    def _is_shown(self, index: int) -> bool:
        """Whether a sentence right below the rights in a picture tells what the picture shows: a date stands below it,
        or it stands closer to them than to the text."""
        line, below = self._lines[index], self._lines[index + 1]
        if not (index - 1 > self._headline >= 0 and len(line.text) <= SHORT):
            return False
        if self._lines[index - 1].tokens[:1] != (RIGHTS,) or below.text[0] in BULLETS:
            return False
        return is_edge(self._signals[index + 1]) or below.gap > line.gap

    def all(self) -> list[str]:
        """Return the role of every line, in order."""
        roles: list[str] = []
        for index in range(len(self._lines)):
            roles.append(self._role(index, roles))
        return roles

    def _role(self, index: int, roles: list[str]) -> str:
        if index < self._headline:
            return "masthead"
        if index == self._headline:
            return "headline"
        if index == self._deck:
            return "subheading"
        if index == self._shown or index in self._credited:
            return "caption"
        zone = self._zone(index)
        if index + 1 == self._first and is_dateline(self._lines[index].text, self._outlets):
            return "dateline"
        if zone == TOP and is_outlet(self._lines[index]):
            return "masthead"
        kind = self._kind(index, zone)
        if kind and zone == BOTTOM:
            kind = _UNKNOWN_LABEL if kind.name == "latest" else kind
            kind = _TOPICS if kind.opens == "links" and self._topics_follow(index) else kind
        if kind:
            self._open_list(kind, self._lines[index])
            return self._edge(kind, zone, roles) if kind.role == "edge" else kind.role
        if self._open and self._continues(index, self._open):
            self._taken += 1
            return self._open.role
        self._open = None
        return self._judged(index, zone, roles)

    def _topics_follow(self, index: int) -> bool:
        """Whether the next lines are too short for titles; "related topics" may stand above either."""
        below = list(zip(self._lines[index + 1 : index + 3], self._signals[index + 1 : index + 3], strict=True))
        return bool(below) and all(
            0 < signal.share.words <= _TOPIC_WORDS and signal.kind is None and not line.stop for line, signal in below
        )

    def _edge(self, kind: Kind, zone: str, roles: Sequence[str]) -> str:
        """The role of a phrase at the edges of an article: a source below a picture is its own, an invitation inside
        the text is no part of the masthead."""
        if kind.name == "source" and zone != BOTTOM and roles[-1:] == ["caption"]:
            return "caption"
        return "promo" if zone == MIDDLE and kind.name in INVITING else _EDGE[zone]

    def _open_list(self, kind: Kind, line: Line) -> None:
        """What a phrase opens; a date or a count between linked headlines does not close their list.

        A label with its link behind it has had its first link.
        """
        if kind.opens or not (self._open and self._open.opens == "links" and kind.role == "edge"):
            self._open = kind if kind.opens else None
            self._taken = int(kind.opens == "links" and len(line.tokens) > _LABEL_WORDS)
            self._opened_gap = 1

    def _zone(self, index: int) -> str:
        if self._last < 0:  # no line is surely running text: every line below the title may be
            return MIDDLE
        return TOP if index < self._first else MIDDLE if index <= self._last else BOTTOM

    def _kind(self, index: int, zone: str) -> Kind | None:
        kind = self._signals[index].kind
        if kind is None or (kind.edges and zone == MIDDLE):
            return None
        if kind.weak and kind.role == "caption" and zone != TOP and not self._lines[index].text.endswith(")"):
            return None
        return kind

    def _continues(self, index: int, opened: Kind) -> bool:
        """Whether a line belongs to the list that a phrase above it has opened."""
        line, signal = self._lines[index], self._signals[index]
        if opened.opens == "comments":
            return index > self._last
        if opened.opens == "names":
            return self._taken == 0 and signal.share.words <= _NAME_WORDS and not line.stop
        if line.tokens[:1] == (TAG,) or RIGHTS in line.tokens or is_initials(line.text):
            return False
        if is_row(line):
            return False
        if opened.opens == "tags":
            return signal.share.words <= _TAG_WORDS and not line.stop
        first = self._taken == 0 and (opened is not _UNKNOWN_LABEL or index < self._last)
        if self._taken and signal.share.words and signal.share.dates >= DATED:
            return True
        if signal.prose or signal.opening == "onward" or not looks_like_link(line, first):
            return False
        if goes_on(line) and len(line.text) > 60:
            return False
        if self._ended < _MOSTLY and len(line.text) > LONG:
            return False
        if self._taken == 0:
            self._opened_gap = line.gap
            return True
        return line.gap <= self._opened_gap

    def _judged(self, index: int, zone: str, roles: list[str]) -> str:
        line, signal = self._lines[index], self._signals[index]
        if (
            names_photographer(line)
            or zone == TOP
            and (is_caption(line) or is_right(line) or roles[-1:] == ["caption"] and is_agency(line.text))
        ):
            return "caption"
        if zone == TOP and opens_dated(line.text):
            return "masthead"
        if index in self._prose or (signal.sentence and zone == MIDDLE and self._first == self._last):
            return "body"
        if index + 1 == self._first and breaks_off(line.text):
            return "body"
        before = self._lines[index - 1] if roles and roles[-1] == "body" else None
        if before is not None and breaks_off(before.text):
            return "body"
        cut = before is not None and self._ended >= _MOSTLY and not before.stop
        if self._is_furniture(line, signal) and not (cut and line.stop == "."):
            return "masthead" if zone == TOP else _FURNITURE[zone]
        if zone == TOP and index + 1 == self._first and self._shows(line):
            return "caption"
        if zone == TOP and clips(line, self._lines[self._first]):
            return "caption"
        if self._clips_headline(line) if zone != TOP else self._echoes_headline(line):
            return "caption"
        spoken = before is not None and evidence.closes_speech(line)
        if zone == MIDDLE and not cut and not spoken and self._is_subheading(index, "".join(roles[-1:])):
            return "subheading"
        if zone == TOP and is_deck(line, signal, "".join(roles[-1:])):
            return "subheading"
        if zone == TOP and is_credit_line(line, signal):
            return "masthead"
        score = _ZONE[zone] + evidence.of_line(line, signal, self._ended)
        if zone != TOP:
            score += evidence.of_neighbours(line, signal, before, zone == MIDDLE, self._ended >= _MOSTLY)
        if zone == BOTTOM and before is None:
            score -= _AFTER_THE_END
        if zone == MIDDLE and before is None and self._stands_apart(index):
            score -= _APART
        if score > 0:
            return "body"
        if zone == BOTTOM and (is_row(line) or is_list(line)):
            return "footer"
        if zone != TOP and 0 < signal.share.words <= _LABEL_WORDS and not is_initials(line.text):
            self._open, self._taken = _UNKNOWN_LABEL, 0
        return _FURNITURE[zone]

    def _shows(self, line: Line) -> bool:
        """Whether a short line with a stop right above the text stands apart from it and says nothing."""
        return (
            line.stop == "." and len(line.text) < LONG and self._lines[self._first].gap > line.gap and not speaks(line)
        )

    def _is_subheading(self, index: int, before: str) -> bool:
        repeated, second = self._times[self._lines[index].form] > 1, index - 1 == self._first
        return is_subheading(self._lines, self._signals, index, before, repeated, second)

    def _stands_apart(self, index: int) -> bool:
        """Whether a few words without a stop have furniture above them and no sentence below them."""
        line, below = self._lines[index], self._signals[index + 1 : index + 2]
        return (
            line.text[0] not in BULLETS
            and not line.stop
            and len(line.text) < _APART_LENGTH
            and not (below and below[0].sentence)
        )

    def _echoes_headline(self, line: Line) -> bool:
        """Whether a line above the body says what the headline says."""
        if self._headline < 0 or line.stop == ".":
            return False
        words = {token for token in line.tokens if token.isalpha()}
        return len(words & set(self._lines[self._headline].tokens)) >= 0.6 * len(words)

    def _clips_headline(self, line: Line) -> bool:
        """Whether a line is the headline again, or its first words."""
        return self._headline >= 0 and len(line.tokens) > 1 and self._lines[self._headline].form.startswith(line.form)

    def _is_furniture(self, line: Line, signal: Signals) -> bool:
        if is_address(line) or signal.share.words == 0 or RIGHTS in (line.tokens[:1] + line.tokens[-1:]):
            return True
        share = signal.share
        if share.dates >= DATED or (share.listed >= 0.5 and line.tokens.count(NUMBER) > 1):
            return True
        return signal.support < 0.5 and (share.listed >= 0.8 or (share.furniture >= 0.5 and share.words <= 12))
