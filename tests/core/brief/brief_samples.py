"""Briefs to test with, made up for these tests."""

import io
from datetime import date, datetime
from functools import lru_cache

from msgspec.structs import replace
from PIL import Image, ImageDraw

from netdesk.brief.content import AskLine, Brief, NewsLine, Occasion, Person, PlanStep
from netdesk.brief.qr import mecard

_PLAN = (
    PlanStep("Catch up: the robotics league of her daughter; thank her for the panel", 0, 5),
    PlanStep("Ask about her world: the Austin plant, hiring 120 people, biggest risk", 5, 15),
    PlanStep("Give: safety checklist, offer to introduce Tomás (integration)", 15, 20),
    PlanStep("My story in 90 seconds, then the two advice questions", 20, 30),
    PlanStep("Specific asks: Medline, Stryker, Intuitive", 30, 40),
    PlanStep("Close: agree on names, who writes first, next date", 40, 45),
)
_GIVES = (
    "Our cobot safety checklist (printed, 4 pages), which she wanted in November",
    "Introduce Tomás Varga, an integrator with spare capacity in Texas",
    "Invite her to the private ISO 10218 round table on 3 March",
)
_ASKS = (
    AskLine("Who do you know at Medline in distribution automation?"),
    AskLine("Who do you know at Stryker (Mako)?", "at Smith+Nephew?"),
    AskLine("Would you be comfortable with writing two lines to them this month?"),
)
_QUESTIONS = (
    "You moved from research to operations at 38: what would you do differently?",
    "Which skill do heads of automation who were consultants lack most?",
    "How does my scope compare with a peer’s at a firm of 1,000?",
)
_BACKGROUND = (
    "PhD at ETH Zürich in 2009 (grasp planning); 6 years at KUKA, then two start-ups",
    "At Helios since 2019; leads 85 engineers at three sites",
    "Board of Women in Robotics; runs marathons; two daughters",
    "Likes data first, dislikes small talk about politics",
)
_FACTS = (
    "620 people · $140M revenue · private (Series D)",
    "Warehouse picking arms; customers DHL, Target",
    "New plant in Austin opens in Q3 2026",
)
_NEWS = (
    NewsLine("Helios raises $90M to build the Austin plant", date(2026, 1, 28), "Reuters"),
    NewsLine(
        "Recall of 40 grippers after a pinch hazard; fix shipped in nine days",
        date(2026, 1, 15),
        "The Robot Report",
    ),
    NewsLine("CFO Mark Ito leaves for Rivian", date(2025, 12, 4), "company release"),
)
_PROOF_POINTS = (
    "Cut commissioning time of line 7 at Bosch from 11 weeks to 6",
    "Built the safety programme that 14 sites use, no lost-time injury in 3 years",
    "Led 23 people through the Kuhn merger and kept 22",
)
_DONTS = (
    "Never ask for a job: ask for advice and names",
    "Don’t mention the Kuhn lawsuit",
    "Don’t run past 13:15",
)


@lru_cache
def photo() -> bytes:
    image = Image.new("RGB", (600, 800), (200, 208, 214))
    draw = ImageDraw.Draw(image)
    draw.ellipse((190, 170, 410, 450), fill=(226, 190, 150))
    draw.ellipse((90, 480, 510, 1000), fill=(36, 62, 96))
    file = io.BytesIO()
    image.save(file, "JPEG", quality=90)
    return file.getvalue()


def full() -> Brief:
    """A meeting that is well prepared and fits."""
    phone = "+1 312 555 0148"
    return Brief(
        person=Person(
            "Dr. Amélie Nguyễn-Dubois",
            "VP Engineering",
            "Helios Robotics",
            "ah-may-LEE nwin",
            photo=photo(),
        ),
        occasion=Occasion(
            datetime(2026, 2, 12, 12, 30),
            45,
            "lunch",
            "Café Lumen, 41 Market St, table under Reyes",
            phone,
            mecard("Amélie Nguyễn-Dubois", phone.replace(" ", ""), "amelie@helios.example"),
        ),
        relation="Shared a panel on grippers in Chicago in 2024; Priya Raman introduced us. We last"
        " spoke on 14 November, when she wanted our safety checklist.",
        outcome="She agrees to introduce me to two heads of automation in medical devices, and"
        " sees me as someone who solves problems.",
        plan=_PLAN,
        minutes_note="45 of 45 min",
        gives=_GIVES,
        asks=_ASKS,
        questions=_QUESTIONS,
        background=_BACKGROUND,
        company_facts=_FACTS,
        thesis="expanding",
        news=_NEWS,
        proof_points=_PROOF_POINTS,
        donts=_DONTS,
        thank_you_due=date(2026, 2, 13),
        number=3,
        printed_at=datetime(2026, 2, 11, 18, 40),
        author="Sam Novak",
    )


def empty() -> Brief:
    """A name is all that is known."""
    return Brief(Person("Bo"))


def overfull() -> Brief:
    """Far too much of everything."""
    words = "We could go on about the many things that nobody can read before a door opens. " * 40
    long_word = "Straßenbahnschienenreinigungsfahrzeugführerprüfung" * 30
    return Brief(
        person=Person(
            "Maximiliane-Alexandrina von und zu Hohenlohe-Waldenburg-Bartenstein",
            words,
            words,
            words,
        ),
        occasion=Occasion(
            datetime(2026, 2, 12, 12, 30), 45, words, words, "9" * 80, mecard("Max", "+1555010")
        ),
        relation=words,
        outcome=words,
        plan=tuple(PlanStep(words, at * 10, at * 10 + 10) for at in range(30)),
        minutes_note="300 of 45 min",
        gives=(words,) * 20,
        asks=(AskLine(long_word + " " + words),) * 20,
        questions=(words,) * 20,
        background=(words,) * 20,
        company_facts=(words, long_word, long_word, *((words,) * 8)),
        thesis="expanding",
        news=(NewsLine(words, date(2025, 1, 28), words),) * 40,
        proof_points=(words,) * 20,
        donts=(words,) * 12,
        thank_you_due=date(2026, 2, 13),
        number=3,
        printed_at=datetime(2026, 2, 11, 18, 40),
    )


def international() -> Brief:
    """Words of the scripts whose fonts ship with us, in every part of the page."""
    return replace(
        full(),
        person=Person("ליאור בן־דוד (Lior)", "प्रबंधक", "شركة هيليوس", "li-OR"),
        relation="Met with ليلى الحدّاد and น้ำทิพย์ in Dubai.",
        outcome="להסכים על שני שמות",
        asks=(AskLine("من تعرف في شركة Stryker؟", "في Medline"),),
        background=("خريج جامعة القاهرة 2009، ست سنوات في KUKA", "क्षितिज ने 85 को नेतृत्व दिया"),
        proof_points=("קיצור זמן מ־11 שבועות ל־6", "<b>AT&T</b> x<y>z"),
        donts=("لا تسأل عن وظيفة",),
    )
