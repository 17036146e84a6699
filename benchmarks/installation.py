"""Builds the wheel and the source distribution, installs each the way a user does, tries it, and measures the installs.

    python benchmarks/installation.py

Each install goes into an empty folder with an empty cache: `pip install` of the wheel and of the source distribution,
`pipx install` and `uv tool install` of the latter. The time of a cold `pip install`, what it downloads and what it
takes on the disk are printed, by package. It fails if an installed program does not run or is larger than `MOST` MB;
byte code, which Python writes for itself, is told apart. Needs the network.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from importlib.metadata import Distribution, distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MOST = 60.0
"""Megabytes that a cold install may take on the disk, byte code and pip aside."""
BIN = "Scripts" if os.name == "nt" else "bin"
MEGABYTE = 1e6
WITH_PIP = frozenset({"pip", "setuptools"})
"""What a new environment holds before anything is installed."""


def main() -> int:
    """Build, install and measure; give the exit status."""
    with tempfile.TemporaryDirectory(prefix="duizhao-package-") as folder:
        return measure(Path(folder))


def measure(folder: Path) -> int:
    """Do it all in one folder; give the exit status."""
    built = folder / "dist"
    run(sys.executable, "-m", "hatchling", "build", "-d", built)
    wheel, source = next(built.glob("*.whl")), next(built.glob("*.tar.gz"))
    for each in (wheel, source):
        print(f"{each.name:<40} {each.stat().st_size / MEGABYTE:6.2f} MB")
    downloaded = download(wheel, folder / "downloaded")
    seconds, environment = installed_by_pip(wheel, folder / "wheel")
    sizes = sizes_in(environment)
    compiled = sum(path.stat().st_size for path in environment.rglob("*.pyc")) / MEGABYTE
    print(
        f"\npip install: {seconds:.1f} s, {downloaded:.1f} MB to download, {sum(sizes.values()):.1f} MB on the disk, "
        f"and byte code of {compiled:.1f} MB, pip's own among it"
    )
    for name, size in sizes.most_common():
        print(f"  {name:<24} {size:6.2f} MB")
    try_out(environment / BIN / "duizhao")
    _, from_source = installed_by_pip(source, folder / "source")
    try_out(from_source / BIN / "duizhao")
    print("pip install of the source distribution: runs")
    for tool in ("pipx", "uv"):
        print(f"{tool}: {installed_by_tool(tool, source, folder / tool)}")
    too_large = sum(sizes.values()) > MOST
    if too_large:
        print(f"more than {MOST:.0f} MB")
    return int(too_large)


def download(wheel: Path, folder: Path) -> float:
    """Fetch what a cold install fetches; give its megabytes."""
    run(sys.executable, "-m", "pip", "download", "--quiet", "--no-cache-dir", "-d", folder, wheel)
    return sum(file.stat().st_size for file in folder.iterdir()) / MEGABYTE


def installed_by_pip(package: Path, folder: Path) -> tuple[float, Path]:
    """Install into a new environment; give the seconds and the environment."""
    run(sys.executable, "-m", "venv", folder)
    start = time.perf_counter()
    run(folder / BIN / "python", "-m", "pip", "install", "--quiet", "--no-cache-dir", package)
    return time.perf_counter() - start, folder


def installed_by_tool(tool: str, package: Path, folder: Path) -> str:
    """Install with pipx or uv into folders of its own; say what came of it."""
    home = folder / "tool"
    run(sys.executable, "-m", "venv", home)
    run(home / BIN / "python", "-m", "pip", "install", "--quiet", tool)
    program = folder / "bin"
    places = {
        "PIPX_HOME": str(folder / "home"),
        "PIPX_BIN_DIR": str(program),
        "PIPX_MAN_DIR": str(folder / "man"),
        "UV_TOOL_DIR": str(folder / "home"),
        "UV_TOOL_BIN_DIR": str(program),
        "UV_CACHE_DIR": str(folder / "cache"),
    }
    command = {
        "pipx": (home / BIN / "pipx", "install", package),
        "uv": (home / BIN / "uv", "tool", "install", "--quiet", package),
    }
    start = time.perf_counter()
    run(*command[tool], environment=os.environ | places | pip_settings(tool))
    seconds = time.perf_counter() - start
    try_out(program / "duizhao")
    return f"{seconds:.1f} s, runs"


def pip_settings(tool: str) -> dict[str, str]:
    """Let uv fetch packages from where pip fetches them."""
    if tool != "uv":
        return {}
    shown = subprocess.run([sys.executable, "-m", "pip", "config", "list"], capture_output=True, text=True, check=False)
    stated = dict(line.split("=", 1) for line in shown.stdout.splitlines() if "=" in line)
    index = os.environ.get("PIP_INDEX_URL") or next(
        (value.strip("'") for name, value in stated.items() if name.endswith(".index-url")), ""
    )
    return {"UV_DEFAULT_INDEX": index} if index else {}


def sizes_in(environment: Path) -> Counter[str]:
    """Megabytes of every package in an environment, without byte code."""
    places = [str(path) for path in environment.rglob("site-packages")]
    return Counter(
        {found.name: size_of(found) / MEGABYTE for found in distributions(path=places) if found.name not in WITH_PIP}
    )


def size_of(found: Distribution) -> int:
    """Bytes of an installed package."""
    paths = (Path(str(file.locate())) for file in found.files or ())
    return sum(path.stat().st_size for path in paths if path.is_file() and path.suffix != ".pyc")


def try_out(program: Path) -> None:
    """Let an installed program show that it works, far from the checkout and without its settings."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "DUIZHAO"))}
    with tempfile.TemporaryDirectory() as elsewhere:
        for arguments in (("--version",), ("--demo",), ("config", "path"), ("completion", "bash")):
            run(program, *arguments, environment=environment, folder=Path(elsewhere))
        (Path(elsewhere) / "report.txt").write_text(
            "清河区图书馆2024年工作总结\n接待读者12万人次。\n", encoding="utf-8"
        )
        shown = run(
            program, "outline", "report.txt", "--format", "json", environment=environment, folder=Path(elsewhere)
        )
    figures = json.loads(shown)["figures"]
    if [figure["value"] for figure in figures] != [120000]:
        raise SystemExit(f"{program}: reads {figures}")


def run(*command: str | Path, environment: dict[str, str] | None = None, folder: Path = ROOT) -> str:
    """Run a step; give what it prints, or end with it."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder, env=environment)
    if done.returncode:
        raise SystemExit(
            f"{shutil.which(str(command[0])) or command[0]}: {done.returncode}\n{done.stdout}{done.stderr}"
        )
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
