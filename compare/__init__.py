"""duizhao 对照: compare Chinese institutional reports and track how plans and claims evolve.

Names are loaded on first use, so that importing the package costs nothing.

Example:
    >>> from compare import compare, read, summary
    >>> comparison = compare(read("2023.txt"), read("2024.txt"))
    >>> [finding.figure.of for finding in summary(comparison).figures]
    ['提案', '立案', '委员满意率']
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.comparison import compare
    from compare.diff.findings import Findings
    from compare.errors import CompareError, ReadError
    from compare.kinds import ChangeKind, Direction, FigureRelation, Lens, Regime
    from compare.library import matrix, summary, timeline, track
    from compare.matrix.values import Matrix
    from compare.model import Change, Comparison, Figure, Place, Report, Sentence
    from compare.render.plain import to_dict
    from compare.render.rows import to_frame, to_rows
    from compare.report import read
    from compare.settings.applying import apply_settings
    from compare.settings.loading import load_settings
    from compare.settings.values import Settings
    from compare.timeline.values import Timeline
    from compare.track.values import Item, Status, Tracking

_HOME = {
    "compare.comparison": ("compare",),
    "compare.diff.findings": ("Findings",),
    "compare.errors": ("CompareError", "ReadError"),
    "compare.kinds": ("ChangeKind", "Direction", "FigureRelation", "Lens", "Regime"),
    "compare.library": ("matrix", "summary", "timeline", "track"),
    "compare.matrix.values": ("Matrix",),
    "compare.model": ("Change", "Comparison", "Figure", "Place", "Report", "Sentence"),
    "compare.render.plain": ("to_dict",),
    "compare.render.rows": ("to_frame", "to_rows"),
    "compare.report": ("read",),
    "compare.settings.applying": ("apply_settings",),
    "compare.settings.loading": ("load_settings",),
    "compare.settings.values": ("Settings",),
    "compare.timeline.values": ("Timeline",),
    "compare.track.values": ("Item", "Status", "Tracking"),
}
"""Public names by the module that defines them."""

_MODULES = {name: module for module, names in _HOME.items() for name in names}

__all__ = [
    "Change",
    "ChangeKind",
    "CompareError",
    "Comparison",
    "Direction",
    "Figure",
    "FigureRelation",
    "Findings",
    "Item",
    "Lens",
    "Matrix",
    "Place",
    "ReadError",
    "Regime",
    "Report",
    "Sentence",
    "Settings",
    "Status",
    "Timeline",
    "Tracking",
    "__version__",
    "apply_settings",
    "compare",
    "load_settings",
    "matrix",
    "read",
    "summary",
    "timeline",
    "to_dict",
    "to_frame",
    "to_rows",
    "track",
]

__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """Load a public name from the module that defines it."""
    if name in _MODULES:
        return getattr(import_module(_MODULES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """The public names, loaded or not."""
    return list(__all__)


class _Package(ModuleType):
    """This package: some functions of it are named like the packages that they come from."""

    def __setattr__(self, name: str, value: object) -> None:
        """Leave the name of a public function to the function when its package is loaded."""
        if not (name in _MODULES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
