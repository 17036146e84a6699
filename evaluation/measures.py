"""Every measurement against the labelled reports, through the public functions of the engine, in one process."""

from __future__ import annotations

import importlib.util
import io
import json
from contextlib import redirect_stdout
from functools import cache, partial
from itertools import combinations
from typing import TYPE_CHECKING, Any, TypeAlias

from compare import compare, read
from compare.cli import main as duizhao
from compare.cli.options import COMMANDS
from compare.kinds import Lens
from compare.render.comparison_json import comparison_to_dict
from compare.render.outline_json import outline_to_dict
from evaluation.edited_copies import GATE_SEEDS, gate_figures, measure_copy, report_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from types import ModuleType

    from compare.model import Report

Task: TypeAlias = "tuple[str, str, Callable[[], dict[str, float]]]"
"""Kind of measurement, the file that it is of, and the measurement."""

LOSSLESS_PROVINCES = ("上海市_2025__上海市_2026", "广东省_2025__广东省_2026", "天津市_2026__北京市_2026")


class Labels:
    """The folder of reports and labels, and the scorer that lies in it.

    Args:
        shared: the folder.
    """

    def __init__(self, shared: Path) -> None:
        self.gold = shared / "gold"
        self.corpus = shared / "corpus"
        self.seeds = {path.name[:3]: path for path in sorted((shared / "seeds").glob("*.txt"))}
        self.score = _load_scorer(shared / "eval" / "score.py")

    def province(self, name: str) -> Path:
        """The report that a stem such as 上海市_2025 names."""
        return self.corpus / "provinces" / f"{name}.txt"

    def law(self, name: str) -> Path:
        """The statute that a stem names."""
        return self.corpus / "laws" / f"{name}.txt"

    def load(self, path: Path) -> Any:  # noqa: ANN401 - the labels are JSON of several shapes
        """Read one file of labels."""
        return json.loads(path.read_text(encoding="utf-8"))


def all_tasks(labels: Labels) -> Iterator[Task]:
    """List every measurement that the labels allow.

    Args:
        labels: the folder of reports and labels.

    Yields:
        Kind, file and measurement.
    """
    yield from _structure_tasks(labels)
    yield from _figure_tasks(labels)
    yield from _section_tasks(labels)
    yield from _evolve_tasks(labels)
    yield from _law_tasks(labels)
    if "track" in COMMANDS:
        yield from _track_tasks(labels)
    yield from _lossless_tasks(labels)
    yield from _copy_tasks(labels)


def _structure_tasks(labels: Labels) -> Iterator[Task]:
    def measure(gold_path: Path) -> dict[str, float]:
        gold = labels.load(gold_path)
        outline = outline_to_dict(_read(labels.seeds[gold_path.name[:3]]))
        return _flat(labels.score.structure(outline, gold), keep=("f1",))

    for path in sorted((labels.gold / "structure").glob("*.json")):
        yield "structure", path.name[:3], partial(measure, path)


def _figure_tasks(labels: Labels) -> Iterator[Task]:
    def measure(name: str) -> dict[str, float]:
        gold = labels.load(labels.gold / "figures" / f"figures_{name}.json")
        negative = labels.load(labels.gold / "figures" / f"figures_negative_{name}.json")
        return _flat(labels.score.figures(outline_to_dict(_read(labels.seeds[name])), gold, negative))

    for path in sorted((labels.gold / "figures").glob("figures_[0-9]*.json")):
        name = path.stem.removeprefix("figures_")
        yield "figures", name, partial(measure, name)


def _section_tasks(labels: Labels) -> Iterator[Task]:
    for path in sorted((labels.gold / "sections").glob("*.json")):
        name = path.stem.removeprefix("sections_")
        seeds = path.stem.startswith("sections_")
        if seeds:
            left, right = (labels.seeds[side[:3]] for side in name.split("_"))
        else:
            left, right = (labels.province(side) for side in name.split("__"))
        lens = _lens_named(name) if seeds else Lens.AUTO

        def measure(path: Path = path, left: Path = left, right: Path = right, lens: Lens = lens) -> dict[str, float]:
            return _flat(labels.score.sections(_compared(left, right, lens), labels.load(path)))

        yield "sections seeds" if seeds else "sections provinces", name, measure


def _evolve_tasks(labels: Labels) -> Iterator[Task]:
    for units_path in sorted((labels.gold / "evolve").glob("*.units.json")):
        name = units_path.name.removesuffix(".units.json")
        left, right = (labels.province(side) for side in _sides(name))

        def measure(
            units_path: Path = units_path, name: str = name, left: Path = left, right: Path = right
        ) -> dict[str, float]:
            gold = labels.load(units_path.with_name(f"{name}.json"))
            return _flat(labels.score.evolve(_compared(left, right, Lens.AUTO), gold, labels.load(units_path)))

        yield "evolve siblings" if "__" in name else "evolve successive", name, measure


