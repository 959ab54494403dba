"""Everybody into a file, by the one service that window and commands share."""

import pytest

from netdesk import contacts
from netdesk.errors import Cancelled, InputError
from netdesk.exporting import FORMATS, export_people, format_of
from tests.builders import make_contact


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
