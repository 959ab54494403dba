"""Fonts of other scripts: ours first, then the machine's, and none is said."""

import subprocess

import pytest

from netdesk.brief import system_fonts, typefaces

_LINE = "/fonts/Some.ttc\t65537\tNoto Sans CJK JP\t80\t0\tFalse\t20-7e 4e00-9fff ac00"


def _listing(monkeypatch, text):
    done = subprocess.CompletedProcess([], 0, stdout=text.encode())
    monkeypatch.setattr(system_fonts.shutil, "which", lambda _name: "fc-list")
    monkeypatch.setattr(system_fonts.subprocess, "run", lambda *_a, **_k: done)
    system_fonts.system_fonts.cache_clear()
    found = system_fonts.system_fonts()
    system_fonts.system_fonts.cache_clear()
    return found


def test_the_listing_tells_what_a_font_draws(monkeypatch):
    (font,) = _listing(monkeypatch, _LINE)
    assert (font.path, font.index, font.family) == ("/fonts/Some.ttc", 1, "Noto Sans CJK JP")
    assert [font.has(ord(char)) for char in "A王가나"] == [True, True, True, False]


@pytest.mark.parametrize(
    ("given", "changed"),
    [("False", "True"), ("\t80\t", "\t200\t"), ("\t0\tFalse", "\t100\tFalse"), (".ttc", ".pfb")],
)
def test_fonts_that_cannot_serve_are_passed_over(monkeypatch, given, changed):
    assert _listing(monkeypatch, _LINE.replace(given, changed)) == ()


def test_a_sans_made_for_ideographs_comes_before_others(monkeypatch):
    other = _LINE.replace("Noto Sans CJK JP", "AR PL UMing")
    mono = _LINE.replace("Noto Sans CJK JP", "Noto Sans Mono CJK JP")
    found = _listing(monkeypatch, "\n".join([mono, other, _LINE]))
    assert found[0].family == "Noto Sans CJK JP"


def test_a_listing_that_fails_gives_no_fonts(monkeypatch):
    def fail(*_args, **_kwargs):
        raise subprocess.TimeoutExpired("fc-list", 20)

    monkeypatch.setattr(system_fonts.subprocess, "run", fail)
    assert system_fonts._listed() == []


def test_no_font_is_said_by_none(monkeypatch):
    monkeypatch.setattr(typefaces, "system_fonts", tuple)
    assert typefaces.face_for.__wrapped__("王", False) is None
    assert typefaces.face_for.__wrapped__("ל", False) is not None


def test_a_font_file_that_is_gone_is_passed_over(monkeypatch):
    (gone,) = _listing(monkeypatch, _LINE)
    monkeypatch.setattr(typefaces, "system_fonts", lambda: (gone,))
    assert typefaces.face_for.__wrapped__("王", False) is None


def test_an_outline_is_written_in_the_words_of_pdf():
    face = typefaces.face_for("ל", False)
    path = face.path(face.font.get_nominal_glyph(ord("ל")))
    assert path.split()[2] == "m"
    assert set(path.split()) & set("lch") >= {"h"}
    assert face.path(face.font.get_nominal_glyph(ord(" "))) == ""


def test_the_bold_weight_is_another_face():
    plain, bold = (typefaces.face_for("क", is_bold) for is_bold in (False, True))
    glyph = plain.font.get_nominal_glyph(ord("क"))
    assert bold.box(glyph) != plain.box(glyph)
