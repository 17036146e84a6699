"""Completion for zsh, with what each option does beside it."""

from __future__ import annotations

from compare.cli.completion.taking import Taken, commands, taken_by


def script() -> str:
    """The script, for a file `_duizhao` on `fpath` or for `eval`."""
    lines = ["#compdef duizhao", "", "_duizhao() {", "  local -a commands", "  commands=("]
    lines += [f"    {_quoted(f'{name}:{_plain(about)}')}" for name, about in commands()]
    lines += ["  )", "  local word command=open", '  for word in "${(@)words[2,CURRENT-1]}"; do', "    case $word in"]
    lines += [f"      {'|'.join(name for name, _ in commands())}) command=$word; break ;;", "    esac", "  done"]
    lines += ["  if [[ $command != open ]]; then words=(${words[1]} ${(@)words[2,-1]:#$command}); (( CURRENT-- )); fi"]
    lines += ["  case $command in"]
    for command in ("open", *(name for name, _ in commands())):
        lines += [f"    {command})", "      _arguments -s \\"]
        specs = [spec for taken in taken_by(command) for spec in _specs(taken)]
        if command == "open":
            specs = [spec for spec in specs if not spec.startswith(("':", "'*"))]
            specs += ["'*: :{ _describe command commands; _files }'"]
        lines += [f"        {spec} \\" for spec in specs[:-1]]
        lines += [f"        {specs[-1]}", "      ;;"]
    lines += [
        "  esac",
        "}",
        "",
        'if [[ $funcstack[1] == _duizhao ]]; then _duizhao "$@"; else compdef _duizhao duizhao; fi',
    ]
    return "\n".join(lines) + "\n"


def _specs(taken: Taken) -> list[str]:
    if not taken.names:
        many = "*" if taken.several else ""
        return [_quoted(f"{many}:{taken.value}:{_action(taken)}")]
    value = f":{taken.value}:{_action(taken)}" if taken.value else ""
    return [_quoted(f"{name}[{_plain(taken.help)}]{value}") for name in taken.names]


def _action(taken: Taken) -> str:
    if taken.choices:
        return f"({' '.join(taken.choices)})"
    return "_files" if taken.files else " "


def _plain(text: str) -> str:
    """Text without the signs that `_arguments` and `_describe` read as their own."""
    return text.replace("\\", "").replace("[", "(").replace("]", ")").replace(":", "：")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"
