"""Records with what a test does not care about filled in."""

from datetime import datetime

from msgspec.structs import replace

from netdesk.records.company import Company, Fact, NewsItem
from netdesk.records.contact import Address, Contact, Extra, Labelled, Position
from netdesk.records.meeting import Ask, Give, Meeting, Plan, Question
from netdesk.research import companies


def make_contact(full_name="Ana Ruiz", company="", title="", email="", phone="", **fields):
    """A person with the one value of each that most tests need."""
    if company or title:
        fields.setdefault("positions", (Position(company=company, title=title),))
    if email:
        fields.setdefault("emails", (Labelled(email, "work"),))
    if phone:
        fields.setdefault("phones", (Labelled(phone, "mobile"),))
    return Contact(full_name=full_name, **fields)


def make_whole_contact():
    """A person with something in every field that a file can bring."""
    return Contact(
        uid="5a3d0000-0000-4000-8000-0000000000ff",
        full_name="Dr. Zoë van der Berg Jr.",
        given="Zoë",
        family="van der Berg",
        additional="Maria",
        prefix="Dr.",
        suffix="Jr.",
        nickname="Zo",
        pronunciation="zo-ee",
        is_organisation=True,
        positions=(Position("Acme GmbH", "Director", "Sales", "2020"), Position("Old Co", "Clerk")),
        emails=(Labelled("zoe@acme.example", "work"), Labelled("zoe@home.example", "home")),
        phones=(Labelled("+31 20 555 0100", "mobile"),),
        urls=(Labelled("https://acme.example/zoe"),),
        ims=(Labelled("zoe", "skype"),),
        addresses=(Address("1 Main St\nFloor 2", "Leiden", "ZH", "2311", "NL", "work", "7", "b"),),
        related=(Labelled("Piet", "spouse"),),
        categories=("alumni", "friends"),
        birthday="1980-03-07",
        anniversary="--05-01",
        note="Likes tea.\nMet in Delft.",
        common_ground=("Delft",),
        background=("Ran the port",),
        photo=b"\xff\xd8\xff\xe0 not a real picture",
        photo_url="https://acme.example/zoe.jpg",
        referred_by="Piet",
        ally_stage="supportive",
        last_touch="2026-01-05",
        rev="20260101T000000Z",
        extras=(Extra("X-THING", "one", "TYPE=a", "item1"),),
    )


def make_plan(**fields):
    """A plan with all of its parts."""
    whole = Plan(
        goal="Head of automation",
        why_them="She knows every plant",
        what_they_may_get="A checklist",
        outcome="She names two people",
        opener="The robot league",
        their_world=("Austin ramp-up",),
        gives=(Give("Safety checklist", "expertise"),),
        questions=(Question("What would you do differently?", 4),),
        proof_points=("Line 7 in 6 weeks",),
        asks=(Ask("Who at Medline?", "Medline", "automation", "", "Cardinal"),),
        close="Agree names",
        donts=("The lawsuit",),
    )
    return replace(whole, **fields)


def make_meeting(contact_id, starts_at=datetime(2026, 2, 12, 12, 30), **fields):
    """A lunch with somebody."""
    fields = {"channel": "lunch", "place": "Café Lumen", "plan": make_plan(), **fields}
    return Meeting(contact_id=contact_id, starts_at=starts_at, **fields)


def make_company(name="Helios Robotics", **fields):
    """A company with a fact and a piece of news."""
    return Company(
        name=name,
        facts=(Fact("620 people", "its site", "2026-01-01"),),
        news=(NewsItem("Raises $90M", "Reuters", "", "2026-01-28"),),
        **fields,
    )


def add_news(workspace, company_id, item):
    """Give a company in the file a piece of news more."""
    company = companies.get(workspace, company_id)
    companies.save(workspace, replace(company, news=(*company.news, item)))


def vcard(full_name="Ana Ruiz", *lines, version="3.0"):
    """One vCard as bytes: a name and the lines given."""
    body = [f"VERSION:{version}", f"FN:{full_name}", *lines]
    return "\r\n".join(["BEGIN:VCARD", *body, "END:VCARD", ""]).encode()
