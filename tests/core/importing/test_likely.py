"""Records that only may be somebody known: they wait for a look, and nobody comes in twice."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from netdesk import duplicates
from netdesk.importing import Dropped, commit_import, plan_import, read_files
from netdesk.people import apart, contacts
from tests.builders import make_contact, vcard
from tests.core.tables_of import everything

ANA = make_contact("Ana Ruiz", company="Acme GmbH", email="us@x.eu", phone="+49 711 5550188")


def plan_of(workspace, *cards, on_match="review", **more):
    readings = read_files([Dropped("people.vcf", b"".join(cards))])
    return plan_import(workspace, readings, on_match, **more)


@pytest.fixture
def ana(workspace):
    """Ana Ruiz of Acme, by id."""
    return contacts.save(workspace, ANA)


@pytest.mark.parametrize(
    ("card", "why"),
    [
        (vcard("Jon Ruiz", "EMAIL:US@x.eu"), "Perhaps Ana Ruiz: same e-mail under another name."),
        (vcard("Ana Ruiz", "ORG:ACME"), "Same name and company."),
        (
            vcard("Anna Ruiz", "ORG:Acme"),
            "Perhaps Ana Ruiz: short name, same company.",
        ),
    ],
)
def test_who_may_be_somebody_waits_for_a_look(workspace, ana, card, why):
    plan = plan_of(workspace, card)
    [record] = plan.records
    assert (record.outcome, record.contact_id, record.certainty) == ("review", ana, "likely")
    assert record.reason == why
    assert commit_import(workspace, plan).import_id == 0


@pytest.mark.parametrize(
    ("here", "card"),
    [
        (replace(ANA, nickname="Nita"), vcard("Nita Ruiz", "ORG:Acme")),
        (replace(ANA, full_name="Nita Ruiz"), vcard("Ana Ruiz", "ORG:Acme", "NICKNAME:Nita")),
    ],
)
def test_a_nickname_that_a_record_has_is_a_short_form(workspace, here, card):
    contacts.save(workspace, here)
    [record] = plan_of(workspace, card).records
    assert (record.outcome, record.certainty) == ("review", "likely")


@pytest.mark.parametrize(
    ("how", "outcome"),
    [("review", "review"), ("merge", "review"), ("skip", "skipped"), ("add", "added")],
)
@pytest.mark.usefixtures("ana")
def test_what_is_likely_is_never_merged_without_a_look(workspace, how, outcome):
    [record] = plan_of(workspace, vcard("Jon Ruiz", "EMAIL:us@x.eu"), on_match=how).records
    assert record.outcome == outcome


@pytest.mark.parametrize("number", ["+49 (711) 555-0188", "0711 5550188", "0049711 5550188"])
@pytest.mark.usefixtures("ana")
def test_a_phone_is_the_same_however_it_is_written(workspace, number):
    [record] = plan_of(workspace, vcard("Ana Ruiz", f"TEL:{number}")).records
    assert (record.outcome, record.certainty) == ("unchanged", "sure")


@pytest.mark.parametrize("number", ["+1 711 5550188", "0711 5550189"])
@pytest.mark.usefixtures("ana")
def test_another_number_of_the_same_name_is_another_person(workspace, number):
    assert plan_of(workspace, vcard("Ana Ruiz", f"TEL:{number}")).totals.added == 1


def test_after_a_look_the_two_are_one_and_what_was_here_stands(workspace, ana):
    card = vcard("Anna Ruiz", "ORG:Acme", "TEL:+34 555 0100")
    plan = plan_of(workspace, card, decisions={(0, 1): "merge"})
    commit_import(workspace, plan)
    kept = contacts.get(workspace, ana)
    assert (kept.full_name, len(kept.phones)) == ("Ana Ruiz", 2)
    assert plan_of(workspace, card).totals.unchanged == 1


def test_after_a_look_the_two_are_told_apart_for_good(workspace, ana):
    card = vcard("Jon Ruiz", "EMAIL:us@x.eu")
    commit_import(workspace, plan_of(workspace, card, decisions={(0, 1): "add"}))
    assert apart.pairs(workspace) == {(ana, ana + 1)}
    assert duplicates.find(workspace) == []
    assert plan_of(workspace, card).totals.unchanged == 1


def test_two_names_in_one_file_are_two_people(workspace):
    cards = [vcard("Ana", "EMAIL:us@x.eu"), vcard("Jon", "EMAIL:us@x.eu")]
    assert plan_of(workspace, *cards).totals.added == 2


def test_the_same_file_again_after_a_name_was_merged_away_changes_nothing(workspace, ana):
    card = vcard("A. R.", "UID:7", "EMAIL:ar@x.eu")
    commit_import(workspace, plan_of(workspace, card))
    duplicates.merge(workspace, ana, [ana + 1])
    assert plan_of(workspace, card).totals.unchanged == 1


some = st.lists(
    st.builds(
        vcard,
        st.sampled_from(["Ana Lee", "Bob Lee", "Robert Lee"]),
        st.sampled_from(["UID:1", "UID:2", "UID:long-enough-uid-0001", "NOTE:x"]),
        st.sampled_from(["EMAIL:a@x.eu", "EMAIL:b@x.eu", "ORG:Acme", "TITLE:Boss"]),
        st.sampled_from(["TEL:+49 711 5550188", "TEL:0711 5550188", "ORG:Acme", "NOTE:y"]),
        st.sampled_from(["BDAY:1980-03-07", "BDAY:1981-03-07", "CATEGORIES:alumni"]),
    ),
    min_size=1,
    max_size=5,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(first=some, second=some, how=st.sampled_from(["review", "merge", "skip"]))
def test_twice_is_once_totals_add_up_and_undo_is_nothing(workspace, first, second, how):
    start = everything(workspace)
    try:
        for cards in (first, second):
            totals = commit_import(workspace, plan_of(workspace, *cards, on_match=how)).totals
            assert totals.records == len(cards)
            again = plan_of(workspace, *cards, on_match=how).totals
            assert (again.added, again.updated) == (0, 0)
    finally:
        while workspace.undo():
            pass
    assert everything(workspace) == start
