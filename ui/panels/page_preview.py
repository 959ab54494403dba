"""The printed page, live: follows the plan while it is typed."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from netdesk.brief.compose import compose
from netdesk.brief.content import Paper
from netdesk.brief.marks import Cuts
from netdesk.brief.style import PAPERS
from netdesk.errors import InputError
from netdesk.records.meeting import Meeting
from netdesk.workspace import Changes
from ui.desk import Desk
from ui.jobs import Job
from ui.theme import color, qcolor
from ui.tokens import LIGHT
from ui.type import px, small
from ui.widgets.card import scrolled
from ui.widgets.glyph import ThemedIcon
from ui.widgets.text import wrap_label

if TYPE_CHECKING:
    from netdesk.brief.sheet import Sheet
    from ui.page_image import PagePicture

SETTLE_MS = 150
# Typing is to be seen within 150 ms, and a page takes 40.
TYPED_MS = 60
_READABLE = 640
_UNBOUND = 16_777_215
# How many times as wide as its place the paper is; the first shows it as it fits.
ZOOMS = (1.0, 1.4, 2.0, 2.8, 4.0)
_FOCUS = {True: Qt.FocusPolicy.StrongFocus, False: Qt.FocusPolicy.NoFocus}


class PagePreview(QWidget):
    """A sheet of paper with the page of one meeting, and a line that says whether all is on it.

    `page_shown` is told when a new picture is in sight.
    """

    page_shown = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Page preview")
        self.setObjectName("Page preview")
        self._desk = desk
        self._meeting_id = 0
        self._draft: Meeting | None = None
        self._sheet_shown: Sheet | None = None
        self._says_cuts = False
        self._paper: Paper = "a4"
        self._is_discreet = False
        self._is_rendering = False
        self._is_outdated = False
        self._is_readable = False
        self._is_punched = False
        self._zoom = 0
        self._is_zooming = False
        self._build()
        self._wire()

    def show_meeting(self, meeting_id: int) -> None:
        """Show the page of a meeting as it stands in the file; 0 shows blank paper."""
        if meeting_id != self._meeting_id:
            self._sheet.show_page(None)
            self._say(None)
        self._meeting_id = meeting_id
        self._draft = None
        self._render_soon(0)

    def show_draft(self, meeting: Meeting) -> None:
        """Show the page of a meeting as it is being typed."""
        self._meeting_id = meeting.id
        self._draft = meeting
        self._render_soon(TYPED_MS)

    def show_sheet(self, sheet: "Sheet | None", *, says_cuts: bool = True) -> None:
        """Show a page that belongs to no meeting, such as the week's sheet or the blank form.

        None shows blank paper. Without `says_cuts` the line below it stays empty.
        """
        self._sheet_shown = sheet
        self._says_cuts = says_cuts
        self._render_soon(0)

    def set_paper(self, paper: Paper) -> None:
        """Show the page on A4 or on Letter."""
        self._paper = paper
        self._sheet.set_shape(*PAPERS[paper])
        self._fit()
        self._render_soon(0)

    def set_readable(self, readable: bool) -> None:
        """Show the paper so large that it can be read, and scroll; else show it whole."""
        self._is_readable = readable
        self._fit()

    def zoom(self, by: int) -> None:
        """Make the paper larger, or with -1 smaller, down to where it fits."""
        self._zoom = min(max(self._zoom + by, 0), len(ZOOMS) - 1)
        self._is_zooming = True
        self._fit()

    def set_punch(self, punch: bool) -> None:
        """Leave room at the left for the holes of a binder."""
        self._is_punched = punch
        self._render_soon(0)

    def set_discreet(self, discreet: bool) -> None:
        """Show the page as the person opposite may read it."""
        self._is_discreet = discreet
        self._render_soon(0)

    def picture(self) -> QPixmap | None:
        """What is on the paper now, None before the first page."""
        return self._sheet.picture()

    def words(self) -> str:
        """The line below the paper."""
        return self._words.text()

    def _build(self) -> None:
        self._sheet = _Sheet(self)
        self._sheet.set_shape(*PAPERS[self._paper])
        self._area = scrolled(self._sheet, "Page")
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._tick = ThemedIcon("check", "good", 16)
        self._words = wrap_label("")
        self._line = QHBoxLayout()
        self._line.setSpacing(px(8))
        self._line.addWidget(self._tick)
        self._line.addWidget(self._words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(16), px(16), px(8))
        column.setSpacing(px(8))
        column.addWidget(self._area, 1)
        column.addLayout(self._line)
        self._open_stops = QWidget(self)
        stops = QHBoxLayout(self._open_stops)
        stops.setContentsMargins(0, 0, 0, 0)
        stops.setSpacing(px(8))
        self._stops = wrap_label("", small(), "stop")
        stops.addWidget(ThemedIcon("stop", "stop", 16))
        stops.addWidget(self._stops, 1)
        self._open_stops.hide()
        column.addWidget(self._open_stops)
        column.addStretch(0)
        self._say(None)

    def show_stops(self, count: int) -> None:
        """Say how many stops are open in the plan; nothing keeps the page from being printed."""
        words = "1 stop is open" if count == 1 else f"{count} stops are open"
        self._stops.setText(f"{words}; the page prints all the same")
        self._open_stops.setVisible(count > 0)

    def line(self) -> QHBoxLayout:
        """The line below the paper, for a control at its right."""
        return self._line

    def _wire(self) -> None:
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._render)
        self._sheet.resized.connect(self._on_resized)
        self._sheet.clicked.connect(self._on_clicked)
        self._desk.bridge.changed.connect(self._on_workspace_changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be no higher than the paper, so that the line below stays near it."""
        whole = self._sheet.height_for(self._area.width())
        readable = self._sheet.height_for(min(self._area.viewport().width(), px(_READABLE)))
        is_scrolled = self._is_readable or self._zoom > 0
        self._area.setMaximumHeight(_UNBOUND if is_scrolled else max(px(160), whole))
        self._area.setFocusPolicy(_FOCUS[is_scrolled])
        if self._zoom:
            width = round(min(self._area.width(), px(_READABLE)) * ZOOMS[self._zoom])
            self._sheet.setMinimumSize(width, self._sheet.height_for(width))
            return
        self._sheet.setMinimumSize(px(160), readable if self._is_readable else px(160))

    def _render_soon(self, delay_ms: int) -> None:
        """Draw after `delay_ms`, or when it is due anyway: steady typing puts nothing off."""
        if not self._timer.isActive() or self._timer.remainingTime() > delay_ms:
            self._timer.start(delay_ms)

    def _render(self) -> None:
        """Make a new picture, one at a time: an older one can never come after a newer."""
        if not self._has_page():
            self._sheet.show_page(None)
            self._say(None)
            return
        if self._is_rendering or not self.isVisible():
            self._is_outdated = True
            return
        sheet = self._compose()
        if sheet is None:
            return
        self._is_outdated = False
        self._is_rendering = True
        self._desk.jobs.start(
            "",
            partial(_picture, sheet, self._sheet.wanted_width()),
            owner=self,
            done=partial(self._on_rendered, self._meeting_id),
            failed=self._on_failed,
            uses_database=False,
        )

    def _has_page(self) -> bool:
        return bool(self._meeting_id) or self._sheet_shown is not None

    def _compose(self) -> "Sheet | None":
        if self._sheet_shown is not None:
            return self._sheet_shown
        try:
            return compose(
                self._desk.workspace,
                self._meeting_id,
                now=self._desk.now(),
                paper=self._paper,
                discreet=self._is_discreet,
                punch=self._is_punched,
                draft=self._draft,
            )
        except InputError:
            self._meeting_id = 0
            self._sheet.show_page(None)
            self._say(None)
            return None

    def showEvent(self, event: object) -> None:
        if self._has_page():
            self._render_soon(0)

    def _on_clicked(self, at: QPoint) -> None:
        """Show the place clicked large enough to read; clicked again, the whole page."""
        across, down = at.x() / self._sheet.width(), at.y() / self._sheet.height()
        self.zoom(-self._zoom or 2)
        if self._zoom:
            size = self._sheet.minimumSize()
            self._sheet.resize(size)
            view = self._area.viewport().size()
            x, y = round(across * size.width()), round(down * size.height())
            self._area.ensureVisible(x, y, view.width() // 2, view.height() // 2)

    def _on_resized(self) -> None:
        # A splitter under the mouse sends many sizes, a step of the zoom sends one.
        if self._has_page():
            self._render_soon(0 if self._is_zooming else SETTLE_MS)
        self._is_zooming = False

    def _on_rendered(self, meeting_id: int, page: "PagePicture") -> None:
        self._is_rendering = False
        if meeting_id == self._meeting_id:
            picture = QPixmap.fromImage(page.image)
            picture.setDevicePixelRatio(self.devicePixelRatioF())
            self._sheet.show_page(picture)
            self._say(page)
            self.page_shown.emit()
        if self._is_outdated:
            self._render_soon(0)

    def _on_failed(self, error: Exception) -> None:
        self._is_rendering = False
        self._tick.show_icon("warning", "warn")
        self._tick.show()
        self._words.setText("The page cannot be drawn.")
        raise error

    def _on_workspace_changed(self, changes: Changes) -> None:
        shown = self._meeting_id
        mine = changes.touches("meeting", shown) or changes.touches("contact")
        if shown and (mine or changes.touches("company")):
            if self._draft is not None and changes.action != "do":
                self._draft = None
            self._render_soon(SETTLE_MS)

    def _say(self, page: "PagePicture | None") -> None:
        page = page if self._meeting_id or self._says_cuts else None
        words = said(page.cuts, page.missing_characters) if page else ""
        is_whole = page is not None and not (page.missing_characters or is_cut(page.cuts))
        self._tick.setVisible(page is not None)
        self._tick.show_icon("check" if is_whole else "warning", "good" if is_whole else "warn")
        self._words.setText(words)
        self._words.set_tone("text" if is_whole else "warn")
        self.setAccessibleDescription(words)


def said(cuts: Cuts, missing_characters: tuple[str, ...] = ()) -> str:
    """What did not fit, in words."""
    parts = []
    if cuts.items_left_out:
        noun = "item" if cuts.items_left_out == 1 else "items"
        parts.append(f"{cuts.items_left_out} {noun} left out")
    if cuts.shortened:
        parts.append(f"{cuts.shortened} shortened")
    if missing_characters:
        parts.append(f"no type for {' '.join(missing_characters[:6])}")
    return f"One page, {', '.join(parts) if parts else 'nothing cut'}"


def is_cut(cuts: Cuts) -> bool:
    """Whether anything is not on the page as it was written."""
    return bool(cuts.items_left_out or cuts.shortened)


def _picture(sheet: "Sheet", width: int, _job: Job) -> "PagePicture":
    # Imported here, in the job: the PDF libraries are not to hold up the first sight of the page.
    from ui.page_image import picture_of

    return picture_of(sheet, width)


class _Sheet(QWidget):
    """White paper, in both looks, as large as there is room."""

    resized = Signal()
    clicked = Signal(QPoint)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture: QPixmap | None = None
        self._width, self._height = PAPERS["a4"]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_shape(self, width: float, height: float) -> None:
        """Take the proportions of a paper."""
        self._width, self._height = width, height
        self.update()

    def show_page(self, picture: QPixmap | None) -> None:
        """Show a page, or blank paper."""
        self._picture = picture
        self.update()

    def picture(self) -> QPixmap | None:
        """The page shown."""
        return self._picture

    def wanted_width(self) -> int:
        """How many device pixels wide a page should be here."""
        return max(1, round((self._paper().width() - 2) * self.devicePixelRatioF()))

    def sizeHint(self) -> QSize:
        return QSize(px(344), px(488))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), px(160))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._picture is not None:
            self.clicked.emit(event.position().toPoint())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paper = self._paper()
        painter.fillRect(paper, color("accent_line"))
        inner = paper.adjusted(1, 1, -1, -1)
        painter.fillRect(inner, qcolor(LIGHT.paper))
        if self._picture is None:
            return
        if self._picture.width() == self.wanted_width():
            # As drawn, pixel for pixel: a height that is one off would blur every line.
            painter.setClipRect(inner)
            painter.drawPixmap(inner.topLeft(), self._picture)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(inner, self._picture)

    def height_for(self, width: int) -> int:
        """How high the paper is at a width."""
        return round(width * self._height / self._width)

    def _paper(self) -> QRect:
        """The paper, centred and at the top."""
        scale = min(self.width() / self._width, self.height() / self._height)
        width, height = round(self._width * scale), round(self._height * scale)
        return QRect((self.width() - width) // 2, 0, width, height)
