"""Reports under git: what diff, log and difftool show of a .docx with the settings of docs/git.md."""

from __future__ import annotations

import os
import re
import subprocess
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from tests.tools import needs

ROOT = Path(__file__).resolve().parents[2]
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PACKAGE = {
    "[Content_Types].xml": (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Override PartName="/word/document.xml" ContentType="application/'
        'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    ),
    "_rels/.rels": (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="word/document.xml"/></Relationships>'
    ),
}
FIRST = ("漪河市文化馆2022年工作总结", "一、免费开放", "全年接待群众3.2万人次。力争明年建成数字文化馆。")
SECOND = ("漪河市文化馆2022年工作总结", "一、免费开放", "全年接待群众4.1万人次。确保明年建成数字文化馆。")


def docx(path: Path, paragraphs: tuple[str, ...]) -> None:
    body = "".join(f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>" for text in paragraphs)
    with zipfile.ZipFile(path, "w") as package:
        for name, content in (
            PACKAGE | {"word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body></w:document>"}
        ).items():
            package.writestr(name, content)


def documented(language: str) -> str:
    """The block of docs/git.md in a language."""
    page = (ROOT / "docs" / "git.md").read_text(encoding="utf-8")
    found = re.search(rf"```{language}\n(.*?)```", page, re.DOTALL)
    assert found, language
    return found[1]


class Repository:
    """A repository with two versions of one report."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.git("init", "-q")
        for line in documented("sh").splitlines():
            command, *arguments = re.findall(r"'[^']*'|\S+", line)
            assert command == "git"
            self.git(*(word.strip("'") for word in arguments if word != "--global"))
        (folder / ".gitattributes").write_text(documented("gitattributes"), encoding="utf-8")
        for version in (FIRST, SECOND):
            docx(folder / "总结.docx", version)
            self.commit()

    def commit(self) -> None:
        self.git("add", "-A")
        self.git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "一版")

    def git(self, *arguments: str, status: int = 0) -> str:
        run = self.run("git", *arguments)
        assert run.returncode == status, run.stdout + run.stderr
        return run.stdout

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, capture_output=True, text=True, check=False, cwd=self.folder)


@pytest.fixture
def repository(program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    assert program
    needs("git")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    folder = tmp_path / "repository"
    folder.mkdir()
    return Repository(folder)


def test_git_diff_shows_the_sentences_of_a_word_file_that_changed(repository: Repository) -> None:
    shown = repository.git("diff", "HEAD~", "HEAD").splitlines()
    assert [line for line in shown if re.match(r"[-+][^-+]", line)] == [
        "-全年接待群众3.2万人次。",
        "-力争明年建成数字文化馆。",
        "+全年接待群众4.1万人次。",
        "+确保明年建成数字文化馆。",
    ]
    assert " 一、免费开放" in shown


def test_git_word_diff_keeps_figures_whole(repository: Repository) -> None:
    shown = repository.git("diff", "--word-diff", "HEAD~", "HEAD")
    assert "全年接待群众[-3.2-]{+4.1+}万人次。" in shown
    assert "[-力争-]{+确保+}明年建成数字文化馆。" in shown


def test_git_diff_exits_as_diff_does(repository: Repository) -> None:
    repository.git("diff", "--exit-code", "HEAD~", "HEAD", status=1)
    repository.git("diff", "--exit-code", "HEAD", "HEAD")


def test_git_log_goes_on_past_a_version_that_cannot_be_read(repository: Repository) -> None:
    (repository.folder / "总结.docx").write_bytes(b"PK\x03\x04 cut off")
    repository.commit()
    shown = repository.git("log", "-p", "--format=%s")
    assert shown.count("一版") == 3
    assert "+[cannot be read: " in shown
    assert "+全年接待群众3.2万人次。" in shown


def test_git_difftool_compares_the_two_versions_sentence_by_sentence(repository: Repository) -> None:
    shown = repository.git("difftool", "--no-prompt", "--tool=duizhao-text", "HEAD~", "HEAD")
    assert "全年接待群众[-3.2万人次-]{+4.1万人次+}。" in shown
    assert "wording: 力争 → 确保 (stronger)" in shown


def test_git_difftool_shows_an_added_and_a_removed_file(repository: Repository) -> None:
    docx(repository.folder / "要点.docx", ("漪河市文化馆2023年工作要点", "建成数字文化馆。"))
    repository.commit()
    added = repository.git("difftool", "--no-prompt", "--tool=duizhao-text", "HEAD~", "HEAD")
    removed = repository.git("difftool", "--no-prompt", "--tool=duizhao-text", "HEAD", "HEAD~")
    assert "{+建成数字文化馆。+}" in added or "+    –→2" in added
    assert removed != added
    assert "建成数字文化馆。" in removed


def test_git_difftool_can_pass_on_that_something_changed(repository: Repository) -> None:
    tool = ("difftool", "--no-prompt", "--tool=duizhao-text", "--trust-exit-code")
    assert repository.run("git", *tool, "HEAD~", "HEAD").returncode != 0
    repository.git(*tool, "HEAD", "HEAD")


def test_the_text_for_git_is_the_same_every_time_and_whatever_the_settings(repository: Repository) -> None:
    report = repository.folder / "总结.docx"

    def text(**environment: str) -> bytes:
        command = ["duizhao", "textconv", str(report)]
        return subprocess.run(command, capture_output=True, check=True, env=os.environ | environment).stdout

    (repository.folder / "terms.txt").write_text("接待群众\n", encoding="utf-8")
    first = text()
    assert first == text(
        LC_ALL="zh_CN.UTF-8", PYTHONHASHSEED="3", DUIZHAO_DICTIONARY=str(repository.folder / "terms.txt")
    )
    assert first.decode() == (
        "漪河市文化馆2022年工作总结\n\n一、免费开放\n\n全年接待群众4.1万人次。\n确保明年建成数字文化馆。\n"
    )
