"""What the command line says about `matrix`, in Chinese and in English; part of `wording`."""

from __future__ import annotations

MATRIX: dict[str, tuple[str, str]] = {
    "about.matrix": (
        "多个单位同一年度的报告（2 到 31 份）：指标并列、谁谈了什么、相同文字最早见于谁",
        "set 2 to 31 reports of one year side by side: figures, who speaks of what, wording with its earliest source",
    ),
    "matrix.files": (
        "各单位同一年度的报告，2 到 31 份；次序就是列的次序",
        "reports of several organisations on one year, 2 to 31, in the order of the columns",
    ),
    "matrix.format": (
        "输出格式（默认按 -o 的扩展名，否则在终端打开界面，无终端时为 text）",
        "output format (default: by the name of -o, else the screen, or text without a terminal)",
    ),
    "matrix.about": (
        "另看一个议题：哪些报告有这个词；同一议题的几个词用 | 分开（加引号）。可多次使用",
        "look for a topic of your own: a word, or several with | between, quoted; may be repeated",
    ),
    "matrix.reference": (
        "只作文字出处的文件，例如全国的报告，年度不限。可多次使用",
        "a text that only serves as a source of wording, such as the national report, of any year; may be repeated",
    ),
    "matrix.all": ("长列表全部列出", "list long lists in full"),
    "progress.matrix": ("正在横向对照", "setting them side by side"),
    "matrix.stdin": ("只有一份报告可以来自标准输入", "only one of the reports can come from standard input"),
}
"""Chinese and English wording by name."""
