"""A list of sentences to choose from: several can be ticked, and words narrow it down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.message import Message
from textual.widget import Widget

from tui.action import Scope
from tui.chunks import Chunk, Paragraph, wrap_paragraph
from tui.layout.cells import drawable
from tui.painting import CURSOR, paint_chunks
from tui.theme import Token
from tui.widgets.surface import bindings_of, palette_of, strip_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from textual import events
    from textual.binding import BindingType
    from textual.strip import Strip

_HANG = 6
_MOST_LINES = 3
_WHEEL = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that can be chosen."""

    text: str
    folded: str
    """For finding it, in one script."""
    where: str
    score: float | None = None
    """How near the program puts it; None where it did not look."""
    other: str = ""
    """What it goes with now."""


class PickList(Widget, can_focus=True, inherit_bindings=False):
    """Sentences, each on up to three rows; only those in sight are broken into lines."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_of(Scope.PICK)
    DEFAULT_CSS = "PickList { height: 1fr; }"

    class Done(Message):
        """The reader has chosen; None goes back to what the program found."""

        def __init__(self, chosen: tuple[int, ...] | None) -> None:
            super().__init__()
            self.chosen = chosen

    def __init__(self, *, id: str) -> None:  # noqa: A002 - the name is Textual's
        super().__init__(id=id)
        self._candidates: Sequence[Candidate] = ()
        self._shown: list[int] = []
        self._ticked: set[int] = set()
        self._touched = False
        self._at = 0
        self._first = 0

    def offer(self, candidates: Sequence[Candidate], ticked: Collection[int]) -> None:
        """Show sentences.

        Args:
            candidates: in the order of the list.
            ticked: indexes of those that are chosen so far.
        """
        self._candidates = candidates
        self._ticked = set(ticked)
        self._touched = False
        self.narrow("")

    def narrow(self, query: str) -> int:
        """Show the sentences that hold some words only.

        Args:
            query: words, folded, parted by spaces; nothing shows all.

        Returns:
            How many there are.
        """
        wanted = query.casefold().split()
        self._shown = [
            index
            for index, one in enumerate(self._candidates)
            if all(word in one.folded.casefold() or word in one.where.casefold() for word in wanted)
        ]
        self._at = self._first = 0
        self.refresh()
        return len(self._shown)

    def render_line(self, y: int) -> Strip:
        """Paint one row."""
        palette = palette_of(self)
        width = self.size.width
        row = 0
        for place in range(self._first, len(self._shown)):
            lines = self._lines(place)
            if y < row + len(lines):
                ground = palette.added_ground if place == self._at else palette.current
                return strip_of(paint_chunks(lines[y - row], palette, ground), width, ground)
            row += len(lines)
        return strip_of((), width, palette.current)

    def _lines(self, place: int) -> list[tuple[Chunk, ...]]:
        index = self._shown[place]
        one = self._candidates[index]
        tick = "[x]" if index in self._ticked else "[ ]"
        marker = CURSOR if place == self._at else " "
        score = f"{one.score:.2f} " if one.score is not None else ""
        chunks = (
            Chunk(f"{marker} {tick} ", Token.STRONG),
            Chunk(score, Token.STRONG),
            Chunk(drawable(one.text)),
            Chunk(f" {one.where}", Token.DIM),
            Chunk(f" {one.other}" if one.other else "", Token.MOVED),
        )
        paragraph = Paragraph(tuple(chunk for chunk in chunks if chunk.text), _HANG)
        lines = list(wrap_paragraph(paragraph, max(2, self.size.width - 1)))
        return lines[:_MOST_LINES]

    def _keep_in_sight(self) -> None:
        self._first = min(self._first, self._at)
        while self._first < self._at:
            rows = sum(len(self._lines(place)) for place in range(self._first, self._at + 1))
            if rows <= self.size.height:
                break
            self._first += 1
        self.refresh()

    def action_move(self, by: int) -> None:
        """Move the cursor."""
        self._at = min(max(self._at + by, 0), max(0, len(self._shown) - 1))
        self._keep_in_sight()

    def action_page(self, by: int) -> None:
        """Move the cursor by about a page."""
        self.action_move(by * max(1, self.size.height // 2))

    def action_edge(self, to: int) -> None:
        """Move the cursor to the first or the last sentence."""
        self.action_move(to * len(self._shown))

    def action_tick(self) -> None:
        """Tick or untick the sentence under the cursor."""
        if self._shown:
            self._ticked ^= {self._shown[self._at]}
            self._touched = True
            self.refresh()

    def action_take(self) -> None:
        """Choose what is ticked; where no tick was touched, the sentence under the cursor alone."""
        if self._touched:
            self.post_message(self.Done(tuple(sorted(self._ticked))))
        elif self._shown:
            self.post_message(self.Done((self._shown[self._at],)))

    def action_nothing(self) -> None:
        """Choose none."""
        self.post_message(self.Done(()))

    def action_release(self) -> None:
        """Go back to what the program found."""
        self.post_message(self.Done(None))

    def on_click(self, event: events.Click) -> None:
        """Tick the sentence that was clicked; a double click takes it alone."""
        row = 0
        for place in range(self._first, len(self._shown)):
            row += len(self._lines(place))
            if event.y < row:
                self._at = place
                if event.chain > 1:
                    self.post_message(self.Done((self._shown[place],)))
                else:
                    self.action_tick()
                return

    def on_mouse_scroll_down(self) -> None:
        """Move the cursor on."""
        self.action_move(_WHEEL)

    def on_mouse_scroll_up(self) -> None:
        """Move the cursor back."""
        self.action_move(-_WHEEL)
