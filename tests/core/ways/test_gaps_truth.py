"""A network with a known truth: every gap, every way in and every reason is right."""

import os
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from benchmarks.gap_network import network
from netdesk.people import contacts
from netdesk.records.contact import ALLY_STAGES, Position
from netdesk.research import companies
from netdesk.ways import gaps
from netdesk.workspace import Workspace
from tests.builders import make_company, make_contact

SIZE = (100_000, 2_000, 500) if os.environ.get("NETDESK_DEEP") else (600, 150, 70)


@pytest.fixture(scope="module")
def known(tmp_path_factory):
    """An invented network with its truth, and the file that holds it."""
    made = network(*SIZE)
    with Workspace.open(tmp_path_factory.mktemp("gaps") / "desk.db") as workspace:
        made.write(workspace)
        yield made, workspace


def test_every_gap_is_listed_and_nothing_else(known):
    made, workspace = known
    expected = {an_id for an_id, t in made.truths.items() if t.coverage in ("nobody", "weak")}
    assert {gap.id for gap in gaps.gap_map(workspace)} == expected


def test_every_coverage_is_right(known):
    made, workspace = known
    found = {line.id: line.coverage for line in gaps.lines(workspace, list(made.truths))}
    assert found == {an_id: truth.coverage for an_id, truth in made.truths.items()}


def test_every_way_in_is_right_and_none_is_missing(known):
    made, workspace = known
    found = {
        gap.id: {(path.contact_id, path.kind) for path in gap.paths}
        for gap in gaps.gap_map(workspace)
    }
    assert found == {an_id: made.truths[an_id].ways for an_id in found}


def test_a_page_of_companies_tells_the_same_as_the_map(known):
    made, workspace = known
    of_map = {gap.id: gap.paths for gap in gaps.gap_map(workspace)}
    of_page = gaps.ways_in(workspace, list(made.truths)[:40])
    assert of_page == {an_id: of_map[an_id] for an_id in of_page}


def test_the_emptiest_come_first_and_of_those_the_best_fit(known):
    _, workspace = known
    order = [(gap.coverage != "nobody", -gap.fit) for gap in gaps.gap_map(workspace)]
    assert order == sorted(order)


def test_every_reason_names_what_is_on_file(known):
    _, workspace = known
    people = {row[0] for row in workspace.select("SELECT full_name FROM contact")}
    for gap in gaps.gap_map(workspace):
        for path in gap.paths:
            named = re.findall(r"Person \d+", path.reason)
            assert path.reason
            assert set(named) <= people
            assert path.full_name not in named


def test_a_line_shows_the_best_way_in(known):
    made, workspace = known
    gap = next(gap for gap in gaps.gap_map(workspace) if len(gap.paths) == 2)
    (line,) = gaps.lines(workspace, [gap.id])
    assert (line.who, line.more, line.reason) == (gap.paths[0].full_name, 1, gap.paths[0].reason)
    assert gap.id in made.truths


people = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.integers(0, 3),
        st.booleans(),
        st.booleans(),
        st.sampled_from(("Co {}", "The Co {} Ltd.", "Firma {}")),
    ),
    max_size=8,
)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(people)
def test_a_target_with_an_ally_is_never_a_gap(workspace, drawn):
    with workspace.change("Start anew"):
        workspace.database.execute_sql("DELETE FROM contact")
        workspace.database.execute_sql("DELETE FROM company")
        for number in range(4):
            own = make_company(f"Co {number}", is_target=True, aliases=(f"Firma {number}",))
            companies.save(workspace, own)
        for number, (company, stage, is_past, is_trashed, wording) in enumerate(drawn):
            employer = wording.format(company)
            own = make_contact(f"P {number}", employer, ally_stage=ALLY_STAGES[stage])
            if is_past:
                old = replace(own.positions[0], ended_on="2020")
                own = replace(own, positions=(Position("Elsewhere"), old))
            an_id = contacts.save(workspace, own)
            if is_trashed:
                contacts.trash(workspace, [an_id])
    backed = {
        f"Co {c}" for c, stage, past, trashed, _ in drawn if stage > 1 and not past and not trashed
    }
    listed = {gap.name for gap in gaps.gap_map(workspace)}
    assert listed == {f"Co {n}" for n in range(4)} - backed
