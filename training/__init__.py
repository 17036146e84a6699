"""Scripts that make the figures in `compare/lexicon` from reports and labels; the program itself never runs them."""
