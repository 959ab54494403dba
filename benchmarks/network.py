"""Invented networks of any size, made once and kept in build/bench."""

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

from netdesk.formats.vcard import write_vcards
from netdesk.importing import commit_import, plan_import, read_files
from netdesk.records.contact import ALLY_STAGES, Address, Contact, Labelled, Position
from netdesk.workspace import Workspace

FOLDER = Path(__file__).parent.parent / "build" / "bench"
_GIVEN = """
    Ana Priya Wanjiru Jonas Yael Amélie Aoife Tomás Mateo Søren Łukasz Émile Siobhán Thandiwe Elif
    Bora Zsófia Chidi Deepak Grace Héctor Ngozi Torbjørn Rosalind Kenji Hana Marta Karl Ines Olga
"""
_SYLLABLES = "ka ro mi ta len sor vic han ber gu del mon pet rus sil va no re ki ter ben fa"
_TITLES = ("Engineer", "Head of Sales", "Nurse", "Plant Manager", "Teacher", "Analyst")
_CITIES = ("Chicago", "Łódź", "Cork", "Nairobi", "Lyon", "Osaka", "Graz")
_FORMS = ("", " GmbH", " Inc.", " Ltd", " S.A.")


def people(count: int, seed: int = 1) -> Iterator[Contact]:
    """`count` invented people as phones hold them: most with note and address, some with photo."""
    rnd = random.Random(seed)
    given_names = _GIVEN.split()
    families = [_word(rnd, 2, 4) for _ in range(6000)]
    companies = [_word(rnd, 3, 3) + rnd.choice(_FORMS) for _ in range(2000)]
    for number in range(count):
        given, family = rnd.choice(given_names), rnd.choice(families)
        phones = (
            Labelled(f"+1 {seed:03d} {number:07d}", "mobile"),
            Labelled(f"+49 {seed:03d} {number:07d}", "work"),
        )
        city = rnd.choice(_CITIES)
        yield Contact(
            uid=f"bench-{seed}-{number}",
            full_name=f"{given} {family}",
            given=given,
            family=family,
            positions=(Position(rnd.choice(companies), rnd.choice(_TITLES)),),
            emails=(Labelled(f"p{seed}.{number}@example.org", "work"),),
            phones=phones[: number % 2 + 1],
            addresses=(Address(city=city, country="X"),) if rnd.random() < 0.6 else (),
            categories=("alumni",) if rnd.random() < 0.3 else (),
            note="Met at a fair; likes data\n" * (number % 3),
            urls=(Labelled(f"https://example.org/p/{number}", "work"),) * (number % 2),
            birthday=f"19{50 + number % 50}-0{number % 9 + 1}-1{number % 10}" * (number % 2),
            photo=rnd.randbytes(1500) if number % 20 == 0 else b"",
            ally_stage=rnd.choice(ALLY_STAGES),
        )


def vcard_file(count: int, seed: int) -> Path:
    """A file of `count` mixed vCards: two of 3.0, one of 4.0 and one of 2.1 in turn."""
    target = FOLDER / f"cards-{count}-{seed}.vcf"
    if not target.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        versions = ("3.0", "4.0", "3.0", "2.1")
        lists = [list(people(count, seed))[n::4] for n in range(4)]
        cards = [
            write_vcards(found, version=version)
            for found, version in zip(lists, versions, strict=True)
        ]
        target.write_bytes(b"".join(cards))
    return target


def database(count: int) -> Path:
    """A NetDesk file with `count` people, closed."""
    target = FOLDER / f"network-{count}" / "desk.db"
    if not target.exists():
        shutil.rmtree(target.parent, ignore_errors=True)
        part = target.parent.with_name(target.parent.name + ".part")
        shutil.rmtree(part, ignore_errors=True)
        with Workspace.open(part / target.name) as workspace:
            commit_import(workspace, plan_import(workspace, read_files([vcard_file(count, 1)])))
        part.rename(target.parent)
    return target


def fresh(count: int, folder: Path) -> Path:
    """A copy of `database(count)` in `folder`, to be written to."""
    shutil.copy(database(count), folder / "desk.db")
    return folder / "desk.db"


def _word(rnd: random.Random, least: int, most: int) -> str:
    return "".join(rnd.choice(_SYLLABLES.split()) for _ in range(rnd.randint(least, most))).title()
