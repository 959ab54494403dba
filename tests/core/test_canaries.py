"""What is private stays: canary words in every text of a file, and every output read back."""

import re
import zlib
from datetime import UTC, datetime
from shutil import which

import pypdfium2
import pytest

from netdesk import meetings
from netdesk.appointments import calendar, export_event
from netdesk.brief.compose import compose
from netdesk.brief.fonts import are_fonts_made, ensure_fonts
from netdesk.brief.monday_facts import compose_monday
from netdesk.brief.packet import Shown, compose_packet
from netdesk.brief.pdf import render_pdf
from netdesk.exporting import export_people
from netdesk.groups import events
from netdesk.people import contacts, touches
from netdesk.records.contact import ALLY_STAGES, Contact
from netdesk.records.meeting import Ask, Meeting, Plan
from tests.core.brief.pdf_readers import read_text
from tests.core.canaries import NOON, found_in, plant
from tests.core.command_line import caller

TABLES = ("vcard3", "vcard4", "vcard21", "csv")
# What an address book holds anyway: it is not private.
ADDRESS_BOOK = {
    *("contactfullname", "contactgiven", "contactfamily", "contactadditional", "contactprefix"),
    *("contactsuffix", "contactnickname", "contactnote", "contactcategory", "contactemail"),
    *("contactphotourl", "workcompany", "worktitle", "workdepartment", "extraother"),
    *("addresscity", "addresscountry", "addressextended", "addresspobox", "addresspostcode"),
    *("addressregion", "addressstreet", "debriefnamed", "debriefnamedcompany"),
}
WHEN_TICKED = {
    *("contactbackground", "contactcommon", "contactpronunciation", "contactreferredby"),
    *("pastcompany", "pastdepartment", "pasttitle", "extraformer"),
}
# What the discreet page says: nothing that judges them or their company.
PAGE = {
    *("contactfullname", "contactpronunciation", "contactbackground", "contactcommon"),
    *("contactreferredby", "workcompany", "worktitle", "pastcompany", "pasttitle", "facttext"),
    *("companyindustry", "companyplace", "companysize", "newstitle", "newssource", "planoutcome"),
    *("planopener", "planworld", "plangive", "planquestion", "planwin", "planasktext"),
    *("planaskcompany", "planaskfallbackcompany", "planclose", "plandont", "planplace"),
}
# What the Monday sheet says: who, where, what for, and what is owed.
WEEK = {
    *("contactfullname", "workcompany", "planplace", "planoutcome", "promisetext"),
    *("debriefpromise", "debriefthanks", "debriefnamed", "referralended"),
}
NAMES = {"contactfullname", "contactpronunciation", "contactreferredby"}
NOT_DISCREET = {"touchnote", "companymayneed"}
BENCHMARKS = {
    *("benchmarktext", "benchmarklevel", "benchmarksource", "owntext", "ownlevel", "ownsource")
}
FIGURES = re.compile(r"98[ .,’]?76[57]")


@pytest.fixture
def planted(workspace):
    return plant(workspace)


@pytest.fixture(scope="module")
def fonts(tmp_path_factory):
    if are_fonts_made():
        return ensure_fonts()
    return ensure_fonts(tmp_path_factory.mktemp("type"))


def exported(workspace, target, key, **ticked):
    export_people(workspace, target, key, **ticked)
    return target.read_bytes().replace(b"\r\n ", b"").decode()


def pages_of(pdf, tmp_path):
    """The words of a PDF by both readers, with its bookmarks and its metadata."""
    document = pypdfium2.PdfDocument(pdf)
    words = [page.get_textpage().get_text_range() for page in document]
    words += [mark.get_title() for mark in document.get_toc()]
    words += document.get_metadata_dict().values()
    document.close()
    if which("pdftotext"):
        words.append(read_text(pdf, tmp_path))
    return " ".join(words)


def streams_of(pdf):
    """The bytes of a PDF, and all of its streams that are packed."""
    packed = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    return pdf + b"\n".join(map(_unpacked, packed))


def _unpacked(stream):
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return b""


