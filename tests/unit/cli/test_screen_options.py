"""What the options of the screen and of its server may be."""

from __future__ import annotations

import pytest

from compare.cli import main


@pytest.mark.parametrize("width", ["0", "5", "-3", "1001"])
def test_a_width_that_no_text_can_be_set_in_is_refused_with_one_line(
    width: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", "a.txt", "b.txt", f"--width={width}"]) == 2
    first, second = capsys.readouterr().err.splitlines()
    assert first == f"duizhao: --width: {width} will not do: a whole number, 20 to 1000"
    assert "--help" in second


def test_a_port_that_does_not_exist_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "a.txt", "b.txt", "--port", "70000"]) == 2
    assert "70000 will not do" in capsys.readouterr().err
    assert main(["serve", "-", "b.txt"]) == 2
    assert capsys.readouterr().err.startswith("duizhao: -: standard input cannot be read for a browser")


@pytest.mark.parametrize("name", ["theme", "ambiguous-width"])
def test_what_the_screen_does_not_know_is_refused(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["a.txt", "b.txt", f"--{name}", "mauve"]) == 2
    assert "mauve" in capsys.readouterr().err
