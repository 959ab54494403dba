"""The parts that every page is made of; none of them knows a record or a service."""
