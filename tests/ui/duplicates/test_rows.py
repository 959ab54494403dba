"""The lines of two people held side by side: what is kept of each, and what is said of it."""

from msgspec.structs import replace

from netdesk.records.contact import Contact, Labelled, Position
from ui.duplicates.comparison import Comparison
from ui.duplicates.rows import rows_of
from ui.widgets.text import WrapLabel

LINK = "https://www.linkedin.com/in/jonas-weber-of-the-very-long-family-name-0123456789"
FIRST = Contact(full_name="Jonas Weber", ally_stage="supportive", categories=("business",))
SECOND = replace(FIRST, ally_stage="acquaintance", categories=("alumni",))
KEPT = replace(FIRST, categories=("business", "alumni"))


def row_of(label):
    return next(one for one in rows_of((FIRST, SECOND), KEPT) if one.label == label)


def test_only_the_higher_stage_is_marked_as_kept():
    stage = row_of("Ally stage")
    assert (stage.mark(0), stage.mark(1)) == ("check", "")
    assert stage.note == "the higher, with its evidence"


def test_what_is_united_is_kept_of_both():
    assert [row_of("Categories").mark(side) for side in (0, 1)] == ["check", "check"]
    assert row_of("Name").mark(0) == "same"


def test_one_number_written_in_two_ways_is_the_same():
    pair = tuple(replace(FIRST, phones=(Labelled(n),)) for n in ("0155 71569", "+49 155 71569"))
    [row] = [row for row in rows_of(pair, pair[0]) if row.label == "Phone"]
    assert [row.mark(side) for side in (0, 1)] == ["same", "same"]
    both = replace(FIRST, phones=(Labelled("0155 71569"), Labelled("+1 155 71569")))
    [row] = [row for row in rows_of(pair, both) if row.label == "Phone"]
    assert [row.mark(side) for side in (0, 1)] == ["check", "check"]


def test_of_many_e_mails_the_first_are_named_and_the_rest_counted():
    mails = tuple(Labelled(f"jonas.number.{n:02}@a-long-domain.example") for n in range(40))
    one = replace(FIRST, emails=mails)
    row = next(row for row in rows_of((one, FIRST), one) if row.label == "E-mail")
    assert row.kept.startswith("jonas.number.00@a-long-domain.example, jonas.number.01")
    assert row.kept.endswith(" and 36 more")


def test_long_values_are_read_whole(shown):
    people = tuple(replace(one, urls=(Labelled(LINK),)) for one in (FIRST, SECOND))
    kept = replace(KEPT, urls=(Labelled(LINK),), positions=(Position("Bosch"),))
    view = shown(Comparison(), 700, 500)
    view.show_pair(people, ("", ""), kept, rows_of(people, kept), {})
    labels = [one for one in view.findChildren(WrapLabel) if one.accessibleName() == LINK]
    assert len(labels) == 3
    assert all(one.height() > 2 * one.fontMetrics().height() for one in labels)
