"""The quick way to write a file gives what ReportLab's own gives."""

from reportlab.pdfbase.pdfdoc import PDFDocument

from netdesk.brief import pdf
from netdesk.brief.pdf import render_pdf
from tests.core.brief import brief_samples


def test_the_file_is_the_one_that_reportlab_writes(fonts, monkeypatch):
    briefs = [brief_samples.full(), brief_samples.international(), brief_samples.empty()]
    quick = render_pdf(briefs, fonts)
    monkeypatch.setattr(pdf, "file_of", PDFDocument.format)
    assert render_pdf(briefs, fonts) == quick
