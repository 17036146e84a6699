"""What the user has chosen, and where: flag over environment over project file over user file over default."""

from __future__ import annotations

from compare.settings.loading import load_settings, trace_settings
from compare.settings.values import Origin, OriginKind, Settings, SettingsError, Traced

__all__ = ["Origin", "OriginKind", "Settings", "SettingsError", "Traced", "load_settings", "trace_settings"]
