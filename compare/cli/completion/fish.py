"""Completion for fish, with what each option does beside it."""

from __future__ import annotations

from compare.cli.completion.taking import Taken, commands, taken_by


def script() -> str:
    """The script, for `~/.config/fish/completions/duizhao.fish`."""
    names = [name for name, _ in commands()]
    lines = ["# fish completion for duizhao"]
    lines += [
        f"complete -c duizhao -n __fish_use_subcommand -a {name} -d {_quoted(about)}" for name, about in commands()
    ]
    for command in ("open", *names):
        seen = "__fish_use_subcommand" if command == "open" else f"__fish_seen_subcommand_from {command}"
        for taken in taken_by(command):
            if taken.names:
                lines += [_option(seen, taken)]
            elif taken.choices:
                lines += [f"complete -c duizhao -n {_quoted(seen)} -f -a {_quoted(' '.join(taken.choices))}"]
    return "\n".join(lines) + "\n"


def _option(seen: str, taken: Taken) -> str:
    parts = [f"complete -c duizhao -n {_quoted(seen)}"]
    parts += [f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in taken.names]
    if taken.value:
        parts.append("-r" if taken.files else "-x")
        if taken.choices:
            parts.append(f"-a {_quoted(' '.join(taken.choices))}")
    return " ".join([*parts, f"-d {_quoted(taken.help)}"])


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
