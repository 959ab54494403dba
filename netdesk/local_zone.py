"""The time zone of this machine, by its IANA name."""

import os
from collections.abc import Mapping
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_LINK = Path("/etc/localtime")
_NAME_FILE = Path("/etc/timezone")


def zone_named(name: str) -> ZoneInfo | None:
    """The zone of that name, None where there is none."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def local_zone_name(
    environment: Mapping[str, str] = os.environ, link: Path = _LINK, name_file: Path = _NAME_FILE
) -> str:
    """The name of this machine's zone, empty where it cannot be told (Windows, a bare offset)."""
    candidates = [environment.get("TZ", "").removeprefix(":"), _linked(link), _written(name_file)]
    return next((name for name in candidates if zone_named(name)), "")


def _linked(link: Path) -> str:
    """What /etc/localtime points at: .../zoneinfo/Europe/Berlin."""
    try:
        target = link.resolve(strict=True).as_posix()
    except OSError:
        return ""
    return target.partition("/zoneinfo/")[2].removeprefix("posix/").removeprefix("right/")


def _written(name_file: Path) -> str:
    try:
        return name_file.read_text("ascii").strip()
    except (OSError, ValueError):
        return ""
