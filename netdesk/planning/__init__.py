"""Planning a meeting: what the plan could hold, how it runs, and how good it is."""
