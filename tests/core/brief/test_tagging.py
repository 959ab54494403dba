"""What a screen reader meets: the structure of the file, walked as PDF 1.7 (14.8.4) has it."""

import pytest
from msgspec.structs import replace

from netdesk.brief.pdf import render_pdf
from tests.core.brief import brief_samples
from tests.core.brief.structure import structure_of

LEAVES = {"H1", "H2", "P", "Lbl", "LBody", "Figure"}
HOLDS = {"Document": {"Sect"}, "Sect": LEAVES - {"Lbl", "LBody"} | {"L"}, "L": {"LI"}}
HOLDS["LI"] = {"Lbl", "LBody"}


@pytest.fixture(params=["full", "empty", "overfull", "international"])
def elements(request, fonts):
    brief = getattr(brief_samples, request.param)()
    return [one for top in structure_of(render_pdf([brief], fonts)) for one in top.all()]


def test_every_element_holds_only_what_its_kind_may(elements):
    for one in elements:
        assert {kid.kind for kid in one.kids} <= HOLDS.get(one.kind, set()), one


def test_only_the_ends_of_the_tree_hold_contents_each_number_once_in_order(elements):
    numbers = [number for one in elements for number in one.contents]
    assert numbers == list(range(len(numbers)))
    assert {one.kind for one in elements if one.contents} <= LEAVES


def test_a_list_has_items_and_an_item_has_its_words_and_before_them_its_label(elements):
    items = [one for one in elements if one.kind == "LI"]
    assert [one for one in elements if one.kind == "L" and not one.kids] == []
    for item in items:
        kinds = [part.kind for part in item.kids]
        assert kinds in (["LBody"], ["Lbl", "LBody"])


def test_steps_and_news_are_labelled_by_their_minutes_and_dates(fonts):
    brief = brief_samples.full()
    elements = [one for top in structure_of(render_pdf([brief], fonts)) for one in top.all()]
    labels = [one for one in elements if one.kind == "Lbl"]
    lists = [one for one in elements if one.kind == "L"]
    assert len(labels) == len(brief.plan) + len(brief.news)
    assert len(lists) == 8


def test_each_page_of_a_batch_has_its_own_structure(fonts):
    briefs = [replace(brief_samples.full(), gives=()), brief_samples.full()]
    data = render_pdf(briefs, fonts)
    lists = []
    for page in range(2):
        elements = [one for top in structure_of(data, page) for one in top.all()]
        own = [one for one in elements if one.contents]
        assert len({number for one in own for number in one.contents}) == len(own)
        lists.append(sum(one.kind == "L" for one in elements))
    assert lists == [7, 8]
