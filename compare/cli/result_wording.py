"""What the command line says about results and where they go; part of `wording`."""

from __future__ import annotations

RESULTS: dict[str, tuple[str, str]] = {
    "about.diff": (
        "输出两份报告的对照结果：文本、网页、Word、Excel、JSON、修改说明",
        "write the comparison of two reports as text, web page, Word or Excel file, JSON, or list of changes",
    ),
    "output": (
        "写入文件，而不是标准输出；格式按扩展名",
        "write to a file instead of standard output; its name tells the format",
    ),
    "format.track": (
        "输出格式（默认按 --output 的扩展名，否则在终端打开界面，无终端时为 text）",
        "output format (default: by the name of --output, else the screen, or text without a terminal)",
    ),
}
"""Chinese and English wording by name."""
