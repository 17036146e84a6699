"""Completion for bash; nothing beyond bash itself is needed, and bash 3.2 (of macOS) will do."""

from __future__ import annotations

from compare.cli.completion.taking import Taken, commands, taken_by

_HEAD = """\
# bash completion for duizhao; put this line into ~/.bashrc:
#   eval "$(duizhao completion bash)"
_duizhao_files() {
    local IFS=$'\\n'
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen -f -- "$1"))
}
_duizhao() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command=open word options values
    COMPREPLY=()
    if [[ $cur == = ]]; then cur=; fi
    if [[ $prev == = ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case $word in
"""
_MIDDLE = """\
        esac
    done
    case $command:$prev in
"""
_TAIL = """\
    esac
    case $command in
"""
_END = """\
    esac
    if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$cur"))
    elif [[ -n $values ]]; then
        COMPREPLY=($(compgen -W "$values" -- "$cur"))
    else
        _duizhao_files "$cur"
        if [[ $command == open ]]; then
            COMPREPLY+=($(compgen -W "$commands" -- "$cur"))
        fi
    fi
}
complete -F _duizhao duizhao
"""


def script() -> str:
    """The script that bash evaluates."""
    names = [name for name, _ in commands()]
    # only the first word that is no option may name a command
    found = f"            {'|'.join(names)}) command=$word; break ;;\n"
    valued = "".join(_valued(command) for command in ("open", *names))
    listed = "".join(_options(command) for command in ("open", *names))
    head = _HEAD.replace("local cur=", f'local commands="{" ".join(names)}" cur=')
    return head + found + _MIDDLE + valued + _TAIL + listed + _END


def _valued(command: str) -> str:
    """What follows an option that takes a value."""
    lines = []
    for taken in taken_by(command):
        if taken.names and taken.value:
            pattern = "|".join(f"{command}:{name}" for name in taken.names)
            lines.append(f"        {pattern}) {_value(taken)}; return ;;\n")
    return "".join(lines)


def _value(taken: Taken) -> str:
    if taken.choices:
        return f'COMPREPLY=($(compgen -W "{" ".join(taken.choices)}" -- "$cur"))'
    return '_duizhao_files "$cur"' if taken.files else ":"


def _options(command: str) -> str:
    names = [name for taken in taken_by(command) for name in taken.names]
    choices = next((taken.choices for taken in taken_by(command) if not taken.names and taken.choices), ())
    return f'        {command}) options="{" ".join(names)}" values="{" ".join(choices)}" ;;\n'
