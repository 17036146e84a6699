"""What the faces of a timeline say, in both languages, and how they name its figures and years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.render.labels import LANGUAGES
from compare.timeline.values import Measure, StepKind

if TYPE_CHECKING:
    from compare.kinds import Direction
    from compare.timeline.values import Point, Series, Thread, Timeline

LONG_LIVED = 3
"""Reports, or years, from which on a thread or series is shown without being asked for."""

_WORDS: dict[str, tuple[str, str]] = {
    "title": ("历年脉络", "Through the years"),
    "report": ("{year}年报告  {path}", "report on {year}  {path}"),
    "warning": ("注意  {text}", "note  {text}"),
    "counts": (
        (
            "{threads} 条任务脉络，{every_year} 项每年都承诺，{vanished} 项承诺后再未提起；"
            "{series} 个指标序列，{shifts} 处目标口径变化"
        ),
        (
            "{threads} threads: {every_year} promised every year, {vanished} promised, then never mentioned again; "
            "{series} series of figures, {shifts} changes of a target's bound"
        ),
    ),
    "claim": (
        "出处“2022:15”指2022年报告第15行。一切只说报告写了什么：未再提起不等于未做。",
        "“2022:15” is line 15 of the report on 2022. All this speaks of the texts: silence does not mean not done.",
    ),
    "series": ("指标", "Indicators"),
    "every_year": ("每年都承诺的任务", "Promised every year"),
    "vanished": ("承诺后再未提起的任务", "Promised, then never mentioned again"),
    "shifts": ("目标口径变化", "Targets whose bound changed"),
    "threads": ("任务脉络", "Tasks through the years"),
    "more": ("另有 {count} 项，加 --all 全部列出", "{count} more: --all lists them"),
    "none": ("没有", "none"),
    "planned": ("计划", "planned"),
    "reported": ("总结", "reported"),
    "target": ("目标", "target"),
    "achieved": ("实际", "achieved"),
    "met": ("达到", "met"),
    "missed": ("未达到", "missed"),
    "masked": ("数字被遮盖", "masked"),
    "gap": ("缺", "none"),
    "stronger": ("口径趋强", "stronger bound"),
    "weaker": ("口径趋弱", "weaker bound"),
    "level": ("达到数", "level"),
    "added": ("新增数", "added"),
    "promised": ("{year}年", "for {year}"),
    "times": ("{count} 份报告", "in {count} reports"),
    "year": ("年", "year"),
    "table": ("表", "table"),
    "name": ("指标或任务", "indicator or task"),
    "kind": ("计划/总结", "planned or reported"),
    "value": ("数值", "value"),
    "text": ("原文", "text"),
    "place": ("出处", "place"),
    "verdict": ("对照", "verdict"),
    "described": (
        "{name}，{first}年至{last}年。{values}。",
        "{name}, {first} to {last}. {values}.",
    ),
}


def timeline_word(key: str, lang: str, **values: object) -> str:
    """The wording of a label of the timeline.

    Args:
        key: its name.
        lang: `zh` or `en`.
        values: what its placeholders stand for.

    Returns:
        The wording, filled in.
    """
    return _WORDS[key][LANGUAGES.index(lang)].format(**values)


def counts_of(timeline: Timeline, lang: str) -> str:
    """How much a timeline holds, in one sentence."""
    return timeline_word(
        "counts",
        lang,
        threads=len(timeline.threads),
        every_year=len(timeline.every_year),
        vanished=len(timeline.vanished),
        series=len(timeline.series),
        shifts=sum(len(series.shifts) for series in timeline.series),
    )


def series_name(series: Series, lang: str) -> str:
    """What a series counts, with its unit: `城镇新增就业（人）`."""
    measure = timeline_word(series.measure, lang) if series.measure in {Measure.LEVEL, Measure.ADDED} else ""
    inside = "，".join(filter(None, (series.unit, measure)))
    return f"{series.of}（{inside}）" if inside else series.of


def kind_word(kind: StepKind, lang: str) -> str:
    """The word for a target or a result."""
    return timeline_word("target" if kind is StepKind.PLANNED else "achieved", lang)


def verdict_of(point: Point, lang: str) -> str:
    """Whether a target was met; empty where nothing compares."""
    return "" if point.met is None else timeline_word("met" if point.met else "missed", lang)


def direction_word(direction: Direction, lang: str) -> str:
    """Whether a bound became stronger or weaker."""
    return timeline_word(direction.value, lang)


def thread_title(thread: Thread) -> str:
    """The latest promise of a thread, else its latest result, as written."""
    return (thread.planned or thread.steps)[-1].place.text


def years_of(thread: Thread) -> str:
    """The years that a thread is promised for: `2013–2015、2017`."""
    years = sorted({step.year for step in thread.planned})
    runs: list[list[int]] = []
    for year in years:
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return "、".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def by_life(threads: tuple[Thread, ...]) -> list[Thread]:
    """Threads by the number of reports that they stand in, those with the most promises first among equals."""
    return sorted(threads, key=lambda thread: (-thread.reports, -len(thread.planned)))
