"""An engine of cardboard: the command line is tried without reading or comparing anything."""

from __future__ import annotations

import sys
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from compare.errors import ReadError
from compare.kinds import ChangeKind, Lens, Regime, Role
from compare.messages import set_language
from compare.model import Change, Comparison, Outline, Place, Report, Sentence, Source, Summary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model import Pin


def a_report(path: str, encoding: str | None = None) -> Report:
    """A report of one sentence, which its path spells; `missing.txt` cannot be read."""
    if path == "missing.txt":
        raise ReadError(path, "no such file", "check the name")
    outline = Outline(None, "清河区图书馆", (), 2024, (), ())
    warnings = ("the encoding was guessed",) if "guess" in path else ()
    source = Source(path, "txt", encoding or "utf-8", "0" * 64)
    return Report(source, (), outline, (), (), (), (), warnings)


def a_comparison(left: Report, right: Report, lens: Lens, pins: Sequence[Pin] = ()) -> Comparison:
    """The same sentence twice if both reports have one path, else a removed and an added one."""

    assert not pins

    def sentence(report: Report) -> Sentence:
        return Sentence("s1", Place(1, 0, 5, "开馆纳客。"), report.source.path, 1, None, Role.REVIEW)

    both = ((sentence(left),), (sentence(right),))
    if left.source.path == right.source.path:
        changes: tuple[Change, ...] = (
            Change("c1", ChangeKind.SAME, moved=False, score=1.0, left=both[0], right=both[1], section=-1),
        )
        summary = Summary(same=1)
    else:
        changes = (
            Change("c1", ChangeKind.REMOVED, moved=False, score=1.0, left=both[0], right=(), section=-1),
            Change("c2", ChangeKind.ADDED, moved=False, score=1.0, left=(), right=both[1], section=-1),
        )
        summary = Summary(added=1, removed=1)
    return Comparison(left, right, lens, Regime.SUCCESSIVE, (), changes, summary)


@pytest.fixture(autouse=True)
def engine(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """Put the cardboard where the command line looks for the engine and the screen; give what was shown on it."""
    shown = SimpleNamespace(screens=[])

    def look(lang: str, theme: str, *_: object) -> tuple[str, str]:
        return lang, theme

    def run(comparison: Comparison, look: tuple[str, str]) -> int:
        shown.screens.append((comparison.left.source.path, comparison.right.source.path, *look))
        return 0

    parts: dict[str, dict[str, object]] = {
        "compare.report": {"read": a_report, "read_structure": a_report, "figures_of": lambda _: ()},
        "compare.comparison": {
            "make_ready": lambda: None,
            "match_reports": lambda _left, _right, lens, pins: (lens, pins),
            "tell_changes": lambda matched, left, right: a_comparison(left, right, *matched),
        },
        "compare.render.outline_json": {"outline_to_dict": lambda report: {"title": report.source.path}},
        "compare.render.outline_text": {
            "outline_to_text": lambda report, *, width, lang: f"{report.source.path} {width} {lang}\n"
        },
        "tui.app": {"run": run, "Look": look},
        "compare.cli.screen": {"look_of": lambda options: look(options.lang, options.theme)},
    }
    for name, functions in parts.items():
        module = ModuleType(name)
        vars(module).update(functions)
        monkeypatch.setitem(sys.modules, name, module)
    return shown


@pytest.fixture(autouse=True)
def english_locale(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Speak English unless told otherwise, and forget the language afterwards."""
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("COLUMNS", "80")
    yield
    set_language(None)
