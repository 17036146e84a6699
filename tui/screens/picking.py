"""Choosing sentences by hand: the counterpart of a sentence, or the evidence of a offer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from compare.text.script import fold
from tui.chunks import Chunk, Paragraph, set_ends, wrap_paragraph
from tui.keymap import is_han
from tui.layout.cells import drawable
from tui.theme import Token
from tui.widgets.bars import Bar
from tui.widgets.picking import Candidate, PickList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual import events
    from textual.app import ComposeResult

    from tui.review_strings import ReviewWords

_WIDEST = 110
_SIDE = 2
_SUBJECT_ROWS = 3


@dataclass(frozen=True, slots=True)
class Offer:
    """What is chosen for what."""

    title: str
    subject: str
    candidates: Sequence[Candidate]
    ticked: frozenset[int]


@dataclass(frozen=True, slots=True)
class Picked:
    """What the reader chose."""

    offer: int
    """Which of the offers: those of the two sides of a change."""
    chosen: tuple[int, ...] | None
    """Indexes into the candidates; None goes back to what the program found."""


class PickScreen(ModalScreen[Picked | None]):
    """Lists sentences, the nearest first; None where the reader leaves things as they are."""

    DEFAULT_CSS = """
    PickScreen { align: center middle; }
    PickScreen Vertical { width: 80; height: 90%; }
    PickScreen Input { height: 1; border: none; padding: 0 1; display: none; }
    PickScreen Input:focus { border: none; }
    """
    AUTO_FOCUS = "#pick-list"

    def __init__(self, offers: Sequence[Callable[[], Offer]], words: ReviewWords) -> None:
        """Prepare the list.

        Args:
            offers: make what is offered, one for each side; they are asked for when they are shown.
            words: of the language.
        """
        super().__init__()
        self._offers = offers
        self._made: dict[int, Offer] = {}
        self._own = words
        self._at = 0
        self._found: int | None = None

    def compose(self) -> ComposeResult:
        """Set title, subject, list and keys one below the other."""
        with Vertical():
            yield Bar(id="pick-title")
            for row in range(_SUBJECT_ROWS):
                yield Bar(id=f"pick-subject-{row}")
            yield Input(placeholder=self._own.search_hint, id="pick-query")
            yield PickList(id="pick-list")
            yield Bar(id="pick-keys")

    @property
    def sentences(self) -> PickList:
        """The sentences."""
        return self.query_one("#pick-list", PickList)

    def on_mount(self) -> None:
        """Offer the sentences."""
        self._offer()

    def _offer(self) -> None:
        if self._at not in self._made:
            self._made[self._at] = self._offers[self._at]()
        offer = self._made[self._at]
        self.query_one("#pick-query", Input).value = ""
        self._found = None
        self.sentences.offer(offer.candidates, offer.ticked)
        self._lay()

    def on_resize(self, event: events.Resize) -> None:
        """Keep the list within the terminal."""
        self.query_one(Vertical).styles.width = min(event.size.width - _SIDE, _WIDEST)
        if self._at in self._made:
            self._lay()

    def _lay(self) -> None:
        offer = self._made[self._at]
        width = min(self.app.size.width - _SIDE, _WIDEST)
        count = len(offer.candidates) if self._found is None else self._found
        found = self._own.pick_found.format(count) if count else self._own.pick_none
        title = [Chunk(f"  {offer.title}", Token.BAR_STRONG)]
        self.query_one("#pick-title", Bar).show(set_ends(title, [Chunk(f"{found}  ", Token.BAR_DIM)], width, Token.BAR))
        lines = list(wrap_paragraph(Paragraph((Chunk(drawable(offer.subject), Token.BAR),), 0), max(2, width - 4)))
        for row in range(_SUBJECT_ROWS):
            bar = self.query_one(f"#pick-subject-{row}", Bar)
            bar.display = row < len(lines)
            if row < len(lines):
                bar.show(set_ends([Chunk("  ", Token.BAR), *lines[row]], [], width, Token.BAR))
        side = f" {self._own.pick_side}" if len(self._offers) > 1 else ""
        keys = [Chunk(f"  {self._own.pick_hint}{side}", Token.BAR_DIM, "screen.leave")]
        self.query_one("#pick-keys", Bar).show(set_ends(keys, [], width, Token.BAR))

    def action_search(self) -> None:
        """Ask for words."""
        query = self.query_one("#pick-query", Input)
        query.display = True
        query.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list down while words are typed."""
        self._found = self.sentences.narrow(fold(event.value)) if event.value.strip() else None
        if self._found is None:
            self.sentences.narrow("")
        self._lay()

    def on_input_submitted(self) -> None:
        """Go from the words to the list."""
        self.sentences.focus()

    def on_key(self, event: events.Key) -> None:
        """Go from the words to the list by the arrow, and let Chinese characters go into the words."""
        query = self.query_one("#pick-query", Input)
        if query.has_focus and event.key in {"down", "escape"}:
            event.stop()
            event.prevent_default()
            self.sentences.focus()
        elif not query.has_focus and is_han(event.character):
            self.action_search()
            query.insert_text_at_cursor(event.character or "")

    def action_other_side(self) -> None:
        """Choose for the sentence of the other side instead."""
        self._at = (self._at + 1) % len(self._offers)
        self._offer()

    def action_leave(self) -> None:
        """Leave things as they are."""
        self.dismiss(None)

    def on_pick_list_done(self, event: PickList.Done) -> None:
        """Answer."""
        self.dismiss(Picked(self._at, event.chosen))
