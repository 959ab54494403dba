"""What boxes for a date have in common."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QDateTimeEdit

from ui.type import body, px


def dress_date_box(box: QDateTimeEdit, name: str, shown_as: str) -> None:
    """Give a box its name, its look, and English words in the form that Qt writes `shown_as`."""
    box.setAccessibleName(name)
    box.setObjectName(name)
    box.setFont(body())
    # Else days and months are in the language of the system; here weeks begin on Monday too.
    box.setLocale(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    box.setDisplayFormat(shown_as)
    box.lineEdit().setTextMargins(px(6), 0, 0, 0)
