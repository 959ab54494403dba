"""People for the tests of this page, and the page on a desk with them."""

from netdesk.people import contacts
from netdesk.records.contact import ALLY_STAGES, Contact, Position
from ui.people.page import PeoplePage

NAMES = ("Ana Ruiz", "Bora Kaya", "Chidi Okafor", "Dilek Demir", "Émile Laurent")


def add(workspace, name, company="", *, stage=0, last="", categories=()):
    positions = (Position(company=company),) if company else ()
    contact = Contact(
        full_name=name,
        positions=positions,
        ally_stage=ALLY_STAGES[stage],
        last_touch=last,
        categories=categories,
    )
    return contacts.save(workspace, contact)


def five(workspace):
    """Five people: Ana and Émile are alumni, Bora is the ally, Chidi was met last."""
    ids = [
        add(workspace, "Ana Ruiz", "Acme", categories=("alumni",)),
        add(workspace, "Bora Kaya", "Nordex", stage=3, last="2024-01-05"),
        add(workspace, "Chidi Okafor", "Bosch", stage=1, last="2026-02-01"),
        add(workspace, "Dilek Demir", stage=2, last="2025-11-14"),
        add(workspace, "Émile Laurent", "KUKA", categories=("alumni", "friends")),
    ]
    return dict(zip(NAMES, ids, strict=True))


def page_with_five(desk, shown):
    """The page with five people, the table in the keyboard's hands, and their ids by name."""
    ids = five(desk.workspace)
    page = shown(PeoplePage(desk), 1264, 800)
    page.activate()
    return page, ids


def names_in(page):
    """The names in the table, from top to bottom."""
    model = page.side.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def texts_in(page, key):
    """What a column shows, from top to bottom."""
    from ui.people.columns import column_at

    model = page.side.model
    return [model.index(row, column_at(key)).data() for row in range(model.rowCount())]
