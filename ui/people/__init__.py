"""The page of people: the table, what filters it, and adding to it."""
