"""The log holds places in code and no words of anybody."""

import logging

import pytest

from netdesk.log import log_failure, logger


@pytest.fixture(autouse=True)
def own_log(tmp_path, monkeypatch):
    monkeypatch.setattr("netdesk.log.data_dir", lambda: tmp_path)
    before = list(logging.getLogger("netdesk").handlers)
    logging.getLogger("netdesk").handlers.clear()
    yield
    for handler in logging.getLogger("netdesk").handlers:
        handler.close()
    logging.getLogger("netdesk").handlers[:] = before


def fail_with_a_name():
    try:
        raise KeyError("Ana Ruiz")
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


def test_the_log_is_opened_once():
    assert logger() is logger()
    assert len(logger().handlers) == 1
