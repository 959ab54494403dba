"""JSON files that a command takes."""

import json
from pathlib import Path

from netdesk.errors import InputError
from netdesk.files import require_file, world_error
from netdesk.formats.jsonrecords import Json


def load_json(path: Path) -> Json:
    """What the file at `path` holds.

    Raises:
        InputError: it is no file, or no JSON.
        WorldError: it cannot be read.
    """
    try:
        require_file(path)
        loaded: Json = json.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise world_error(error, f"{path.name} cannot be read") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"{path.name} is no JSON.") from error
    return loaded
