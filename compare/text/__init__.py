"""From raw lines to clean, folded, cut text."""
