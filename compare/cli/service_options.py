"""The options of the commands around the comparing: settings, completion, and text for git."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.cli.wording import word

if TYPE_CHECKING:
    import argparse

CONFIG_TOPICS = ("path", "show", "schema")
"""What `config` tells."""

SHELLS = ("bash", "zsh", "fish")
"""Shells that `completion` writes for."""

SERVICE_EXAMPLES = {
    "textconv": (
        "duizhao textconv 2024.docx",
        "duizhao textconv 2024.pdf --tolerant",
    ),
    "config": (
        "duizhao config show",
        "duizhao config path",
        "duizhao config schema > duizhao.toml",
    ),
    "completion": (
        "duizhao completion bash > ~/.local/share/bash-completion/completions/duizhao",
        "duizhao completion zsh > ~/.zfunc/_duizhao",
        "duizhao completion fish > ~/.config/fish/completions/duizhao.fish",
    ),
}


def add_textconv(parser: argparse.ArgumentParser) -> None:
    """Add what `textconv` takes."""
    parser.add_argument("file", metavar="FILE", help=word("file"))
    parser.add_argument("--tolerant", action="store_true", help=word("tolerant"))


def add_config(parser: argparse.ArgumentParser) -> None:
    """Add what `config` takes."""
    text = f"{word('config.topic')}: {', '.join(CONFIG_TOPICS)}"
    parser.add_argument("topic", choices=CONFIG_TOPICS, metavar="TOPIC", help=text)


def add_completion(parser: argparse.ArgumentParser) -> None:
    """Add what `completion` takes."""
    text = f"{word('shell')}: {', '.join(SHELLS)}"
    parser.add_argument("shell", choices=SHELLS, metavar="SHELL", help=text)


SERVICE_ADDITIONS = {"textconv": add_textconv, "config": add_config, "completion": add_completion}
