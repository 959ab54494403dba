"""A print server of our own, with the PDF printer of Debian as its only queue.

It shares nothing with the server of the machine but the folder into which the printer's
program, which must be root, puts its files.
"""

import os
import shutil
import subprocess
import time
from pathlib import Path

SERVER, ADMIN = "/usr/sbin/cupsd", "/usr/sbin/lpadmin"
PROGRAMS = Path("/usr/lib/cups")
DRIVER = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd")
OUTPUT = Path("/var/spool/cups-pdf")
QUEUE = "netdesk-test"

_FILES = """ServerRoot {0}/conf
RequestRoot {0}/spool
TempDir {0}/spool/tmp
CacheDir {0}/cache
StateDir {0}/run
DataDir /usr/share/cups
ServerBin {0}/bin
AccessLog {0}/log/access
ErrorLog {0}/log/error
PageLog {0}/log/page
Printcap
SystemGroup root
User lp
Group lp
Sandboxing relaxed
"""
_SERVER = """Listen {0}/run/socket
LogLevel info
Browsing Off
WebInterface No
DefaultAuthType None
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
Allow all
</Limit>
</Policy>
"""


def missing():
    """Why no server can be started here; empty when one can."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return "the PDF printer of CUPS runs as root only"
    needed = (Path(SERVER), Path(ADMIN), PROGRAMS / "backend" / "cups-pdf", DRIVER)
    gone = [str(path) for path in needed if not path.exists()]
    return f"not installed: {', '.join(gone)}" if gone else ""


class PrintServer:
    """Use it as a context. `folder` is its own, and short enough for the name of a socket."""

    def __init__(self, folder):
        self._folder = Path(folder)
        self._process = None
        self._umask = 0o022
        self.environment = {"CUPS_SERVER": str(self._folder / "run" / "socket")}

    def __enter__(self):
        # main() lets nobody else read what its process writes; the printer's user must.
        self._umask = os.umask(0o022)
        self._lay_out()
        conf = self._folder / "conf"
        command = [SERVER, "-f", "-c", str(conf / "cupsd.conf"), "-s", str(conf / "files.conf")]
        self._process = subprocess.Popen(command)
        wait_for((self._folder / "run" / "socket").exists)
        # A printer without settings of its own writes into OUTPUT, and not into the user's home.
        self._run(ADMIN, "-p", QUEUE, "-v", f"cups-pdf:/{QUEUE}", "-P", str(DRIVER), "-E")
        self._run(ADMIN, "-d", QUEUE)
        return self

    def __exit__(self, *_error):
        os.umask(self._umask)
        self._process.terminate()
        self._process.wait(timeout=20)

    def load(self, paper):
        """Put "a4" or "letter" into the printer."""
        size = "A4" if paper == "a4" else "Letter"
        self._run(ADMIN, "-p", QUEUE, "-o", f"PageSize={size}")

    def printed(self, title):
        """The files that came out of the printer under a title, once it is done with one."""
        wait_for(lambda: any(map(_is_whole, OUTPUT.glob(f"*/*{title}*.pdf"))))
        return list(OUTPUT.glob(f"*/*{title}*.pdf"))

    def _lay_out(self):
        self._folder.chmod(0o755)
        for name in ("conf", "conf/ppd", "spool", "spool/tmp", "cache", "run", "log", "bin"):
            (self._folder / name).mkdir()
        programs = self._folder / "bin"
        for part in PROGRAMS.iterdir():
            if part.name != "backend":
                (programs / part.name).symlink_to(part)
        (programs / "backend").mkdir()
        # Only this one: the others would look for printers on the network.
        shutil.copy2(PROGRAMS / "backend" / "cups-pdf", programs / "backend" / "cups-pdf")
        (self._folder / "conf" / "files.conf").write_text(_FILES.format(self._folder))
        (self._folder / "conf" / "cupsd.conf").write_text(_SERVER.format(self._folder))

    def _run(self, *command):
        environment = {**os.environ, **self.environment}
        subprocess.run(command, env=environment, check=True, capture_output=True, timeout=30)


def _is_whole(path):
    return path.read_bytes().rstrip().endswith(b"%%EOF")


def wait_for(condition, seconds=30):
    """Ask again until it is so."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError
        time.sleep(0.05)
