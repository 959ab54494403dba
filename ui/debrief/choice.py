"""Which meeting is meant when somebody wants to debrief."""

from datetime import datetime

from netdesk import meetings
from netdesk.workspace import Workspace


def meeting_to_debrief(
    workspace: Workspace, now: datetime, meeting_id: int = 0, contact_id: int = 0
) -> int:
    """The one in sight if it is over, else the person's newest open one, else the oldest; or 0.

    One without a date may be over: it was held before anybody wrote down when.
    """
    lines = meetings.lines(workspace)
    if any(line.id == meeting_id and line.starts_at < now.isoformat() for line in lines):
        return meeting_id
    over = [line for line in lines if line.starts_at and line.starts_at < now.isoformat()]
    waiting = [line for line in over if line.is_held is None]
    theirs = [line.id for line in waiting if line.contact_id == contact_id]
    if theirs:
        return theirs[-1]
    return waiting[0].id if waiting else 0
