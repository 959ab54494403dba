"""Invented people and companies for the gallery."""

from PySide6.QtCore import QAbstractTableModel, Qt

from ui.widgets.cells import CELL_ROLE, Cell, CellKind, cell_data

LATE, OWED, KNOWS = "Touch due, 5 d late", "Thank-you 1 d late", "Knows work"
AMELIE = "Dr. Amélie Nguyễn-Dubois"
PEOPLE = (
    ("Wanjiru Kamau", "DHL Supply Chain", 3, "Supportive", "5 wk", "touch", LATE, "warn"),
    ("Jonas Weber", "Freudenberg", 2, KNOWS, "2 d", "mail", OWED, "stop"),
    ("Yael Cohen", "Intuitive", 1, "Acquaint.", "1 d", "chat", "Debrief Tue coffee", "warn"),
    (AMELIE, "Helios Robotics", 3, "Supportive", "13 wk", "date", "Thu 12:30 lunch", "text"),
    ("Priya Raman", "Automate Forum", 4, "Ally", "6 d", "promise", "Intro to Tomás, Fri", "text"),
    ("Aoife Byrne", "Maersk", 3, "Supportive", "4 wk", "promise", "Promise due Fri", "text"),
    ("Tomás Varga", "Varga Integration", 4, "Ally", "9 d", "date", "Mon 16 Feb coffee", "text"),
    ("田中 由紀", "FANUC", 2, KNOWS, "7 wk", "touch", "Touch due in 6 d", "text"),
    ("Łukasz Wójcik", "ABB", 2, KNOWS, "8 d", "touch", "Touch due in 22 d", "text"),
    ("Elif Demir", "Nordex", 2, KNOWS, "2 y", "dormant", "Wake: dormant tie", "muted"),
    ("Олена Шевченко", "Zalando", 1, "Acquaint.", "5 mo", "touch", "Touch due in 9 d", "text"),
)


class PeopleModel(QAbstractTableModel):
    """Invented people."""

    TITLES = ("Name", "Company", "Ally stage", "Last", "Next step")

    def rowCount(self, parent=None):
        return len(PEOPLE)

    def columnCount(self, parent=None):
        return len(self.TITLES)

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        if role == Qt.ItemDataRole.DisplayRole:
            return self.TITLES[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section == 3:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index, role=CELL_ROLE):
        name, company, stage, words, last, icon, step, tone = PEOPLE[index.row()]
        cells = (
            Cell(CellKind.PERSON, name, ident=name),
            Cell(text=company),
            Cell(CellKind.LADDER, words, "muted" if stage < 2 else "text", value=stage),
            Cell(CellKind.NUMBER, last),
            Cell(CellKind.STATE, step, tone, icon),
        )
        return cell_data(cells[index.column()], role)


class GapModel(QAbstractTableModel):
    """Invented companies with a group row."""

    TITLES = ("Company", "Thesis", "Fit", "Known", "Who may know somebody", "Do")
    ROWS = (
        ("Medline", "expanding", "Expanding", 5, "0", "Amélie + 2"),
        ("Borealis", "challenged", "Challenged", 4, "0", "Aoife Byrne"),
        ("Ocado Technology", "stable", "Stable", 3, "0", "Олена Шевченко"),
        ("Smith+Nephew", "", "No thesis", 3, "0", ""),
    )

    def rowCount(self, parent=None):
        return len(self.ROWS) + 1

    def columnCount(self, parent=None):
        return len(self.TITLES)

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        return self.TITLES[section] if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index):
        return Qt.ItemFlag.NoItemFlags if index.row() == 0 else super().flags(index)

    def data(self, index, role=CELL_ROLE):
        if index.row() == 0:
            return cell_data(Cell(CellKind.GROUP, "Nobody", detail="4 targets"), role)
        name, thesis, words, fit, known, who = self.ROWS[index.row() - 1]
        ask = Cell(CellKind.STATE, "Nobody yet: ask", "warn", "unknown")
        cells = (
            Cell(text=name, bold=True),
            Cell(CellKind.THESIS, words, thesis=thesis),
            Cell(CellKind.FIT, value=fit),
            Cell(CellKind.NUMBER, known),
            Cell(CellKind.STATE, who, icon="via") if who else ask,
            Cell(CellKind.CHOICE, "Decide", bold=True),
        )
        return cell_data(cells[index.column()], role)
