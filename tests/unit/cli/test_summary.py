"""What a user or a script gets from `duizhao summary`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from compare.cli import main

if TYPE_CHECKING:
    Capture = pytest.CaptureFixture[str]


def test_a_summary_is_a_page_of_text(capsys: Capture) -> None:
    assert main(["summary", "a.txt", "b.txt"]) == 0
    page = capsys.readouterr().out
    assert "new 1 · dropped 1 · continued 0" in page
    assert "  –→1      开馆纳客。" in page


def test_labels_are_in_the_language_that_is_asked_for(capsys: Capture) -> None:
    assert main(["summary", "a.txt", "b.txt", "--lang", "zh"]) == 0
    assert "新增 1 · 不再提 1 · 延续 0" in capsys.readouterr().out


def test_nothing_changed_is_said_and_is_no_trouble(capsys: Capture) -> None:
    assert main(["summary", "a.txt", "a.txt"]) == 0
    assert "continued 1 (=1 ~0 ≈0)" in capsys.readouterr().out


def test_json_is_one_document_of_its_own_schema(capsys: Capture) -> None:
    assert main(["summary", "guess.txt", "b.txt", "--format", "json"]) == 0
    captured = capsys.readouterr()
    document = json.loads(captured.out)
    assert document["schema"] == "duizhao/summary-1"
    assert (document["counts"]["new"], document["counts"]["dropped"]) == (1, 1)
    assert captured.err == "duizhao: guess.txt: the encoding was guessed\n"


def test_a_missing_report_is_trouble(capsys: Capture) -> None:
    assert main(["summary", "missing.txt", "b.txt"]) == 2
    assert capsys.readouterr().err.startswith("duizhao: missing.txt: no such file")


@pytest.mark.parametrize("field", ["sections", "figures", "formulations", "terms", "order", "responsibilities"])
def test_every_list_is_in_the_document(capsys: Capture, field: str) -> None:
    main(["summary", "a.txt", "b.txt", "--format", "json"])
    assert field in json.loads(capsys.readouterr().out)
