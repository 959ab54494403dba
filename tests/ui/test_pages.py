"""The pages of the window together."""

import pytest

from ui.pages import PageStack
from ui.type import px
from ui.widgets.page_head import PageHead


@pytest.mark.parametrize("key", ["companies", "meetings", "referrals", "groups", "brand"])
@pytest.mark.parametrize(("low", "high"), [(True, 48), (False, 56)])
def test_every_head_is_as_high_as_the_window_allows(desk, shown, key, low, high):
    stack = shown(PageStack(desk), 944, 540)
    stack.set_room(narrow=True, low=low)
    heads = stack.show_page(key).findChildren(PageHead)
    assert {head.height() for head in heads} == {px(high)}
