"""The words of the genre as data: ladders, set phrases, the domain dictionary and background frequencies."""
