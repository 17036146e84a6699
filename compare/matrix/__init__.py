"""Several organisations' reports of one year, side by side: topics, figures, shared wording."""
