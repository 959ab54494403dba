"""Pictures of several people chosen at once."""

from PySide6.QtCore import QPoint


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
    window.commands.export_chosen()


def export_whole(window, folder):
    export_chosen(window, folder)
    from ui.exporting import ExportDialog

    window.findChild(ExportDialog).choose("json")


CHOSEN_SCENES = (
    ("people_menu", people_menu),
    ("export_chosen", export_chosen),
    ("export_whole", export_whole),
)
