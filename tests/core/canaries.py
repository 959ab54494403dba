"""A file with a canary word in every text that it can hold, and what finds them in an output.

A canary is `zq` with the name of its place; `found_in` gives the names of those that got out.
"""

import re
from datetime import UTC, date, datetime

from msgspec.structs import fields, replace

from netdesk import brand, meetings, referrals
from netdesk.after import debrief_drafts, debriefs, evidence, promises
from netdesk.groups import attendees, events, membership
from netdesk.people import contacts, touches
from netdesk.planning import templates
from netdesk.records.after import Evidence, Promise
from netdesk.records.brand import LENGTHS, Goal, OwnOffer, ProofPoint
from netdesk.records.company import Company, Fact, NewsItem, Signal
from netdesk.records.contact import Address, Contact, Extra, Labelled, Position
from netdesk.records.debrief import Debrief, NamedPerson, PromiseMade
from netdesk.records.group import Group, GroupEvent
from netdesk.records.meeting import Ask, Give, Meeting, Plan, Question
from netdesk.records.research import Benchmark, Criterion, Judgement
from netdesk.research import benchmarks, companies, fit

DAY = "2026-02-10"
NOON = datetime(2026, 2, 12, 12)
_CANARY = re.compile(r"zq([a-z]+)")
# What was planted, and the beginning of what tests write out themselves (`zqcanaryone`).
_names = {"canary"}


def canary(place):
    """The word planted at a place such as `plan.goal`."""
    name = re.sub(r"[^a-z]", "", place.lower())
    _names.add(name)
    return f"zq{name}"


def found_in(output):
    """The names of the canaries in an output, without the blanks that breaking a line makes.

    Only what was planted counts: among packed bytes "zqox" stands by chance.
    """
    text = output.decode("utf-8", "replace") if isinstance(output, bytes) else output
    begun = ([n for n in _names if word.startswith(n)] for word in _CANARY.findall(text.lower()))
    return {max(names, key=len) for names in begun if names}


def marked(record, prefix, **given):
    """A record with a canary in each text that is not given."""
    own = {
        one.name: canary(f"{prefix}.{one.name}")
        for one in fields(record)
        if one.type in ("str", str) and one.name not in given
    }
    return replace(record, **own, **given)


def plant(workspace):
    """Fill the file; the ids of the meeting still ahead and of its contact."""
    contact_id = contacts.save(workspace, _contact())
    contact = contacts.get(workspace, contact_id)
    touches.log(workspace, contact_id, date(2026, 2, 1), "coffee", canary("touch.note"))
    _plant_company(workspace, contact.position.company_id)
    _plant_brand(workspace)
    _plant_groups(workspace, contact_id)
    held = meetings.save(workspace, _meeting(contact_id, datetime(2026, 1, 20, 9), "held"))
    debriefs.record(workspace, held, _debrief("debrief"), date(2026, 1, 20))
    seen = Evidence("vouched", DAY, note=canary("evidence.note"))
    evidence.add(workspace, contact_id, seen)
    promise = Promise(contact_id=contact_id, text=canary("promise.text"), due=DAY)
    promises.save(workspace, promise)
    ahead = meetings.save(workspace, _meeting(contact_id, NOON, "plan"))
    debrief_drafts.keep(workspace, ahead, _debrief("draft"))
    for referral in referrals.given_by(workspace, contact_id):
        referrals.save(workspace, replace(referral, ended=canary("referral.ended")))
    return ahead, contact_id


