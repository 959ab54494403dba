"""Pictures of several people chosen at once, and of a list of strangers."""

from PySide6.QtCore import QPoint

from netdesk.people import contacts, quick_line


def three_chosen(window):
    """The page of people with three rows chosen; its side with the table."""
    window.commands.show_people()
    side = window.stack.page("people").side
    side.table.choose_rows([1, 2, 4])
    return side


def people_menu(window, _folder):
    side = three_chosen(window)
    rows = side.table.viewport()
    side.table.menu_wanted.emit(rows.mapToGlobal(QPoint(200, 140)))


def export_chosen(window, _folder):
    three_chosen(window)
    window.commands.export_people()


def export_whole(window, folder):
    export_chosen(window, folder)
    from ui.exporting import ExportDialog

    window.findChild(ExportDialog).choose("json")


def two_chosen(window, _folder):
    window.commands.show_people()
    window.stack.page("people").side.table.choose_rows([1, 3])


def merge_two(window, folder):
    two_chosen(window, folder)
    window.commands.merge_chosen()


def week_strangers(window, _folder):
    workspace = window.desk.workspace
    for line in ("Ana Ruiz, Acme", "Bo Lind, Nordex", "Chidi Okafor, Bosch"):
        contacts.save(workspace, quick_line.from_line(line))
    window.commands.show_week()


CHOSEN_SCENES = (
    ("people_menu", people_menu),
    ("export_chosen", export_chosen),
    ("export_whole", export_whole),
    ("people_two", two_chosen),
    ("merge_two", merge_two),
    ("week_strangers", week_strangers, False),
)
