"""From a comparison to rows of cells: pure functions, no terminal and no Textual."""
