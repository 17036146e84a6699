"""The inverted index against all pairs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compare.align.candidates import nearest
from compare.align.profiles import cosine, weigh

TEXTS = st.lists(st.text("提案调研民主监督社情", min_size=1, max_size=8), min_size=1, max_size=8)


@given(TEXTS, TEXTS)
def test_the_index_finds_what_all_pairs_find(queries: list[str], texts: list[str]) -> None:
    left = [weigh(text, lambda _: 1.0)[0] for text in queries]
    right = [weigh(text, lambda _: 1.0)[0] for text in texts]
    for query, found in zip(left, nearest(left, right, keep=len(right)), strict=True):
        expected = {number: cosine(query, other) for number, other in enumerate(right) if cosine(query, other) > 0}
        assert {number: round(value, 9) for number, value in found} == {n: round(v, 9) for n, v in expected.items()}
        assert [value for _, value in found] == sorted((value for _, value in found), reverse=True)
