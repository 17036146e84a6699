"""What the command line says about a review, in Chinese and in English; part of `wording`."""

from __future__ import annotations

REVIEWING: dict[str, tuple[str, str]] = {
    "about.review": (
        "列出在界面上留下的已阅、批注和人工配对；导出给同事，或并入同事的",
        "list what was read, noted and paired on the screen; export it for a colleague, or join a colleague's",
    ),
    "by_hand": (
        "按界面上留下的人工配对来对照",
        "follow the pairs that were made by hand on the screen",
    ),
    "review.export": ("把留下的全部内容写入这个文件（JSON）", "write everything that was left to this file (JSON)"),
    "review.import": (
        "并入同事导出的文件；同一处以较新的为准，两边都不丢",
        "join what a colleague has exported; of two values the newer holds, and neither is lost",
    ),
    "review.counts": (
        "已阅 {read}/{all}，批注 {notes} 条，人工配对 {pairs} 处",
        "read {read}/{all}, notes {notes}, pairs by hand {pairs}",
    ),
    "review.notes": ("批注", "Notes"),
    "review.pairs": ("人工配对", "Pairs by hand"),
    "review.unplaced": ("原文已不在的批注", "Notes whose text is gone"),
    "review.section": ("章节", "section"),
    "review.nothing": ("无对应", "no counterpart"),
    "review.lost": ("（找不到原句，暂不生效）", "(its sentences are gone; it has no effect)"),
    "review.earlier": ("（原文略有改动）", "(its text was changed slightly)"),
    "review.exported": ("已导出到 {path}", "written to {path}"),
    "review.imported": ("已并入 {path}", "joined {path}"),
    "review.left": ("左", "L"),
    "review.right": ("右", "R"),
}
