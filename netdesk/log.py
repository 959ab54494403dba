"""A small log beside the data, turned over when full. It holds places in code, never people."""

import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path

from netdesk.errors import chain_of
from netdesk.paths import data_dir

_MAX_BYTES = 512 * 1024
_KEPT = 3
_NAME = "netdesk"


class PlacesOnly(logging.Formatter):
    """Writes an error as its type and the places in code; its words may hold somebody's name."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, without what another handler has kept of the error's words."""
        record.exc_text = None
        line = super().format(record)
        record.exc_text = None
        return line

    def formatException(self, ei: object) -> str:  # noqa: N802 - overrides logging's
        """The type of the error and where it came by."""
        error = ei[1] if isinstance(ei, tuple) else None
        return "\n".join(_places(error)) if isinstance(error, BaseException) else ""


def log_path() -> Path:
    """Where the log is."""
    return data_dir() / "netdesk.log"


def logger() -> logging.Logger:
    """The program's log, opened at the first word."""
    found = logging.getLogger(_NAME)
    if not any(isinstance(handler, RotatingFileHandler) for handler in found.handlers):
        handler = RotatingFileHandler(
            log_path(), maxBytes=_MAX_BYTES, backupCount=_KEPT, encoding="utf-8", delay=True
        )
        handler.setFormatter(PlacesOnly("%(asctime)s %(levelname)s %(message)s"))
        found.addHandler(handler)
        found.setLevel(logging.INFO)
        found.propagate = False
    return found


def log_failure(error: BaseException) -> Path:
    """Write down a bug; where to read about it."""
    logger().error("failed", exc_info=error)
    return log_path()


def _places(error: BaseException) -> list[str]:
    lines: list[str] = []
    for one in chain_of(error):
        frames = traceback.extract_tb(one.__traceback__)
        lines.append(f"{type(one).__module__}.{type(one).__name__}")
        lines += [f"  {Path(f.filename).name}:{f.lineno} {f.name}" for f in frames]
    return lines
