"""The command line: reads reports, calls the engine, writes results to standard output and talk to standard error."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main", "process"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program.

    Args:
        argv: the arguments after the program's name; those of the process if None.

    Returns:
        The exit status: `diff` gives 0 for no change and 1 for changes, trouble is 2, everything else 0.
    """
    from compare.cli.program import run  # noqa: PLC0415 - argparse is not needed to import the package

    return run(sys.argv[1:] if argv is None else list(argv))


def process() -> NoReturn:
    """Run the program as a process of its own, and end it.

    What is left of a comparison is a million small objects: taking them apart one by one, for the system to free the
    whole memory right after, would cost a tenth of the time.
    """
    from compare.cli.output import finish  # noqa: PLC0415 - as above

    # one command makes no garbage worth collecting, and looking for it costs a tenth of the time
    gc.disable()
    status = main()
    finish()
    if sys.stderr is not None:
        sys.stderr.flush()
    os._exit(status)
