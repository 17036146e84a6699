"""The commands and their options: one table, from which parsers, help in both languages and docs/cli.md are made."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, NoReturn

from compare import __version__
from compare.cli.examples import EXAMPLES
from compare.cli.formats import DIFF_FORMATS, KINDS, PLAIN_FORMATS, TIMELINE_FORMATS, TRACK_FORMATS
from compare.cli.matrix_options import MATRIX_EXAMPLES, MATRIX_VALUED, add_matrix
from compare.cli.review_options import REVIEW_EXAMPLES, REVIEW_VALUED, add_review
from compare.cli.screen_options import SERVE_EXAMPLES, WIDTHS, add_serving, cells
from compare.cli.service_options import SERVICE_ADDITIONS, SERVICE_EXAMPLES
from compare.cli.wording import complaint, word
from compare.errors import UsageError
from compare.kinds import Lens
from compare.messages import LANGUAGES
from compare.settings.schema import THEMES

if TYPE_CHECKING:
    from collections.abc import Callable

PROGRAM = "duizhao"
COMMANDS = (
    *("diff", "summary", "track", "timeline", "matrix", "review", "outline"),
    *("textconv", "config", "completion", "serve"),
)
"""The commands with a name; without one, the program opens the screen."""

PLOTS = ("auto", "blocks", "ascii")
"""What small plots are drawn with; the first goes by the terminal."""

TRACK_VALUED = ("--export-review", "--import-review")
"""Options of `track` that are followed by one value."""

VALUED = frozenset(
    {
        "--lang",
        "--encoding",
        "--lens",
        "--format",
        "--theme",
        "--width",
        "--plot",
        "-o",
        "--output",
        "--only",
        "--ambiguous-width",
        "--host",
        "--port",
    }
    | {*TRACK_VALUED, *REVIEW_VALUED, *MATRIX_VALUED}
)
"""Options that are followed by a value."""

_EXAMPLES = {
    **EXAMPLES,
    "serve": SERVE_EXAMPLES,
    "review": REVIEW_EXAMPLES,
    "matrix": MATRIX_EXAMPLES,
    **SERVICE_EXAMPLES,
}


class Parser(argparse.ArgumentParser):
    """A parser that speaks the user's language and raises its complaints."""

    def error(self, message: str) -> NoReturn:
        """Raise what is wrong with the arguments.

        Raises:
            UsageError: always.
        """
        subject, what = complaint(message)
        raise UsageError(subject, what, word("try_help", command=self.prog))


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Help with its headings in the user's language."""

    def add_usage(self, usage: str | None, actions: object, groups: object, prefix: str | None = None) -> None:
        """Put the word for usage before it."""
        super().add_usage(usage, actions, groups, prefix or word("usage"))  # type: ignore[arg-type]  # passed through


def parser_for(command: str) -> Parser:
    """The parser of a command, in the current language.

    Args:
        command: one of `COMMANDS`, or `open` for the program without a command.

    Returns:
        A parser whose results have an attribute for each of the command's options.
    """
    parser = Parser(
        prog=PROGRAM if command == "open" else f"{PROGRAM} {command}",
        description=word("about") if command == "open" else word(f"about.{command}"),
        epilog=_epilog(command),
        formatter_class=_Formatter,
        add_help=False,
        allow_abbrev=False,
    )
    # argparse names its two groups in English and offers no other way to name them
    parser._positionals.title = word("positionals")  # noqa: SLF001
    parser._optionals.title = word("options")  # noqa: SLF001
    _ADDITIONS[command](parser)
    _add_common(parser)
    return parser


def options_of(command: str) -> tuple[argparse.Action, ...]:
    """What a command takes, for the page that documents it.

    Args:
        command: one of `COMMANDS`, or `open`.

    Returns:
        Its arguments and options, with their help in the current language.
    """
    return tuple(parser_for(command)._actions)  # noqa: SLF001 - argparse offers no public list


def examples_of(command: str) -> tuple[str, ...]:
    """Command lines that show a command at work.

    Args:
        command: one of `COMMANDS`, or `open`.

    Returns:
        The lines, without a prompt.
    """
    return _EXAMPLES[command]


def _epilog(command: str) -> str:
    lines = [word("examples"), *(f"  {example}" for example in _EXAMPLES[command])]
    if command == "open":
        width = max(map(len, COMMANDS)) + 2
        listed = [f"  {PROGRAM} {name:<{width}}{word(f'about.{name}')}" for name in COMMANDS]
        lines = [f"{word('commands')}:", *listed, "", *lines]
    return "\n".join([*lines, "", word("exit")])


