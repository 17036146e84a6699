"""From clean lines to headings, parts, organisation and year."""
