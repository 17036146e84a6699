"""What a sentence claims: its figures and the strength of its wording."""
