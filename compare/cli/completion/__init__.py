"""`duizhao completion bash|zsh|fish`: prints a script for a shell, made from the option tables."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from compare.cli.output import write_text

if TYPE_CHECKING:
    import argparse


def run(options: argparse.Namespace) -> int:
    """Print the script for a shell.

    Args:
        options: with `shell`.

    Returns:
        0.
    """
    write_text(import_module(f"compare.cli.completion.{options.shell}").script())
    return 0
