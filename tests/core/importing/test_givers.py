"""Who referred somebody, as a file has it: the referral tree knows them."""

from msgspec.structs import replace

from netdesk.importing import Dropped, commit_import, plan_import, read_files, undo_import
from netdesk.people import contacts
from tests.builders import make_contact

HEAD = "First Name,Last Name,E-mail Address,Mobile Phone,Company,Referred By,Priority,Private\n"
PAIR = "Ana,Ruiz,ana@x.eu,,Acme,bo li,Normal,False\nBo,Li,bo@x.eu,,Acme,,Normal,False\n"


def bring(workspace, rows):
    reading = read_files([Dropped("contacts.csv", f"{HEAD}{rows}".encode())])
    return commit_import(workspace, plan_import(workspace, reading))


def giver_of(workspace, name):
    person = contacts.get(workspace, contacts.find_one(workspace, name))
    found = contacts.get_many(workspace, [person.referred_by_id] if person.referred_by_id else [])
    return [one.full_name for one in found]


def test_the_referrer_of_a_file_is_the_person_of_that_name(workspace):
    bring(workspace, PAIR)
    assert giver_of(workspace, "Ana Ruiz") == ["Bo Li"]


def test_a_referrer_who_comes_later_is_found_then(workspace):
    bring(workspace, PAIR.splitlines()[0])
    assert giver_of(workspace, "Ana Ruiz") == []
    bring(workspace, PAIR.splitlines()[1])
    assert giver_of(workspace, "Ana Ruiz") == ["Bo Li"]


def test_a_name_that_two_people_have_stays_words(workspace):
    for _ in range(2):
        contacts.save(workspace, make_contact("Bo Li"))
    bring(workspace, PAIR.splitlines()[0])
    person = contacts.get(workspace, contacts.find_one(workspace, "Ana Ruiz"))
    assert (person.referred_by, person.referred_by_id) == ("bo li", 0)


def test_two_who_name_each_other_close_no_ring(workspace):
    bring(workspace, PAIR.replace("Acme,,", "Acme,Ana Ruiz,"))
    assert [giver_of(workspace, name) for name in ("Ana Ruiz", "Bo Li")] == [["Bo Li"], []]


def test_a_link_that_an_import_made_keeps_nobody_from_going_with_it(workspace):
    report = bring(workspace, PAIR)
    contacts.save(workspace, make_contact("Cy Fox"))
    undone = undo_import(workspace, report.import_id)
    assert (undone.removed, undone.kept) == (2, ())


def test_whom_i_changed_stays_and_so_does_what_they_said_of_their_referrer(workspace):
    report = bring(workspace, PAIR)
    ana = contacts.get(workspace, contacts.find_one(workspace, "Ana Ruiz"))
    contacts.save(workspace, replace(ana, note="Called."))
    undone = undo_import(workspace, report.import_id)
    assert (undone.removed, undone.kept) == (1, ("Ana Ruiz",))
    assert contacts.get(workspace, ana.id).referred_by == "bo li"
