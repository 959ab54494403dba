"""What groups and events ask for in a week: how was it, and does the membership go on."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from netdesk.groups import events, membership
from netdesk.records.week import Task
from netdesk.task_words import of_event, of_renewal
from netdesk.workspace import Workspace

_RENEWAL_DAYS = 30


def tasks(workspace: Workspace, now: datetime) -> Iterator[Task]:
    """Events that are over and not told of, then memberships that end within thirty days."""
    today = now.date()
    for event in events.to_tell(workspace, now):
        day = date.fromisoformat(event.starts_at[:10])
        words = of_event(event.name, day, today)
        due = (day + timedelta(days=1)).isoformat()
        yield Task("event", event.id, 0, event.name, *words[:2], due=due, minutes=words.minutes)
    until = (today + timedelta(days=_RENEWAL_DAYS)).isoformat()
    for group in membership.lines(workspace, now):
        if "" < group.renews_on <= until:
            words = of_renewal(group.name, date.fromisoformat(group.renews_on), today)
            yield Task(
                "renewal", group.id, 0, group.name, *words[:2], due=group.renews_on, minutes=10
            )
