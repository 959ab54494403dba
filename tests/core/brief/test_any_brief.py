"""Whatever a brief holds, it is one page that can be read."""

import os
from datetime import date, datetime

import pypdfium2
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netdesk.brief.cleaning import Cleaner
from netdesk.brief.content import AskLine, Brief, NewsLine, Occasion, Person, PlanStep
from netdesk.brief.page import lay_out
from netdesk.brief.pdf import render_pdf
from tests.core.brief import page_checks as check

_LETTERS = "abcdefgijlmnoprstuwABCILMWÀßłŁẽǽΑαβγδώΩφЖжщЫяєїảđẫ0123456789.,;:!?/&=_-()'’–…<>%\"@+€"
_SCRIPTS = (
    "אבגדהוזחטיךכלםמןנשׁ־״",
    "ابتثجحدرسشعغفقكلمنهويىةءّ،؛لا٣",
    "अआइकखगघजटतदनपबमयरलवशसहािीुेो्ंक्ष।",
    "กขคงจชตนบปมยรลวสหอะาิีึุูเแโใไ็่้๊ำ",
    "王小明工程部副总裁研究開発、。「」（）々〇",
    "あいうえおかきくけこがんアイウエオカッャー・",
    "가나다라마바사아자차한글김민준",
    "🚀😀👩‍💻🇩🇪☺✈👍🏽",
    "აბგԱԲԳ",
)
_ODD = " \t\n\u00a0\u202e\u200b\u200d\x00\x1b\ud800\u0301\u0323王ل🚀"


def _written_in(script):
    return st.text(script, min_size=1, max_size=12)


_WORD = st.one_of(
    st.text(_LETTERS, min_size=1, max_size=12),
    st.text(_LETTERS + _ODD, max_size=8),
    st.sampled_from(_SCRIPTS).flatmap(_written_in),
    st.text(_LETTERS + "".join(_SCRIPTS), max_size=8),
    st.sampled_from([script[0] * 60 for script in _SCRIPTS]),
    st.sampled_from(["x" * 60, "W" * 60, "Щ" * 60, "https://host.example/a/b?c=d&e=f-g_h" * 2]),
)
_SHORT = st.lists(_WORD, max_size=6).map(" ".join)
_LONG = st.builds("{} {}".format, _SHORT, st.builds(str.__mul__, _SHORT, st.integers(0, 400)))
_TEXT = st.one_of(_SHORT, _SHORT, _SHORT, _LONG).map(lambda text: text[:20_000])
_DAY = st.dates(date(1990, 1, 1), date(2090, 1, 1))
_MOMENT = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1))
_MINUTE = st.one_of(st.none(), st.integers(-5, 100_000))


def _many(strategy):
    return st.one_of(
        st.lists(strategy, max_size=4), st.lists(strategy, max_size=40), st.just([])
    ).map(tuple)


_BRIEFS = st.builds(
    Brief,
    person=st.builds(Person, _TEXT, _TEXT, _TEXT, _TEXT, st.just("") | _SHORT),
    occasion=st.builds(
        Occasion, st.none() | _MOMENT, st.integers(-5, 2_000), _TEXT, _TEXT, _TEXT, _SHORT
    ),
    relation=_TEXT,
    outcome=_TEXT,
    plan=_many(st.builds(PlanStep, _TEXT, _MINUTE, _MINUTE)),
    minutes_note=_TEXT,
    gives=_many(_TEXT),
    asks=_many(st.builds(AskLine, _TEXT, _TEXT)),
    questions=_many(_TEXT),
    background=_many(_TEXT),
    company_facts=_many(_TEXT),
    thesis=st.sampled_from(["", "expanding", "stable", "challenged"]),
    news=_many(st.builds(NewsLine, _TEXT, st.none() | _DAY, _TEXT)),
    proof_points=_many(_TEXT),
    donts=_many(_TEXT),
    thank_you_due=st.none() | _DAY,
    number=st.integers(0, 99_999),
    printed_at=st.none() | _MOMENT,
    author=_SHORT,
    paper=st.sampled_from(["a4", "letter"]),
    date_order=st.sampled_from(["day_first", "month_first"]),
    discreet=st.booleans(),
    punch=st.booleans(),
)
# `make deep` runs 5,550 in all.
_COUNT = 1_850 if os.environ.get("NETDESK_DEEP") else 20
_BOTH = settings(max_examples=_COUNT, suppress_health_check=[HealthCheck.too_slow])


def _given(brief, fonts):
    clean = Cleaner(fonts.regular.advances)

    def count(texts):
        return sum(map(bool, map(clean, texts)))

    return {
        "plan": count(step.text for step in brief.plan),
        "gives": count(brief.gives),
        "asks": count(f"{ask.text} {ask.fallback}" for ask in brief.asks),
        "questions": count(brief.questions),
        "background": count(brief.background),
        "company": count(brief.company_facts),
        "news": count(line.text for line in brief.news),
        "proof_points": count(brief.proof_points),
        "donts": count(brief.donts) or 1,
    }


@_BOTH
@given(brief=_BRIEFS)
def test_every_brief_stays_within_its_margins_in_readable_type(fonts, brief):
    layout = lay_out(brief, fonts)
    check.assert_inside(layout, fonts)
    check.assert_type_is_readable(layout)
    check.assert_nothing_overlaps(layout, fonts)
    check.assert_notes_are_kept(layout)


@_BOTH
@given(brief=_BRIEFS)
def test_every_brief_counts_what_it_leaves_out(fonts, brief):
    check.assert_cuts_add_up(lay_out(brief, fonts), _given(brief, fonts))


@_BOTH
@given(brief=_BRIEFS)
def test_every_brief_is_one_page_with_the_same_bytes_each_time(fonts, brief):
    data = render_pdf([brief], fonts)
    assert render_pdf([brief], fonts) == data
    document = pypdfium2.PdfDocument(data)
    assert len(document) == 1
    _assert_margins_are_white(document[0], brief)
    document.close()


def _assert_margins_are_white(page, brief):
    """No glyph reaches beyond the margins by more than the height of its own accents."""
    picture = page.render(scale=1, grayscale=True).to_pil()
    width, height = picture.size
    left = 57 if brief.punch else 40
    edges = [(0, 0, width, 22), (0, height - 16, width, height)]
    edges += [(0, 0, left - 8, height), (width - 32, 0, width, height)]
    assert [picture.crop(edge).getextrema()[0] for edge in edges] == [255] * 4
