"""What fills the terminal: the comparison, and what lies over it."""