def _add_open(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("left", metavar="LEFT", nargs="?", help=word("left"))
    parser.add_argument("right", metavar="RIGHT", nargs="?", help=word("right"))
    parser.add_argument("--demo", action="store_true", help=word("demo"))
    _add_lens(parser)
    _add_theme(parser)


def _add_diff(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("left", metavar="LEFT", help=word("left"))
    parser.add_argument("right", metavar="RIGHT", help=word("right"))
    text = f"{word('format.diff')}: {', '.join(DIFF_FORMATS)}"
    parser.add_argument("--format", choices=DIFF_FORMATS, metavar="FORMAT", help=text)
    _add_output(parser)
    parser.add_argument("--only", metavar="KINDS", help=f"{word('only')}: {', '.join(KINDS)}")
    parser.add_argument("--notes", action="store_true", help=word("notes"))
    parser.add_argument("--by-hand", action="store_true", help=word("by_hand"))
    _add_lens(parser)
    parser.add_argument("--all", action="store_true", help=word("all"))


def _add_summary(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("left", metavar="LEFT", help=word("left"))
    parser.add_argument("right", metavar="RIGHT", help=word("right"))
    _add_format(parser)
    _add_lens(parser)
    parser.add_argument("--all", action="store_true", help=word("all_findings"))


def _add_track(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("last", metavar="LAST", help=word("last"))
    parser.add_argument("this", metavar="THIS", nargs="+", help=word("this"))
    # only who asks for a format wants text on a terminal that can show the board
    text = f"{word('format.track')}: {', '.join(TRACK_FORMATS)}"
    parser.add_argument("--format", choices=TRACK_FORMATS, metavar="FORMAT", help=text)
    _add_output(parser)
    parser.add_argument("--set", nargs="+", action="append", default=[], metavar=("ITEM", "WORD"), help=word("set"))
    parser.add_argument("--export-review", metavar="FILE", help=word("export_review"))
    parser.add_argument("--import-review", metavar="FILE", help=word("import_review"))
    _add_theme(parser)


def _add_timeline(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="+", help=word("files"))
    _add_format(parser, TIMELINE_FORMATS)
    parser.add_argument("--plot", choices=PLOTS, default=PLOTS[0], metavar="NAME", help=word("plot"))
    parser.add_argument("--all", action="store_true", help=word("all_threads"))


def _add_outline(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help=word("file"))
    _add_format(parser)


def _add_lens(parser: argparse.ArgumentParser) -> None:
    choices = [lens.value for lens in Lens]
    parser.add_argument("--lens", choices=choices, default=Lens.AUTO.value, metavar="LENS", help=word("lens"))


def _add_format(parser: argparse.ArgumentParser, formats: tuple[str, ...] = PLAIN_FORMATS) -> None:
    text = f"{word('format')}: {', '.join(formats)}"
    parser.add_argument("--format", choices=formats, metavar="FORMAT", help=text)
    _add_output(parser)


def _add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-o", "--output", metavar="FILE", help=word("output"))


def _add_theme(parser: argparse.ArgumentParser) -> None:
    text = f"{word('theme')}: {', '.join(THEMES)}"
    parser.add_argument("--theme", choices=THEMES, default=THEMES[0], metavar="NAME", help=text)
    parser.add_argument("--ambiguous-width", choices=WIDTHS, metavar="auto|1|2", help=word("ambiguous_width"))


def _add_serve(parser: argparse.ArgumentParser) -> None:
    _add_open(parser)
    add_serving(parser)


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--encoding", metavar="NAME", help=word("encoding"))
    parser.add_argument("--width", type=cells, metavar="CELLS", help=word("width"))
    parser.add_argument("--lang", choices=LANGUAGES, metavar="zh|en", help=word("lang"))
    parser.add_argument("--debug", action="store_true", help=word("debug"))
    parser.add_argument("-h", "--help", action="help", help=word("help"))
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}", help=word("version"))


_ADDITIONS: dict[str, Callable[[argparse.ArgumentParser], None]] = {
    "open": _add_open,
    "diff": _add_diff,
    "summary": _add_summary,
    "track": _add_track,
    "timeline": _add_timeline,
    "matrix": add_matrix,
    "review": add_review,
    "outline": _add_outline,
    **SERVICE_ADDITIONS,
    "serve": _add_serve,
}


def split_command(arguments: list[str]) -> tuple[str, list[str]]:
    """Find which command is asked for, wherever options stand.

    Args:
        arguments: the arguments of the program.

    Returns:
        The command, `open` if none is named, and the arguments without its name. A report that is named like a
        command is written with its folder: `./diff`.
    """
    skip = False
    for index, argument in enumerate(arguments):
        if skip or argument.startswith("-"):
            skip = not skip and argument in VALUED
            continue
        if argument in COMMANDS:
            return argument, arguments[:index] + arguments[index + 1 :]
        break
    return "open", arguments


def stated_language(arguments: list[str]) -> str | None:
    """The language that the arguments ask for, found before they are parsed: help and complaints are in it too.

    Args:
        arguments: the arguments of the program.

    Returns:
        `zh`, `en`, or None if they name none or another.
    """
    for index, argument in enumerate(arguments):
        name, equals, value = argument.partition("=")
        if name == "--lang":
            value = value if equals else "".join(arguments[index + 1 : index + 2])
            return value if value in LANGUAGES else None
    return None
