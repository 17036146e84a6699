"""Last year's plan against this year's results."""
