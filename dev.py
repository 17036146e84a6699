#!/usr/bin/env python3
"""Run the project's verbs on a fresh machine: every verb sets up what it needs, first.

    python3 dev.py demo     compare two of the bundled sample reports in the terminal
    python3 dev.py test     everything that CI runs: style, types, imports, accuracy, tests
    python3 dev.py bench    speed and memory, as ratios to difflib on the same pair
    python3 dev.py eval     the accuracy gate alone (needs ../shared)
    python3 dev.py docs     write the generated pages and schemas of docs/ again
    python3 dev.py pictures take the pictures of docs/ from the real screen again
    python3 dev.py site     build the documentation, Chinese and English, into build/site
    python3 dev.py package  build, install with pip, pipx and uv, and measure the installs
    python3 dev.py lock     resolve the pinned versions in requirements/ again

Needs Python 3.11 or later with venv and pip, and the network the first time. Everything goes into .venv beside this
file; a stamp in there keeps later runs from installing again. The standard library alone is used here.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
REQUIREMENTS = ROOT / "requirements"
STAMP = VENV / "duizhao-stamp.json"
OLDEST = (3, 11)
TROUBLE = 2

PIP = ("-m", "pip", "--disable-pip-version-check", "--quiet", "install")
CHECKS: dict[str, tuple[str, ...]] = {
    "style": ("-m", "ruff", "check", "."),
    "format": ("-m", "ruff", "format", "--check", "."),
    "types": ("-m", "mypy"),
    "imports": ("-c", "from importlinter.cli import lint_imports_command as main; main(['--no-logo'])"),
    "accuracy": ("-m", "evaluation.gate"),
    "tests": ("-m", "pytest"),
}
"""What CI runs, in this order; the tests come last so that their counts end the log."""

SYSTEM_PACKAGES = {
    "libreoffice-writer-nogui": ("soffice", "libreoffice"),
    "libreoffice-calc-nogui": ("/usr/lib/libreoffice/program/libsclo.so",),
    "chromium": ("chromium",),
    "chromium-driver": ("chromedriver",),
    "git": ("git",),
    "bash": ("bash",),
    "zsh": ("zsh",),
    "fish": ("fish",),
    "groff": ("groff",),
    "dwdiff": ("dwdiff",),
    "docdiff": ("docdiff",),
    "fonts-noto-cjk": (),
}
"""What some tests need beside Python: Debian's packages, each with the programs or files of which one shows it."""


def main(argv: list[str]) -> int:
    """Run one verb; give its exit status."""
    if len(argv) != 1 or argv[0] not in VERBS:
        print(__doc__)
        return 0 if argv and argv[0] in {"-h", "--help", "help"} else TROUBLE
    os.chdir(ROOT)
    try:
        check_python()
        return VERBS[argv[0]]()
    except SetUpError as error:
        print(f"dev.py: {error}", file=sys.stderr)
        return TROUBLE
    except KeyboardInterrupt:
        return 130


class SetUpError(Exception):
    """The machine lacks something; the message says what and how to get it."""


def demo() -> int:
    """Open the comparison of two bundled reports; without a terminal, print it."""
    prepare("runtime")
    return subprocess.run([PYTHON, "-m", "compare.cli", "--demo"], check=False).returncode


def test() -> int:
    """Run every check, also after one has failed, and sum them up."""
    prepare("dev")
    if on_ci():
        # the site is built too
        prepare("docs")
    environment = os.environ | tools_environment()
    results = [(name, *timed(command, environment)) for name, command in CHECKS.items()]
    print("\ndev.py test:")
    labelled = (ROOT.parent / "shared" / "gold").is_dir()
    for name, status, seconds in results:
        state = "FAILED" if status else "ok" if labelled or name != "accuracy" else "skipped"
        print(f"  {state:<7}  {name:<9} {seconds:6.1f} s")
    return int(any(status != 0 for _, status, _ in results))


