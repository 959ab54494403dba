"""Bytes to records and back: nothing of a window, a database or a network."""
