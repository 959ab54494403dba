"""Telling who and what is the same: pure functions over records."""
