"""Shows every part of the window in light and dark as pictures, to hold beside the design.

Run: python tests/ui/gallery.py FOLDER
"""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from gallery_samples import GapModel, PeopleModel
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ui.icons import ICONS
from ui.theme import apply_theme
from ui.type import head, px, small, sub
from ui.widgets.avatar import Avatar
from ui.widgets.button import Button, with_key
from ui.widgets.card import Card, Panel, QuietBox, StepNumber
from ui.widgets.check_box import CheckBox, ChoiceBox, RadioButton
from ui.widgets.chip import FilterChip, ToggleChip, fact_chip, state_chip
from ui.widgets.drop_overlay import DropFile, DropOverlay
from ui.widgets.empty_state import EmptyState
from ui.widgets.field import Field
from ui.widgets.finding import CheckLine, FindingBox, FindingText
from ui.widgets.glyph import ThemedIcon
from ui.widgets.growing_edit import Wave
from ui.widgets.ladder import ally_ladder, fit_row, readiness
from ui.widgets.line_field import LineEdit, LineField
from ui.widgets.meter import Meter
from ui.widgets.minutes_bar import Block, MinutesBar
from ui.widgets.navigation import NavEntry, Navigation
from ui.widgets.page_head import ActionBar, PageHead
from ui.widgets.progress import StatusProgress
from ui.widgets.search_field import SearchField
from ui.widgets.section import SectionHeader
from ui.widgets.segment import Choice, Segment
from ui.widgets.table import DeskTableView
from ui.widgets.tabs import TabStrip
from ui.widgets.text import muted_label, plain_label, wrap_label
from ui.widgets.toast import Toast

PAGES = (
    NavEntry("week", "This week", "week"),
    NavEntry("people", "People", "people"),
    NavEntry("companies", "Companies", "companies"),
    NavEntry("meetings", "Meetings", "meetings"),
    NavEntry("referrals", "Referrals", "referrals"),
    NavEntry("groups", "Groups & events", "groups", "Groups"),
    NavEntry("brand", "My brand", "brand"),
)


def row(*widgets: QWidget, gap: int = 8) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(px(gap))
    for one in widgets:
        line.addWidget(one)
    line.addStretch(1)
    return line


def column(parent: QWidget, margin: int = 16, gap: int = 8) -> QVBoxLayout:
    made = QVBoxLayout(parent)
    made.setContentsMargins(px(margin), px(margin), px(margin), px(margin))
    made.setSpacing(px(gap))
    return made


def toolbar() -> Panel:
    bar = Panel("window", "b")
    line = QHBoxLayout(bar)
    line.setContentsMargins(px(16), px(7), px(16), px(8))
    line.addWidget(SearchField("Search people, companies, notes"))
    line.addWidget(with_key(Button("Go to or run", kind="ghost", icon="command"), "Ctrl+K"))
    line.addStretch(1)
    for text, kind, icon in (("Import", "normal", "import"), ("Print brief", "normal", "print")):
        line.addWidget(Button(text, kind=kind, icon=icon))
    line.addWidget(Button("New", kind="primary", icon="new"))
    return bar


def people_list() -> Panel:
    page = Panel("base", "r")
    inner = column(page, 0, 0)
    top = PageHead("People")
    top.set_count("412")
    top.add_control(Button("Filter", icon="filter"))
    top.add_control(Button("Columns", icon="columns"))
    inner.addWidget(top)
    chips = row(
        FilterChip("Category", "alumni, business, former team"),
        FilterChip("Place", "within 100 km"),
        Button("Clear", kind="ghost", small=True),
    )
    chips.setContentsMargins(px(16), 0, px(16), px(8))
    chips.addWidget(muted_label("286 of 412 shown"))
    inner.addLayout(chips)
    table = DeskTableView("People")
    table.setModel(PeopleModel(table))
    table.set_columns((222, 134, 138, 60, 158), 0)
    table.horizontalHeader().setSortIndicator(4, Qt.SortOrder.AscendingOrder)
    inner.addWidget(table, 1)
    return page


