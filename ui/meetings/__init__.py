"""The Meetings page: the list, the plan, the live page."""
