"""The comparison as a browser shows it: what `duizhao serve` runs once for every visitor."""

from __future__ import annotations

import json
import sys
from typing import Any

from compare.kinds import Lens
from tui.comparing_app import DuizhaoApp
from tui.pair import Pair, compare_reports, read_pair
from tui.palettes import DARK
from tui.pencil import pencil_for


class ServedApp(DuizhaoApp):
    """A comparison for somebody else: it opens no other files of this machine."""

    _CLOSED = frozenset({"export", "open_other", "suspend_process", "edit_source"})

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keep from a visitor what reaches beyond the two reports.

        Args:
            action: name of an action of the program.
            parameters: what it is given.

        Returns:
            False for what a visitor may not do.
        """
        return action not in self._CLOSED and super().check_action(action, parameters)


def app_of(wish: dict[str, Any]) -> ServedApp:
    """The application that a server wishes for.

    Args:
        wish: `left`, `right`, `lens`, `lang`, `theme`, `keys` and `encoding`.

    Returns:
        The application, its two reports compared.
    """
    pair = Pair(wish["left"], wish["right"], Lens(wish["lens"]), wish["encoding"])
    reports = read_pair(pair, (), lambda _: None)
    pencil = pencil_for(compare_reports(reports, pair.lens, ()))
    pins = pencil.pins(*reports)
    if pins:
        pencil.lay(compare_reports(reports, pair.lens, pins))
    theme = DARK.name if wish["theme"] == "auto" else wish["theme"]
    keys = {name: tuple(stated) for name, stated in wish["keys"].items()}
    return ServedApp(pencil, lang=wish["lang"], theme=theme, keys=keys, encoding=pair.encoding)


if __name__ == "__main__":
    app_of(json.loads(sys.argv[1])).run()
