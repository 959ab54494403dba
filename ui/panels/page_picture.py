"""The printed page as a small picture, drawn in the background; white paper until then."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desk import Desk
from ui.jobs import Job
from ui.theme import color, qcolor
from ui.type import px

_WIDE, _HIGH = 340, 481


class PagePicture(QWidget):
    """An empty brief as it will be printed; paper is white in both looks."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._image = QImage()
        self._is_asked = False
        self.setAccessibleName("The page that you take along, still empty")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def draw(self) -> None:
        """Have the page drawn, once."""
        if self._is_asked:
            return
        self._is_asked = True
        width = round(px(_WIDE - 2) * self.devicePixelRatioF())

        def work(_job: Job) -> QImage:
            return _empty_page(width)

        self._desk.jobs.start(
            "",
            work,
            owner=self,
            done=self._on_drawn,
            failed=self._on_failed,
            uses_database=False,
        )

    def sizeHint(self) -> QSize:
        return QSize(px(_WIDE), px(_HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), color("accent_line"))
        paper = self.rect().adjusted(1, 1, -1, -1)
        painter.fillRect(paper, qcolor("#FFFFFF"))
        if not self._image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            fitted = self._image.size().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = paper
            place.setSize(fitted)
            painter.drawImage(place, self._image)

    def _on_drawn(self, image: QImage) -> None:
        self._image = image
        self.update()

    def _on_failed(self, error: Exception) -> None:
        """Leave the paper white: the picture only decorates the steps."""


def _empty_page(width: int) -> QImage:
    # Imported here, in the background: the first window must not wait for ReportLab and PDFium.
    from netdesk.brief.content import Brief, Person
    from ui.page_image import picture_of

    return picture_of(Brief(Person("")), width).image
