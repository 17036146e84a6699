"""What changed inside a pair of sentences."""
