"""The options of the screen and of its server: what they may be, and how they are said."""

from __future__ import annotations

import argparse

from compare.cli.wording import word
from compare.settings.schema import NARROWEST, WIDEST

WIDTHS = ("auto", "1", "2")
"""Cells of ambiguous characters."""
LAST_PORT = 65535

SERVE_EXAMPLES = (
    "duizhao serve 2023.txt 2024.txt",
    "duizhao serve 2023.docx 2024.pdf --port 8000",
    "duizhao serve 2023.txt 2024.txt --host 192.168.1.20",
)


def add_serving(parser: argparse.ArgumentParser) -> None:
    """Add where a server listens."""
    parser.add_argument("--host", metavar="ADDRESS", default="127.0.0.1", help=word("host"))
    parser.add_argument("--port", metavar="NUMBER", type=port, default=0, help=word("port"))


def cells(text: str) -> int:
    """Understand a width of lines that text can be set in.

    Args:
        text: as typed.

    Returns:
        Cells.

    Raises:
        ArgumentTypeError: it is too small or too large.
    """
    if not NARROWEST <= int(text) <= WIDEST:
        raise argparse.ArgumentTypeError(word("width_range", value=text, least=str(NARROWEST), most=str(WIDEST)))
    return int(text)


def port(text: str) -> int:
    """Understand a port.

    Args:
        text: as typed.

    Returns:
        Its number; 0 for any that is free.

    Raises:
        ArgumentTypeError: there is no such port.
    """
    if not 0 <= int(text) <= LAST_PORT:
        raise argparse.ArgumentTypeError(word("port_range", value=text, most=str(LAST_PORT)))
    return int(text)
