"""The lock files: they pin all that pyproject.toml asks for, by hash, and name no place."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
RUN = "requirements.lock"
TEST = "requirements-test.lock"


def pins(name):
    """The pinned requirements of a lock file, each with its number of hashes."""
    joined = (ROOT / name).read_text("utf-8").replace("\\\n", " ")
    lines = [line for line in joined.splitlines() if line and not line.lstrip().startswith("#")]
    return [
        (Requirement(line.split("--hash")[0].strip()), line.count("--hash=sha256:"))
        for line in lines
    ]


def pinned_versions(name):
    return {
        (canonicalize_name(pin.name), str(pin.specifier), str(pin.marker)) for pin, _ in pins(name)
    }


def unmet(wanted, name):
    """Those of `wanted` that no pin of the lock file satisfies."""
    found = [pin for pin, _ in pins(name)]
    return [text for text in wanted if not any(_satisfies(pin, Requirement(text)) for pin in found)]


def _satisfies(pin, wanted):
    version = str(pin.specifier).removeprefix("==")
    is_same = canonicalize_name(pin.name) == canonicalize_name(wanted.name)
    return is_same and wanted.specifier.contains(version, prereleases=True)


def test_the_program_has_all_it_asks_for():
    assert unmet(PROJECT["project"]["dependencies"], RUN) == []


def test_the_checks_have_all_they_ask_for():
    assert unmet(PROJECT["dependency-groups"]["dev"], TEST) == []


def test_a_dependency_that_is_not_locked_is_found():
    assert unmet(["a-package-nobody-locked>=1"], RUN) == ["a-package-nobody-locked>=1"]


def test_a_bound_that_the_lock_does_not_meet_is_found():
    assert unmet(["peewee>=999"], RUN) == ["peewee>=999"]


def test_setting_up_for_the_checks_sets_up_the_program_too():
    assert pinned_versions(RUN) <= pinned_versions(TEST)


@pytest.mark.parametrize("name", [RUN, TEST])
def test_every_pin_is_exact_and_has_a_hash(name):
    loose = [str(pin) for pin, hashes in pins(name) if not hashes or "==" not in str(pin.specifier)]
    assert loose == []


@pytest.mark.parametrize("name", [RUN, TEST])
def test_the_lock_does_not_say_where_to_download_from(name):
    text = (ROOT / name).read_text("utf-8")
    assert re.findall(r"://|--(?:index|extra-index|find-links|trusted-host)", text) == []
