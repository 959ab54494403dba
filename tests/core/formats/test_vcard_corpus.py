"""Every expectation of the shared corpus, whose files stay outside of the repository."""

import json
from pathlib import Path

import pytest

from netdesk.formats.vcard import read_vcards
from netdesk.formats.vcard.build import version_of
from netdesk.formats.vcard.cards import raw_cards
from netdesk.formats.vcard.lines import content_lines, physical_lines
from netdesk.formats.vcard.octets import as_octets

CORPUS = Path(__file__).resolve().parents[4] / "shared" / "corpus"
EXPECTED = CORPUS / "vcard_expected.json"
FILES = json.loads(EXPECTED.read_text("utf-8"))["files"] if EXPECTED.exists() else {}
EVERY_FILE = sorted(path for path in CORPUS.glob("vcard/*/*") if path.is_file())
needs_corpus = pytest.mark.skipif(not FILES, reason="the shared corpus is not beside this checkout")
NOTE_LENGTH = 80


def blanks(text):
    return " ".join(text.split())


def as_read(contact):
    return {
        "fn": blanks(contact.full_name),
        "given": blanks(contact.given),
        "family": blanks(contact.family),
        "org": blanks(contact.company),
        "org_units": blanks(contact.department),
        "title": blanks(contact.title),
        "emails": {blanks(email.value) for email in contact.emails},
        "phones": {blanks(phone.value) for phone in contact.phones},
        "urls": {blanks(url.value) for url in contact.urls},
        "addresses": sorted((blanks(a.city), blanks(a.country)) for a in contact.addresses),
        "note": blanks(contact.note[:NOTE_LENGTH]),
        "bday": contact.birthday,
        "categories": {blanks(category) for category in contact.categories},
    }


def as_expected(key, value):
    if key == "org_units":
        return blanks(", ".join(value))
    if key in ("emails", "phones", "urls", "categories"):
        return {blanks(item) for item in value}
    if key == "addresses":
        return sorted((blanks(a["city"]), blanks(a["country"])) for a in value)
    return blanks(value)


@needs_corpus
@pytest.mark.parametrize("path", FILES)
def test_gives_what_was_read_by_hand(path):
    cards = FILES[path]["cards"]
    contacts = [
        draft.contact for draft in read_vcards((CORPUS / "vcard" / path).read_bytes()).drafts
    ]
    assert len(contacts) == len(cards)
    for contact, card in zip(contacts, cards, strict=True):
        read = as_read(contact)
        wanted = {key: as_expected(key, card[key]) for key in read if card.get(key) is not None}
        assert {key: read[key] for key in wanted} == wanted


@needs_corpus
@pytest.mark.parametrize("path", FILES)
def test_finds_the_version_of_each_card(path):
    octets = as_octets((CORPUS / "vcard" / path).read_bytes())
    raw = raw_cards(content_lines(physical_lines(octets)), [])
    versions = [version_of(card) or "2.1" for card in raw]
    assert versions == [card["version"] for card in FILES[path]["cards"]]


@needs_corpus
@pytest.mark.parametrize("path", EVERY_FILE, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_reads_every_file_and_counts_each_card(path):
    data = path.read_bytes()
    reading = read_vcards(data)
    octets = as_octets(data)
    cards = list(raw_cards(content_lines(physical_lines(octets)), []))
    lost = [problem for problem in reading.problems if problem.severity != "warning"]
    assert len(reading.drafts) + len(lost) == max(len(cards), 1)
