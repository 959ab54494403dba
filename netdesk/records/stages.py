"""How close a person is: the four stages of an ally, from the first to the last."""

ALLY_STAGES = ("acquaintance", "knows my work", "supportive", "ally")
