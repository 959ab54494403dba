"""Long work without garbage collection: what it makes lives until it ends."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collector() -> Iterator[None]:
    """No garbage collection meanwhile.

    A third of a large import and a tenth of an export went into it, to find nothing.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            _let_grow_old()
            gc.enable()


def _let_grow_old() -> None:
    """Have the collector take all that is there for old, as if it had looked through it."""
    is_window_frozen = gc.get_freeze_count() > 0
    gc.freeze()
    if not is_window_frozen:
        gc.unfreeze()
