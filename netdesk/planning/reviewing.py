"""Reviewing the plan of a meeting with all that is known of the person, the company and myself."""

from datetime import date

from netdesk import brand
from netdesk.people import contacts
from netdesk.records.company import Company
from netdesk.records.meeting import Meeting
from netdesk.research import companies
from netdesk.review.facts import ReviewFacts, facts_of
from netdesk.review.findings import Review
from netdesk.ways import gaps
from netdesk.workspace import Workspace

_MOST_TARGETS = 5


def review_meeting(workspace: Workspace, meeting: Meeting, today: date) -> Review:
    """What is to be said about the plan of `meeting`, which may be a draft.

    Raises:
        InputError: its contact is gone.
    """
    # The rules take a while to compile, and only a review needs them.
    from netdesk.review.reviewer import review

    return review(meeting.plan, facts_for(workspace, meeting, today))


def facts_for(workspace: Workspace, meeting: Meeting, today: date) -> ReviewFacts:
    """What the reviewer must know beside the plan; the same for as long as only the plan changes.

    Targets come with the widest gap first, for an ask about one of them brings most.

    Raises:
        InputError: the contact of `meeting` is gone.
    """
    with workspace.reading():
        contact = contacts.get(workspace, meeting.contact_id)
        company_id = contact.position.company_id
        company = companies.get(workspace, company_id) if company_id else Company()
        targets = gaps.find(workspace, targets_only=True)[:_MOST_TARGETS]
        return facts_of(
            meeting,
            contact,
            company,
            today=today,
            goals=tuple(goal.text for goal in brand.goals(workspace)),
            proof_points=tuple(point.line for point in brand.proof_points(workspace) if point.line),
            targets=tuple(line.name for line in gaps.lines(workspace, targets)),
        )
