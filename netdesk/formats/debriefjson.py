"""A debrief as the command line takes it: only its own keys, each checked."""

from collections.abc import Mapping

from netdesk.errors import InputError
from netdesk.formats.jsonrecords import Json, an_object, made
from netdesk.records.debrief import AskAnswer, Debrief, NamedPerson, PromiseMade

_KEYS = (
    "held",
    "outcome_met",
    "notes",
    "names",
    "promises",
    "ally_evidence",
    "asks",
    "thank_you_due",
)
_LISTS: Mapping[str, tuple[type, tuple[str, ...]]] = {
    "names": (NamedPerson, ("full_name", "company", "title", "email", "intro_by", "due")),
    "promises": (PromiseMade, ("by", "text", "due")),
    "asks": (AskAnswer, ("company", "answer", "name")),
}
_NEEDED = {"names": ("full_name",), "promises": ("by", "text"), "asks": ("company", "answer")}


def debrief_from(values: Mapping[str, Json], before: Debrief | None = None) -> Debrief:
    """The debrief that a JSON object stands for; what it does not name stays as it was `before`.

    Raises:
        InputError: a key is unknown or missing, or a value not of its kind.
    """
    _check_keys(values, _KEYS, ())
    given: dict[str, object] = {
        key: _records(key, value) for key, value in values.items() if key in _LISTS
    }
    plain = {key: value for key, value in values.items() if key not in _LISTS}
    stays = before or Debrief()
    for key in ("held", *_KEYS, "gives", "thank_you"):
        if key not in values:
            given[key] = getattr(stays, key)
    return made(Debrief, plain, **given)


def _records(key: str, value: Json) -> tuple[object, ...]:
    kind, allowed = _LISTS[key]
    if not isinstance(value, list):
        raise InputError(f"“{key}” must be a list.")
    found: list[object] = []
    for number, item in enumerate(value, 1):
        try:
            values = an_object(key, item)
            _check_keys(values, allowed, _NEEDED[key])
            found.append(made(kind, values))
        except InputError as error:
            raise InputError(f"{key} {number}: {error.message}", hint=error.hint) from error
    return tuple(found)


def _check_keys(
    values: Mapping[str, Json], allowed: tuple[str, ...], needed: tuple[str, ...]
) -> None:
    for key in values:
        if key not in allowed:
            raise InputError(f"“{key}” is unknown.", hint=f"Known: {', '.join(allowed)}.")
    for key in needed:
        if key not in values:
            raise InputError(f"“{key}” is missing.")
