"""The log holds places in code and no words of anybody."""

import logging
from logging.handlers import RotatingFileHandler

import pytest

from netdesk.log import PlacesOnly, log_failure, logger


@pytest.fixture(autouse=True)
def own_log(tmp_path, monkeypatch):
    monkeypatch.setattr("netdesk.log.data_dir", lambda: tmp_path)
    found = logging.getLogger("netdesk")
    before = list(found.handlers)
    found.handlers.clear()
    yield
    for handler in files():
        handler.close()
    found.handlers[:] = before


def files():
    handlers = logging.getLogger("netdesk").handlers
    return [handler for handler in handlers if isinstance(handler, RotatingFileHandler)]


def fail_with_a_name():
    try:
        {}["Ana Ruiz"]
    except KeyError as error:
        raise ValueError("ana@x.eu is wrong") from error


def test_a_failure_is_written_without_its_words():
    with pytest.raises(ValueError, match="wrong") as caught:
        fail_with_a_name()
    text = log_failure(caught.value).read_text("utf-8")
    assert "ValueError" in text
    assert "KeyError" in text
    assert "fail_with_a_name" in text
    assert "Ana" not in text
    assert "ana@" not in text


def test_words_that_another_handler_kept_of_an_error_are_not_written():
    with pytest.raises(ValueError, match="wrong") as caught:
        fail_with_a_name()
    told = (type(caught.value), caught.value, None)
    record = logging.LogRecord("netdesk", logging.ERROR, "", 0, "failed", (), told)
    logging.Formatter().format(record)
    assert "ana@" in record.exc_text
    assert "ana@" not in PlacesOnly().format(record)


def test_the_log_is_opened_once():
    assert logger() is logger()
    assert len(files()) == 1
