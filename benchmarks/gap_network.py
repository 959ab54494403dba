"""An invented network of any size whose gaps, and ways into them, are known beforehand."""

import random
from collections import defaultdict

from msgspec import Struct, field
from peewee import BooleanField, ForeignKeyField, IntegerField, Model

from netdesk.matching.company_names import company_key
from netdesk.store.bulk import insert_rows
from netdesk.store.tables import (
    AskRow,
    CompanyFactRow,
    CompanyRow,
    ContactRow,
    DetailRow,
    MeetingRow,
    PositionRow,
    ReferralRow,
    TouchRow,
)
from netdesk.store.tracked import TRACKED
from netdesk.text import sort_key
from netdesk.workspace import Workspace

_ORDER = (
    *(CompanyRow, ContactRow, PositionRow, DetailRow, CompanyFactRow),
    *(ReferralRow, TouchRow, MeetingRow, AskRow),
)
_NO_GROUPS = ("friends", "business", "family")


class Truth(Struct, frozen=True):
    """What is so at a target: its coverage, and the ways in as (contact, kind)."""

    coverage: str
    ways: frozenset[tuple[int, str]] = frozenset()


class Network(Struct):
    """Rows by table, and the truth about each target by its id."""

    rnd: random.Random
    rows: dict[type[Model], list[dict[str, object]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    truths: dict[int, Truth] = field(default_factory=dict)

    def add(self, row: type[Model], **values: object) -> int:
        """One more row; its id."""
        self.rows[row].append(values)
        return len(self.rows[row])

    def company(self, name: str, *, is_target: bool = False, **values: object) -> int:
        """A company of an industry and a place of its own."""
        number = len(self.rows[CompanyRow])
        own = {"industry": f"Industry {number}", "place": f"City {number}, Region"}
        own |= {"fit": self.rnd.randint(0, 5), "sort_key": sort_key(name)}
        key = company_key(name)
        return self.add(
            CompanyRow, name=name, match_key=key, is_target=is_target, **{**own, **values}
        )

    def person(self, company_id: int = 0, stage: int = 0, **values: object) -> int:
        """Somebody who is at a company now."""
        number = len(self.rows[ContactRow]) + 1
        name = f"Person {number}"
        own = {"uid": f"gap-{number}", "full_name": name, "sort_key": sort_key(name)}
        contact_id = self.add(ContactRow, **own, ally_stage=stage, **values)
        if company_id:
            self.position(contact_id, company_id)
        return contact_id

    def position(self, contact_id: int, company_id: int, **values: object) -> None:
        """One more position; with an end, or a place after the first, a past one."""
        self.add(PositionRow, contact_id=contact_id, company_id=company_id, **values)

    def former(self, company_id: int, elsewhere: int, stage: int = 1) -> int:
        """Somebody who was at a company and is elsewhere now."""
        contact_id = self.person(elsewhere, stage)
        self.position(contact_id, company_id, place=1, started_on="2016", ended_on="2020-05")
        return contact_id

    def write(self, workspace: Workspace) -> None:
        """Put all of it into an empty file, as one change."""
        with workspace.change("Invented network") as step:
            for row in _ORDER:
                table = row._meta.table_name  # noqa: SLF001 - Peewee's door to a model's table
                fields = [one for one in row._meta.sorted_fields if one.name != "id"]  # noqa: SLF001
                columns = [one.column_name for one in fields]
                usual = [_usual(one) for one in fields]
                listed = [
                    (number, *(values.get(name, u) for name, u in zip(columns, usual, strict=True)))
                    for number, values in enumerate(self.rows[row], 1)
                ]
                kind = TRACKED[table][0] if TRACKED[table][1] == "id" else ""
                insert_rows(workspace.database, step, kind, table, columns, listed)


def network(people: int, companies: int, targets: int, seed: int = 1) -> Network:
    """`companies` with `targets` among them in all kinds of situations, and `people` in all."""
    made = Network(random.Random(seed))
    others = [made.company(f"Filler {n} GmbH") for n in range(companies - targets)]
    # The first has nobody but those who were at a target before: no way in leads through it.
    away = others.pop()
    for number in range(targets):
        name = f"Target {number}"
        situation = SITUATIONS[number % len(SITUATIONS)]
        company_id = made.company(f"{name} Inc.", is_target=True)
        made.truths[company_id] = situation(made, company_id, name, away)
    while len(made.rows[ContactRow]) < people:
        at = made.rnd.choice(others)
        contact_id = made.person(at, made.rnd.choice((0, 0, 0, 1, 1, 2, 3)))
        if made.rnd.random() < 0.3:
            made.add(
                DetailRow, contact_id=contact_id, kind="category", value=made.rnd.choice(_NO_GROUPS)
            )
        if made.rnd.random() < 0.5:
            before = made.rnd.choice(others)
            made.position(contact_id, before, place=1, ended_on="2019")
    return made


def _ally(made: Network, company_id: int, _name: str, away: int) -> Truth:
    made.person(company_id, 3)
    made.person(company_id, 0)
    made.former(company_id, away)
    return Truth("ally")


def _supportive(made: Network, company_id: int, _name: str, _away: int) -> Truth:
    made.person(company_id, 2)
    return Truth("supportive")


def _weak(made: Network, company_id: int, _name: str, _away: int) -> Truth:
    made.person(company_id, 0)
    best = made.person(company_id, 1)
    return Truth("weak", frozenset({(best, "works-there")}))


def _former(made: Network, company_id: int, _name: str, away: int) -> Truth:
    before = made.former(company_id, away)
    return Truth("nobody", frozenset({(before, "worked-there")}))


def _industry(made: Network, company_id: int, name: str, _away: int) -> Truth:
    made.rows[CompanyRow][company_id - 1]["industry"] = f"Making of {name}"
    sister = made.company(f"Sister of {name}", industry=f"making  of {name.upper()}")
    # Never by substring: these make something else.
    made.person(made.company(f"Cousin of {name}", industry=f"Making of {name} parts"), 3)
    made.person(sister, 0)
    return Truth("nobody", frozenset({(made.person(sister, 2), "industry")}))


def _city(made: Network, company_id: int, name: str, _away: int) -> Truth:
    made.rows[CompanyRow][company_id - 1]["place"] = f"{name}ville, Somewhere"
    beside = made.company(f"Beside {name}", place=f"Elsewhere {name} and {name}ville")
    made.person(made.company(f"Far {name}", place=f"New {name}ville, Somewhere"), 3)
    return Truth("nobody", frozenset({(made.person(beside, 1), "city")}))


def _group(made: Network, company_id: int, name: str, away: int) -> Truth:
    before = made.former(company_id, away)
    member = made.person(away, 2)
    other = made.person(away, 2)
    made.add(DetailRow, contact_id=before, kind="common_ground", value=f"School of {name}")
    made.add(DetailRow, contact_id=member, kind="category", value=f"school of  {name}")
    made.add(DetailRow, contact_id=other, kind="category", value=f"School of {name} friends")
    for contact_id in (before, other):
        made.add(DetailRow, contact_id=contact_id, kind="category", value="friends")
    return Truth("nobody", frozenset({(before, "worked-there"), (member, "group")}))


def _referred(made: Network, company_id: int, _name: str, away: int) -> Truth:
    before = made.former(company_id, away)
    named = made.person(away, 0, referred_by_id=before)
    return Truth("nobody", frozenset({(before, "worked-there"), (named, "referred")}))


def _giver(made: Network, company_id: int, _name: str, away: int) -> Truth:
    there = made.person(company_id, 0)
    giver = made.person(away, 1)
    made.add(ReferralRow, giver_id=giver, named_id=there, meeting_id=None)
    return Truth("weak", frozenset({(giver, "named"), (there, "works-there")}))


def _no(made: Network, company_id: int, name: str, away: int) -> Truth:
    before = made.former(company_id, away)
    meeting = made.add(MeetingRow, uid=f"no-{before}", contact_id=before, is_held=1)
    made.add(AskRow, meeting_id=meeting, company=f"{name} GmbH", state="no")
    # Asked once more, and answered otherwise about somebody else: still never again.
    made.add(AskRow, meeting_id=meeting, company=name, state="later")
    return Truth("nobody")


def _substring(made: Network, _company_id: int, name: str, _away: int) -> Truth:
    for other in (f"{name} Securities", f"New {name}", f"{name}0 Labs"):
        made.person(made.company(other), 3)
    return Truth("nobody")


def _trashed(made: Network, company_id: int, _name: str, away: int) -> Truth:
    made.person(company_id, 3, trashed_at="2026-01-01")
    made.rows[ContactRow][made.former(company_id, away) - 1]["trashed_at"] = "2026-01-01"
    made.person(company_id, 3, is_organisation=True)
    return Truth("nobody")


def _event(made: Network, company_id: int, name: str, away: int) -> Truth:
    before, guest, other = made.former(company_id, away), made.person(away), made.person(away)
    for contact_id, on in ((before, "2026-01-09"), (guest, "2026-01-09"), (other, "2026-01-10")):
        made.add(TouchRow, contact_id=contact_id, on=on, channel="event", note=f"Fair of {name}")
    return Truth("nobody", frozenset({(before, "worked-there"), (guest, "met")}))


def _partner(made: Network, company_id: int, name: str, _away: int) -> Truth:
    partner = made.company(f"Maker {name} Ltd")
    made.person(made.company(f"Maker {name} Software"), 3)
    text = f"Buys arms from: Locus of {name}, Maker {name}"
    made.add(CompanyFactRow, company_id=company_id, text=text, kind="partner")
    return Truth("nobody", frozenset({(made.person(partner, 1), "partner")}))


SITUATIONS = (
    *(_ally, _supportive, _weak, _former, _industry, _city, _group),
    *(_referred, _giver, _no, _substring, _trashed, _event, _partner),
)


def _usual(one: object) -> object:
    """What a column holds when nothing is said."""
    if isinstance(one, ForeignKeyField) or getattr(one, "null", False):
        return None
    return 0 if isinstance(one, IntegerField | BooleanField) else ""
