"""Floors under the measured figures: they rise with `--raise` and never sink."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from pathlib import Path

Figures: TypeAlias = dict[str, dict[str, float]]
"""Kind of measurement → name of the figure → its mean over the labelled files, where more is better."""

TOLERANCE = 0.0005
"""Less than one link of the smallest labelled file moves a mean by more than this; rounding moves it by less."""

DIGITS = 4

SHOWN_ONLY = frozenset({"p", "r", "answered"})
"""Figures without floors: f1 weighs precision against recall, and a floor under each would forbid every trade."""


def mean_figures(measured: dict[str, dict[str, dict[str, float]]]) -> Figures:
    """Average every figure over the files of its kind.

    Args:
        measured: kind → file → figure → value.

    Returns:
        Kind → figure → mean over the files that have the figure, to four digits.
    """
    means: Figures = {}
    for kind, by_file in measured.items():
        names = dict.fromkeys(name for figures in by_file.values() for name in figures)
        for name in names:
            values = [figures[name] for figures in by_file.values() if name in figures]
            means.setdefault(kind, {})[name] = round(sum(values) / len(values), DIGITS)
    return means


def shortfalls(figures: Figures, floors: Figures) -> list[str]:
    """Name every figure that fell under its floor, or that is no longer measured.

    Args:
        figures: what was measured.
        floors: what was once reached.

    Returns:
        One line for each, empty if all stand.
    """
    lines = []
    for kind, wanted in floors.items():
        for name, floor in wanted.items():
            value = figures.get(kind, {}).get(name)
            if value is None:
                lines.append(f"{kind} {name}: not measured, its floor is {floor:.4f}")
            elif value < floor - TOLERANCE:
                lines.append(f"{kind} {name}: {value:.4f} is under its floor of {floor:.4f}")
    return lines


def raised(figures: Figures, floors: Figures) -> Figures:
    """Lift the floors to what was measured, where that is higher.

    Args:
        figures: what was measured.
        floors: the floors so far.

    Returns:
        New floors, none lower than before; a figure without a floor gets one, unless it is one of `SHOWN_ONLY`.
    """
    result = {kind: dict(wanted) for kind, wanted in floors.items()}
    for kind, measured in figures.items():
        for name, value in measured.items():
            if name in SHOWN_ONLY:
                continue
            held = result.setdefault(kind, {})
            held[name] = max(value, held.get(name, value))
    return result


def digest_of(folders: list[Path]) -> str:
    """Digest the labels, so that a change to them cannot pass for a change of the program.

    Args:
        folders: folders and files; those in folders are taken in the order of their names.

    Returns:
        A SHA-256 in hexadecimal over names and contents.
    """
    total = hashlib.sha256()
    for folder in folders:
        files = sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else [folder]
        for path in files:
            name = path.relative_to(folder).as_posix() if folder.is_dir() else path.name
            total.update(f"{name}\0".encode())
            total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def load_floors(path: Path) -> tuple[str, Figures]:
    """Read the floors and the digest of the labels they were measured on; a missing file has none.

    Args:
        path: the floors file.

    Returns:
        The digest, empty if none, and the floors.
    """
    if not path.exists():
        return "", {}
    content = json.loads(path.read_text(encoding="utf-8"))
    return content["gold"], content["floors"]


def save_floors(path: Path, digest: str, floors: Figures) -> None:
    """Write the floors and the digest of the labels.

    Args:
        path: the floors file.
        digest: of the labels.
        floors: to write.
    """
    content = json.dumps({"gold": digest, "floors": floors}, ensure_ascii=False, indent=2)
    path.write_text(content + "\n", encoding="utf-8")