@pytest.mark.parametrize("key", TABLES)
@pytest.mark.usefixtures("planted")
def test_a_table_or_card_holds_the_address_book_and_no_more(workspace, tmp_path, key):
    text = exported(workspace, tmp_path / "all", key)
    assert found_in(text) == ADDRESS_BOOK
    assert not [stage for stage in ALLY_STAGES if stage in text]
    assert "X-NETDESK-" not in text


@pytest.mark.parametrize("key", TABLES)
@pytest.mark.usefixtures("planted")
def test_what_is_ticked_goes_along_and_nothing_beyond(workspace, tmp_path, key):
    text = exported(workspace, tmp_path / "all", key, private=True)
    assert found_in(text) == ADDRESS_BOOK | WHEN_TICKED
    assert not FIGURES.search(text)


@pytest.mark.usefixtures("planted")
def test_a_calendar_has_who_and_where_only(workspace):
    text = calendar(workspace, datetime.now(UTC)).replace(b"\r\n ", b"")
    assert found_in(text) == {"contactfullname", "planplace", "heldplace"}


@pytest.mark.usefixtures("planted")
def test_an_event_tells_a_calendar_its_name_and_place_only(workspace, tmp_path):
    for line in events.lines(workspace):
        target = tmp_path / f"{line.id}.ics"
        export_event(workspace, line.id, target, datetime.now(UTC))
        found = found_in(target.read_bytes().replace(b"\r\n ", b""))
        place = {"2026-01": "past", "2026-02": "fair"}[line.starts_at[:7]]
        # The uid is a word of the test's own here; a real one is random.
        assert found == {f"{place}event{part}" for part in ("name", "place", "uid")}


@pytest.mark.usefixtures("planted")
def test_the_whole_file_holds_groups_and_events(workspace, tmp_path):
    found = found_in(exported(workspace, tmp_path / "all", "json"))
    assert {"groupname", "groupgave", "groupnote", "faireventoffer", "pasteventnote"} <= found


@pytest.mark.parametrize("is_ticked", [False, True])
@pytest.mark.usefixtures("planted")
def test_the_notebook_is_in_the_whole_file_only_when_ticked(workspace, tmp_path, is_ticked):
    text = exported(workspace, tmp_path / "all", "json", with_notebook=is_ticked)
    assert found_in(text) & BENCHMARKS == (BENCHMARKS if is_ticked else set())
    assert bool(FIGURES.search(text)) is is_ticked


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_a_page_says_the_plan_and_nothing_from_elsewhere(
    workspace, planted, fonts, tmp_path, paper
):
    pdf = render_pdf([compose(workspace, planted[0], now=NOON, paper=paper)], fonts)
    words = pages_of(pdf, tmp_path)
    assert found_in(words) == PAGE | NOT_DISCREET
    assert "Challenged" in words
    assert not FIGURES.search(words)


def test_a_discreet_page_judges_nobody(workspace, planted, fonts, tmp_path):
    pdf = render_pdf([compose(workspace, planted[0], now=NOON, discreet=True)], fonts)
    words = pages_of(pdf, tmp_path)
    assert found_in(words) == PAGE
    judging = ("challenged", "private", "don’t", "outcome", *ALLY_STAGES)
    assert [word for word in judging if word in words.lower().replace("zqplanoutcome", "")] == []


def test_nothing_lies_unseen_in_the_bytes_of_a_page(workspace, planted, fonts):
    pdf = render_pdf([compose(workspace, planted[0], now=NOON, discreet=True)], fonts)
    assert found_in(streams_of(pdf)) <= PAGE


def test_a_debrief_does_not_come_back_on_the_next_page(workspace, planted, fonts, tmp_path):
    _, contact_id = planted
    touches.log(workspace, contact_id, NOON.date(), "coffee")
    pdf = render_pdf([compose(workspace, planted[0], now=NOON)], fonts)
    assert {name for name in found_in(pages_of(pdf, tmp_path)) if "debrief" in name} == set()


