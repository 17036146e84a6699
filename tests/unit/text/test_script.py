"""What two spellings of one text must share before they are compared."""

from __future__ import annotations

import pytest

from compare.kinds import Script
from compare.text.script import detect_script, fold


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("堅持穩中求進，着力擴大內需", "坚持稳中求进,着力扩大内需"),
        ("總投資１２．５億元（含稅）", "总投资12.5亿元(含税)"),
        ("增长５％；完成“双百”工程", '增长5%;完成"双百"工程'),
        ("推行「一件事」與『好辦』", '推行"一件事"与"好办"'),
        ("2020—2025年", "2020-2025年"),
        ("⼯作報告", "工作报告"),
    ],
)
def test_script_width_and_quotes_come_out_in_one_spelling(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize("phrase", ["著力推進", "著眼長遠", "沿著河岸", "隨著發展", "有著優勢"])
def test_the_verb_and_aspect_zhe_is_folded(phrase: str) -> None:
    assert "着" in fold(phrase)
    assert "著" not in fold(phrase)


@pytest.mark.parametrize("phrase", ["成效顯著", "著作權", "著名品牌", "有著名企業", "學術專著", "遺著重印"])
def test_writing_and_fame_keep_their_character(phrase: str) -> None:
    assert "著" in fold(phrase)


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("全市经济运行总体平稳", Script.HANS),
        ("全市經濟運行總體平穩", Script.HANT),
        ("關于加強后備干部培養的工作", Script.HANT),
        ("全市經濟運行總體平穩，产业结构持续优化", Script.MIXED),
        ("2025", Script.HANS),
    ],
)
def test_the_script_of_a_text_is_told(text: str, script: Script) -> None:
    assert detect_script(text) is script