def bench() -> int:
    """Measure speed and memory."""
    prepare("dev")
    return subprocess.run([PYTHON, "benchmarks/run.py"], check=False).returncode


def evaluate() -> int:
    """Measure accuracy against the labelled reports."""
    prepare("dev")
    return subprocess.run([PYTHON, "-m", "evaluation.gate"], check=False).returncode


def docs() -> int:
    """Write the generated pages of docs/ again."""
    prepare("dev")
    return subprocess.run([PYTHON, "-m", "docs.generate"], check=False).returncode


def pictures() -> int:
    """Take the pictures of docs/ from the real screen again."""
    prepare("dev")
    # the pictures have the signs of a terminal that shows them all
    everywhere = os.environ | {"LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}
    return subprocess.run([PYTHON, "-m", "docs.pictures"], check=False, env=everywhere).returncode


def site() -> int:
    """Build the documentation in both languages."""
    prepare("dev")
    prepare("docs")
    return subprocess.run([PYTHON, "-m", "docs.site"], check=False).returncode


def package() -> int:
    """Build, install the way users do, and measure."""
    prepare("dev")
    return subprocess.run([PYTHON, "benchmarks/installation.py"], check=False).returncode


def lock() -> int:
    """Resolve the newest versions that pyproject.toml allows, for every platform, with digests."""
    ensure_venv()
    run_quietly("installing uv", PYTHON, *PIP, "uv")
    compile_command = (
        *(PYTHON, "-m", "uv", "pip", "compile", "--quiet", "--universal", "--upgrade", "--python-version", "3.11"),
        *(
            "--generate-hashes",
            "--no-strip-extras",
            "--no-emit-index-url",
            "--custom-compile-command",
            "python3 dev.py lock",
        ),
    )
    wanted = {
        "build": ("requirements/build.in",),
        "runtime": ("pyproject.toml",),
        "dev": ("pyproject.toml", "--group", "dev", "-c", "requirements/runtime.txt"),
        "docs": ("requirements/docs.in", "-c", "requirements/dev.txt"),
    }
    for name, sources in wanted.items():
        run_quietly(f"resolving {name}", *compile_command, *sources, "-o", f"requirements/{name}.txt")
    return 0


VERBS = {
    "demo": demo,
    "test": test,
    "bench": bench,
    "eval": evaluate,
    "docs": docs,
    "pictures": pictures,
    "site": site,
    "package": package,
    "lock": lock,
}


def timed(command: tuple[str, ...], environment: dict[str, str]) -> tuple[int, float]:
    """Run one check with its output in view; give its exit status and its seconds."""
    print(f"\n$ python {' '.join(command)}", flush=True)
    start = time.perf_counter()
    status = subprocess.run([PYTHON, *command], env=environment, check=False).returncode
    return status, time.perf_counter() - start


def prepare(level: str) -> None:
    """Make .venv hold the pinned packages of a level ("runtime", "dev", "docs") and the project, editable."""
    ensure_venv()
    done = read_stamp()
    # the dev lock holds the runtime one
    levels = ["dev"] if level == "runtime" and done.get("dev") == digest("dev") else [level]
    steps = [
        ("build", digest("build"), ("--require-hashes", "-r", "requirements/build.txt")),
        *(
            (name, digest(name), ("--require-hashes", "--no-build-isolation", "-r", f"requirements/{name}.txt"))
            for name in levels
        ),
        ("project", digest("project"), ("--no-deps", "--no-build-isolation", "--editable", ".")),
    ]
    for name, wanted, arguments in steps:
        if done.get(name) != wanted:
            run_quietly(f"installing {name} packages into .venv", PYTHON, *PIP, *arguments)
            done[name] = wanted
            STAMP.write_text(json.dumps(done), encoding="utf-8")
            if sys.dont_write_bytecode:
                compile_installed()


def compile_installed() -> None:
    """Compile what was installed: where Python keeps no byte code, every start would compile every module again."""
    folders = (VENV, ROOT / "compare", ROOT / "tui")
    # some packages hold files for other versions of Python, which are no trouble of ours
    subprocess.run([PYTHON, "-m", "compileall", "-qq", *folders], stdout=subprocess.DEVNULL, check=False)


def check_python() -> None:
    """Refuse a Python that is too old, before anything newer than it is used."""
    if sys.version_info < OLDEST:
        found = ".".join(map(str, sys.version_info[:3]))
        raise SetUpError(
            f"Python {found} is too old, 3.11 or later is needed.\n"
            "dev.py: run it with a newer one, for example: python3.12 dev.py demo"
        )


def ensure_venv() -> None:
    """Make .venv if it is missing, or if its Python has gone or is too old."""
    if venv_works():
        return
    try:
        run_quietly("making .venv", sys.executable, "-m", "venv", "--clear", VENV)
    except SetUpError as error:
        raise SetUpError(
            f"{error}\ndev.py: Python's venv is missing or broken; on Debian and Ubuntu: apt-get install python3-venv"
        ) from None


def venv_works() -> bool:
    """Tell whether .venv has a Python that is new enough and has pip."""
    if not PYTHON.exists():
        return False
    probe = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    return subprocess.run([PYTHON, "-c", probe], capture_output=True, check=False).returncode == 0


def read_stamp() -> dict[str, str]:
    """Give what .venv was last filled with, by level."""
    try:
        return dict(json.loads(STAMP.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}


def digest(name: str) -> str:
    """Digest the file that a level is installed from, with the place of the checkout for the editable project."""
    if name == "project":
        content = (ROOT / "pyproject.toml").read_bytes() + str(ROOT).encode()
    else:
        content = (REQUIREMENTS / f"{name}.txt").read_bytes()
    return hashlib.sha256(content).hexdigest()


def run_quietly(title: str, *command: str | Path) -> None:
    """Run a set-up step behind one line of progress; its output shows only when it fails."""
    print(f"dev.py: {title} …", file=sys.stderr, flush=True)
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if result.returncode:
        sys.stderr.write(result.stdout.decode(errors="replace"))
        raise SetUpError(f"{title}: failed with status {result.returncode}")


def tools_environment() -> dict[str, str]:
    """Find or install the programs that tests of other programs' files and of pages need.

    Returns:
        Variables for the tests: under CI a test may not skip because these are missing.
    """
    missing = missing_tools()
    if missing and on_ci() and hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        for arguments in (("update",), ("install", "--yes", "--no-install-recommends", *missing)):
            print(f"dev.py: apt-get {' '.join(arguments)} …", file=sys.stderr, flush=True)
            subprocess.run(["apt-get", "-qq", *arguments], env=quiet, stdout=subprocess.DEVNULL, check=False)
        missing = missing_tools()
    if missing:
        what = "those tests fail under CI" if on_ci() else "the tests that need it are skipped"
        print(f"dev.py: missing {' '.join(missing)}: {what}", file=sys.stderr, flush=True)
    return {"DUIZHAO_REQUIRE_TOOLS": "1"} if on_ci() else {}


def on_ci() -> bool:
    """Tell whether this run decides on a change for everybody."""
    return os.environ.get("CI") == "true"


def missing_tools() -> tuple[str, ...]:
    """Name the system packages that are not there."""
    return tuple(package for package, signs in SYSTEM_PACKAGES.items() if not is_there(signs))


def is_there(signs: tuple[str, ...]) -> bool:
    """Tell whether one of some programs or files is there; no signs ask for a Chinese font."""
    if signs:
        return any(shutil.which(sign) or (Path(sign).is_absolute() and Path(sign).exists()) for sign in signs)
    if not shutil.which("fc-list"):
        return False
    return bool(subprocess.run(["fc-list", ":lang=zh"], capture_output=True, check=False).stdout.strip())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
