"""The look: colours that can be read, one sheet for all, light and dark."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QLineEdit, QProxyStyle, QStyle

from ui.theme import apply_theme, color, current, sheet
from ui.tokens import DARK, EDGE_PAIRS, LIGHT, TEXT_PAIRS, contrast
from ui.type import body, inter_file, scale_for, strong, tabular

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


def test_contrast_of_black_on_white_is_twenty_one():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_contrast_finds_a_grey_that_is_too_light():
    assert contrast("#9AA4B2", "#FFFFFF") < 4.5


@BOTH
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_can_be_read_on_its_ground(tokens, ink, ground):
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@BOTH
@pytest.mark.parametrize(("edge", "ground"), EDGE_PAIRS)
def test_edges_of_fields_can_be_seen(tokens, edge, ground):
    assert contrast(getattr(tokens, edge), getattr(tokens, ground)) >= 3


@BOTH
def test_initials_can_be_read_on_every_avatar(tokens):
    assert all(contrast(ink, ground) >= 4.5 for ground, ink in tokens.avatars)


@BOTH
def test_the_sheet_leaves_no_placeholder_unfilled(tokens):
    assert not re.search(r"\$|\ddp\b", sheet(tokens))


@BOTH
def test_the_sheet_sets_no_font(tokens):
    assert "font" not in re.sub(r"/\*.*?\*/", "", sheet(tokens), flags=re.DOTALL)


@BOTH
def test_the_sheet_uses_only_colours_of_the_tokens(tokens):
    used = set(re.findall(r"#[0-9A-Fa-f]{6}\b", sheet(tokens)))
    assert used <= set(tokens.colours().values())


def test_the_palette_follows_the_theme(qapp):
    apply_theme(qapp, "dark")
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.window
    apply_theme(qapp, "light")
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == LIGHT.window


def test_painted_parts_get_the_colours_in_force(qapp):
    apply_theme(qapp, "dark")
    assert current() is DARK
    assert color("accent").name().upper() == DARK.accent


def test_an_unknown_theme_is_refused(qapp):
    with pytest.raises(ValueError, match="no such theme"):
        apply_theme(qapp, "sepia")


def test_the_system_turning_dark_is_followed(qapp):
    apply_theme(qapp, "system")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert current() is DARK


def test_a_chosen_theme_stays_when_the_system_turns_dark(qapp):
    apply_theme(qapp, "light")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert current() is LIGHT


def test_the_application_speaks_inter(qapp):
    assert inter_file() is not None
    assert qapp.font().families()[0] == "Inter"


def test_weights_differ_in_width_and_so_are_really_drawn():
    words = "Amélie Nguyen-Dubois"
    thin, thick = QFontMetrics(body()), QFontMetrics(strong())
    assert thick.horizontalAdvance(words) > thin.horizontalAdvance(words)


def test_tabular_digits_have_one_width():
    metrics = QFontMetrics(tabular(body()))
    assert metrics.horizontalAdvance("111") == metrics.horizontalAdvance("888")


@pytest.mark.parametrize(("pixels", "factor"), [(12, 1.0), (13, 1.0), (14.7, 1.0), (26, 2.0)])
def test_the_text_follows_the_system_size(pixels, factor):
    assert scale_for(pixels) == factor


def test_a_placeholder_is_drawn_in_muted_not_in_half_alpha(qtbot):
    line = QLineEdit()
    line.setPlaceholderText("empty")
    qtbot.addWidget(line)
    line.ensurePolished()
    colour = line.palette().color(QPalette.ColorRole.PlaceholderText)
    assert (colour.name().upper(), colour.alpha()) == (LIGHT.muted, 255)


def test_only_the_theme_sets_a_style_sheet():
    root = Path(__file__).resolve().parents[2] / "ui"
    users = {
        path.name for path in root.rglob("*.py") if ".setStyleSheet(" in path.read_text("utf-8")
    }
    assert users == {"theme.py"}


def test_labels_without_a_tone_take_the_text_colour(qtbot):
    label = QLabel("word")
    qtbot.addWidget(label)
    label.ensurePolished()
    colour = label.palette().color(QPalette.ColorRole.WindowText)
    assert colour.name().upper() == LIGHT.text


class PicturesOnButtons(QProxyStyle):
    """What desktops ask for; off-screen nobody does."""

    def styleHint(self, hint, option=None, widget=None, returned=None):
        wanted = hint == QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons
        return 1 if wanted else super().styleHint(hint, option, widget, returned)


def test_the_buttons_of_qts_own_dialogs_are_words_alone(shown):
    style = PicturesOnButtons()
    box = shown(QDialogButtonBox(), 200, 60)
    box.setStyle(style)
    button = box.addButton(QDialogButtonBox.StandardButton.Save)
    assert button.icon().isNull()
    box.setStyle(None)
