"""An endless sentence costs bounded time, and what is left out is said."""

from __future__ import annotations

from compare.diff.wording import LONGEST, wording_changes


def test_words_of_an_endless_sentence_are_not_judged() -> None:
    filler = "推进" * (LONGEST // 2)
    assert wording_changes(f"力争增长5%,{filler}", f"确保增长5%,{filler}") == ()
    assert wording_changes("力争增长5%,推进", "确保增长5%,推进") != ()
