"""Bringing people in: the drop, the review before anything is written, and the outcome."""
