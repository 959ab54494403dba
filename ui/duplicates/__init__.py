"""People who are on the list twice: the pairs, side by side, and making them one."""
