"""Scenes of the page Referrals: the network of the design, an empty one, and far too many."""

from datetime import date, datetime, timedelta

from netdesk import meetings, referrals
from netdesk.after import debriefs
from netdesk.people import contacts, overview, touches
from netdesk.records.after import Referral
from netdesk.records.contact import Contact
from netdesk.records.debrief import Debrief
from netdesk.records.meeting import Meeting, Plan
from ui.demo import settle

# Who named whom, days ago, by whom the introduction, and the day it is due.
NAMED = (
    ("Priya Raman", "Amélie Nguyễn-Dubois", 30, "them", None),
    ("Priya Raman", "Jonas Weber", 30, "them", None),
    ("Priya Raman", "Karl Brandt", 30, "me", None),
    ("Jonas Weber", "Gerd Hoffmann", 2, "", None),
    ("Jonas Weber", "Lucía Prieto", 2, "them", None),
    ("Wanjiru Kamau", "Łukasz Wójcik", 34, "them", None),
    ("Wanjiru Kamau", "Noor El-Amin", 20, "them", -14),
    ("Émile Laurent", "Hiroshi Sato", 26, "", None),
    ("Émile Laurent", "Inês Almeida", 26, "", None),
    ("Yael Cohen", "Rosalind Mbeki", 1, "them", 2),
    ("Yael Cohen", "Kenji Nakamura", 1, "me", 5),
    ("Aoife Byrne", "Siobhán O’Connor", 40, "", None),
    ("Søren Jørgensen", "Pia Holm", 19, "", None),
)
# Who was met, days ago, and what the outcome was.
MET = {
    "Priya Raman": 30,
    "Wanjiru Kamau": 34,
    "Yael Cohen": 1,
    "Jonas Weber": 2,
    "Karl Brandt": 21,
    "Gerd Hoffmann": 0,
    "Hiroshi Sato": 27 - 1,
    "Siobhán O’Connor": 12,
    "Pia Holm": 9,
    "Łukasz Wójcik": 1,
}
THANKED = ("Priya Raman", "Wanjiru Kamau", "Yael Cohen", "Aoife Byrne")
LONG_NAMES = (
    "Maximiliane Freifrau von und zu Hohenlohe-Waldenburg-Schillingsfürst",
    "רחל בן־דוד",
    "田中 由紀",
    "김서연",
    "محمد الأنصاري",
    "Bo",
)


def fill(workspace, now):
    """The network of the picture, with its good event."""
    today = now.date()
    ids = {}
    for name in dict.fromkeys(name for line in NAMED for name in line[:2]):
        ids[name] = contacts.save(workspace, Contact(full_name=name))
    for giver, named, days, by, due in NAMED:
        given = Referral(
            giver_id=ids[giver],
            named_id=ids[named],
            intro_by=by,
            on=(today - timedelta(days=days)).isoformat(),
            due="" if due is None else (today + timedelta(days=due)).isoformat(),
        )
        referrals.save(workspace, given)
    for name, days in MET.items():
        meet(workspace, ids[name], today - timedelta(days=days), name == "Łukasz Wójcik")
    for name in THANKED:
        touches.log(workspace, ids[name], today, "message", f"Thanked {name}")
    referrals.mark_declined(workspace, ids["Inês Almeida"])
    ahead = Meeting(contact_id=ids["Amélie Nguyễn-Dubois"], starts_at=now + timedelta(days=1))
    meetings.save(workspace, ahead)
    return ids


def meet(workspace, contact_id, on: date, is_good):
    outcome = "Interview at ABB, head of cells" if is_good else ""
    at = datetime(on.year, on.month, on.day, 9)
    meeting = Meeting(contact_id=contact_id, starts_at=at, plan=Plan(outcome=outcome))
    debrief = Debrief(outcome_met="yes" if is_good else "")
    debriefs.record(workspace, meetings.save(workspace, meeting), debrief, on)


def overfill(workspace, now):
    """Three hundred names: wide, deep, long, in several scripts, in a ring, named twice."""
    fill(workspace, now)
    people = []
    with workspace.change("Many"):
        for number in range(300):
            name = LONG_NAMES[number % 6] if number % 5 == 0 else f"Guest Number {number}"
            people.append(contacts.save(workspace, Contact(full_name=name)))
        for number, named in enumerate(people[1:], 1):
            giver = people[number - 1] if number < 25 else people[(number * 7) % (number // 3 + 1)]
            on = (now.date() - timedelta(days=300 - number)).isoformat()
            referral = Referral(giver_id=giver, named_id=named, on=on, intro_by="them", due=on)
            referrals.save(workspace, referral)
        for giver, named in ((people[30], people[3]), (people[24], people[0])):
            referrals.save(workspace, Referral(giver_id=giver, named_id=named))


def shown(window):
    window.commands.show_referrals()
    settle(window)
    return window.stack.page("referrals")


def tree(window, _folder):
    fill(window.desk.workspace, window.desk.now())
    shown(window)


def chosen(window, _folder):
    ids = fill(window.desk.workspace, window.desk.now())
    shown(window).tree.choose_person(ids["Noor El-Amin"])


def side(window, folder):
    tree(window, folder)
    page = window.stack.page("referrals")
    page._tabs.choose("thanks")
    page.side.set_written(page.side._tree.unthanked[0])


def came(window, folder):
    chosen(window, folder)
    page = window.stack.page("referrals")
    page._way.came_wanted.emit(page.current_contact())


def full(window, _folder):
    overfill(window.desk.workspace, window.desk.now())
    shown(window)


def full_fitted(window, folder):
    full(window, folder)
    page = window.stack.page("referrals")
    page.zoom_to_fit()
    page.tree.step(+1)


def sample(window, _folder):
    shown(window)


def giver(window, _folder):
    someone = overview.find(window.desk.workspace, "Amélie")[0]
    shown(window).tree.choose_person(someone)


# Name, how to come to it, whether people are there.
REFERRAL_SCENES = (
    ("referrals", tree, False),
    ("referrals_chosen", chosen, False),
    ("referrals_side", side, False),
    ("referrals_came", came, False),
    ("referrals_full", full, False),
    ("referrals_fitted", full_fitted, False),
    ("referrals_sample", sample, True),
    ("referrals_giver", giver, True),
    ("referrals_empty", sample, False),
)
