"""One or two letters that stand for a person where there is no photo, in any script."""

import re
import unicodedata

from netdesk.text import initials

_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3]")
_ARTICLE = re.compile("^ال(?=..)")
_THAI_LEADING = re.compile("^[\u0e40-\u0e44]+")
_UNSPACED = re.compile(
    "[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\U00020000-\U0003ffff]"
)
_ASIDE = re.compile(r"[(（\[].*?[)）\]]")
# "Dr." and "Prof." in Hebrew and Arabic, without their signs.
_TITLES = frozenset({"דר", "פרופ", "د", "أد"})
# Keeps two letters from joining into one.
_NON_JOINER = "\u200c"


def initials_of(name: str) -> str:
    """The initials of a cleaned name: "Ana Ruiz" gives "AR", a Chinese or Thai name its first."""
    if name.isascii():
        return initials(name)
    name = _ASIDE.sub("", name).strip() or name
    words = ["".join(filter(_is_letter, word)) for word in name.split(" ")]
    words = [word for word in words if word]
    words = [word for word in words if word not in _TITLES] or words
    if not words:
        return initials(name)
    first = words[0]
    if _UNSPACED.match(first):
        return _THAI_LEADING.sub("", first)[:1] or first[:1]
    if _ARABIC.match(first):
        letters = [_ARTICLE.sub("", word)[0] for word in words]
        return letters[0] if len(letters) == 1 else f"{letters[0]}{_NON_JOINER}{letters[-1]}"
    return initials(" ".join(words))


def _is_letter(char: str) -> bool:
    return unicodedata.category(char)[0] == "L"
