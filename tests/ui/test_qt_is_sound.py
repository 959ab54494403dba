"""The canary for PySide6 releases that lose references to None and to the bools (ADR 1)."""

import subprocess
import sys

EMIT = """
import sys
from PySide6.QtCore import QObject, Signal, Slot

class Sender(QObject):
    happened = Signal(bool, object)

class Receiver(QObject):
    @Slot(bool, object)
    def on_happened(self, is_so, nothing):
        return None

sender, receiver = Sender(), Receiver()
sender.happened.connect(receiver.on_happened)
kept = [None, True, False]
before = [sys.getrefcount(value) for value in kept]
for round in range(5_000):
    sender.happened.emit(round % 2 == 0, None)
lost = [count - sys.getrefcount(value) for count, value in zip(before, kept)]
sys.exit(f"lost references: {lost}" if max(lost) > 100 else 0)
"""


def test_thousands_of_signals_lose_no_reference():
    # A process of its own: where references are lost, the interpreter may abort.
    outcome = subprocess.run(
        [sys.executable, "-c", EMIT], capture_output=True, text=True, check=False
    )
    assert outcome.returncode == 0, outcome.stderr
