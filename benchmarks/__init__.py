"""How fast NetDesk is, each figure beside its floor from the same run."""
