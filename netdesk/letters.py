"""Words to begin a message with: thanks, news, a first word after years. Never sent from here."""

from msgspec import Struct

from netdesk.records.contact import Contact


class Letter(Struct, frozen=True):
    """A subject and a body, for the user's own mail program or to copy."""

    subject: str
    body: str


def thanks(contact: Contact, for_what: str) -> Letter:
    """A thank-you after a meeting."""
    return _letter(contact, "Thank you", _ended(for_what or "Thank you for your time"))


def how_it_went(contact: Contact, news: str) -> Letter:
    """How it went with somebody to whom `contact` led me, with the thanks for it."""
    return _letter(
        contact, "How it went", _ended(f"You should hear how it went. {news}"), "Thank you!"
    )


def introduction(contact: Contact, named_by: str) -> Letter:
    """The first words to somebody whom another named."""
    opening = f"{named_by} gave me your name and thought that we should know each other."
    return _letter(contact, f"{named_by} named you", opening)


def first_word(contact: Contact) -> Letter:
    """The first message to somebody after years: about them, and without any ask."""
    shared = contact.common_ground[0] if contact.common_ground else ""
    reminded = f"{shared} came to my mind, and you with it." if shared else "I thought of you."
    about = f"You are at {contact.company} now, I see." if contact.company else ""
    wish = "I hope that you are well, and I would like to hear what you are up to."
    return _letter(contact, "It has been a while", " ".join(filter(None, (reminded, about))), wish)


def reminder(contact: Contact, promised: str) -> Letter:
    """A friendly word about what they said that they would do: it offers help, and asks nothing."""
    offer = f"If there is anything that I can do to make it easier, tell me: {promised}"
    return _letter(contact, "A word about what we spoke about", _ended(offer))


def delivery(contact: Contact, promised: str) -> Letter:
    """What I said that I would do, on its way."""
    return _letter(contact, promised, _ended(f"As promised: {promised}"))


def _letter(contact: Contact, subject: str, *paragraphs: str) -> Letter:
    name = contact.given or contact.nickname or contact.full_name
    return Letter(subject, "\n\n".join([f"Dear {name},", *paragraphs, "Best regards,"]))


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."
