"""duizhao 对照: compare Chinese institutional reports and track how plans and claims evolve.

Names are loaded on first use, so that importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.comparison import compare
    from compare.report import read

__all__ = ["__version__", "compare", "read"]

__version__ = "0.1.0"

_HOME = {"compare": "compare.comparison", "read": "compare.report"}


def __getattr__(name: str) -> object:
    """Load a public name from the module that defines it."""
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
