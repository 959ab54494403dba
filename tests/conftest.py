"""Random tests try the same examples on every run; `make deep` tries others each time."""

import os

from hypothesis import settings

settings.register_profile("same", derandomize=True)
settings.register_profile("other", print_blob=True)
settings.load_profile("other" if os.environ.get("NETDESK_DEEP") else "same")
