"""The rules of the house, each held against the repository and against a snippet that breaks it."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.core.house_rules import LONGEST_FILE, RIVAL_WORDS, RULES, VAGUE_NAMES

ROOT = Path(__file__).resolve().parents[2]
CODE = ["main.py", "netdesk", "ui", "tests", "benchmarks"]

IMPORT_ALL = """
import importlib, pkgutil, sys
sys.modules["PySide6"] = sys.modules["shiboken6"] = None
package = importlib.import_module(sys.argv[1])
for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    importlib.import_module(module.name)
    print(module.name)
"""


def code_files():
    found = [ROOT / name for name in CODE]
    files = [path for path in found if path.suffix == ".py" and path.exists()]
    files += [path for folder in found if folder.is_dir() for path in folder.rglob("*.py")]
    return {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in sorted(files)}


def import_everything_of(package, folder):
    command = [sys.executable, "-c", IMPORT_ALL, package]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def too_long(files):
    return {
        path: len(text.splitlines())
        for path, text in files.items()
        if len(text.splitlines()) > LONGEST_FILE
    }


def vaguely_named(paths):
    return [path for path in paths if set(path.removesuffix(".py").split("/")) & VAGUE_NAMES]


def faults_in(snippet, name):
    rule = next(rule for rule in RULES if rule.name == name)
    return list(rule.faults(ast.parse(snippet)))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_repository_keeps_the_rule(rule):
    faults = [
        f"{path}:{line} {what}"
        for path, text in code_files().items()
        if rule.covers(path)
        for line, what in rule.faults(ast.parse(text))
    ]
    assert faults == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_rule_finds_what_breaks_it(rule):
    assert list(rule.faults(ast.parse(rule.broken_by)))


@pytest.mark.parametrize("name", ["README.md", "docs/guide.md"])
def test_what_is_read_beside_the_program_has_the_words_of_the_glossary(name):
    assert RIVAL_WORDS.findall((ROOT / name).read_text("utf-8")) == []


@pytest.mark.parametrize("snippet", ['key = "win"', 'def f():\n    """A win of mine."""'])
def test_a_rival_word_that_nobody_reads_is_free(snippet):
    rule = next(rule for rule in RULES if rule.name == "one word for one thing")
    assert list(rule.faults(ast.parse(snippet))) == []


@pytest.mark.parametrize(
    "snippet",
    ["os.replace(a, b)", "path.write_text('x')", "path.open('a')", "open(path, mode='r+')"],
)
def test_every_way_of_writing_a_file_is_seen(snippet):
    assert faults_in(snippet, "files are written whole")


@pytest.mark.parametrize("snippet", ["open(path)", "open('w', 'rb')", "'a'.replace('b', 'c')"])
def test_reading_a_file_is_free(snippet):
    assert faults_in(snippet, "files are written whole") == []


@pytest.mark.parametrize(
    "snippet",
    [
        "try:\n    f()\nexcept:\n    x = None",
        "try:\n    f()\nexcept OSError:\n    pass",
        "with contextlib.suppress(Exception):\n    f()",
    ],
)
def test_every_way_of_swallowing_an_error_is_seen(snippet):
    assert faults_in(snippet, "no error is swallowed")


@pytest.mark.parametrize("snippet", ["day.strftime('%d %B')", "format(day, '%b')", "f'{at:%x}'"])
def test_every_way_of_writing_in_the_systems_language_is_seen(snippet):
    assert faults_in(snippet, "days and months are English")


@pytest.mark.parametrize("snippet", ["f'{at:%H:%M}'", "f'{day:%Y-%m-%d}'", "'100% of it'"])
def test_figures_of_a_date_are_free(snippet):
    assert faults_in(snippet, "days and months are English") == []


def test_peewees_sqlite_is_the_one_allowed():
    assert faults_in("from peewee import sqlite3", "one SQLite, taken from Peewee") == []


def test_no_file_is_longer_than_the_limit():
    assert too_long(code_files()) == {}


def test_a_file_over_the_limit_is_found():
    assert too_long({"long.py": "x = 1\n" * (LONGEST_FILE + 1)}) == {"long.py": LONGEST_FILE + 1}


def test_no_file_has_a_name_that_says_nothing():
    assert vaguely_named(code_files()) == []


def test_a_name_that_says_nothing_is_found():
    assert vaguely_named(["netdesk/utils.py", "ui/helpers/row.py"]) != []


def test_all_of_netdesk_imports_without_qt():
    outcome = import_everything_of("netdesk", ROOT)
    assert outcome.returncode == 0, outcome.stderr
    assert "netdesk.records.contact" in outcome.stdout


def test_a_module_that_imports_qt_would_be_found(tmp_path):
    package = tmp_path / "with_window"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "window.py").write_text("from PySide6 import QtCore\n", "utf-8")
    assert import_everything_of("with_window", tmp_path).returncode != 0
