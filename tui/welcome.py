"""What the first card says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.actions import ACTIONS, shown_key
from tui.chunks import Chunk, Paragraph, plain
from tui.layout.cells import pad
from tui.theme import Token

if TYPE_CHECKING:
    from tui.start_strings import StartWords
    from tui.strings import Words

_KEY_WIDTH = 9


def card_paragraphs(start: StartWords, words: Words) -> tuple[Paragraph, ...]:
    """The five keys that are enough to begin with, as this user has them.

    Args:
        start: words around a comparison.
        words: of the language, with the user's keys.

    Returns:
        Paragraphs for a sheet.
    """
    by_id = {action.id: action for action in ACTIONS}
    lines = [plain("")]
    for name, purpose in start.card_keys:
        keys = words.keymap.of(by_id[name])
        shown = shown_key(keys[0]) if keys else "-"
        lines.append(Paragraph((Chunk(pad(shown, _KEY_WIDTH), Token.STRONG), Chunk(purpose)), _KEY_WIDTH))
    lines.append(plain(""))
    lines += [plain(text, Token.DIM) for text in start.card_rest]
    return tuple(lines)
