"""Whatever a file holds, no character of it disappears on the way to sentences."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from compare.kinds import NoiseKind, NoiseScope
from compare.model import CleanLine, Document, RawLine, Source
from compare.text.clean import clean_document
from compare.text.offsets import Mark, rewrite, trace
from compare.text.script import fold
from compare.text.sentences import split_clauses, split_sentences

HAN = "的一是在建設设發发展工作報报告著着力推進進体體系與与市區区縣县新"
MARKS = "。！？!?；;，,：:、…“”‘’「」『』（）()《》【】\"'-—·.% 　\t\u200b\ufeff\xad"
PIECES = ["(shè)", "（lì）", "(app)", "**", "&nbsp;", "[bookmark: _GoBack]", "?!狈绞脚c", "?;I", "???。", "<U+00A0>"]
PIECES += ["一是", "12.5%", "1,200", "……", "\ufffd", "𠮷", "\ud800", "\x00", "\ue000", "来源：", "打印", "||"]
texts = st.lists(
    st.one_of(st.sampled_from(list(HAN)), st.sampled_from(list(MARKS)), st.sampled_from(PIECES), st.characters()),
    max_size=40,
).map("".join)
lines = st.lists(texts.map(lambda text: " ".join(text.splitlines())), min_size=1, max_size=6)


def clean(raw: list[str]) -> tuple[CleanLine, ...]:
    return clean_document(Document(Source("报告.txt", "txt", "utf-8", ""), tuple(map(RawLine, raw))))


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_folding_keeps_the_length_of_any_text(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(texts)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(texts, texts)
def test_what_stands_around_a_text_changes_its_folding_in_nothing_but_words(left: str, right: str) -> None:
    # a space keeps words apart, so that no phrase of the conversion tables reaches across
    assert fold(f"{left} {right}") == f"{fold(left)} {fold(right)}"


@given(texts)
def test_sentences_hold_every_character_in_order(text: str) -> None:
    spans = split_sentences(text)
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)


@given(texts)
def test_clauses_hold_every_character_and_refine_nothing_away(text: str) -> None:
    spans = split_clauses(text)
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
    assert all(start < end for start, end in spans)


@given(lines)
@settings(max_examples=200, deadline=None)
def test_every_raw_character_is_text_or_noise_or_white_space(raw: list[str]) -> None:
    for line, source in zip(clean(raw), raw, strict=True):
        assert line.raw == source
        covered = set()
        for start, end in zip(line.starts, line.ends, strict=True):
            covered.update(range(start, end))
        for noise in line.noise:
            assert source[noise.place.start : noise.place.end] == noise.place.text
            covered.update(range(noise.place.start, noise.place.end))
        assert all(source[at].isspace() for at in range(len(source)) if at not in covered)


@given(lines)
@settings(max_examples=200, deadline=None)
def test_offsets_run_forward_and_lead_back_to_the_same_characters(raw: list[str]) -> None:
    for line in clean(raw):
        assert len(line.text) == len(line.folded) == len(line.starts) == len(line.ends)
        assert list(line.starts) == sorted(line.starts)
        assert list(line.ends) == sorted(line.ends)
        repaired = set()
        for noise in line.noise:
            if noise.repaired is not None:
                repaired.update(range(noise.place.start, noise.place.end))
        for character, start, end in zip(line.text, line.starts, line.ends, strict=True):
            assert start < end
            assert start in repaired or line.raw[start:end] == character


@given(lines)
@settings(max_examples=100, deadline=None)
def test_a_line_is_noise_from_end_to_end_or_not_at_all(raw: list[str]) -> None:
    for line in clean(raw):
        whole = [noise for noise in line.noise if noise.scope is NoiseScope.LINE]
        assert bool(whole) == (line.text == "")
        assert len(whole) <= 1


def slow_rewrite(text: str, marks: list[tuple[int, int, str]]) -> str:
    """The obvious way: from the end to the start."""
    for start, end, replacement in reversed(marks):
        text = text[:start] + replacement + text[end:]
    return text


@given(
    texts, st.lists(st.tuples(st.integers(0, 60), st.integers(1, 5), st.sampled_from(["", "。", "。現", "甲乙丙丁"])))
)
def test_rewriting_does_what_replacing_from_the_end_does(text: str, wishes: list[tuple[int, int, str]]) -> None:
    marks: list[tuple[int, int, str]] = []
    for start, size, replacement in sorted(wishes):
        if start + size <= len(text) and (not marks or start >= marks[-1][1]):
            marks.append((start, start + size, replacement))
    made = rewrite(trace(text), tuple(Mark(start, end, NoiseKind.PINYIN, new) for start, end, new in marks))
    assert made.text == slow_rewrite(text, marks)
    assert len(made.starts) == len(made.ends) == len(made.text)
