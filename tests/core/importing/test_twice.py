"""Importing a file twice is importing it once, whatever it holds and whatever its mode."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netdesk.importing import Dropped, commit_import, plan_import, read_files
from tests.builders import vcard
from tests.core.tables_of import everything

KNOWN = "UID:long-enough-uid-0001"
LINK = "URL:https://linkedin.com/in/ana"


def bring(workspace, cards, on_match="review"):
    readings = read_files([Dropped("people.vcf", b"".join(vcard(*card) for card in cards))])
    return commit_import(workspace, plan_import(workspace, readings, on_match))


def bring_twice(workspace, cards, on_match):
    """Import the cards twice; what the second time did must be nothing."""
    assert bring(workspace, cards, on_match).totals.records == len(cards)
    held = everything(workspace)
    again = bring(workspace, cards, on_match)
    assert (again.totals.added, again.totals.updated, again.import_id) == (0, 0, 0)
    assert everything(workspace) == held


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # Renamed under the uid of somebody whom a record before it nearly met.
        (
            [("Ana", KNOWN, "EMAIL:b@x.eu")],
            [
                ("Ana", "UID:1", "EMAIL:b@x.eu"),
                ("Bob", "NOTE:x", "EMAIL:b@x.eu"),
                ("Bob", KNOWN, "EMAIL:a@x.eu"),
            ],
        ),
        # Renamed by a link, and then known by the phone that the name now goes with.
        (
            [("", "TEL:+49 711 5550188", LINK), ("", "EMAIL:a@x.eu")],
            [("Ana Lee", LINK), ("Ana Lee", "EMAIL:a@x.eu", "TEL:+49 711 5550188")],
        ),
        # Two people come to have one link.
        ([("Ana Lee", "UID:1")], [("", LINK), ("", LINK, "X-FOO:1"), ("Ana Lee", "UID:1", LINK)]),
    ],
)
def test_a_file_that_changes_by_what_people_are_known_is_merged_once(workspace, first, second):
    bring(workspace, first)
    bring_twice(workspace, second, "merge")


def lines(*choices):
    return st.sampled_from(["", *choices])


cards = st.builds(
    lambda name, several: (name, *filter(None, several)),
    st.sampled_from(["Ana Lee", "Bob Lee", "Robert Lee", "Cy Fox", "Dr. Ana Lee", "", "ana lee"]),
    st.tuples(
        lines("UID:1", "UID:2", KNOWN, "UID:long-enough-uid-0002"),
        lines("EMAIL:a@x.eu", "EMAIL:b@x.eu", "EMAIL:A@x.eu"),
        lines("EMAIL:b@x.eu", "ADR:;;1 Main St;Delft;;;NL", "ADR:;;2 Main St;Delft;;;NL"),
        lines("TEL:+49 711 5550188", "TEL:0711 5550188", "TEL:711 5550188;ext=5"),
        lines("ORG:Acme", "ORG:Acme GmbH", "ORG:Bosch", "ORG:Acme;Sales", "ORG:Freelance"),
        lines("TITLE:Boss", "TITLE:Clerk"),
        lines("BDAY:1980-03-07", "BDAY:1981-03-07", "BDAY:--03-07"),
        lines("CATEGORIES:alumni", "CATEGORIES:Alumni,friend", "NICKNAME:Bo", "NICKNAME:Bobby"),
        lines("NOTE:x", "NOTE:xy", "NOTE:y"),
        lines("REV:20260101", "REV:20260201"),
        lines(LINK, "URL:https://www.linkedin.com/in/bob/"),
        lines("N:Lee;Ana;;;", "N:Lee;Bob;;Dr.;", "N:Lee;Anna;M;;PhD"),
        lines("X-FOO:1", "X-FOO:2", "RELATED;TYPE=spouse:Piet"),
    ),
)
some = st.lists(cards, min_size=1, max_size=5)
how = st.sampled_from(["review", "merge", "skip"])


@settings(suppress_health_check=list(HealthCheck), max_examples=120, deadline=None)
@given(first=some, second=some, hows=st.tuples(how, how))
def test_any_files_twice_in_any_way_are_the_files_once(workspace, first, second, hows):
    start = everything(workspace)
    try:
        for some_cards, on_match in zip((first, second), hows, strict=True):
            bring_twice(workspace, some_cards, on_match)
    finally:
        while workspace.undo():
            pass
    assert everything(workspace) == start
