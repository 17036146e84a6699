"""Comparisons and outlines as text and JSON."""
