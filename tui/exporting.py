"""Writing what is on the screen to a file: which changes, under which name, and the command line that does the same."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from compare.kinds import Lens
from compare.render.comparison_rows import FACETS, with_facets
from compare.render.export import SUFFIXES, Wishes, export
from compare.review.marking import Shown
from compare.review.store import write_whole
from tui.layout.sieve import EVERYTHING, Sieve

if TYPE_CHECKING:
    from collections.abc import Collection

    from compare.review.marking import Marked

FORMATS = ("html", "docx", "redline", "notes", "md", "xlsx", "csv", "json")
"""What the menu offers, in this order."""


class Scope(StrEnum):
    """Which changes are written."""

    ALL = "all"
    FILTER = "filter"
    NOTED = "noted"


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be written."""

    form: str
    scope: Scope
    lang: str
    sieve: Sieve = EVERYTHING
    """What the screen holds back."""
    shown: frozenset[int] | None = None
    """Indexes of the changes that the screen shows; None for all."""
    encoding: str | None = None
    """Of the two files, where it was stated."""


@dataclass(frozen=True, slots=True)
class Written:
    """What was written."""

    path: Path
    command: str
    """The command line that writes the same."""
    exact: bool
    """Whether it does: not every filter of the screen can be told on the command line."""


def scopes_for(marked: Marked, sieve: Sieve) -> tuple[Scope, ...]:
    """The scopes that differ: all, what the filter shows, what has a note.

    Args:
        marked: the comparison with what a reviewer left on it.
        sieve: what the screen holds back.
    """
    wanted = {Scope.ALL: True, Scope.FILTER: sieve.active, Scope.NOTED: marked.noted}
    return tuple(scope for scope, there in wanted.items() if there)


def write_export(marked: Marked, order: Order, folder: Path) -> Written:
    """Write a comparison beside the user's other files.

    Args:
        marked: the comparison with what a reviewer left on it.
        order: what is to be written.
        folder: where to; nothing there is ever written over.

    Returns:
        What was written, and how to write it again.

    Raises:
        OSError: the file cannot be written.
    """
    comparison = marked.comparison
    noted = order.scope is Scope.NOTED or bool(marked.notes)
    kinds, exact = _kinds(order)
    ids = [change.id for change in comparison.changes]
    notes = {ids[index]: note.text for index, note in marked.notes.items()} if noted else None
    wishes = Wishes(lang=order.lang, changes=_chosen(marked, order, kinds), notes=notes)
    content = export(comparison, order.form, wishes)
    names = [PurePath(report.source.path).stem for report in (comparison.left, comparison.right)]
    path = _free(folder, "-".join(dict.fromkeys(names)), order.form)
    write_whole(path, content if isinstance(content, bytes) else content.encode("utf-8", "replace"))
    return Written(path, _command(marked, order, kinds, path, noted=bool(notes)), exact)


def _kinds(order: Order) -> tuple[tuple[str, ...], bool]:
    """What `--only` would have to say, and whether that is all that the filter says."""
    if order.scope is Scope.NOTED:
        return ("noted",), True
    if order.scope is Scope.ALL or order.form == "redline":
        return (), True
    sieve = order.sieve
    if sieve == Sieve(facets=sieve.facets):
        return tuple(facet for facet in FACETS if facet in {one.value for one in sieve.facets}), True
    if sieve == Sieve(shown=sieve.shown):
        return (sieve.shown.value,), True
    return (), False


def _chosen(marked: Marked, order: Order, kinds: Collection[str]) -> frozenset[str] | None:
    """Ids of the changes to write; None for all."""
    changes = marked.comparison.changes
    if order.scope is Scope.ALL:
        return None
    for shown in (Shown.NOTED, Shown.UNREAD):
        if shown.value in kinds:
            return frozenset(changes[index].id for index in marked.chosen(shown) or ())
    if kinds:
        return with_facets(marked.comparison, kinds)
    return None if order.shown is None else frozenset(changes[index].id for index in order.shown)


def _free(folder: Path, stem: str, form: str) -> Path:
    """A name that nothing has yet: `2023-2024.html`, `2023-2024-2.html`."""
    middle = {"redline": "-redline", "notes": "-notes"}.get(form, "")
    path = folder / f"{stem}{middle}{SUFFIXES[form]}"
    number = 1
    while path.exists():
        number += 1
        path = folder / f"{stem}{middle}-{number}{SUFFIXES[form]}"
    return path


def _command(marked: Marked, order: Order, kinds: Collection[str], path: Path, *, noted: bool) -> str:
    comparison = marked.comparison
    words = ["duizhao", "diff", comparison.left.source.path, comparison.right.source.path]
    if comparison.lens is not Lens.AUTO:
        words += ["--lens", comparison.lens.value]
    if order.encoding:
        words += ["--encoding", order.encoding]
    if any(pairing.active for pairing in marked.review.pairings.values()):
        words.append("--by-hand")
    if kinds:
        words += ["--only", ",".join(kinds)]
    if noted:
        words.append("--notes")
    if order.form in {"redline", "notes"}:
        words += ["--format", order.form]
    return shlex.join([*words, "-o", path.name, "--lang", order.lang])
