"""The page Groups & events: where I am one of many, whom to meet there, and whom I met."""
