"""Where things live: the private data folder, the caches, the resources that ship with us."""

import os
import sys
from pathlib import Path

import platformdirs

APP = "NetDesk"


def data_dir() -> Path:
    """The private folder of the user's database, created for the owner only."""
    folder = Path(platformdirs.user_data_dir(APP, appauthor=False))
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def cache_dir() -> Path:
    """A folder whose content can be made again."""
    folder = Path(platformdirs.user_cache_dir(APP, appauthor=False))
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def default_database() -> Path:
    """The database when none is named: `NETDESK_DATABASE`, else in the data folder."""
    named = os.environ.get("NETDESK_DATABASE", "")
    return Path(named) if named else data_dir() / "netdesk.db"


def resource(name: str) -> Path:
    """A file of `resources/`, in the checkout as in the packed program."""
    packed = getattr(sys, "_MEIPASS", None)
    root = Path(packed) if packed else Path(__file__).resolve().parent.parent
    return root / "resources" / name
