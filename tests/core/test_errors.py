"""Errors, and what stands behind them."""

from itertools import islice

from netdesk.errors import chain_of


def test_the_chain_goes_from_an_error_to_what_caused_it():
    error, cause, before = RuntimeError("a"), ValueError("b"), KeyError("c")
    error.__cause__, cause.__context__ = cause, before
    assert list(chain_of(error)) == [error, cause, before]


def test_the_chain_of_errors_that_are_behind_each_other_ends():
    one, other = RuntimeError("a"), ValueError("b")
    one.__cause__, other.__context__ = other, one
    assert list(islice(chain_of(one), 9)) == [one, other]
