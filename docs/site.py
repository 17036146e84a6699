"""Builds the documentation as a site, in Chinese and in English, into build/site.

    python -m docs.site

The pages are docs/*.md; where docs/zh holds a page of the same name, the Chinese site has that one. Nothing is fetched
while it builds, and the pages load no font and no script from elsewhere.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

DOCS = Path(__file__).resolve().parent
BUILD = DOCS.parent / "build"
SOURCE = BUILD / "pages"
SITE = BUILD / "site"

PAGES: tuple[tuple[str, str, tuple[tuple[str, str, str], ...]], ...] = (
    (
        "Use",
        "使用",
        (
            ("tutorial.md", "Tutorial", "教程"),
            ("howto.md", "The three uses", "三种用法"),
            ("screen.md", "The screen", "界面"),
            ("review.md", "Reviewing", "复核"),
            ("tracking.md", "Tracking and ledgers", "计划台账"),
            ("timeline.md", "Through the years", "历年脉络"),
            ("matrix.md", "Many organisations", "横向对照"),
            ("formats.md", "Formats", "格式"),
            ("outputs.md", "What is written", "输出"),
            ("settings.md", "Settings", "设置"),
            ("git.md", "Git", "Git"),
            ("shell.md", "Shell", "命令行环境"),
        ),
    ),
    (
        "Reference",
        "参考",
        (
            ("cli.md", "Command line", "命令行"),
            ("keys.md", "Keys", "按键"),
            ("json.md", "JSON", "JSON"),
            ("library.md", "Python", "Python"),
            ("glossary.md", "Glossary", "术语"),
        ),
    ),
    (
        "Background",
        "背景",
        (
            ("method.md", "Method and limits", "方法与局限"),
            ("comparison.md", "Beside other tools", "与其他工具比较"),
            ("headline-targets.md", "Headline targets", "主要目标"),
            ("architecture.md", "Architecture", "架构"),
            ("contributing.md", "Contributing", "参与"),
        ),
    ),
)
"""The menu: sections with their pages, and what both are called."""

TITLES = {"en": ("duizhao", "Compare Chinese institutional reports"), "zh": ("对照 duizhao", "对照中文工作报告")}
HOME = {"en": "Why", "zh": "为什么"}
FEATURES = (
    *("content.code.copy", "navigation.indexes", "navigation.sections", "navigation.top", "navigation.footer"),
    *("search.highlight", "toc.follow"),
)


def main() -> int:
    """Build both sites; give the exit status."""
    shutil.rmtree(SOURCE, ignore_errors=True)
    shutil.rmtree(SITE, ignore_errors=True)
    for language in TITLES:
        gather(language)
        settings = BUILD / f"zensical-{language}.toml"
        settings.write_text(configuration(language), encoding="utf-8")
        command = [sys.executable, "-m", "zensical", "build", "--clean", "--strict", "-f", str(settings)]
        built = subprocess.run(command, cwd=BUILD, check=False)  # noqa: S603 - the command is spelled out here
        if built.returncode:
            return built.returncode
    (SITE / "index.html").write_text(ENTRANCE, encoding="utf-8", newline="\n")
    print(f"{SITE.relative_to(DOCS.parent)}/index.html")
    return 0


def gather(language: str) -> None:
    """Put the pages of a language together."""
    folder = SOURCE / language
    folder.mkdir(parents=True)
    for path in DOCS.glob("*.md"):
        shutil.copy(path, folder)
    if language != "en":
        for path in (DOCS / language).glob("*.md"):
            text = path.read_text(encoding="utf-8")
            (folder / path.name).write_text(links_between(text, language), encoding="utf-8")
    for name in ("pictures", "schema"):
        shutil.copytree(DOCS / name, folder / name)
    for path in folder.glob("*.md"):
        path.write_text(links_within(path.read_text(encoding="utf-8")), encoding="utf-8")


def links_between(text: str, language: str) -> str:
    """Links from a translated page to those in English, as the site has them: beside it where they stand in for one."""

    def on_the_site(link: re.Match[str]) -> str:
        translated = (DOCS / language / f"{link[1]}.md").exists()
        return f"](../en/{link[1]}.html" if translated else f"]({link[1]}.md"

    text = re.sub(r"\]\(\.\./([\w-]+)\.md", on_the_site, text)
    return re.sub(r"\]\(\.\./(pictures|schema)/", r"](\1/", text)


def links_within(text: str) -> str:
    """The text of links to files of the project that are no pages."""
    return re.sub(r"\[([^\]]*)\]\(\.\./(?!en/)[^)]*\)", r"\1", text)


def configuration(language: str) -> str:
    """What the generator is told, as TOML."""
    index = 2 if language == "zh" else 1
    title, about = TITLES[language]
    menu: list[object] = [{HOME[language]: "index.md"}]
    menu += [{names[index - 1]: [{page[index]: page[0]} for page in pages]} for *names, pages in PAGES]
    others = [
        {"name": name, "link": f"../{code}/index.html", "lang": code}
        for code, name in (("zh", "中文"), ("en", "English"))
    ]
    lines = [
        "[project]",
        f"site_name = {toml(title)}",
        f"site_description = {toml(about)}",
        f"docs_dir = {toml(f'pages/{language}')}",
        f"site_dir = {toml(f'site/{language}')}",
        "use_directory_urls = false",
        f"nav = {toml(menu)}",
        "[project.theme]",
        f"language = {toml(language)}",
        f"features = {toml(list(FEATURES))}",
        "font = false",
        "[[project.theme.palette]]",
        'media = "(prefers-color-scheme: light)"',
        'scheme = "default"',
        "[[project.theme.palette]]",
        'media = "(prefers-color-scheme: dark)"',
        'scheme = "slate"',
        "[project.extra]",
        "generator = false",
        f"alternate = {toml(others)}",
        "[project.markdown_extensions]",
        "tables = {}",
        "toc.permalink = true",
        "pymdownx.highlight.use_pygments = true",
        "pymdownx.inlinehilite = {}",
        "pymdownx.superfences = {}",
    ]
    return "\n".join(lines) + "\n"


def toml(value: object) -> str:
    """A value as TOML writes it."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{toml(name)} = {toml(each)}" for name, each in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


ENTRANCE = """<!doctype html>
<html lang="zh">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>对照 duizhao</title>
<script>
location.replace(/^zh/.test(navigator.language) ? "zh/index.html" : "en/index.html")
</script>
<p><a href="zh/index.html">中文</a> · <a href="en/index.html">English</a></p>
</html>
"""

if __name__ == "__main__":
    sys.exit(main())
