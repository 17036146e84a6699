"""The help of the board, and what the reader has to know before believing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.action import BOARD_SCOPES
from tui.board import LANES
from tui.chunks import Chunk, Paragraph, plain
from tui.layout.cells import drawable
from tui.sheets import key_paragraphs
from tui.theme import Token

if TYPE_CHECKING:
    from tui.board import Board
    from tui.board_strings import BoardWords
    from tui.strings import Words

_BLANK = Paragraph(())


def board_help(board: Board, words: Words, own: BoardWords) -> tuple[Paragraph, ...]:
    """The help of the board: what it says, its badges, every key.

    Args:
        board: what became of the plan.
        words: of the language.
        own: the words of the board.

    Returns:
        Paragraphs for a sheet.
    """
    chinese = words.language == "zh"
    lines = [plain(f"{own.warning}  {drawable(text)}", Token.NOTICE, hang=4) for text in warnings_of(board, own)]
    lines.append(plain(words.legend, Token.HEADING))
    for sign in LANES.values():
        name, meaning = (sign.zh, sign.help_zh) if chinese else (sign.en, sign.help_en)
        lines.append(Paragraph((Chunk(sign.hanzi, sign.token), Chunk(f"  {name}  {meaning}")), 4))
    others = sum(not item.commitment for item in board.tracking.items)
    said = [own.claim, own.bands_help, own.hand_help, *([own.principles.format(others)] if others else [])]
    lines += [plain(text, Token.DIM) for text in said]
    return (*lines, _BLANK, *key_paragraphs(BOARD_SCOPES, own.scopes, words))


def warnings_of(board: Board, own: BoardWords) -> tuple[str, ...]:
    """What the reader has to know before believing the board.

    Args:
        board: what became of the plan.
        own: the words of the board.

    Returns:
        Sentences, the most important first.
    """
    tracking = board.tracking
    read = [
        f"{report.source.path}: {text}" for report in (tracking.plan, *tracking.results) for text in report.warnings
    ]
    lost = [own.unplaced.format(len(board.hand.unplaced))] if board.hand.unplaced else []
    return (*tracking.warnings, *read, *board.hand.warnings, *lost)
