"""Which calls open the window, and which are commands."""

from pathlib import Path

import pytest

from netdesk.cli.commands import NAMES
from netdesk.cli.opening import opens_window
from netdesk.cli.run import COMMANDS


@pytest.mark.parametrize(
    ("arguments", "files"),
    [
        ([], []),
        (["people.vcf"], ["people.vcf"]),
        (["--database", "x.db", "a.vcf", "b.vcf"], ["a.vcf", "b.vcf"]),
        (["--database=x.db"], []),
        (["a.vcf", "--", "-b.vcf", "import"], ["a.vcf", "-b.vcf", "import"]),
    ],
)
def test_without_a_command_the_window_opens(arguments, files):
    wanted = opens_window(arguments)
    assert wanted is not None
    assert wanted.files == [Path(file) for file in files]


def test_the_database_named_is_the_one_opened():
    assert opens_window(["--database", "x.db"]).database == Path("x.db")


@pytest.mark.parametrize(
    "arguments",
    [["import", "a.vcf"], ["--database", "x.db", "demo"], ["contcats"], ["--help"], ["-x"]],
)
def test_commands_and_wrong_usage_open_no_window(arguments):
    assert opens_window(arguments) is None


def test_the_names_of_the_commands_are_those_that_run():
    assert set(NAMES) == set(COMMANDS)
