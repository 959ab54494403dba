"""What is good and bad about a plan: pure functions over the plan."""
