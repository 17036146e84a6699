"""Which section and which sentence of one report answers which of the other."""