def person_panel() -> Panel:
    panel = Panel("base")
    inner = column(panel, 0, 0)
    top = QWidget()
    lines = column(top)
    first = row(Avatar("Dr. Amélie Nguyễn-Dubois", "an", 48), gap=12)
    first.insertWidget(1, plain_label("Dr. Amélie Nguyễn-Dubois", head()))
    first.addWidget(ally_ladder(3, "Supportive"))
    lines.addLayout(first)
    facts = (fact_chip("Automate 2024", "event"), fact_chip("via Priya Raman", "via"))
    lines.addLayout(row(muted_label("In common"), *facts))
    inner.addWidget(top)
    log = with_key(Button("Log a touch", kind="ghost", icon="chat", small=True), "Ctrl+L")
    tabs = (("plan", "Company and plan"), ("person", "Person"), ("history", "History"))
    inner.addWidget(TabStrip("Person", tabs, action=log))
    body_part = QWidget()
    lines = column(body_part)
    add = Button("Add news", kind="ghost", icon="new", small=True)
    company = SectionHeader("Company", title="Helios Robotics", action=add)
    company.add_after_title(state_chip("Expanding", "good"))
    lines.addWidget(company)
    box = QuietBox()
    words = "So they may need: someone who has ramped a second plant without stopping the first."
    box.column.addWidget(wrap_label(words))
    lines.addWidget(box)
    lines.addWidget(SectionHeader("News", count=4, fact="newest 14 days"))
    plan = SectionHeader("Plan", title="Thu 12 Feb 12:30", action=readiness(8))
    lines.addWidget(plan)
    add_plan(lines)
    lines.addStretch(1)
    inner.addWidget(body_part, 1)
    return panel


def add_plan(lines: QVBoxLayout) -> None:
    outcome = Field("Outcome")
    outcome.set_text("She agrees to introduce me to two heads of automation in medical devices")
    gives = Field("Gives", label="What I give")
    gives.set_text("Cobot safety checklist, printed; intro to Tomás Varga")
    ask = Field("Asks", label="Ask 1")
    ask.set_text("Do you have any openings in your team?")
    ask.set_state("stop")
    ask.set_waves([Wave(12, 12)])
    text = FindingText("stop", "asks for a job", "", "What do you look for in a head?", "Alt+U")
    for part in (outcome, gives, ask, FindingBox(text, wide=False)):
        lines.addWidget(part)
    lines.addWidget(Field("Questions", label="Advice", placeholder="Only they can answer it"))


def people_page() -> QWidget:
    window = QWidget()
    outer = column(window, 0, 0)
    outer.addWidget(toolbar())
    middle = QHBoxLayout()
    middle.setSpacing(0)
    nav = Navigation(PAGES)
    nav.choose("people")
    for key, count in (("people", 412), ("companies", 64), ("meetings", 2)):
        nav.set_count(key, count)
    middle.addWidget(nav)
    middle.addWidget(people_list(), 1)
    side = person_panel()
    side.setFixedWidth(px(536))
    middle.addWidget(side)
    outer.addLayout(middle, 1)
    return window


def parts_page() -> QWidget:
    page = Panel("base")
    lines = column(page, 24, 12)
    kinds = ("normal", "primary", "soft", "ghost", "link")
    lines.addLayout(row(*(Button(kind.title(), kind=kind, icon="print") for kind in kinds)))
    lines.addLayout(
        row(*(Button(kind.title(), kind=kind, icon="print", small=True) for kind in kinds))
    )
    off = Button("Off", icon="import")
    off.setEnabled(False)
    lines.addLayout(
        row(off, with_key(Button("Print brief", kind="primary", icon="print"), "Ctrl+P"))
    )
    tones = (
        ("1 d late", "stop", "error"),
        ("today", "warn", "clock"),
        ("Fri", "neutral", "promise"),
    )
    chips = [state_chip(*tone) for tone in tones]
    lines.addLayout(
        row(*chips, state_chip("Target", "accent", "target"), fact_chip("ETH Zürich", "school"))
    )
    on = ToggleChip("offered help")
    on.setChecked(True)
    lines.addLayout(row(on, ToggleChip("vouched"), fit_row(3), ally_ladder(2), readiness(4)))
    answers = Segment(
        "Outcome met?",
        [Choice("y", "Yes", "Y"), Choice("p", "Partly", "P"), Choice("n", "No", "N")],
    )
    answers.set_value("y")
    paper = Segment("Paper", [Choice("a4", "A4"), Choice("letter", "Letter")])
    paper.set_value("letter")
    lines.addLayout(row(answers, paper))
    tick = CheckBox("Discreet")
    tick.setChecked(True)
    dot = RadioButton("Freudenberg")
    dot.setChecked(True)
    choice = ChoiceBox("Sort")
    choice.addItems(["Gaps first", "Name"])
    lines.addLayout(row(tick, CheckBox("Off"), dot, RadioButton("Bosch"), choice))
    add_more_parts(lines)
    lines.addStretch(1)
    return page


