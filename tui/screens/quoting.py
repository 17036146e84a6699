"""Taking text out of the comparison: a paragraph, both sides with their places, or the file itself in an editor."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from compare.kinds import Side
from tui.screens.searching import SearchingScreen
from tui.start_strings import start_words_for

if TYPE_CHECKING:
    from compare.model import Report, Sentence

_EDITORS = ("nano", "vim", "vi")
_JUMPS = frozenset({"nano", "vim", "vi", "nvim", "emacs", "micro", "kak", "hx"})
"""Editors that go to a line by `+12`."""


class QuotingScreen(SearchingScreen):
    """The side that the reader is at, and what is done with its text."""

    def action_side(self, to: int) -> None:
        """Go to the left or the right text."""
        side = Side.LEFT if to < 0 else Side.RIGHT
        self.state = replace(self.state, side=side)
        words = start_words_for(self.words.language)
        self.tell(words.at_left if side is Side.LEFT else words.at_right)

    def action_copy(self) -> None:
        """Copy the text of this side."""
        self._copy("".join(sentence.place.text for sentence in self._sentences(self.state.side)))

    def action_quote(self) -> None:
        """Copy both sides as quotations, each with where it stands."""
        quotes = []
        for side, report in ((Side.LEFT, self._report(Side.LEFT)), (Side.RIGHT, self._report(Side.RIGHT))):
            sentences = self._sentences(side)
            if sentences:
                text = "".join(sentence.place.text for sentence in sentences)
                quotes.append(f"“{text}”（{_cited(report, sentences)}）")
        self._copy("\n".join(quotes))

    def action_edit_source(self) -> None:
        """Open the file of this side in the reader's editor, at this place."""
        words = start_words_for(self.words.language)
        report = self._report(self.state.side)
        editor = editor_command()
        if not editor or report.source.path == "-":
            self.tell(words.no_editor if not editor else words.no_reload)
            return
        sentences = self._sentences(self.state.side)
        line = [f"+{sentences[0].place.line}"] if sentences and os.path.basename(editor[0]) in _JUMPS else []  # noqa: PTH119 - the name only
        try:
            with self.app.suspend():
                subprocess.run([*editor, *line, report.source.path], check=False)  # noqa: S603 - the user's own editor
        except SuspendNotSupported:
            self.tell(words.no_suspend)
        except OSError as error:
            self.tell(f"{editor[0]}: {error.strerror or error}")

    def _copy(self, text: str) -> None:
        words = start_words_for(self.words.language)
        if text:
            self.app.copy_to_clipboard(text)
        self.tell(words.copied.format(len(text)) if text else words.nothing_to_copy)

    def _sentences(self, side: Side) -> tuple[Sentence, ...]:
        """What stands on one side of the current rows."""
        changes = self.reading.comparison.changes
        together = [changes[index] for index in self.reading.together(self.state.current)]
        return tuple(one for change in together for one in (change.left if side is Side.LEFT else change.right))

    def _report(self, side: Side) -> Report:
        comparison = self.reading.comparison
        return comparison.left if side is Side.LEFT else comparison.right


def editor_command() -> list[str]:
    """The reader's editor, as a command; nothing where there is none."""
    for variable in ("VISUAL", "EDITOR"):
        stated = shlex.split(os.environ.get(variable, ""))
        if stated:
            return stated
    found = next((name for name in _EDITORS if shutil.which(name)), None)
    return [found] if found else []


def _cited(report: Report, sentences: tuple[Sentence, ...]) -> str:
    name = report.outline.title or report.source.path.rpartition("/")[2]
    lines = sorted({sentence.place.line for sentence in sentences})
    return f"{name}，{report.source.path.rpartition('/')[2]}:{','.join(map(str, lines))}"
