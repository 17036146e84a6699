"""`duizhao LEFT RIGHT`: opens the comparison on the screen; without a terminal, prints it."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from compare.cli.output import is_interactive, talk_of_warnings, text_width_for, write_text
from compare.cli.pair import compare_pair
from compare.cli.samples import sample_pair
from compare.cli.wording import word
from compare.errors import UsageError
from compare.messages import current_language

if TYPE_CHECKING:
    import argparse


def run(options: argparse.Namespace) -> int:
    """Show the comparison of two reports.

    Args:
        options: with `left`, `right`, `demo`, `encoding`, `lens`, `theme` and `width`.

    Returns:
        0.

    Raises:
        UsageError: there are not two reports to compare.
    """
    if options.demo:
        options.left, options.right = map(str, sample_pair())
    if options.left is None and is_interactive():
        from compare.cli.screen import look_of  # noqa: PLC0415 - the screen is loaded only when it is opened
        from tui.app import run as run_screen  # noqa: PLC0415 - as above

        gc.enable()
        return run_screen(None, look_of(options))
    if options.left is None or options.right is None:
        raise UsageError("LEFT RIGHT", word("need_two"), word("try_demo"))
    options.by_hand = is_interactive()
    comparison = compare_pair(options)
    if is_interactive():
        from compare.cli.screen import look_of  # noqa: PLC0415 - as below
        from tui.app import run as run_screen  # noqa: PLC0415 - the screen is loaded only when it is opened

        gc.enable()
        return run_screen(comparison, look_of(options))
    from compare.render.comparison_text import comparison_to_text  # noqa: PLC0415 - the screen does not need it

    talk_of_warnings(comparison.left, comparison.right)
    width = text_width_for(options.width)
    write_text(comparison_to_text(comparison, width=width, lang=current_language()))
    return 0
