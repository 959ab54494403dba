"""Damaged files for the readers, by the hundred thousand: python -m tests.fuzz_readers MINUTES.

Every input is a seed (our own fixtures, and the corpus where it stands beside the checkout) with
a few random damages. Whatever comes, a reader answers with people and problems, or refuses with
an InputError. The seed of the random numbers is printed, so that a find can be had again.
"""

import random
import sys
import time
from collections import Counter
from datetime import date
from pathlib import Path

from netdesk.errors import InputError
from netdesk.formats.csvfile import describe_csv, looks_like_csv, read_csv
from netdesk.formats.vcard import looks_like_vcard, read_vcards, write_vcards
from netdesk.formats.vcard.write import VcardVersion
from netdesk.records.contact import Contact

HERE = Path(__file__).parent
CORPUS = HERE.parent.parent / "shared" / "corpus"
TODAY = date(2026, 2, 11)
SLOW_S = 2.0
VERSIONS: tuple[VcardVersion, ...] = ("2.1", "3.0", "4.0")
_PIECES = (
    b"\r\n ", b"\n", b"\r", b"=\r\n", b"=3D", b";", b":", b",", b"\\", b'"', b"\0", b"\xff\xfe",
    b"BEGIN:VCARD\r\n", b"END:VCARD\r\n", b"N:", b";ENCODING=QUOTED-PRINTABLE:", b";CHARSET=X",
    b"PHOTO;ENCODING=b:", b"item1.", b"X-ABLabel:", b"\xe2\x80\xae", b"\xf0\x9f", b"''=", b"\t",
)  # fmt: skip


def damaged(seed: bytes, other: bytes, rnd: random.Random) -> bytes:
    """`seed` with one to six damages; some take a part of `other`."""
    data = bytearray(seed)
    for _ in range(rnd.randint(1, 6)):
        at = rnd.randrange(len(data) + 1)
        match rnd.randrange(5):
            case 0:
                data[at : at + 1] = bytes([rnd.randrange(256)])
            case 1:
                del data[at : at + rnd.choice((1, 2, 8, 60))]
            case 2:
                data[at:at] = rnd.choice(_PIECES) * rnd.choice((1, 1, 1, 3, 200))
            case 3:
                begin = rnd.randrange(len(other) + 1)
                data[at:at] = other[begin : begin + rnd.choice((4, 40, 400))]
            case _:
                del data[at:]
    return bytes(data)


def read_as_vcard(data: bytes) -> None:
    """Read, write and read again: nobody, and nothing told of anybody, gets lost on the way."""
    looks_like_vcard(data)
    people = [draft.contact for draft in read_vcards(data).drafts]
    for version in VERSIONS:
        again = [
            draft.contact for draft in read_vcards(write_vcards(people, version=version)).drafts
        ]
        if len(again) != len(people):
            raise AssertionError(f"{len(people)} went out in {version}, {len(again)} came back")
        for person, other in zip(people, again, strict=True):
            if told_of(person) != told_of(other):
                raise AssertionError(f"{version}: {told_of(person)} came back as {told_of(other)}")


def told_of(person: Contact) -> tuple[object, ...]:
    """What must survive each version of vCard."""
    several = (person.emails, person.phones, person.urls)
    values = [[labelled.value for labelled in each] for each in several]
    work = [(position.company, position.title) for position in person.positions]
    life = (person.birthday, person.note, person.categories, person.photo, person.photo_url)
    return (person.full_name, person.given, person.family, *values, work, *life)


def read_as_table(data: bytes) -> None:
    """Look, describe, read."""
    looks_like_csv(data)
    describe_csv(data)
    read_csv(data, today=TODAY)


def main(minutes: float) -> int:
    """Fuzz both readers in turn; 1 when anything was found."""
    cards = [*CORPUS.glob("vcard/*/*.vcf"), *HERE.glob("data/**/*.vcf")]
    tables = [*HERE.glob("data/**/*.csv")]
    number = random.randrange(2**32)
    rnd = random.Random(number)
    print(f"random seed {number}; {len(cards)} cards and {len(tables)} tables to begin with")
    seeds = {
        read_as_vcard: [p.read_bytes() for p in cards],
        read_as_table: [p.read_bytes() for p in tables],
    }
    done: Counter[str] = Counter()
    slowest, finds = 0.0, 0
    end = time.monotonic() + minutes * 60
    while time.monotonic() < end:
        for reader, given in seeds.items():
            data = damaged(rnd.choice(given), rnd.choice(given), rnd)
            begin = time.perf_counter()
            try:
                reader(data)
            except InputError:
                done["refused"] += 1
            except Exception as error:  # whatever a reader lets out is a find
                finds += 1
                Path("build").mkdir(exist_ok=True)
                Path(f"build/fuzz-{number}-{finds}.bin").write_bytes(data)
                print(f"find {finds}: {reader.__name__}: {type(error).__name__}: {error}")
            taken = time.perf_counter() - begin
            slowest = max(slowest, taken)
            finds += taken > SLOW_S
            done[reader.__name__] += 1
    print(f"{dict(done)}, {finds} finds, slowest {slowest:.3f} s")
    return 1 if finds else 0


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else 1))
