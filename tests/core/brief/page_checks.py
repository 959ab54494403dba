"""What must hold for every laid-out page, whatever is on it."""

from netdesk.brief import style
from netdesk.brief.marks import BoxMark, LineMark, PhotoMark, QrMark, TextMark
from netdesk.brief.setting import width_of


def texts(layout):
    return [m for block in layout.blocks for m in block.marks if isinstance(m, TextMark)]


def words_of(layout):
    return " ".join(mark.text for mark in texts(layout))


def section(layout, key):
    return next(one for one in layout.sections if one.key == key)


def extent(mark, fonts):
    """Left, top, right, bottom of a mark."""
    if isinstance(mark, TextMark):
        rise, drop = mark.size * 0.75, mark.size * 0.24
        return mark.x, mark.baseline - rise, mark.x + width_of(mark, fonts), mark.baseline + drop
    if isinstance(mark, LineMark):
        end = (mark.x, mark.y + mark.width) if mark.is_upright else (mark.x + mark.width, mark.y)
        return mark.x, mark.y, *end
    if isinstance(mark, BoxMark):
        return mark.x, mark.y, mark.x + mark.width, mark.y + mark.height
    assert isinstance(mark, PhotoMark | QrMark)
    return mark.x, mark.y, mark.x + mark.size, mark.y + mark.size


def assert_inside(layout, fonts):
    left, top, right, bottom = layout.margins
    for block in layout.blocks:
        for mark in block.marks:
            x1, y1, x2, y2 = extent(mark, fonts)
            assert x1 >= left - 0.01, mark
            assert x2 <= layout.width - right + 0.6, mark
            assert y1 >= top - 1, mark
            assert y2 <= layout.height - bottom + 2, mark


def assert_type_is_readable(layout):
    assert layout.body_size >= 9
    assert all(mark.size >= 7.5 for mark in texts(layout))


def assert_nothing_overlaps(layout, fonts):
    """No line of type stands on another: baselines of neighbours are apart by two thirds."""
    marks = sorted(texts(layout), key=_by_baseline)
    for at, upper in enumerate(marks):
        for lower in marks[at + 1 :]:
            if lower.baseline - upper.baseline >= min(upper.size, lower.size) * 0.66:
                break
            apart = lower.x >= upper.x + width_of(upper, fonts) - 0.01
            apart = apart or upper.x >= lower.x + width_of(lower, fonts) - 0.01
            assert apart, (upper, lower)


def _by_baseline(mark):
    return mark.baseline


def assert_cuts_add_up(layout, given):
    """`given` is the number of items in each section."""
    for key, count in given.items():
        one = section(layout, key)
        assert one.shown + one.left_out == count, key
        assert one.shortened <= one.shown
        assert one.shown or not count, key
    assert layout.cuts.items_left_out == sum(one.left_out for one in layout.sections)
    assert layout.cuts.shortened == sum(one.shortened for one in layout.sections)


def assert_notes_are_kept(layout):
    assert layout.notes_height >= style.TRIES[-1][1] - 0.01
