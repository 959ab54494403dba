"""Where two records disagree, for somebody to choose."""

from netdesk.matching.disputes import disputes
from netdesk.matching.unite import unite
from tests.builders import make_contact


def told(ours, theirs):
    return [(one.key, one.mine, one.theirs) for one in disputes(ours, theirs)]


def test_two_jobs_are_one_dispute():
    ours = make_contact(company="Bosch", title="Buyer")
    theirs = make_contact(company="Acme", title="Director")
    assert told(ours, theirs) == [("positions", "Buyer, Bosch", "Director, Acme")]


def test_a_job_is_told_by_what_differs():
    ours = make_contact(company="Bosch", title="Buyer")
    assert told(ours, make_contact(company="Acme", title="Buyer"))[0][1:] == ("Bosch", "Acme")
    assert told(ours, make_contact(company="Bosch", title="Clerk"))[0][1:] == ("Buyer", "Clerk")


def test_what_only_one_says_is_no_dispute():
    assert told(make_contact(), make_contact(email="ana@x.example", birthday="1980-01-02")) == []


def test_names_that_differ_only_in_case_are_no_dispute():
    assert told(make_contact("Ana Ruiz"), make_contact("ANA RUIZ")) == []


def test_what_was_left_aside_once_is_disputed_no_more():
    ours = make_contact(birthday="1980-01-02")
    theirs = make_contact(birthday="1981-01-02")
    assert [key for key, _, _ in told(ours, theirs)] == ["birthday"]
    assert told(unite(ours, theirs), theirs) == []
