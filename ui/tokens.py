"""The colours of the window by meaning, light and dark, as plain values."""

from typing import NamedTuple


class Tokens(NamedTuple):
    """One colour per meaning, each as #RRGGBB."""

    dark: bool
    window: str
    base: str
    text: str
    muted: str
    border: str
    field: str
    button_edge: str
    accent: str
    on_accent: str
    accent_hover: str
    accent_soft: str
    accent_line: str
    hover: str
    neutral_soft: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    stop: str
    stop_soft: str
    scroll: str
    avatars: tuple[tuple[str, str], ...]
    paper: str = "#FFFFFF"

    def colours(self) -> dict[str, str]:
        """Every single colour by its name, for the style sheet."""
        return {name: value for name, value in self._asdict().items() if isinstance(value, str)}


LIGHT = Tokens(
    dark=False,
    window="#F5F6F8",
    base="#FFFFFF",
    text="#1A1E23",
    muted="#5B6675",
    border="#DFE3E8",
    field="#8A94A1",
    button_edge="#B9C1CC",
    accent="#1F3A68",
    on_accent="#FFFFFF",
    accent_hover="#2A4A80",
    accent_soft="#EBF1FA",
    accent_line="#9FB2D0",
    hover="#F0F3F8",
    neutral_soft="#EEF1F5",
    good="#1B7A4B",
    good_soft="#E8F4ED",
    warn="#A15C00",
    warn_soft="#FDF3E3",
    stop="#B3261E",
    stop_soft="#FCECEA",
    scroll="#C3CAD4",
    avatars=(
        ("#E3E8F0", "#34486B"),
        ("#E4EDE7", "#2C5A41"),
        ("#F1E8DD", "#6B4A1E"),
        ("#EEE4EC", "#66395C"),
        ("#E1EBED", "#24555E"),
        ("#F0E4E2", "#73382F"),
        ("#E9E7F1", "#4A4280"),
        ("#EAEBE0", "#4E5322"),
    ),
)

DARK = Tokens(
    dark=True,
    window="#15181C",
    base="#1C2025",
    text="#E7EAEE",
    muted="#9AA4B2",
    border="#2B3138",
    field="#6A7482",
    button_edge="#6A7482",
    accent="#7FB0F0",
    on_accent="#0F1720",
    accent_hover="#9AC2F6",
    accent_soft="#253447",
    accent_line="#46648B",
    hover="#232931",
    neutral_soft="#272D35",
    good="#5CC08D",
    good_soft="#1D2F28",
    warn="#E0A44A",
    warn_soft="#332A1B",
    stop="#F08A80",
    stop_soft="#3A2524",
    scroll="#434C57",
    avatars=(
        ("#2B3850", "#B9CBEA"),
        ("#243B30", "#A9D6BD"),
        ("#40331F", "#E2C596"),
        ("#3C2A38", "#DDB7D3"),
        ("#20393E", "#A4D2DB"),
        ("#432B28", "#E6B5AC"),
        ("#322F4C", "#C6C0EE"),
        ("#363922", "#CDD39B"),
    ),
)

# Ink and ground that really meet on screen; the contrast test walks this table.
TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    *((ink, ground) for ink in ("text", "muted") for ground in ("window", "base", "hover")),
    *((ink, ground) for ink in ("text", "muted") for ground in ("accent_soft", "neutral_soft")),
    *((ink, ground) for ink in ("accent", "good", "warn", "stop") for ground in ("base", "window")),
    *((ink, "accent_soft") for ink in ("accent", "good", "warn", "stop")),
    *((ink, "hover") for ink in ("accent", "good", "warn", "stop")),
    *((tone, f"{tone}_soft") for tone in ("good", "warn", "stop")),
    *((ink, f"{tone}_soft") for ink in ("text", "muted") for tone in ("good", "warn", "stop")),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("base", "text"),
)

EDGE_PAIRS: tuple[tuple[str, str], ...] = (
    ("field", "base"),
    ("accent", "base"),
    ("accent", "window"),
    ("stop", "base"),
    ("warn", "base"),
)


def _linear(channel: int) -> float:
    value = channel / 255
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def luminance(colour: str) -> float:
    """The relative luminance of #RRGGBB, 0 to 1 (WCAG 2.2)."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(ink: str, ground: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    low, high = sorted((luminance(ink), luminance(ground)))
    return (high + 0.05) / (low + 0.05)
