"""Ways into companies: where I stand there, and who may know somebody."""

from netdesk.ways.paths import paths
from netdesk.ways.standing import Standing, asks, standings

__all__ = ["Standing", "asks", "paths", "standings"]
