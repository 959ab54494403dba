"""Errors that a person can do something about, in two families; all else is a bug."""

from collections.abc import Iterator


class NetDeskError(Exception):
    """What happened, in one sentence for the user.

    `hint` says what to do about it, `detail` is for the log and holds no personal data.
    """

    def __init__(self, message: str, *, hint: str = "", detail: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.detail = detail

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class InputError(NetDeskError):
    """What was given cannot be used: a field, a file or a line of it. Shown where it was given."""


class WorldError(NetDeskError):
    """The surroundings refuse: disk full, file locked, newer file, feed out of reach."""


class Cancelled(NetDeskError):  # noqa: N818 - a choice of the user, no fault
    """The user stopped the work; nothing was changed."""

    def __init__(self) -> None:
        super().__init__("Cancelled; nothing was changed.")


def chain_of(error: BaseException) -> Iterator[BaseException]:
    """`error`, then what stands behind it, the nearest first; each once, also in a circle."""
    seen: set[int] = set()
    behind: BaseException | None = error
    while behind is not None and id(behind) not in seen:
        seen.add(id(behind))
        yield behind
        behind = behind.__cause__ or behind.__context__
