"""The command line: reads reports, calls the engine, writes results to standard output and talk to standard error."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program.

    Args:
        argv: the arguments after the program's name; those of the process if None.

    Returns:
        The exit status: `diff` gives 0 for no change and 1 for changes, trouble is 2, everything else 0.
    """
    from compare.cli.program import run  # noqa: PLC0415 - argparse is not needed to import the package

    return run(sys.argv[1:] if argv is None else list(argv))
