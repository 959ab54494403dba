"""Fonts of the page for these tests: those of the machine, or made once for the run."""

import pytest

from netdesk.brief.fonts import are_fonts_made, ensure_fonts


@pytest.fixture(scope="session")
def fonts(tmp_path_factory):
    if are_fonts_made():
        return ensure_fonts()
    return ensure_fonts(tmp_path_factory.mktemp("type"))
