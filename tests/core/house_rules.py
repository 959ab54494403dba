"""What the house forbids, as functions from a file's syntax tree to the lines that break it.

`test_house.py` holds the repository to each rule, and each rule to a snippet that breaks it.
"""

import ast
import re
from collections.abc import Callable, Iterator
from typing import TypeGuard

from msgspec import Struct

Fault = tuple[int, str]

LONGEST_FILE = 400
LONGEST_FUNCTION = 50
# Words that the glossary (CONTEXT.md) has another one for, wherever somebody reads them.
RIVAL_WORDS = re.compile(r"\bwins?\b", re.IGNORECASE)
_STRAIGHT = re.compile(r"[a-z]'[a-z]|s' ", re.IGNORECASE)
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "misc", "base"}
_ANY_ERROR = {"Exception", "BaseException"}
_WRITERS = {
    "os.replace",
    "os.rename",
    "os.renames",
    "shutil.copy",
    "shutil.copy2",
    "shutil.copyfile",
    "shutil.move",
    "tempfile.mkstemp",
    "tempfile.NamedTemporaryFile",
}


# Days, months, halves of the day and whole dates in the language of the system.
_IN_ITS_LANGUAGE = re.compile(r"%[-#]?[aAbBhpcxX]")


class Rule(Struct, frozen=True):
    """One thing that is forbidden, the files where it is allowed, and a snippet that does it."""

    name: str
    faults: Callable[[ast.Module], Iterator[Fault]]
    broken_by: str
    allowed_in: tuple[str, ...] = ()
    only_under: tuple[str, ...] = ("main.py", "netdesk", "ui")

    def covers(self, path: str) -> bool:
        """True when the file at `path` (relative, with slashes) has to obey."""
        return path not in self.allowed_in and path.split("/")[0] in self.only_under


def _other_sqlite(tree: ast.Module) -> Iterator[Fault]:
    forbidden = {"sqlite3", "pysqlite3", "PySide6.QtSql"}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found = {alias.name for alias in node.names} & forbidden
        elif isinstance(node, ast.ImportFrom):
            whole = {f"{node.module}.{alias.name}" for alias in node.names}
            found = ({node.module} | whole) & forbidden
        else:
            continue
        if found:
            yield node.lineno, f"imports {', '.join(sorted(found))}"


def _names(*forbidden: str) -> Callable[[ast.Module], Iterator[Fault]]:
    """The rule that none of `forbidden` is named at all."""

    def faults(tree: ast.Module) -> Iterator[Fault]:
        for node in ast.walk(tree):
            if _last_word(node) in forbidden:
                yield node.lineno, f"uses {_last_word(node)}"

    return faults


def _labels(tree: ast.Module) -> Iterator[Fault]:
    """Makes a QLabel, or derives from it: as an annotation the name is free."""
    for node in ast.walk(tree):
        makers = [node.func] if isinstance(node, ast.Call) else []
        makers += node.bases if isinstance(node, ast.ClassDef) else []
        for maker in makers:
            if _last_word(maker) == "QLabel":
                yield node.lineno, "makes a QLabel"


def _writes(tree: ast.Module) -> Iterator[Fault]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = ast.unparse(node.func)
        if called in _WRITERS or called.endswith((".write_bytes", ".write_text")):
            yield node.lineno, f"calls {called}"
        elif called.split(".")[-1] == "open" and any(
            _is_writing_mode(mode) for mode in _modes(node)
        ):
            yield node.lineno, f"calls {called} for writing"


def _modes(call: ast.Call) -> Iterator[str]:
    named = [keyword.value for keyword in call.keywords if keyword.arg == "mode"]
    # The mode comes second for open(path, mode) and first for path.open(mode).
    place = 1 if ast.unparse(call.func) in {"open", "io.open"} else 0
    for argument in [*call.args[place : place + 1], *named]:
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            yield argument.value


def _is_writing_mode(text: str) -> bool:
    return set(text) <= set("rwaxbt+") and len(text) <= 3 and bool(set(text) & set("wax+"))


