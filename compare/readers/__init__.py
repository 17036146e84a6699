"""From a file to lines with places."""