def _contact():
    work = marked(Position(), "work", started_on="2020", ended_on="")
    past = marked(Position(), "past", started_on="2010", ended_on="2019")
    return marked(
        Contact(),
        "contact",
        uid="5a3d0000-0000-4000-8000-0000000000aa",
        ally_stage="supportive",
        last_touch="2026-01-05",
        rev="20260101T000000Z",
        birthday="1980-03-07",
        anniversary="1999-03-07",
        photo_url=f"https://example.org/{canary('contact.photourl')}",
        positions=(work, past),
        emails=(Labelled(f"ana@{canary('contact.email')}.example", "work"),),
        phones=(Labelled("+31 20 555 0100", "mobile"),),
        addresses=(marked(Address(), "address", label="work"),),
        categories=(canary("contact.category"),),
        common_ground=(canary("contact.common"),),
        background=(canary("contact.background"),),
        extras=(
            Extra("X-OTHER", canary("extra.other")),
            Extra("X-NETDESK-FORMER", canary("extra.former"), "FIELD=title"),
        ),
    )


def _plant_company(workspace, company_id):
    stored = companies.get(workspace, company_id)
    whole = marked(
        Company(),
        "company",
        id=company_id,
        name=stored.name,
        aliases=(canary("company.alias"),),
        thesis="challenged",
        thesis_since=DAY,
        is_target=True,
        facts=(marked(Fact(""), "fact", on=DAY, kind=""),),
        news=(marked(NewsItem(""), "news", on=DAY, guid=""),),
        signals=(marked(Signal("", ""), "signal", thesis="challenged", on=DAY),),
    )
    companies.save(workspace, whole)
    for place, owner in (("benchmark", company_id), ("own", 0)):
        pay = Benchmark(company_id=owner, low=98765, high=98767, on=DAY)
        given = {"kind": "pay", "confidence": "high", "company": "", "currency": "EUR", "on": DAY}
        benchmarks.save(workspace, marked(pay, place, **given))
    [wanted] = fit.save_criteria(workspace, [Criterion(canary("criterion.text"))])
    fit.judge(workspace, company_id, [Judgement(wanted.id, 4, canary("judgement.reason"))])


def _plant_brand(workspace):
    brand.save_statement(workspace, LENGTHS[0], canary("statement"), datetime.now(UTC))
    brand.save_goal(workspace, marked(Goal(""), "goal"))
    brand.save_proof_point(workspace, marked(ProofPoint(), "proof", on=DAY))
    brand.save_own_offer(workspace, marked(OwnOffer(""), "offer", kind="knowledge"))
    templates.save(workspace, canary("template.name"), _plan("template"))


def _plant_groups(workspace, contact_id):
    """A group, an event that is over and one ahead, with somebody to meet, met and promised to."""
    group_id = membership.save(workspace, marked(Group(), "group", renews_on="2026-02-20"))
    membership.add_met(workspace, group_id, contact_id, date(2026, 1, 5))
    for place, starts_at in (("past", datetime(2026, 1, 10, 18)), ("fair", NOON)):
        event = marked(GroupEvent(), f"{place}event", group_id=group_id, starts_at=starts_at)
        event_id = events.save(workspace, event)
        attendees.plan(workspace, event_id, contact_id=contact_id)
        if place == "past":
            attendees.note_met(workspace, event_id, contact_id, starts_at.date())


def _meeting(contact_id, starts_at, place):
    return Meeting(
        contact_id=contact_id,
        starts_at=starts_at,
        place=canary(f"{place}.place"),
        plan=_plan(place),
    )


def _plan(place):
    ask = marked(Ask(""), f"{place}ask", state="", answered_on="", answer_name="")
    return marked(
        Plan(),
        place,
        their_world=(canary(f"{place}.world"),),
        gives=(Give(canary(f"{place}.give")),),
        questions=(Question(canary(f"{place}.question"), 4),),
        proof_points=(canary(f"{place}.win"),),
        asks=(ask,),
        donts=(canary(f"{place}.dont"),),
    )


def _debrief(place):
    return Debrief(
        outcome_met="yes",
        notes=canary(f"{place}.notes"),
        names=(NamedPerson(canary(f"{place}.named"), canary(f"{place}.namedcompany")),),
        promises=(PromiseMade("me", canary(f"{place}.promise"), DAY),),
        ally_evidence=("offered-help",),
        thank_you=canary(f"{place}.thanks"),
        thank_you_due=DAY,
    )
