"""Where settings are written: the user's file in the place of the platform, the project's file above the reports."""

from __future__ import annotations

import os
from pathlib import Path

USER_VARIABLE = "DUIZHAO_CONFIG"
"""The environment variable that names another file than the user's own; empty for none at all."""

PROJECT_FILE = "duizhao.toml"
"""Looked for in the current folder and in those above it."""


def user_file() -> Path | None:
    """The user's file of settings.

    Returns:
        Its path, whether it exists or not; None if `DUIZHAO_CONFIG` is set to nothing.
    """
    stated = os.environ.get(USER_VARIABLE)
    if stated is not None:
        return Path(stated).expanduser() if stated else None
    from platformdirs import user_config_path  # noqa: PLC0415 - only needed where no file is stated

    return user_config_path("duizhao", appauthor=False) / "config.toml"


def project_file(folder: Path | None = None) -> Path | None:
    """The settings of the project that a folder belongs to.

    Args:
        folder: where to begin; the current folder if None.

    Returns:
        The nearest `duizhao.toml` in it or above it, or None.
    """
    try:
        start = (folder or Path.cwd()).absolute()
    except OSError:  # the current folder has been deleted
        return None
    found = (each / PROJECT_FILE for each in (start, *start.parents))
    return next((path for path in found if os.path.isfile(path)), None)  # noqa: PTH113 - never raises, unlike Path's
