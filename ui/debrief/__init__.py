"""The page on which a meeting is debriefed."""
