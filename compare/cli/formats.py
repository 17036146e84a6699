"""What each command can write, and what `diff --only` can choose: names alone, so that help loads no engine."""

from __future__ import annotations

TRACK_FORMATS = ("text", "json", "xlsx", "csv", "md", "html", "docx")
"""How a tracking is written; all but the first two are ledgers."""
DIFF_FORMATS = ("text", "json", "html", "md", "csv", "xlsx", "docx", "redline", "notes")
"""How a comparison is written: `compare.render.export.FORMATS`, without loading it."""
TIMELINE_FORMATS = ("text", "json", "html", "xlsx", "csv", "md")
"""How a timeline is written."""
PLAIN_FORMATS = ("text", "json")
"""How all else is written."""
KINDS = ("added", "removed", "edited", "rewritten", "moved", "figures", "wording", "noted", "unread")
"""What `--only` chooses from: `compare.render.comparison_rows.FACETS`, and what a reviewer left."""
