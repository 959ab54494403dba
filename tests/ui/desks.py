"""A desk on a fresh file, the people and meetings that tests put on it, and jobs that write."""

import threading
from contextlib import contextmanager
from datetime import datetime

from msgspec import Struct, field

from netdesk import meetings
from netdesk.people import contacts
from netdesk.records.contact import Contact, Position
from netdesk.records.meeting import Meeting, Plan
from netdesk.workspace import Workspace
from ui.bridge import Bridge
from ui.desk import Desk
from ui.jobs import Jobs

NOW = datetime(2026, 2, 11, 12, 4)
THURSDAY = datetime(2026, 2, 12, 12, 30)


class Told(Struct):
    """What the user was told in toasts, and the errors that nobody dealt with."""

    words: list[str] = field(default_factory=list)
    errors: list[Exception] = field(default_factory=list)

    def say(self, text, is_undoable):
        self.words.append(f"{text} [Undo]" if is_undoable else text)

    def say_done(self, text):
        self.words.append(text)


def open_desk(folder, told):
    workspace = Workspace.open(folder / "net.db")
    jobs = Jobs(told.errors.append)
    return Desk(workspace, Bridge(workspace), jobs, told.say, told.say_done, lambda: NOW)


def close_desk(desk):
    desk.jobs.close()
    desk.bridge.close()
    desk.workspace.close()


def add_person(desk, name="Ana Ruiz", company="Acme", title="Head of Supply"):
    positions = (Position(company=company, title=title),) if company else ()
    return contacts.save(desk.workspace, Contact(full_name=name, positions=positions))


def add_meeting(desk, contact_id=0, starts_at=THURSDAY, plan=None, is_held=None):
    meeting = Meeting(
        contact_id=contact_id or add_person(desk),
        starts_at=starts_at,
        channel="lunch",
        plan=plan or Plan(),
        is_held=is_held,
    )
    return meetings.save(desk.workspace, meeting)


def plan_of(desk, meeting_id):
    return meetings.get(desk.workspace, meeting_id).plan


@contextmanager
def job_that_writes(desk, owner):
    """Within the block a job is within a change; whoever waited for it is told by the check."""
    started, go_on = threading.Event(), threading.Event()

    def write(_job):
        with desk.workspace.change("Import"):
            started.set()
            go_on.wait(3)

    desk.jobs.start("Import", write, owner=owner, done=lambda _: None)
    assert started.wait(3)
    try:
        yield
        assert desk.workspace.is_written_elsewhere
    finally:
        go_on.set()


def undisturbed_reads(desk, service, monkeypatch):
    """For each `get` of `service` from now on: whether another thread may not write meanwhile."""
    read, found = service.get, []

    def get(*given):
        looking = threading.Thread(target=lambda: found.append(desk.workspace.is_written_elsewhere))
        looking.start()
        looking.join()
        return read(*given)

    monkeypatch.setattr(service, "get", get)
    return found
