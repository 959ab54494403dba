"""The week: what to do next, the minutes for it, and how far the list has grown."""
