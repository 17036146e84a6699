"""The options of `review`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.cli.wording import word

if TYPE_CHECKING:
    import argparse

REVIEW_FORMATS = ("text", "json")
"""How a review is told."""
REVIEW_VALUED = ("--export", "--import")
"""Options of `review` that are followed by one value."""

REVIEW_EXAMPLES = (
    "duizhao review 2023.txt 2024.txt",
    "duizhao review 2023.txt 2024.txt --export 复核.json",
    "duizhao review 2023.txt 2024.txt --import 同事.json",
)


def add_review(parser: argparse.ArgumentParser) -> None:
    """Add what `review` takes."""
    parser.add_argument("left", metavar="LEFT", help=word("left"))
    parser.add_argument("right", metavar="RIGHT", help=word("right"))
    text = f"{word('format')}: {', '.join(REVIEW_FORMATS)}"
    parser.add_argument("--format", choices=REVIEW_FORMATS, default="text", metavar="FORMAT", help=text)
    parser.add_argument("--export", metavar="FILE", dest="give_out", help=word("review.export"))
    parser.add_argument("--import", metavar="FILE", dest="take_in", help=word("review.import"))
