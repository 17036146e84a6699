"""Small plans of invented reports, tracked, written as the tests of the board need them."""

from __future__ import annotations

from dataclasses import dataclass

from compare.kinds import Bound
from compare.track.values import (
    Band,
    Evidence,
    Item,
    Reason,
    ReasonKind,
    Standing,
    Status,
    Target,
    Task,
    Tracking,
    Unplanned,
)
from tests.tui.samples import ReportMaker, figure_of

SECTIONS = ("一、民生保障", "二、产业发展")


@dataclass(frozen=True)
class Promise:
    """One sentence of the plan, and the sentences of the results that report on it."""

    text: str
    status: Status
    evidence: tuple[str, ...] = ()
    target: tuple[str, str, bool] | None = None
    """Text of the target, the figure that was reported, and whether it is met."""
    section: str = SECTIONS[0]
    band: Band = Band.SURE
    commitment: bool = True
    verifiable: bool = True
    nearby: tuple[str, ...] = ()
    parts: tuple[tuple[str, Status], ...] = ()


def tracking_of(
    promises: list[Promise],
    shortcomings: tuple[Promise, ...] = (),
    unplanned: tuple[str, ...] = (),
    warnings: tuple[str, ...] = (),
) -> Tracking:
    plan, results = ReportMaker("plan", 2023), ReportMaker("results", 2024)
    items = tuple(item_of(f"t{n}", promise, plan, results) for n, promise in enumerate(promises, 1))
    short = tuple(
        item_of(f"w{n}", promise, plan, results, Standing.SHORTCOMING) for n, promise in enumerate(shortcomings, 1)
    )
    extra = tuple(Unplanned(results.sentence(text), 0) for text in unplanned)
    return Tracking(plan.report(), (results.report(),), items, short, extra, warnings=warnings)


def item_of(
    name: str, promise: Promise, plan: ReportMaker, results: ReportMaker, standing: Standing = Standing.PLAN
) -> Item:
    sentence = plan.sentence(promise.text)
    evidence = tuple(evidence_of(text, promise.band, results) for text in promise.evidence)
    nearby = tuple(evidence_of(text, Band.NEARBY, results) for text in promise.nearby)
    targets = ()
    if promise.target is not None:
        text, reported, met = promise.target
        at = promise.text.index(text)
        place = type(sentence.place)(sentence.place.line, at, at + len(text), text)
        achieved = figure_of(reported, evidence[0].sentence)
        targets = (Target(place, text, 1.0, "个", "数量", Bound.FLOOR, achieved=achieved, met=met),)
    parts = tuple(Task(plan.sentence(text).place, status, evidence) for text, status in promise.parts)
    return Item(
        name,
        sentence,
        (promise.section,),
        promise.commitment,
        promise.verifiable,
        promise.status,
        evidence,
        nearby,
        targets,
        parts,
        f"{name}-fingerprint",
        standing=standing,
    )


def evidence_of(text: str, band: Band, results: ReportMaker) -> Evidence:
    score = {Band.SURE: 0.96, Band.PROBABLE: 0.61, Band.NEARBY: 0.22}[band]
    return Evidence(results.sentence(text), score, band, 0, (Reason(ReasonKind.SHARED, "社区食堂"),))


def ordinary_plan() -> Tracking:
    """A plan with every status, a sentence that promises nothing, a shortcoming and a result that nobody planned."""
    return tracking_of(
        [
            Promise("坚持以人民为中心。", Status.NOT_MENTIONED, commitment=False),
            Promise(
                "新建社区食堂不少于12家，方便老年人就餐。",
                Status.DONE,
                ("建成社区食堂15家，老年人就餐更方便。",),
                ("新建社区食堂不少于12家", "15家", True),
                nearby=("举办厨艺比赛一次。",),
            ),
            Promise(
                "整修校舍并配齐图书。",
                Status.PARTIAL,
                ("校舍整修完工。",),
                band=Band.PROBABLE,
                parts=(("整修校舍", Status.DONE), ("配齐图书", Status.NOT_MENTIONED)),
            ),
            Promise(
                "招引项目260个以上。",
                Status.MISSED,
                ("全年招引项目251个。",),
                ("260个以上", "251个", False),
                SECTIONS[1],
            ),
            Promise("举办茶叶博览会。", Status.NOT_MENTIONED, section=SECTIONS[1]),
            Promise("做好上级交办的其他工作。", Status.NOT_MENTIONED, section=SECTIONS[1], verifiable=False),
        ],
        (Promise("停车难问题仍较突出。", Status.DONE, ("新增停车位900个，停车难有所缓解。",)),),
        ("首次举办龙舟赛。",),
    )


def long_plan(count: int = 300) -> Tracking:
    """More tasks than any screen shows."""
    statuses = list(Status)
    return tracking_of(
        [
            Promise(
                f"第{number}项任务：新建服务点{number + 3}处，方便群众就近办理各类事项，年底前全部投入使用。",
                statuses[number % 4],
                (f"建成服务点{number + 3}处。",) if number % 4 < 3 else (),
                section=f"{number // 10 + 1}、工作领域{number // 10 + 1}",
            )
            for number in range(count)
        ]
    )
