"""Everybody into a file, by the one service that window and commands share."""

from datetime import date

import pytest
from msgspec.structs import replace

from netdesk.errors import Cancelled, InputError
from netdesk.exporting import FORMATS, export_people, format_of
from netdesk.people import contacts, touches
from tests.builders import make_contact

TODAY = date(2026, 2, 11)
NARROWED = [key for key, one in FORMATS.items() if not one.is_whole]


@pytest.mark.parametrize("key", FORMATS)
def test_every_format_holds_everybody(workspace, tmp_path, key):
    contacts.save(workspace, make_contact("Ana Ruiz"))
    target = tmp_path / f"all.{FORMATS[key].ending}"
    assert export_people(workspace, target, key) == 1
    assert b"Ana Ruiz" in target.read_bytes()


def test_a_stopped_export_leaves_no_file(workspace, tmp_path):
    with pytest.raises(Cancelled):
        export_people(workspace, tmp_path / "all.vcf", "vcard3", cancelled=lambda: True)
    assert not (tmp_path / "all.vcf").exists()


def test_an_unknown_format_is_an_error(workspace, tmp_path):
    with pytest.raises(InputError, match="no format xls"):
        export_people(workspace, tmp_path / "all.xls", "xls")


def test_the_ending_names_the_format(tmp_path):
    endings = ("a.VCF", "a.vcard", "a.csv", "a.json", "a.txt")
    assert [format_of(tmp_path / name) for name in endings] == [
        *("vcard3", "vcard3", "csv", "json", "")
    ]


@pytest.fixture
def three(workspace):
    """Ana with something private, Bob and Cleo, by id."""
    private = make_contact("Ana Ruiz", background=("Ran the port",))
    return [
        contacts.save(workspace, one)
        for one in (private, make_contact("Bob"), make_contact("Cleo"))
    ]


@pytest.mark.parametrize("key", NARROWED)
def test_only_those_who_are_meant_go_out(workspace, tmp_path, three, key):
    ana, _, cleo = three
    assert export_people(workspace, tmp_path / "some", key, only=[cleo, ana]) == 2
    data = (tmp_path / "some").read_bytes()
    assert [name in data for name in (b"Ana Ruiz", b"Bob", b"Cleo")] == [True, False, True]


@pytest.mark.parametrize("key", NARROWED)
@pytest.mark.parametrize("private", [False, True])
def test_private_fields_of_some_people_stay_here_as_those_of_all(
    workspace, tmp_path, three, key, private
):
    export_people(workspace, tmp_path / "some", key, only=three[:1], private=private)
    assert (b"Ran the port" in (tmp_path / "some").read_bytes()) is private


def test_the_file_for_netdesk_holds_everybody_whoever_is_meant(workspace, tmp_path, three):
    assert export_people(workspace, tmp_path / "all", "json", only=three[:1]) == 3


def test_the_file_for_netdesk_holds_nothing_of_who_was_deleted(workspace, tmp_path, three):
    ana, bob, _ = three
    touches.log(workspace, ana, TODAY, "coffee", "Her own words")
    touches.log(workspace, bob, TODAY, "coffee", "His words")
    contacts.save(workspace, replace(contacts.get(workspace, bob), referred_by_id=ana))
    uid = contacts.get(workspace, ana).uid
    contacts.trash(workspace, [ana])
    export_people(workspace, tmp_path / "all", "json")
    data = (tmp_path / "all").read_text("utf-8")
    assert [words in data for words in ("His words", "Her own words", uid)] == [True, False, False]


def test_who_was_deleted_meanwhile_is_not_exported(workspace, tmp_path, three):
    contacts.trash(workspace, three[:1])
    assert export_people(workspace, tmp_path / "some", "csv", only=three[:2]) == 1
    with pytest.raises(InputError, match="Nobody of those selected"):
        export_people(workspace, tmp_path / "none", "csv", only=three[:1])
    assert not (tmp_path / "none").exists()
