"""Four small reports of invented towns on one year, with shared wording, one date missing, and goals in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from compare.matrix.building import build_matrix
from compare.report import read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from compare.matrix.values import Matrix
    from compare.model import Report

REPORT = """2025年{town}政府工作报告
{opening}
各位代表：
现在，我代表{town}人民政府，向大会报告工作，请予审议。
一、2024年工作回顾
{results}
二、2025年工作安排
{goals}
{plans}
"""
COPIED = "把旧船厂改成水上运动基地，让退下来的老船工教孩子们掌舵划桨"
FORMULA = "坚持以习近平新时代中国特色社会主义思想为指导，坚持稳中求进工作总基调"
TOWNS: dict[str, dict[str, str]] = {
    "汀兰市": {
        "opening": "——2025年1月20日在汀兰市第八届人民代表大会第四次会议上",
        "results": "地区生产总值增长5.6%，城镇新增就业3.1万人。五年来，地区生产总值增长31.2%。帆船赛事吸引游客20万人。",
        "goals": "今年的主要预期目标是：地区生产总值增长5.5%左右，城镇新增就业3万人以上，居民消费价格涨幅2%左右。",
        "plans": f"（一）发展海水稻种植\n扩大海水稻试种面积，建设海水稻良种库。\n{COPIED}。{FORMULA}。",
    },
    "鹿溪市": {
        "opening": "——2025年1月12日在鹿溪市第五届人民代表大会第五次会议上",
        "results": "地区生产总值增长4.8%，城镇新增就业2.2万人。开通低空经济试验航线。",
        "goals": "今年的主要预期目标是：地区生产总值增长5%以上，城镇新增就业2万人以上，居民消费价格涨幅2%左右，"
        "居民收入增长与经济增长同步。",
        "plans": f"推广海水稻育秧经验。{COPIED}。{FORMULA}。",
    },
    "云桥市": {
        "opening": "——2025年1月18日在云桥市第六届人民代表大会第四次会议上",
        "results": "生产总值增长6.1%，城镇新增就业5.4万人。",
        "goals": "今年的主要预期目标是：生产总值增长6%—6.5%，城镇新增就业5万人，城镇居民人均可支配收入增长6%左右。",
        "plans": "把旧船厂改成水上运动基地，请退下来的老船工教孩子们掌舵划桨。培育低空经济。建设低空经济产业园。",
    },
    "白鹭县": {
        "opening": "",
        "results": "地区生产总值增长3.9%。",
        "goals": "今年的主要预期目标是：地区生产总值增长4%左右，固定资产投资增长3%，城镇新增就业0.6万人。",
        "plans": "修缮老戏台三座。机动车不进古村。",
    },
}


@pytest.fixture(scope="session")
def write_town(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Write the report of a town; its words can be replaced."""

    def write(town: str, *replaced: tuple[str, str]) -> Path:
        text = REPORT.format(town=town, **TOWNS[town])
        for old, new in replaced:
            assert old in text
            text = text.replace(old, new)
        path = tmp_path_factory.mktemp("towns") / f"{town}.txt"
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture(scope="session")
def towns(write_town: Callable[..., Path]) -> tuple[Report, ...]:
    """The four reports, in the order in which they stand above."""
    return tuple(read(write_town(town)) for town in TOWNS)


@pytest.fixture(scope="session")
def matrix(towns: tuple[Report, ...]) -> Matrix:
    """The four towns side by side, with two topics of the reader's own."""
    return build_matrix(towns, about=["海水稻", "戏台|古村", "潜水艇"])
