"""Atoms cover a text, whatever the text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from compare.text.tokens import tokenize

# fmt: off
PIECES = st.sampled_from([
    "近", "约", "15万元", "80余人次", "左右", "每季度", "一次", "2022年", "3月", "《",
    "》", "“", "”", "*", "**.*", "%", "余", "三", "十几", "百分之", "分之一",
    "双招双引", "参政议政", "A", "PM2.5", "，", "……", "—", "𠮷", "〇", "第", "届",
    "至", "-", "1,206", "市", "\u3000", " ", "\n",
])
# fmt: on
TEXT = st.one_of(st.lists(PIECES, max_size=30).map("".join), st.text(max_size=60))


@settings(deadline=None)  # the first example loads the dictionaries
@given(TEXT)
def test_atoms_cover_every_character_once(text: str) -> None:
    tokens = tokenize(text)
    assert "".join(token.text for token in tokens) == text
    at = 0
    for token in tokens:
        assert token.start == at
        assert token.end == at + len(token.text) > at
        at = token.end


@settings(deadline=None)  # the first example loads the dictionaries
@given(TEXT)
def test_no_digit_is_parted_from_the_digit_beside_it(text: str) -> None:
    starts = {token.start for token in tokenize(text)}
    assert not any(
        at in starts and text[at - 1] in "0123456789" and text[at] in "0123456789" for at in range(1, len(text))
    )
