"""Three or more years of one organisation: each task and each indicator through the years."""
