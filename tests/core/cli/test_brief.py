"""The command that prints: which meetings, how, and where to."""

from datetime import datetime, timedelta

import pypdfium2
import pytest

from netdesk import meetings
from netdesk.people import contacts
from netdesk.workspace import Workspace
from tests.builders import make_contact, make_meeting
from tests.core.command_line import caller


@pytest.fixture
def call(tmp_path, capsys):
    with Workspace.open(tmp_path / "netdesk.db") as workspace:
        ana = contacts.save(workspace, make_contact("Ana Ruiz"))
        now = datetime.now()
        for starts_at in (now, now + timedelta(days=21), None):
            meetings.save(workspace, make_meeting(ana, starts_at))
    return caller(tmp_path / "netdesk.db", capsys)


def words_of(path):
    document = pypdfium2.PdfDocument(path)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    size = document[0].get_size()
    document.close()
    return text, (round(size[0]), round(size[1]))


def left_edge(path):
    """Where the first ink of the page begins, in points."""
    document = pypdfium2.PdfDocument(path)
    left = min(item.get_bounds()[0] for item in document[0].get_objects())
    document.close()
    return left


@pytest.mark.parametrize(("which", "ids"), [("--week", [1]), ("--all", [1, 2, 3])])
def test_a_span_of_meetings_is_one_pdf_with_a_page_each(call, tmp_path, which, ids):
    done = call("brief", which, "-o", tmp_path / "out.pdf", "--json")
    assert done.status == 0
    assert sorted(done.json["meetings"]) == ids
    assert done.json["pages"] == len(ids)


def test_a_week_without_meetings_is_status_2_and_no_file(call, tmp_path):
    call("brief", "--all", "-o", tmp_path / "first.pdf")
    with Workspace.open(tmp_path / "netdesk.db") as workspace:
        meetings.delete(workspace, 1)
    done = call("brief", "--week", "-o", tmp_path / "out.pdf")
    assert (done.status, done.err) == (2, "netdesk: There are no meetings this week.\n")
    assert not (tmp_path / "out.pdf").exists()


@pytest.mark.parametrize(
    "wrong",
    [("1", "--week"), ("1", "--all"), ("--week", "--all"), ("one",), ("1", "--paper", "a5")],
)
def test_wrong_usage_is_one_line_and_status_2(call, tmp_path, wrong):
    done = call("brief", *wrong, "-o", tmp_path / "out.pdf")
    assert (done.status, done.err.count("\n")) == (2, 1)
    assert not (tmp_path / "out.pdf").exists()


def test_a_folder_that_is_not_there_is_status_2(call, tmp_path):
    done = call("brief", "1", "-o", tmp_path / "gone" / "out.pdf")
    assert done.status == 2
    assert "folder does not exist" in done.err


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_the_page_is_of_the_paper_asked_for(call, tmp_path, paper, size):
    call("brief", "1", "--paper", paper, "-o", tmp_path / "out.pdf")
    assert words_of(tmp_path / "out.pdf")[1] == size


def test_a_discreet_page_has_the_softer_words(call, tmp_path):
    call("brief", "1", "--discreet", "-o", tmp_path / "out.pdf")
    text, _ = words_of(tmp_path / "out.pdf")
    assert [word in text for word in ("FOCUS", "REMEMBER", "OUTCOME", "private")] == [
        *(True, True, False, False)
    ]


def test_a_page_to_be_punched_begins_further_right(call, tmp_path):
    call("brief", "1", "-o", tmp_path / "plain.pdf")
    call("brief", "1", "--punch", "-o", tmp_path / "punched.pdf")
    further = left_edge(tmp_path / "punched.pdf") - left_edge(tmp_path / "plain.pdf")
    assert further == pytest.approx(17, abs=0.5)


def test_the_monday_sheet_is_one_page_of_the_week(call, tmp_path):
    done = call("brief", "--monday", "-o", tmp_path, "--paper", "letter", "--json")
    assert done.status == 0
    assert (done.json["pages"], done.json["meetings"]) == (1, [])
    [path] = tmp_path.glob("*Week.pdf")
    text, size = words_of(path)
    assert "MEETINGS" in text
    assert size == (612, 792)


@pytest.mark.parametrize("more", ["1", "--week", "--all", "--discreet"])
def test_the_monday_sheet_takes_no_meetings_and_is_never_discreet(call, tmp_path, more):
    done = call("brief", "--monday", more, "-o", tmp_path / "out.pdf")
    assert done.status == 2
    assert not (tmp_path / "out.pdf").exists()