@pytest.mark.usefixtures("planted")
def test_the_monday_sheet_says_what_is_due_and_nothing_private(workspace, fonts, tmp_path):
    pdf = render_pdf([compose_monday(workspace, now=NOON)], fonts)
    words = pages_of(pdf, tmp_path)
    assert found_in(words) == WEEK
    assert found_in(streams_of(pdf)) <= WEEK
    assert not FIGURES.search(words)


@pytest.mark.parametrize(
    ("shown", "more"),
    [
        (Shown(), set()),
        (Shown(names=True), NAMES),
        (Shown(details=True), {"planplace"}),
        (Shown(benchmarks=True), {"benchmarktext", "benchmarklevel"}),
        (Shown(names=True, details=True), NAMES | {"planplace"}),
    ],
)
def test_a_packet_holds_nobody_and_no_benchmark_unless_ticked(
    workspace, planted, fonts, tmp_path, shown, more
):
    pdf = render_pdf(compose_packet(workspace, planted[:1], shown, now=NOON), fonts)
    words = pages_of(pdf, tmp_path)
    assert found_in(words) == (PAGE | NOT_DISCREET) - NAMES - {"planplace"} | more
    assert found_in(streams_of(pdf)) <= found_in(words)
    assert bool(FIGURES.search(words)) is shown.benchmarks
    assert ("555 0100" in words) is shown.details


def test_a_packet_finds_names_and_addresses_in_what_was_typed(workspace, fonts, tmp_path):
    bo = contacts.save(workspace, Contact(full_name="Bo Zqcanaryone"))
    contacts.save(workspace, Contact(full_name="Émile Zqcanarytwo"))
    plan = Plan(
        outcome="Zqcanaryone introduces me to émile zqcanarytwo",
        opener="Write to zqcanaryfour@bolt.example or 0151 / 234 567 89",
        asks=(Ask("Does Zqcanarythree still run it?", person="Cai Zqcanarythree"),),
    )
    meeting = meetings.save(workspace, Meeting(contact_id=bo, starts_at=NOON, plan=plan))
    pdf = render_pdf(compose_packet(workspace, [meeting], Shown(), now=NOON), fonts)
    for output in (pages_of(pdf, tmp_path), streams_of(pdf)):
        assert found_in(output) == set()
    assert "234" not in pages_of(pdf, tmp_path)


def test_the_command_line_ticks_nothing_by_itself(planted, tmp_path, capsys):
    call = caller(tmp_path / "netdesk.db", capsys)
    target = tmp_path / "all.csv"
    assert call("export", target).status == 0
    assert found_in(target.read_text("utf-8-sig")) == ADDRESS_BOOK
    page = tmp_path / "page.pdf"
    assert call("brief", planted[0], "--discreet", "-o", page).status == 0
    assert found_in(pages_of(page.read_bytes(), tmp_path)) == PAGE


@pytest.mark.parametrize(
    "arguments",
    [
        *(("companies", "--json"), ("companies",), ("companies", "--gaps"), ("contacts", "--json")),
        *(("contacts",), ("meetings", "--json"), ("meetings",), ("imports",), ("check",)),
    ],
    ids=" ".join,
)
@pytest.mark.usefixtures("planted")
def test_no_list_of_the_command_line_tells_the_notebook(tmp_path, capsys, arguments):
    said = caller(tmp_path / "netdesk.db", capsys)(*arguments)
    text = said.out + said.err
    assert said.status == 0
    assert found_in(text) & BENCHMARKS == set()
    assert not FIGURES.search(text)


@pytest.mark.parametrize("command", ["show", "review", "brief"])
def test_nothing_that_is_told_of_one_thing_tells_the_notebook(planted, tmp_path, capsys, command):
    call = caller(tmp_path / "netdesk.db", capsys)
    meeting, contact = planted
    page = ("-o", tmp_path / "page.pdf") if command == "brief" else ("--json",)
    said = call(command, contact if command == "show" else meeting, *page)
    text = said.out + said.err
    if command == "brief":
        text += pages_of((tmp_path / "page.pdf").read_bytes(), tmp_path)
    assert text
    assert found_in(text) & BENCHMARKS == set()
    assert not FIGURES.search(text)