def _law_tasks(labels: Labels) -> Iterator[Task]:
    for path in sorted((labels.gold / "laws").glob("*.tsv")):
        left, right = (labels.law(side) for side in path.stem.split("__"))

        def measure(path: Path = path, left: Path = left, right: Path = right) -> dict[str, float]:
            return _flat(labels.score.articles(_compared(left, right, Lens.WHOLE), path, left, right))

        yield "laws", path.stem, measure


def _track_tasks(labels: Labels) -> Iterator[Task]:
    for units_path in sorted((labels.gold / "track").glob("*.units.json")):
        name = units_path.name.removesuffix(".units.json")

        def measure(units_path: Path = units_path, name: str = name) -> dict[str, float]:
            left, right = (str(labels.province(side)) for side in _sides(name))
            printed = io.StringIO()
            with redirect_stdout(printed):
                duizhao(["track", left, right, "--format", "json"])
            gold, units = labels.load(units_path.with_name(f"{name}.json")), labels.load(units_path)
            tracked = json.loads(printed.getvalue())
            figures = _flat(labels.score.track(tracked, gold, units))
            for item in tracked["items"]:
                item["evidence"] += item["nearby"]
            # near sentences included, which are those that are worth a look
            return figures | {"near_at_3": labels.score.track(tracked, gold, units)["hit_at_3"]}

        yield "track", name, measure


def _lossless_tasks(labels: Labels) -> Iterator[Task]:
    pairs = {f"{a}_{b}": (labels.seeds[a], labels.seeds[b]) for a, b in combinations(labels.seeds, 2)}
    for name in LOSSLESS_PROVINCES:
        first, second = name.split("__")
        pairs[name] = (labels.province(first), labels.province(second))
    for name, (left, right) in pairs.items():

        def measure(left: Path = left, right: Path = right) -> dict[str, float]:
            compared = _compared(left, right, Lens.AUTO)
            sides = labels.score.lossless(compared, left, right).values()
            solid = sum(side["characters"] for side in sides)
            kept = {f"not {fault}": 1 - sum(side[fault] for side in sides) / solid for fault in ("lost", "twice")}
            return kept | {"spans rebuild": _rebuilt(compared)}

        yield "lossless", name, measure


def _copy_tasks(labels: Labels) -> Iterator[Task]:
    for seed in GATE_SEEDS:
        name = f"{report_for(seed, labels.corpus.parent).stem}, seed {seed}"

        def measure(seed: int = seed) -> dict[str, float]:
            return gate_figures(measure_copy(seed, labels.corpus.parent))

        yield "edited copies", name, measure


def _rebuilt(compared: dict[str, Any]) -> float:
    """Give the share of edited sentences whose spans rebuild both sides exactly, as the contract promises."""
    edited = [change for change in compared["changes"] if change["kind"] == "edited"]
    whole = [
        change
        for change in edited
        if all(
            "".join(span[side] for span in change["spans"]) == "".join(place["text"] for place in change[side])
            for side in ("left", "right")
        )
    ]
    return len(whole) / len(edited) if edited else 1.0


def _load_scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("duizhao_score", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def _read(path: Path) -> Report:
    return read(str(path))


@cache
def _compared(left: Path, right: Path, lens: Lens) -> dict[str, Any]:
    return comparison_to_dict(compare(_read(left), _read(right), lens))


def _sides(name: str) -> tuple[str, str]:
    """Name the two reports of a pair: two stems joined by `__`, or a province, of 2025 and 2026."""
    left, joined, right = name.partition("__")
    return (left, right) if joined else (f"{name}_2025", f"{name}_2026")


def _lens_named(name: str) -> Lens:
    """Give the lens that the sides of a pair of seeds ask for: 000-2022review_000-2023plan is results with plan."""
    left, right = ("plan" if "plan" in side else "review" if "review" in side else "" for side in name.split("_"))
    lenses = {
        ("review", "review"): Lens.REVIEW,
        ("plan", "plan"): Lens.PLAN,
        ("review", "plan"): Lens.RESULTS_PLAN,
        ("plan", "review"): Lens.PLAN_RESULTS,
    }
    return lenses.get((left, right), Lens.AUTO)


_COUNTED_FAULTS = {"false_alarms": "no false alarm", "false_claims": "no false claim"}
_COUNTED_HITS = {"new_left_alone": "left alone", "sentences_answered": "answered"}


def _flat(scores: dict[str, Any], keep: tuple[str, ...] = ("p", "r", "f1")) -> dict[str, float]:
    """Make figures of which more is better out of what the scorer says."""
    figures: dict[str, float] = {}
    for name, value in scores.items():
        if isinstance(value, dict):
            figures |= {f"{name} {part}" if len(keep) > 1 else name: float(value[part]) for part in keep}
        elif isinstance(value, str):
            hits, _, total = value.partition("/")
            rate = int(hits) / int(total) if int(total) else None
            if rate is not None and name in _COUNTED_FAULTS:
                figures[_COUNTED_FAULTS[name]] = 1 - rate
            elif rate is not None and name in _COUNTED_HITS:
                figures[_COUNTED_HITS[name]] = rate
        elif name not in {"found", "predicted", "gold", "linked_though_alone", "items_missing"}:
            figures[name] = float(value)
    return figures
