"""Every command of the window, declared once: its words, key, menu, icon and handler."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from ui.icons import icon as themed_icon

MENUS = ("&File", "&Edit", "&View", "&Person", "&Company", "&Meeting", "&Help")
THEME_ACTIONS = {"theme_system": "system", "theme_light": "light", "theme_dark": "dark"}


class Command(NamedTuple):
    """One line of ACTIONS.

    `handler` is a method of the object given to `build_actions`. With `page_method` the command
    can run only while the page in sight has that method; with `writes`, only in a file that can
    be written. `starts_group` puts a line above it in its menu.
    """

    key: str
    text: str
    menu: str
    handler: str
    shortcut: str = ""
    icon: str = ""
    page_method: str = ""
    writes: bool = False
    starts_group: bool = False
    is_choice: bool = False


ACTIONS: tuple[Command, ...] = (
    Command("import", "&Import files", "&File", "import_files", "Ctrl+I", "import", writes=True),
    Command("export", "&Export people", "&File", "export_people", "Ctrl+E", "export"),
    Command("import_history", "Import &history", "&File", "show_import_history", icon="restore"),
    Command(
        "sample", "&Load the sample network", "&File", "load_sample", icon="people", writes=True
    ),
    Command("quit", "&Quit", "&File", "quit", "Ctrl+Q", "close", starts_group=True),
    Command("undo", "&Undo", "&Edit", "undo", "Ctrl+Z", "undo", writes=True),
    Command("redo", "&Redo", "&Edit", "redo", "Ctrl+Shift+Z", "redo", writes=True),
    Command(
        "paste",
        "&Paste contacts",
        "&Edit",
        "paste_contacts",
        "Ctrl+V",
        "vcard",
        writes=True,
        starts_group=True,
    ),
    Command("find", "&Search", "&Edit", "focus_search", "Ctrl+F", "search", starts_group=True),
    Command("go_to", "&Go to or run", "&Edit", "go_to", "Ctrl+K", "command"),
    Command("week", "This &week", "&View", "show_week", "Ctrl+1", "week"),
    Command("people", "&People", "&View", "show_people", "Ctrl+2", "people"),
    Command("companies", "&Companies", "&View", "show_companies", "Ctrl+3", "companies"),
    Command("meetings", "&Meetings", "&View", "show_meetings", "Ctrl+4", "meetings"),
    Command("referrals", "&Referrals", "&View", "show_referrals", "Ctrl+5", "referrals"),
    Command("groups", "&Groups && events", "&View", "show_groups", "Ctrl+6", "groups"),
    Command("brand", "My &brand", "&View", "show_brand", "Ctrl+7", "brand"),
    Command(
        "zoom_in",
        "Zoom &in",
        "&View",
        "zoom_in",
        "Ctrl++",
        "new",
        page_method="zoom_page",
        starts_group=True,
    ),
    Command("zoom_out", "Zoom &out", "&View", "zoom_out", "Ctrl+-", "minus", "zoom_page"),
    Command("zoom_fit", "Zoom to &fit", "&View", "zoom_to_fit", "Ctrl+0", "fit", "zoom_to_fit"),
    Command(
        "theme_system",
        "Look like the &system",
        "&View",
        "set_theme",
        icon="contrast",
        starts_group=True,
        is_choice=True,
    ),
    Command("theme_light", "&Light look", "&View", "set_theme", icon="sun", is_choice=True),
    Command("theme_dark", "&Dark look", "&View", "set_theme", icon="dormant", is_choice=True),
    Command("new_person", "&New person", "&Person", "new_person", "Ctrl+N", "new", writes=True),
    Command(
        "touch",
        "&Log a touch",
        "&Person",
        "log_touch",
        "Ctrl+L",
        "chat",
        page_method="log_touch",
        writes=True,
    ),
    Command(
        "edit",
        "&Edit",
        "&Person",
        "edit_current",
        "F2",
        "edit",
        page_method="edit_current",
        writes=True,
    ),
    Command(
        "delete",
        "&Delete",
        "&Person",
        "delete_current",
        "Del",
        "trash",
        page_method="delete_current",
        writes=True,
    ),
    Command(
        "photo",
        "Choose a p&hoto",
        "&Person",
        "choose_photo",
        icon="photo",
        page_method="chosen_people",
        writes=True,
    ),
    Command(
        "no_photo",
        "Remove the ph&oto",
        "&Person",
        "remove_photo",
        icon="photo",
        page_method="chosen_people",
        writes=True,
    ),
    Command("trash", "&Trash", "&Person", "show_trash", icon="restore"),
    Command(
        "duplicates", "&Find duplicates", "&Person", "find_duplicates", icon="merge", writes=True
    ),
    Command(
        "merge",
        "&Merge the two selected people",
        "&Person",
        "merge_chosen",
        icon="merge",
        page_method="chosen_people",
        writes=True,
    ),
    Command(
        "previous",
        "&Previous in the list",
        "&Person",
        "select_previous",
        "Alt+Up",
        "up",
        page_method="select_step",
        starts_group=True,
    ),
    Command(
        "next",
        "Ne&xt in the list",
        "&Person",
        "select_next",
        "Alt+Down",
        "down",
        page_method="select_step",
    ),
    Command("new_company", "&Add a target", "&Company", "new_company", icon="new", writes=True),
    Command(
        "target",
        "&Target, or not",
        "&Company",
        "toggle_target",
        icon="target",
        page_method="toggle_target",
        writes=True,
    ),
    Command(
        "way_in",
        "&Plan a way in",
        "&Company",
        "plan_way_in",
        icon="way_in",
        page_method="plan_way_in",
        writes=True,
    ),
    Command(
        "paste_link",
        "Paste a &link as news",
        "&Company",
        "paste_link",
        "Ctrl+Shift+V",
        "link",
        page_method="paste_link",
        writes=True,
    ),
    Command(
        "read_feeds",
        "&Read all feeds now",
        "&Company",
        "read_feeds",
        icon="cadence",
        page_method="read_feeds",
        writes=True,
    ),
    Command(
        "same_company",
        "&Same as another company",
        "&Company",
        "merge_company",
        icon="merge",
        page_method="merge_company",
        writes=True,
        starts_group=True,
    ),
    Command(
        "new_meeting",
        "&New meeting",
        "&Meeting",
        "new_meeting",
        "Ctrl+Shift+N",
        "plan",
        writes=True,
    ),
    Command(
        "new_event",
        "New group or &event",
        "&Meeting",
        "new_event",
        icon="groups",
        writes=True,
    ),
    Command(
        "debrief",
        "&Debrief",
        "&Meeting",
        "debrief",
        "Ctrl+D",
        "chat",
        writes=True,
    ),
    Command(
        "print",
        "&Print brief",
        "&Meeting",
        "print_brief",
        "Ctrl+P",
        "print",
        page_method="current_meeting",
        starts_group=True,
    ),
    Command(
        "preview",
        "Pre&view brief",
        "&Meeting",
        "preview_brief",
        "Ctrl+Shift+P",
        "preview",
        page_method="current_meeting",
    ),
    Command(
        "save_pdf",
        "&Save brief as PDF",
        "&Meeting",
        "save_brief",
        icon="pdf",
        page_method="current_meeting",
    ),
    Command(
        "monday",
        "&Monday sheet",
        "&Meeting",
        "show_monday",
        icon="week",
        starts_group=True,
    ),
    Command("save_week", "&This week as one PDF", "&Meeting", "save_week", icon="pdf"),
    Command("packet", "Packet for a &coach", "&Meeting", "make_packet", icon="export"),
    Command("help", "&How NetDesk works", "&Help", "show_help", "F1", "help"),
    Command("keys", "&All keys", "&Help", "show_keys", "?", "keys"),
)


def build_actions(owner: QWidget, target: QObject) -> dict[str, QAction]:
    """Make a QAction of each command; it calls its handler on `target` and belongs to `owner`."""
    made: dict[str, QAction] = {}
    choices = QActionGroup(owner)
    for command in ACTIONS:
        action = QAction(command.text, owner)
        action.setObjectName(command.key)
        action.setMenuRole(QAction.MenuRole.NoRole)
        if command.icon:
            action.setIcon(themed_icon(command.icon, "muted"))
        if command.shortcut:
            action.setShortcut(QKeySequence(command.shortcut))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        if command.is_choice:
            action.setCheckable(True)
            # The icon would stand where the tick of the chosen one belongs.
            action.setIconVisibleInMenu(False)
            choices.addAction(action)
        action.triggered.connect(getattr(target, command.handler))
        made[command.key] = action
    return made


def fill_menu_bar(bar: QMenuBar, actions: Mapping[str, QAction]) -> None:
    """Put each action into its menu; a menu with nothing in it does not appear."""
    for title in MENUS:
        commands = [command for command in ACTIONS if command.menu == title]
        if commands:
            _fill(bar.addMenu(title), commands, actions)


def plain_words(action: QAction) -> str:
    """The words of an action as they are read, without the mnemonic's mark."""
    return unmarked(action.text())


def unmarked(text: str) -> str:
    """Words without the mnemonic's mark; a doubled ampersand is one."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def escaped(text: str) -> str:
    """Words from outside for use in an action: an ampersand shows as itself."""
    return text.replace("&", "&&")


def _fill(menu: QMenu, commands: Iterable[Command], actions: Mapping[str, QAction]) -> None:
    for command in commands:
        if command.starts_group:
            menu.addSeparator()
        menu.addAction(actions[command.key])
