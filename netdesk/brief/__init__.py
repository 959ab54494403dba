"""The printed page: one sheet to read at the door and to write on in the meeting."""
