"""`python -m compare.cli` is `duizhao`."""

from __future__ import annotations

from compare.cli import process

process()
