"""The page This week: what to do next, the meetings ahead, the promises, the list's progress."""
