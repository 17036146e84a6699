"""The review of two reports that are compared, by its own name and with the pair in words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compare.review.naming import comparison_key, is_swapped, pair_in_words
from compare.review.store import load_review

if TYPE_CHECKING:
    from compare.model import Report
    from compare.review.values import Review


def open_review(left: Report, right: Report) -> Review:
    """Load what was left on a comparison, at whatever time and whichever report stood on the left.

    Args:
        left: the left report.
        right: the right report.

    Returns:
        The review, empty if there is none yet; its warnings say if a damaged file was set aside.

    Raises:
        ReviewError: the file cannot be read, or a newer program wrote it.
    """
    ordered = (right, left) if is_swapped(left, right) else (left, right)
    return replace(load_review(comparison_key(left, right)), pair=pair_in_words(*ordered))
