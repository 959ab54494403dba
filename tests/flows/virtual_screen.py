"""A screen of its own with a window manager, a file manager and a mouse, for as long as a test.

Everything is started here by its own process and ended by it again.
"""

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

NEEDED = ("Xvfb", "openbox", "thunar", "xdotool", "dbus-run-session")
_SIZE = "1600x1000x24"


def missing():
    """The programs that are not installed here."""
    return [name for name in NEEDED if shutil.which(name) is None]


class Screen:
    """A virtual screen; use it as a context. `folder` takes all that programs write."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self._started = []
        self.environment = {}

    def __enter__(self):
        read, write = os.pipe()
        self.start(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", _SIZE, "-nolisten", "tcp"],
            pass_fds=(write,),
        )
        os.close(write)
        with os.fdopen(read) as answer:
            display = answer.readline().strip()
        home = self.folder / "home"
        places = ("DATA_HOME", "CONFIG_HOME", "CACHE_HOME", "RUNTIME_DIR")
        for name in places:
            (home / name).mkdir(parents=True, exist_ok=True, mode=0o700)
        self.environment = {
            "DISPLAY": f":{display}",
            "HOME": str(home),
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "NO_AT_BRIDGE": "1",
            "GTK_USE_PORTAL": "0",
            **{f"XDG_{name}": str(home / name) for name in places},
        }
        self.start(["openbox"])
        return self

    def __exit__(self, *_error):
        for process in reversed(self._started):
            _end(process)

    def start(self, command, **more):
        """Start a program on this screen, in a group of its own so that its children end too."""
        with (self.folder / f"{Path(command[0]).name}.log").open("ab") as log:
            process = subprocess.Popen(
                command,
                env={**os.environ, **self.environment, **more.pop("env", {})},
                stdout=log,
                stderr=log,
                start_new_session=True,
                **more,
            )
        self._started.append(process)
        return process

    def xdotool(self, *arguments):
        """What xdotool answers."""
        done = subprocess.run(
            ["xdotool", *map(str, arguments)],
            env={**os.environ, **self.environment},
            capture_output=True,
            text=True,
            timeout=20,
            check=False,
        )
        return done.stdout.strip()

    def window(self, *query, seconds=40):
        """The window that `xdotool search` finds, waited for."""
        return self.until(
            lambda: self.xdotool("search", "--onlyvisible", *query).split()[-1:], seconds
        )[0]

    def until(self, answer, seconds=40):
        """What `answer` gives once it gives something."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = answer()
            if found:
                return found
            time.sleep(0.1)
        raise TimeoutError(f"nothing within {seconds} s; see {self.folder}")

    def place(self, window, left, top, width, height):
        """Put a window somewhere, whatever the window manager had in mind."""
        self.xdotool("windowsize", "--sync", window, width, height)
        self.xdotool("windowmove", "--sync", window, left, top)

    def picture(self, target):
        """A picture of the whole screen, where the program for it is there."""
        if shutil.which("import"):
            subprocess.run(
                ["import", "-window", "root", str(target)],
                env={**os.environ, **self.environment},
                timeout=20,
                check=False,
            )

    def drag(self, start, end, at_end=None):
        """Press at `start`, move in small steps to `end`, and let go there after `at_end`."""
        self.xdotool("mousemove", *start)
        self.xdotool("mousedown", 1)
        steps = 24
        for step in range(1, steps + 1):
            at = [round(a + (b - a) * step / steps) for a, b in zip(start, end, strict=True)]
            self.xdotool("mousemove", *at)
            time.sleep(0.02)
        if at_end is not None:
            at_end()
        self.xdotool("mouseup", 1)


def _end(process):
    for kind in (signal.SIGTERM, signal.SIGKILL):
        if process.poll() is not None:
            break
        try:
            os.killpg(process.pid, kind)
            process.wait(timeout=5)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            continue
