"""Exporting from the screen: a menu of formats, one of scopes, then a card with the file and its command line."""

from __future__ import annotations

from pathlib import Path

from tui.chunks import Chunk, plain
from tui.export_words import export_words_for
from tui.exporting import FORMATS, Order, Scope, scopes_for, write_export
from tui.screens.menus import MenuScreen
from tui.screens.pairing import PairingScreen
from tui.screens.sheets import SheetScreen
from tui.widgets.choices import Choice


class ExportingScreen(PairingScreen):
    """Writes the comparison to a file in the current folder."""

    def action_export(self) -> None:
        """Ask what to write, then write it."""
        words = export_words_for(self.words.language)
        if not self.app.check_action("export", ()):
            self.tell(words.shut)
            return

        def formatted(number: int | None) -> None:
            if number is not None:
                self._ask_scope(FORMATS[number])

        choices = [Choice((Chunk(words.formats[form]),)) for form in FORMATS]
        self.app.push_screen(MenuScreen(words.title, words.hint, choices), formatted)

    def _ask_scope(self, form: str) -> None:
        scopes = scopes_for(self.pencil.marked, self.state.sieve)
        # a redline holds every change, or it would not give back both reports
        if form == "redline" or len(scopes) == 1:
            self._export(form, Scope.ALL)
            return
        words = export_words_for(self.words.language)

        def scoped(number: int | None) -> None:
            if number is not None:
                self._export(form, scopes[number])

        choices = [Choice((Chunk(words.scopes[scope]),)) for scope in scopes]
        at = scopes.index(Scope.FILTER) if Scope.FILTER in scopes else 0
        self.app.push_screen(MenuScreen(words.scope_title, words.hint, choices, at), scoped)

    def _export(self, form: str, scope: Scope) -> None:
        words = export_words_for(self.words.language)
        kept = self.reading.sift(self.state.sieve, self.chosen(), self._hits.blocks)
        shown = None if kept is None else frozenset(
            change for block in kept for change in self.reading.blocks[block].changes
        )  # fmt: skip
        encoding = getattr(self.app, "encoding", None)
        order = Order(form, scope, self.words.language, self.state.sieve, shown, encoding)
        try:
            done = write_export(self.pencil.marked, order, Path.cwd())
        except OSError as error:
            self.tell(words.failed.format(error.strerror or error))
            return
        told = words.command if done.exact else words.inexact
        paragraphs = (plain(words.written.format(done.path)), plain(""), plain(told), plain(done.command, hang=2))
        self.app.push_screen(SheetScreen(words.card, words.close, paragraphs))
