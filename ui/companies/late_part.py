"""A part of the page that is made when it first comes into sight, so that the page is quick."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

from ui.widgets.card import scrolled

P = TypeVar("P", bound=QWidget)


class LatePart(Generic[P]):
    """`area` stands in the layout from the start; `part` is made when it is first asked for."""

    def __init__(self, name: str, make: Callable[[], P]) -> None:
        self.area = scrolled(QWidget(), name)
        self._make = make
        self._made: P | None = None

    @property
    def is_made(self) -> bool:
        """Whether the part is there already."""
        return self._made is not None

    @property
    def part(self) -> P:
        """The part, made now when it was not asked for before."""
        if self._made is None:
            self._made = self._make()
            self._made.setObjectName("scrolled")
            self.area.setWidget(self._made)
        return self._made
