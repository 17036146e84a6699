"""Which readers there are, and what a broken one costs."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from compare.model import Document, RawLine
from compare.readers import InputFile, Reader, load_reader, load_readers, read_document, reader_names, registry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Callable[[str, str], None]]:
    """Install a distribution that names one reader: its name, and where it stands."""
    place = tmp_path / "site"
    registry.forget_readers()

    def add(name: str, value: str) -> None:
        folder = place / "plugin-1.0.dist-info"
        folder.mkdir(parents=True)
        (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: plugin\nVersion: 1.0\n", encoding="utf-8")
        (folder / "entry_points.txt").write_text(f"[{registry.GROUP}]\n{name} = {value}\n", encoding="utf-8")
        monkeypatch.syspath_prepend(str(place))
        registry.forget_readers()

    yield add
    registry.forget_readers()


def _read(file: InputFile) -> Document:
    return Document(file.source("txt"), (RawLine("来自插件"),))


OWN = Reader("own", (".own",), lambda content: content.startswith(b"OWN"), _read)
NO_READER = "text"


def test_the_built_in_readers_are_found_without_an_installation() -> None:
    assert set(reader_names()) == {"txt", "docx", "pdf", "html", "doc"}
    readers, warnings = load_readers()
    assert [reader.name for reader in readers] == list(reader_names())
    assert warnings == ()


def test_the_table_of_an_installation_is_the_built_in_one() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["entry-points"]["duizhao.readers"] == registry.BUILT_IN


def test_every_suffix_belongs_to_one_reader() -> None:
    suffixes = [suffix for reader in load_readers()[0] for suffix in reader.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in suffixes)


def test_a_reader_of_a_plugin_reads_its_files(install: Callable[[str, str], None], tmp_path: Path) -> None:
    install("own", f"{__name__}:OWN")
    sys.modules.setdefault(__name__, sys.modules[OWN.read.__module__])
    for name, content in (("报告.own", b"text"), ("报告.txt", b"OWN text")):
        path = tmp_path / name
        path.write_bytes(content)
        assert read_document(path).lines[0].text == "来自插件"


@pytest.mark.parametrize("value", ["no_such_module:READER", "compare.readers.plain:NO_SUCH_NAME", "compare.kinds:Role"])
def test_a_broken_plugin_costs_a_warning_and_nothing_else(
    install: Callable[[str, str], None], tmp_path: Path, value: str
) -> None:
    install("broken", value)
    path = tmp_path / "报告.txt"
    path.write_text("各位委员：\n现在报告工作。", encoding="utf-8")
    document = read_document(path)
    assert len(document.lines) == 2
    assert len(document.warnings) == 1
    assert "broken" in document.warnings[0]


def test_one_reader_is_loaded_by_its_name(install: Callable[[str, str], None]) -> None:
    assert load_reader("txt").suffixes[0] == ".txt"
    with pytest.raises(KeyError):
        load_reader("none")
    install("role", "compare.kinds:Role")
    with pytest.raises(TypeError):
        load_reader("role")


def test_reading_a_text_loads_none_of_the_heavy_libraries(tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_text("各位委员：\n现在报告工作，请予审议。", encoding="gb18030")
    code = (
        "import sys; from compare.readers import read_document; read_document(sys.argv[1]); "
        "heavy = {'pypdfium2', 'selectolax', 'charset_normalizer', 'opencc', 'textual', 'importlib.metadata'}; "
        "print(*sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == ""
