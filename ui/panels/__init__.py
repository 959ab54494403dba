"""Panels that stand beside a table: the person, the company, the plan, the page."""
