"""Results as flat rows, for data frames and spreadsheets: one dictionary a row, the same keys in every row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from compare.diff.findings import Findings
from compare.errors import CompareError
from compare.matrix.values import Matrix
from compare.messages import say
from compare.model import Comparison, Report
from compare.render.matrix_rows import indicator_rows, topic_rows, wording_rows
from compare.timeline.values import Timeline
from compare.track.values import Tracking

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    import pandas as pd  # type: ignore[import-untyped]  # its stubs are no dependency

    from compare.model import Figure, Place, Sentence

Row: TypeAlias = dict[str, Any]
Result: TypeAlias = Report | Comparison | Findings | Tracking | Timeline | Matrix


class MissingPackageError(CompareError):
    """A package that only some need is not installed."""


def to_rows(result: Result, table: str = "") -> list[Row]:
    """Give a result as flat rows.

    Args:
        result: what `read`, `compare`, `summary`, `track`, `timeline` or `matrix` returned.
        table: which of its tables, see `TABLES`; the first if empty.

    Returns:
        One dictionary a row.

    Raises:
        ValueError: the result has no such table.
        TypeError: it is no result.
    """
    for kind, tables in TABLES.items():
        if isinstance(result, kind):
            if table and table not in tables:
                raise ValueError(f"no table {table!r}: choose from {', '.join(tables)}")
            return list(tables[table or next(iter(tables))](result))
    raise TypeError(f"no table is made of {type(result).__name__}")


def to_frame(result: Result, table: str = "") -> pd.DataFrame:
    """Give a result as a pandas data frame.

    Args:
        result: what `read`, `compare`, `summary`, `track`, `timeline` or `matrix` returned.
        table: which of its tables, see `TABLES`; the first if empty.

    Returns:
        A frame with a row for each change, task, sentence, figure or cell.

    Raises:
        MissingPackageError: pandas is not installed.
        ValueError: the result has no such table.
        TypeError: it is no result.
    """
    rows = to_rows(result, table)
    try:
        import pandas as pd  # noqa: PLC0415 - no dependency of the program: whoever wants frames has it
    except ImportError as error:
        raise MissingPackageError("pandas", say("library.no-pandas"), say("library.no-pandas.hint")) from error
    return pd.DataFrame(rows)


def _sentences(report: Report) -> Iterator[Row]:
    for unit in report.units:
        yield {
            "line": unit.place.line,
            "text": unit.place.text,
            "heading": unit.heading is not None,
            "section": unit.section,
            "part": unit.part.value,
        }


def _report_figures(report: Report) -> Iterator[Row]:
    for figure in report.figures:
        yield {"line": figure.place.line} | _figure("", figure)


def _changes(comparison: Comparison) -> Iterator[Row]:
    for change in comparison.changes:
        yield {
            "id": change.id,
            "kind": change.kind.value,
            "moved": change.moved,
            "score": round(float(change.score), 4),
            "left_line": _first(change.left),
            "right_line": _first(change.right),
            "left": _joined(change.left),
            "right": _joined(change.right),
            "section": _heading(comparison, change.section),
            "figures": len(change.figures),
            "stronger": sum(word.direction == "stronger" for word in change.wording),
            "weaker": sum(word.direction == "weaker" for word in change.wording),
        }


def _figure_changes(comparison: Comparison) -> Iterator[Row]:
    for change in comparison.changes:
        for figure in change.figures:
            yield {
                "change": change.id,
                "of": figure.of,
                "relation": figure.relation.value,
                **_figure("left_", figure.left),
                **_figure("right_", figure.right),
                "left_line": _first(change.left),
                "right_line": _first(change.right),
            }


def _wording_changes(comparison: Comparison) -> Iterator[Row]:
    for change in comparison.changes:
        for word in change.wording:
            yield {
                "change": change.id,
                "left": word.left,
                "right": word.right,
                "scale": word.scale,
                "direction": word.direction.value,
                "left_line": _first(change.left),
                "right_line": _first(change.right),
            }


def _of_comparison(rows: Callable[[Comparison], Iterator[Row]]) -> Callable[[Findings], Iterator[Row]]:
    """The rows of the comparison that findings are of."""
    return lambda findings: rows(findings.comparison) if findings.comparison is not None else iter(())


def _formulations(findings: Findings) -> Iterator[Row]:
    for side, found in (("new", findings.new_formulations), ("dropped", findings.dropped_formulations)):
        for one in found:
            yield {"what": side, "text": one.text, "kind": one.kind.value, "count": one.count, "line": one.first.line}


def _items(tracking: Tracking) -> Iterator[Row]:
    for item in tracking.items:
        best = item.evidence[0] if item.evidence else None
        yield {
            "id": item.id,
            "line": item.place.line,
            "task": item.place.text,
            "section": " → ".join(item.section),
            "commitment": item.commitment,
            "verifiable": item.verifiable,
            "status": item.status.value,
            "evidence": best.place.text if best else None,
            "evidence_line": best.place.line if best else None,
            "evidence_document": best.source if best else None,
            "score": round(float(best.score), 4) if best else None,
            "responsible": item.responsible,
            "deadline": item.deadline,
        }


def _targets(tracking: Tracking) -> Iterator[Row]:
    for item in tracking.items:
        for target in item.targets:
            yield {
                "item": item.id,
                "of": target.of,
                "text": target.text,
                "value": target.value,
                "unit": target.unit,
                "bound": None if target.bound is None else target.bound.value,
                "achieved": None if target.achieved is None else target.achieved.value,
                "met": target.met,
                "line": target.place.line,
            }


def _points(timeline: Timeline) -> Iterator[Row]:
    for series in timeline.series:
        for point in series.points:
            yield {
                "series": series.id,
                "of": series.of,
                "measure": series.measure.value,
                "year": point.year,
                "kind": point.kind.value,
                "value": point.figure.value,
                "unit": point.figure.unit,
                "met": point.met,
                "line": point.figure.place.line,
            }


def _steps(timeline: Timeline) -> Iterator[Row]:
    for thread in timeline.threads:
        for step in thread.steps:
            yield {
                "thread": thread.id,
                "year": step.year,
                "kind": step.kind.value,
                "text": step.place.text,
                "status": None if step.status is None else step.status.value,
                "score": round(float(step.score), 4),
                "line": step.place.line,
            }


def _figure(prefix: str, figure: Figure | None) -> Row:
    names = ("of", "value", "unit", "text") if not prefix else ("value", "unit", "text")
    if figure is None:
        return {f"{prefix}{name}": None for name in names}
    place: Place = figure.place
    values = {"of": figure.of, "value": figure.value, "unit": figure.unit, "text": place.text}
    return {f"{prefix}{name}": values[name] for name in names}


def _first(sentences: Iterable[Sentence]) -> int | None:
    return next((sentence.place.line for sentence in sentences), None)


def _joined(sentences: Iterable[Sentence]) -> str | None:
    """The text of one side; None where it has no sentence."""
    return "……".join(sentence.place.text for sentence in sentences) or None


def _heading(comparison: Comparison, section: int) -> str | None:
    if section < 0:
        return None
    pair = comparison.sections[section]
    heading = pair.right or pair.left
    return None if heading is None else heading.place.text


TABLES: dict[type, dict[str, Callable[[Any], Iterator[Row]]]] = {
    Report: {"sentences": _sentences, "figures": _report_figures},
    Comparison: {"changes": _changes, "figures": _figure_changes, "wording": _wording_changes},
    Findings: {
        "figures": _of_comparison(_figure_changes),
        "wording": _of_comparison(_wording_changes),
        "formulations": _formulations,
    },
    Tracking: {"items": _items, "targets": _targets},
    Timeline: {"points": _points, "steps": _steps},
    Matrix: {"indicators": indicator_rows, "topics": topic_rows, "wording": wording_rows},
}
"""The tables of each kind of result; the first is given where none is named."""
