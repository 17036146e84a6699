"""A ledger as Markdown tables, for notes, wikis and merge requests."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.render.ledger_rows import Group, Ledger

_MARKS = re.compile(r"[\\`*_\[\]|~$]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_BREAKS = re.compile(r"\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")


def ledger_to_markdown(ledger: Ledger) -> str:
    """Write a ledger as Markdown.

    Args:
        ledger: the rows of a tracking.

    Returns:
        A heading, the counts, and a table for each kind of row; ends with a line break.
    """
    lines = [f"# {escaped(ledger.title)}", ""]
    lines += [f"- {escaped(line)}" for line in (*ledger.sources, *ledger.counts)]
    lines += ["", *(f"> {escaped(line)}" for line in ledger.remarks)]
    for group in ledger.groups:
        lines += ["", f"## {escaped(group.title)}", "", *_table(group)]
    return "\n".join(lines) + "\n"


def _table(group: Group) -> Iterator[str]:
    yield _line([escaped(header) for header in group.headers.values()])
    yield _line(["---"] * len(group.headers))
    for row in group.rows:
        yield _line([escaped(row.cells[column]) for column in group.headers])


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def escaped(text: str) -> str:
    """Make a text stand in a cell as it is.

    Args:
        text: any text.

    Returns:
        One line in which no character is taken for a mark; line breaks are `<br>`.
    """
    plain = "".join(_ENTITIES.get(character, character) for character in text)
    return _BREAKS.sub("<br>", _MARKS.sub(r"\\\g<0>", plain))