def _swallowed(tree: ast.Module) -> Iterator[Fault]:
    """An error of any kind that is neither raised, nor used, nor handed to a call."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler):
            if all(isinstance(step, ast.Pass) for step in node.body):
                yield node.lineno, "passes over an error"
            elif _catches_all(node.type) and not _is_dealt_with(node):
                yield node.lineno, "swallows errors of every kind"
        elif _calls(node, "suppress") and any(map(_catches_all, node.args)):
            yield node.lineno, "suppresses errors of every kind"


def _catches_all(caught: ast.expr | None) -> bool:
    if isinstance(caught, ast.Tuple):
        return any(_catches_all(one) for one in caught.elts)
    return caught is None or _last_word(caught) in _ANY_ERROR


def _is_dealt_with(handler: ast.ExceptHandler) -> bool:
    steps = [inner for step in handler.body for inner in ast.walk(step)]
    is_used = any(isinstance(step, ast.Name) and step.id == handler.name for step in steps)
    return is_used or any(isinstance(step, ast.Raise | ast.Call) for step in steps)


def _long_functions(tree: ast.Module) -> Iterator[Fault]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > LONGEST_FUNCTION:
                yield node.lineno, f"{node.name} has {lines} lines"


def _lambda_slots(tree: ast.Module) -> Iterator[Fault]:
    for node in ast.walk(tree):
        if _calls(node, "connect") and any(isinstance(slot, ast.Lambda) for slot in node.args):
            yield node.lineno, "connects a lambda"


def _words_of_the_system(tree: ast.Module) -> Iterator[Fault]:
    """Qt sets the language of the system, and with it how Python writes days and months."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            found = _IN_ITS_LANGUAGE.search(node.value)
            if found:
                yield node.lineno, f"formats with {found[0]}"


def _sleeps(tree: ast.Module) -> Iterator[Fault]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"time.sleep", "sleep"}:
            yield node.lineno, "sleeps"


def _rival_words(tree: ast.Module) -> Iterator[Fault]:
    """Words of the user's that are not the glossary's."""
    for line, words in _said(tree):
        if RIVAL_WORDS.search(words):
            yield line, words


def _straight_apostrophes(tree: ast.Module) -> Iterator[Fault]:
    """Apostrophes as a typewriter has them; the print has another one."""
    for line, words in _said(tree):
        if _STRAIGHT.search(words):
            yield line, words


def _said(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """What may be said to the user, by line; a string of one word is a key."""
    owners = (ast.Module, ast.ClassDef, ast.FunctionDef)
    firsts = [node.body[0] for node in ast.walk(tree) if isinstance(node, owners) and node.body]
    docstrings = {id(first.value) for first in firsts if isinstance(first, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in docstrings:
            words = node.value if isinstance(node.value, str) else ""
            if " " in words.strip():
                yield node.lineno, words


def _calls(node: ast.AST, name: str) -> TypeGuard[ast.Call]:
    return isinstance(node, ast.Call) and _last_word(node.func) == name


def _last_word(node: ast.AST) -> str | None:
    """`QLabel` for the name, for `QtWidgets.QLabel` and for the import of it."""
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.Name):
        return node.id
    return node.name.split(".")[-1] if isinstance(node, ast.alias) else None


# SQLite writes a snapshot by itself, under a name that is moved over the target once verified.
_WRITING = ("netdesk/files.py", "netdesk/store/snapshot.py")
# Decoders of pictures raise what they like, and a photo that cannot be read is only left out.
_UNREADABLE = ("netdesk/brief/photo.py",)
# What people write and are called, not what we say to them.
_WRITTEN_BY_OTHERS = (
    "netdesk/matching/nicknames.py",
    "netdesk/review/lexicon.py",
    "netdesk/review/roles.py",
)
# What people type and what files have in their heads, which we read and do not say.
_TYPED = (
    "netdesk/formats/csvfile/kinds.py",
    "netdesk/review/language.py",
    "netdesk/review/language_asks.py",
    "netdesk/review/lexicon.py",
)

RULES = [
    Rule("one SQLite, taken from Peewee", _other_sqlite, "from PySide6 import QtSql"),
    Rule("no QSaveFile", _names("QSaveFile"), "QtCore.QSaveFile(path)"),
    Rule("one stylesheet", _names("setStyleSheet"), "w.setStyleSheet('')", ("ui/theme.py",)),
    Rule(
        "links open in one place", _names("QDesktopServices"), "QDesktopServices", ("ui/links.py",)
    ),
    Rule("labels are plain text", _labels, "QLabel(name)", ("ui/widgets/text.py",)),
    Rule("files are written whole", _writes, "open(path, 'wb')", _WRITING),
    Rule(
        "no error is swallowed",
        _swallowed,
        "try:\n    f()\nexcept Exception:\n    x = 1",
        _UNREADABLE,
    ),
    Rule("no lambda as a slot", _lambda_slots, "button.clicked.connect(lambda: f())"),
    Rule("events are not pumped by hand", _names("processEvents"), "app.processEvents()"),
    Rule("days and months are English", _words_of_the_system, "f'{day:%A} {day.day}'"),
    Rule("one word for one thing", _rival_words, "label('Add a win')", _WRITTEN_BY_OTHERS),
    Rule("apostrophes are typographic", _straight_apostrophes, 'label("Ana\'s plan")', _TYPED),
    Rule("nothing sleeps", _sleeps, "time.sleep(1)"),
    Rule(
        "functions are short",
        _long_functions,
        "def f():\n" + "    x = 1\n" * LONGEST_FUNCTION,
        only_under=("main.py", "netdesk", "ui", "tests", "benchmarks"),
    ),
]
