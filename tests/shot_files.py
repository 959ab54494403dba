"""Files and people for the pictures of import and duplicates: invented, and overfull on purpose."""

from zipfile import ZipFile

from msgspec.structs import replace

from netdesk import meetings as meetings_of
from netdesk.people import contacts, overview
from netdesk.records.brand import ProofPoint
from netdesk.records.contact import Contact, Labelled, Position
from netdesk.records.debrief import NamedPerson, PromiseMade
from netdesk.records.meeting import Ask

_NOTES = 'Notes:\n"Some of the e-mail addresses may be missing."\n\n'
_HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
_NAMES = ("Grace Achieng", "Héctor Ibáñez", "Ngozi Umeh", "Torbjørn Aas", "Rosalind Mbeki")
_CLUB = (
    "Member;Firm;Reach;Since;Remarks\n"
    "Ana Ruiz;Acme;ana@x.example;2019;Chairs the program committee\n"
    "Bo Li;Bosch;bo@x.example;2020;\n"
    "李 明;Foxconn;ming@x.example;2021;Speaks at the spring meeting about robots in care homes\n"
)

CARDS = (
    "BEGIN:VCARD\nVERSION:3.0\nFN:Ana Ruiz\nN:Ruiz;Ana;;;\nORG:Acme\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:3.0\nFN:Jonas Weber\nORG:Freudenberg\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:3.0\nNOTE:nobody\nEND:VCARD\n"
)
STATEMENT = "I make plants run the week after the machines arrive, not the quarter after."
PROOF = ProofPoint(
    title="Cut commissioning at Bosch line 7 from 11 weeks to 6",
    situation="Line 7 started eleven weeks late each time",
    action="Moved the tests to the supplier",
    result="The line ran on the promised day",
    number="from 11 weeks to 6",
    on="2024-05",
    strengths=("commissioning",),
)
NAMES = (
    NamedPerson("Rosalind Mbeki", "Intuitive, Sunnyvale", intro_by="them", due="2026-02-13"),
    NamedPerson("Kenji Nakamura", "Terumo", intro_by="me", due="2026-02-16"),
    NamedPerson("Dr. Hannah Osei", "Smith+Nephew", intro_by="them"),
)
PROMISES = (
    PromiseMade("me", "Send the ISO 10218 round table invitation", "2026-02-12"),
    PromiseMade("them", "Yael asks Rosalind before Friday", "2026-02-13"),
)


def linkedin_zip(folder, workspace, count=60):
    """A ZIP as LinkedIn gives it: people who are here, with news of them, and new ones."""
    known = contacts.get_many(workspace, list(overview.find(workspace, limit=14)))
    rows = []
    for number, one in enumerate(known):
        mail = one.emails[0].value if one.emails else ""
        company = "Freudenberg-Nok Sealing Technologies" if number % 3 == 0 else one.company
        title = "Plant Director" if number % 2 else one.title
        given, _, family = one.full_name.rpartition(" ")
        rows.append(f"{given},{family},,{mail},{company},{title},01 Jan 2024")
    for number in range(count):
        given, family = _NAMES[number % len(_NAMES)].split()
        rows.append(f"{given},{family} {number},,,Stryker {number % 7},Buyer,03 Mar 2019")
    path = folder / "Basic_LinkedInDataExport.zip"
    with ZipFile(path, "w") as packed:
        packed.writestr("Connections.csv", _NOTES + _HEAD + "\n".join(rows))
        packed.writestr("messages.csv", "FROM,TO,CONTENT\na,b,c\n")
    return path


def club_table(folder):
    """A table whose header nobody knows."""
    path = folder / "robot club.csv"
    path.write_text(_CLUB, "utf-8")
    return path


def put_in_twins(workspace):
    """People who are on the list twice, some of them hard to tell."""
    mail = (Labelled("j.weber@posteo.example"),)
    pairs = (
        ("Jonas Weber", "Jonas Weber", mail),
        ("Olena Shevchenko", "Олена Шевченко", (Labelled("olena@x.example"),)),
        ("Tom O'Brien", "Thomas O'Brien", (Labelled("tob@x.example"),)),
    )
    for first, second, emails in pairs:
        one = Contact(
            full_name=first,
            emails=emails,
            positions=(Position("Bosch", "Head of Maintenance", "", "2019"),),
            categories=("business",),
            phones=(Labelled("+49 711 555 0188", "mobile"),),
            birthday="1980-01-02",
        )
        contacts.save(workspace, one)
        other = replace(
            one,
            full_name=second,
            positions=(Position("Freudenberg-Nok Sealing Technologies", "Plant Director"),),
            categories=("alumni",),
            phones=(),
            birthday="1980-02-01",
            note="Met at the fair, likes to talk about sealing rings.",
        )
        contacts.save(workspace, other)


def spoil_plan(desk):
    """Give Amélie's plan an ask for a job and a vague one; the meeting's id."""
    workspace = desk.workspace
    line = next(one for one in meetings_of.lines(workspace) if "Amélie" in one.contact_name)
    meeting = meetings_of.get(workspace, line.id)
    asks = (
        Ask("Do you have any openings in your team?", company="Helios Robotics"),
        Ask("Who do you know in medical devices?"),
        *meeting.plan.asks[:1],
    )
    return meetings_of.save(workspace, replace(meeting, plan=replace(meeting.plan, asks=asks)))