def add_more_parts(lines: QVBoxLayout) -> None:
    meter = Meter("The list", 220)
    meter.show_value(121, 130, 80)
    progress = StatusProgress()
    progress.begin("Reading feeds")
    progress.show_count(12, 41)
    lines.addLayout(row(meter, progress))
    better = FindingText(
        "better",
        "vague ask",
        "“medical devices” brings no name.",
        "Who do you know at Stryker?",
        "Alt+2",
    )
    idea = FindingText("idea", "say their name", "They will listen.")
    box = FindingBox(better)
    box.setFixedWidth(px(264))
    other = FindingBox(idea)
    other.setFixedWidth(px(264))
    lines.addLayout(row(box, other, CheckLine("Can be answered yes or no")))
    minutes = MinutesBar()
    words = ("Catch up", "Their world", "Give", "Story, advice", "Asks", "Close")
    minutes.show_blocks(
        [Block(*pair) for pair in zip(words, (5, 10, 5, 10, 10, 5), strict=True)], 45
    )
    lines.addWidget(minutes)
    above = Field("Outcome", label="Outcome I want", above=True, note="yes or no afterwards")
    lines.addWidget(above)
    lines.addLayout(row(LineField("Place", label_width=64), LineEdit("Empty", "empty")))
    card = Card(current=True)
    card.column.addLayout(
        row(StepNumber(1, current=True), plain_label("Bring in people", sub()), StepNumber(2))
    )
    lines.addWidget(card)
    lines.addWidget(
        EmptyState(
            "Nobody here yet",
            "People you import stand here.",
            Button("Import a file", kind="primary"),
        )
    )
    bar = ActionBar()
    bar.add_left(
        with_key(Button("Import 337 people", kind="primary", icon="import"), "Ctrl+Return")
    )
    bar.add_right(muted_label("Can be undone whole at any time"))
    lines.addWidget(bar)


def gap_page() -> QWidget:
    table = DeskTableView("Companies")
    table.setModel(GapModel(table))
    table.set_columns((150, 124, 64, 60, 176, 110), 0)
    table.set_group_rows([0])
    return table


def icon_page() -> QWidget:
    page = Panel("base")
    lines = column(page, 16, 6)
    names = sorted(ICONS)
    for at in range(0, len(names), 6):
        line = QHBoxLayout()
        for name in names[at : at + 6]:
            word = plain_label(name, small())
            word.setFixedWidth(px(90))
            line.addLayout(row(ThemedIcon(name), word))
        lines.addLayout(line)
    return page


def shoot(widget: QWidget, size: QSize, path: Path) -> None:
    widget.resize(size)
    widget.show()
    QApplication.sendPostedEvents()
    widget.grab()
    widget.grab().save(str(path))


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    for mode in ("light", "dark"):
        apply_theme(app, mode)
        people = people_page()
        shoot(people, QSize(1440, 900), folder / f"people_{mode}.png")
        table = people.findChild(DeskTableView)
        people.activateWindow()
        table.select_row(3)
        table.setFocus()
        toast = Toast(people)
        toast.say("Touch logged with Priya Raman", undo=True)
        shoot(people, QSize(1440, 900), folder / f"people_{mode}.png")
        overlay = DropOverlay(people)
        overlay.show_files(
            [
                DropFile("Connections.csv", "CSV, 118 kB"),
                DropFile("team-berlin.vcf", "vCard, 34 kB", icon="vcard"),
                DropFile("backup.numbers", "cannot be read: save it as CSV first", False, "file"),
            ]
        )
        shoot(people, QSize(1440, 900), folder / f"drop_{mode}.png")
        overlay.hide()
        people.findChild(Navigation).set_rail(rail=True)
        shoot(people, QSize(1024, 640), folder / f"small_{mode}.png")
        shoot(parts_page(), QSize(760, 1000), folder / f"parts_{mode}.png")
        shoot(gap_page(), QSize(720, 220), folder / f"gaps_{mode}.png")
        shoot(icon_page(), QSize(900, 480), folder / f"icons_{mode}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
