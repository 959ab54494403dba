"""People: finding, reading and saving them, and what lists and counters show of them."""
