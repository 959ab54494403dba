"""TYPE parameters and X-ABLabel on one side, the word beside a value on the other."""

import re

WORDS = {
    "work": "work",
    "home": "home",
    "other": "other",
    "school": "school",
    "business": "work",
    "cell": "mobile",
    "mobile": "mobile",
    "iphone": "mobile",
    "fax": "fax",
    "facsimile": "fax",
    "pager": "pager",
    "main": "main",
    "car": "car",
    "video": "video",
    "modem": "modem",
    "isdn": "isdn",
    "bbs": "bbs",
    "pcs": "pcs",
    "tlx": "telex",
    "telex": "telex",
    "textphone": "textphone",
    "tty-tdd": "textphone",
    "ttytdd": "textphone",
}
ORDER = tuple(dict.fromkeys(WORDS.values()))
TYPES = {"mobile": "cell", "telex": "tlx"}
USUAL_LABELS = frozenset(
    ("", *ORDER, *(f"{place} {kind}" for place in ORDER[:4] for kind in ORDER[4:]))
)
SAY_NOTHING = {
    "",
    "pref",
    "voice",
    "internet",
    "msg",
    "text",
    "dom",
    "intl",
    "postal",
    "parcel",
    "x400",
    "personal",
    "none",
    "default",
}
APPLE = {
    "workfax": "work fax",
    "homefax": "home fax",
    "otherfax": "other fax",
    "domesticpartner": "domestic partner",
}
_private = re.compile(r"^X-(?:EVOLUTION-)?", re.IGNORECASE)
_apple_label = re.compile(r"_\$!<(.*?)>!\$_", re.DOTALL)


def label_of(types: tuple[str, ...]) -> str:
    """The word for TYPE values: `cell` is mobile, `work,fax` work fax; else the first as written.

    A private type such as `X-Assistant` (Android, vCard 2.1) loses its `X-`.
    """
    known = {WORDS[kind] for kind in map(str.lower, types) if kind in WORDS}
    if known:
        return " ".join(word for word in ORDER if word in known)
    for kind in types:
        if kind.lower() not in SAY_NOTHING:
            return _private.sub("", kind)
    return ""


def label_from_apple(text: str) -> str:
    """The word for an X-ABLabel; `_$!<HomeFAX>!$_` is home fax (macOS and iOS Contacts)."""
    match = _apple_label.fullmatch(text)
    if match:
        plain = match[1].lower()
        return APPLE.get(plain, WORDS.get(plain, plain))
    lower = text.lower()
    return WORDS.get(lower, lower if types_of(lower) else text)


def types_of(label: str) -> tuple[str, ...]:
    """The TYPE values that say this label, none when it needs an X-ABLabel."""
    words = label.split(" ")
    if not all(word in ORDER for word in words):
        return ()
    if words != [word for word in ORDER if word in words]:
        return ()
    return tuple(TYPES.get(word, word) for word in words)
