"""What I asked about a company, with the meeting in whose plan it stands."""

from typing import NamedTuple

from netdesk.matching.company_names import company_key
from netdesk.research import companies
from netdesk.workspace import Workspace


class CompanyAsk(NamedTuple):
    """An ask. `state` is one of ASK_STATES; `starts_at` ISO 8601 local, empty without a date."""

    meeting_id: int
    contact_id: int
    full_name: str
    text: str
    state: str
    starts_at: str

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        return self.state in ("", "later")


def about(workspace: Workspace, company_id: int) -> list[CompanyAsk]:
    """The asks about a company under any of its names, the open ones first, then by date.

    Raises:
        InputError: there is no such company.
    """
    company = companies.get(workspace, company_id)
    same = {company_key(name) for name in (company.name, *company.aliases)} - {""}
    rows = workspace.select(
        "SELECT a.company, m.id, c.id, c.full_name, a.text, a.state, m.starts_at "
        "FROM ask a JOIN meeting m ON m.id = a.meeting_id JOIN contact c ON c.id = m.contact_id "
        "WHERE a.company != '' AND c.trashed_at = '' "
        "ORDER BY a.state NOT IN ('', 'later'), m.starts_at = '', m.starts_at, a.id"
    )
    return [CompanyAsk(*row) for name, *row in rows if company_key(name) in same]
