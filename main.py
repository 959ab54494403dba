"""NetDesk: opens the window, or runs one command without it."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from netdesk.cli.opening import opens_window


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; its exit status."""
    # First of all: whatever is created from here on is for its owner only.
    os.umask(0o077)
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["--self-test"]:
        from ui.app import self_test

        return self_test()
    if given[:1] == ["--demo-run"]:
        from ui.app import run_demo

        return run_demo(Path(given[1] if len(given) > 1 else "build/demo"))
    wanted = opens_window(given)
    if wanted is not None:
        # Nothing made before the window stands is garbage; `run` lets the collector work again.
        gc.disable()
        # Before Qt: PySide reads through the source of every module that is imported after it.
        import netdesk.workspace  # noqa: F401
        from ui.app import run

        return run(wanted.files, wanted.database)
    from netdesk.cli.run import run as run_command

    return run_command(given)


if __name__ == "__main__":
    sys.exit(main())
