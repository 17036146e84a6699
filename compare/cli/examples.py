"""Command lines that show the main commands at work."""

from __future__ import annotations

EXAMPLES: dict[str, tuple[str, ...]] = {
    "open": (
        "duizhao 2023.txt 2024.txt",
        "duizhao 2023.docx 2024.pdf --lens review",
        "duizhao --demo",
    ),
    "diff": (
        "duizhao diff 2023.txt 2024.txt",
        "duizhao diff 2023.txt 2024.txt -o 对照.html",
        "duizhao diff 初稿.docx 定稿.docx --format redline -o 修订稿.docx",
        "duizhao diff 初稿.docx 定稿.docx --format notes",
        "duizhao diff 2023.txt 2024.txt --format json > changes.json",
        "duizhao diff 2023.txt 2024.txt --lens plan-results --all",
    ),
    "summary": (
        "duizhao summary 2023.txt 2024.txt",
        "duizhao summary 2023.txt 2024.txt --all",
        "duizhao summary 2023.txt 2024.txt --format json > findings.json",
    ),
    "track": (
        "duizhao track 2023.txt 2024.txt",
        "duizhao track 2024年工作要点.docx 2024.txt 2024附件.txt",
        "duizhao track 2023.txt 2024.txt --format json > tasks.json",
        "duizhao track 2023.txt 2024.txt --output 台账.xlsx",
        "duizhao track 2023.txt 2024.txt --set t12 status=done note=已核实 evidence=14",
    ),
    "timeline": (
        "duizhao timeline 2021.txt 2022.txt 2023.txt",
        "duizhao timeline 2021.txt 2022.docx 2023.pdf 2024.txt --all",
        "duizhao timeline 2021.txt 2022.txt 2023.txt --format html > timeline.html",
    ),
    "outline": (
        "duizhao outline 2024.txt",
        "duizhao outline 2024.txt --format json",
    ),
}
"""By command; `open` is the program without one."""
