"""`duizhao serve LEFT RIGHT`: shows the comparison in browsers, to those who are given its address."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING, Any

from compare.cli.output import talk, write_text
from compare.cli.samples import sample_pair
from compare.cli.wording import word
from compare.errors import UsageError
from compare.messages import current_language

if TYPE_CHECKING:
    import argparse

STANDARD_INPUT = "-"


def run(options: argparse.Namespace) -> int:
    """Serve the comparison of two reports until interrupted.

    Args:
        options: with `left`, `right`, `demo`, `encoding`, `lens`, `theme`, `host`, `port` and `settings`.

    Returns:
        0.

    Raises:
        UsageError: there are not two files, textual-serve is missing, or the address cannot be had.
        ReadError: one cannot be read as a report.
    """
    if options.demo:
        options.left, options.right = map(str, sample_pair())
    if options.left is None or options.right is None:
        raise UsageError("LEFT RIGHT", word("need_two"), word("try_demo"))
    if STANDARD_INPUT in (options.left, options.right):
        raise UsageError(STANDARD_INPUT, word("serve_stdin"), word("give_files"))
    try:
        from tui.serving import ComparisonServer, listen  # noqa: PLC0415 - an extra, and heavy
    except ImportError as error:
        raise UsageError("serve", word("serve_missing"), word("try_help", command="duizhao serve")) from error
    from compare.report import read  # noqa: PLC0415 - the engine is not needed for --help

    for path in (options.left, options.right):
        # what cannot be read is told here, and not to a browser
        read(path, encoding=options.encoding)
    try:
        listener, place = listen(options.host, options.port)
    except OSError as error:
        address = f"{options.host}:{options.port}"
        message = word("serve_address", address=address, error=error.strerror or str(error))
        raise UsageError("serve", message, word("serve_address_hint")) from error
    gc.enable()
    talk(word("serving"))
    write_text(f"{place.address}\n")
    talk(word("serving_stop"))
    title = " / ".join(Path(path).name for path in (options.left, options.right))
    ComparisonServer(place, _wish(options), title).run_on(listener)
    return 0


def _wish(options: argparse.Namespace) -> dict[str, Any]:
    return {
        "left": str(Path(options.left).resolve()),
        "right": str(Path(options.right).resolve()),
        "lens": options.lens,
        "lang": current_language(),
        "theme": options.theme,
        "keys": {name: list(keys) for name, keys in options.settings.keys.items()},
        "encoding": options.encoding,
    }
