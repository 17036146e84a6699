"""The scoreboard: this program and other tools on the same pairs of texts."""
