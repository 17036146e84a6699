"""Writing a note: a field of several lines, Textual's own, so that an input method finds its cursor."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import SuspendNotSupported
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import TextArea

from tui.action import Scope
from tui.chunks import Chunk, set_ends
from tui.layout.cells import drawable
from tui.theme import Token
from tui.widgets.bars import Bar
from tui.widgets.surface import bindings_of

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.review_strings import ReviewWords

_WIDEST = 84
_SIDE = 2
_ROWS = 6
_MOST_ROWS = 12


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a note."""

    text: str
    kept: bool
    """Whether it is to be kept; else it waits to be gone on with."""


class NoteField(TextArea, inherit_bindings=True):
    """The field; its own keys are those of every editor."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_of(Scope.NOTE)
    DEFAULT_CSS = "NoteField { height: 1fr; border: none; padding: 0 1; } NoteField:focus { border: none; }"


class NoteScreen(ModalScreen[Written]):
    """Asks for a note."""

    DEFAULT_CSS = """
    NoteScreen { align: center middle; }
    NoteScreen Vertical { width: 80; height: 10; }
    """

    def __init__(self, title: str, about: str, text: str, words: ReviewWords) -> None:
        super().__init__()
        self._heading = title
        self._about = about
        self._text = text
        self._own = words

    def compose(self) -> ComposeResult:
        """Set title, subject, field and keys one below the other."""
        with Vertical():
            yield Bar(id="note-title")
            yield Bar(id="note-about")
            yield NoteField(self._text, id="note-field", soft_wrap=True, tab_behavior="focus")
            yield Bar(id="note-keys")

    def on_mount(self) -> None:
        """Go on where the text ends."""
        field = self.query_one("#note-field", NoteField)
        field.move_cursor(field.document.end)
        field.focus()

    def on_resize(self, event: events.Resize) -> None:
        """Keep the field within the terminal."""
        width = min(event.size.width - _SIDE, _WIDEST)
        frame = self.query_one(Vertical)
        frame.styles.width = width
        frame.styles.height = min(max(_ROWS + 3, event.size.height // 2), _MOST_ROWS, event.size.height)
        title = [Chunk(f"  {self._heading}", Token.BAR_STRONG)]
        self.query_one("#note-title", Bar).show(set_ends(title, [], width, Token.BAR))
        about = [Chunk(f"  {drawable(self._about)}", Token.BAR_DIM)]
        self.query_one("#note-about", Bar).show(set_ends(about, [], width, Token.BAR))
        keys = [Chunk(f"{self._own.note_hint}  ", Token.BAR_DIM, "screen.keep")]
        self.query_one("#note-keys", Bar).show(set_ends([], keys, width, Token.BAR))

    def action_keep(self) -> None:
        """Keep what is written."""
        self.dismiss(Written(self._now(), kept=True))

    def action_leave(self) -> None:
        """Leave; what is half written waits."""
        self.dismiss(Written(self._now(), kept=False))

    def action_editor(self) -> None:
        """Write in the user's own editor."""
        command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "")
        field = self.query_one("#note-field", NoteField)
        try:
            with self.app.suspend():
                text = _edited(command, field.text)
        except (SuspendNotSupported, OSError, subprocess.SubprocessError, IndexError):
            self.query_one("#note-about", Bar).show([Chunk(f"  {self._own.no_editor}", Token.NOTICE)])
            return
        field.load_text(text)
        field.move_cursor(field.document.end)

    def _now(self) -> str:
        return self.query_one("#note-field", NoteField).text.strip()


def _edited(command: list[str], text: str) -> str:
    if not command:
        raise IndexError
    with tempfile.TemporaryDirectory(prefix="duizhao-") as folder:
        path = Path(folder, "note.txt")
        path.write_text(text, encoding="utf-8")
        subprocess.run([*command, str(path)], check=True)  # noqa: S603 - the user's own editor
        return path.read_text(encoding="utf-8")
