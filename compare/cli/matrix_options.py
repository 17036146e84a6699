"""The options of `matrix`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.cli.screen_options import WIDTHS
from compare.cli.wording import word
from compare.settings.schema import THEMES

if TYPE_CHECKING:
    import argparse

MATRIX_FORMATS = ("text", "json", "html", "xlsx", "csv", "md")
"""How a matrix is written."""
MATRIX_VALUED = ("--about", "--reference")
"""Options of `matrix` that are followed by one value."""

MATRIX_EXAMPLES = (
    "duizhao matrix 甲市.txt 乙市.txt 丙市.txt",
    "duizhao matrix 甲市.txt 乙市.txt 丙市.txt -o 横向对照.xlsx",
    "duizhao matrix 甲市.txt 乙市.txt 丙市.txt --about '低空经济|低空' --about 养老",
    "duizhao matrix 甲市.txt 乙市.txt --reference 全国.txt --format html > matrix.html",
)


def add_matrix(parser: argparse.ArgumentParser) -> None:
    """Add what `matrix` takes."""
    parser.add_argument("files", metavar="FILE", nargs="+", help=word("matrix.files"))
    text = f"{word('matrix.format')}: {', '.join(MATRIX_FORMATS)}"
    parser.add_argument("--format", choices=MATRIX_FORMATS, metavar="FORMAT", help=text)
    parser.add_argument("-o", "--output", metavar="FILE", help=word("output"))
    parser.add_argument("--about", action="append", default=[], metavar="WORD", help=word("matrix.about"))
    parser.add_argument("--reference", action="append", default=[], metavar="FILE", help=word("matrix.reference"))
    parser.add_argument("--all", action="store_true", help=word("matrix.all"))
    themes = f"{word('theme')}: {', '.join(THEMES)}"
    parser.add_argument("--theme", choices=THEMES, default=THEMES[0], metavar="NAME", help=themes)
    parser.add_argument("--ambiguous-width", choices=WIDTHS, metavar="auto|1|2", help=word("ambiguous_width"))
