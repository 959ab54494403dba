"""A page of a PDF as a picture."""

import threading

from PySide6.QtGui import QImage

# PDFium keeps state of its own that two threads must not touch at once.
_LOCK = threading.Lock()


def page_image(pdf: bytes, width: int, page: int = 0) -> QImage:
    """One page, `width` pixels wide; any thread may ask."""
    # Imported at the first page: the first window must not wait for PDFium.
    import pypdfium2

    with _LOCK:
        document = pypdfium2.PdfDocument(pdf)
        try:
            sheet = document[page]
            bitmap = sheet.render(scale=width / sheet.get_width(), rev_byteorder=True)
            data = bytes(bitmap.buffer)
            size = (bitmap.width, bitmap.height)
            stride, is_alpha = bitmap.stride, bitmap.n_channels == 4
        finally:
            document.close()
    form = QImage.Format.Format_RGBX8888 if is_alpha else QImage.Format.Format_RGB888
    return QImage(data, *size, stride, form).copy()
