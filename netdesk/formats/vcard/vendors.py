"""Properties that one program or another invented: chat names, relations, Android's own."""

from netdesk.formats.vcard.draft import CardDraft
from netdesk.formats.vcard.head import Head
from netdesk.formats.vcard.properties import Handler, anniversary, better_date
from netdesk.formats.vcard.values import one_line
from netdesk.records.contact import Position

CHAT_PROPERTIES = {
    "X-AIM": "aim",
    "X-DISCORD": "discord",
    "X-FACEBOOK": "facebook",
    "X-GADUGADU": "gadu-gadu",
    "X-GOOGLE-TALK": "gtalk",
    "X-GROUPWISE": "groupwise",
    "X-GTALK": "gtalk",
    "X-ICQ": "icq",
    "X-INSTAGRAM": "instagram",
    "X-IRC": "irc",
    "X-JABBER": "jabber",
    "X-KADDRESSBOOK-X-IMADDRESS": "",
    "X-LINKEDIN": "linkedin",
    "X-MASTODON": "mastodon",
    "X-MATRIX": "matrix",
    "X-MS-IMADDRESS": "",
    "X-MSN": "msn",
    "X-QQ": "qq",
    "X-SIGNAL": "signal",
    "X-SIP": "sip",
    "X-SKYPE": "skype",
    "X-SKYPE-USERNAME": "skype",
    "X-TELEGRAM": "telegram",
    "X-TWITTER": "twitter",
    "X-WHATSAPP": "whatsapp",
    "X-YAHOO": "yahoo",
    "X-YAHOO-ID": "yahoo",
}
SCHEMES = {
    "skype": "skype",
    "xmpp": "jabber",
    "jabber": "jabber",
    "aim": "aim",
    "icq": "icq",
    "msnim": "msn",
    "msn": "msn",
    "ymsgr": "yahoo",
    "yahoo": "yahoo",
    "gtalk": "gtalk",
    "gg": "gadu-gadu",
    "qq": "qq",
    "sip": "sip",
    "sips": "sip",
    "irc": "irc",
    "groupwise": "groupwise",
    "matrix": "matrix",
    "facebook": "facebook",
    "twitter": "twitter",
    "telegram": "telegram",
    "whatsapp": "whatsapp",
    "signal": "signal",
}
SERVICES = {
    "googletalk": "gtalk",
    "google talk": "gtalk",
    "gadugadu": "gadu-gadu",
    "gadu-gadu": "gadu-gadu",
    "xmpp": "jabber",
}
RELATIONS = {
    "X-SPOUSE": "spouse",
    "X-MANAGER": "manager",
    "X-ASSISTANT": "assistant",
    "X-EVOLUTION-SPOUSE": "spouse",
    "X-EVOLUTION-MANAGER": "manager",
    "X-EVOLUTION-ASSISTANT": "assistant",
    "X-MS-SPOUSE": "spouse",
    "X-MS-MANAGER": "manager",
    "X-MS-ASSISTANT": "assistant",
    "X-KADDRESSBOOK-X-SPOUSESNAME": "spouse",
    "X-KADDRESSBOOK-X-MANAGERSNAME": "manager",
    "X-KADDRESSBOOK-X-ASSISTANTSNAME": "assistant",
    "X-MOZILLA-SPOUSE": "spouse",
}
NO_SERVICE = {"", "pref", "home", "work"}
KDE_CHAT = "X-MESSAGING/"
KDE_SEPARATOR = "\ue000"
ANDROID = "vnd.android.cursor.item/"
ANDROID_RELATIONS = {
    "1": "assistant",
    "2": "brother",
    "3": "child",
    "4": "domestic partner",
    "5": "father",
    "6": "friend",
    "7": "manager",
    "8": "mother",
    "9": "parent",
    "10": "partner",
    "11": "referred by",
    "12": "relative",
    "13": "sister",
    "14": "spouse",
}


def chat_name(card: CardDraft, head: Head, octets: str) -> None:
    """X-AIM and its like: the property names the service."""
    text = card.line_text(head, octets)
    service = CHAT_PROPERTIES[head.name]
    scheme, colon, rest = text.partition(":")
    if colon and rest and SCHEMES.get(scheme.lower()) == service:
        text = rest
    if text:
        card.ims.append((head, text, service))


def unknown(card: CardDraft, head: Head, octets: str) -> None:
    """Keeps what nobody here knows; X-messaging/icq-All of old KAddressBook is a chat name."""
    if not head.name.startswith(KDE_CHAT):
        card.keep(head, octets)
        return
    service = head.name[len(KDE_CHAT) :].partition("-")[0].lower()
    for text in card.text(head, octets).split(KDE_SEPARATOR):
        if text.strip():
            card.ims.append((head, one_line(text), _known(service)))


def impp(card: CardDraft, head: Head, octets: str) -> None:
    """IMPP (RFC 4770): `scheme:name`; X-SERVICE-TYPE (Apple) and SERVICE-TYPE (RFC 9554 4.9)."""
    text = card.line_text(head, octets)
    service = card.param_text(head, "X-SERVICE-TYPE") or card.param_text(head, "SERVICE-TYPE")
    scheme, colon, rest = text.partition(":")
    if colon and (scheme.lower() in SCHEMES or scheme.lower() == "x-apple"):
        text = rest.strip()
        service = service or SCHEMES.get(scheme.lower(), "")
    if text:
        card.ims.append((head, text, _known(service)))


def social_profile(card: CardDraft, head: Head, octets: str) -> None:
    """X-SOCIALPROFILE (Apple: TYPE is the service) and SOCIALPROFILE (RFC 9554 3.4)."""
    text = card.line_text(head, octets)
    if text[:8].lower() == "x-apple:":
        text = text[8:]
    text = text or card.param_text(head, "X-USER")
    kinds = [kind for kind in head.types if kind.lower() not in NO_SERVICE]
    service = card.param_text(head, "SERVICE-TYPE") or card.param_text(head, "X-SERVICE-TYPE")
    service = service or (card.word(kinds[0]) if kinds else "")
    if text:
        card.ims.append((head, text, _known(service)))


def _known(service: str) -> str:
    """The service in lower case where it is one of the usual ones."""
    lower = SERVICES.get(service.lower(), service.lower())
    usual = lower in SCHEMES.values() or f"X-{lower.upper()}" in CHAT_PROPERTIES
    return lower if usual else service


def relation(card: CardDraft, head: Head, octets: str) -> None:
    """X-SPOUSE, X-MANAGER, X-ASSISTANT under the names of Evolution, Outlook and KAddressBook."""
    text = card.line_text(head, octets)
    if text:
        card.related.append((head, text, RELATIONS[head.name]))


def apple_relation(card: CardDraft, head: Head, octets: str) -> None:
    """X-ABRELATEDNAMES: the label of its group is the relation."""
    text = card.line_text(head, octets)
    if text:
        card.related.append((head, text, ""))


def related(card: CardDraft, head: Head, octets: str) -> None:
    """RELATED (RFC 6350 6.6.6): names come in, addresses of other cards are kept."""
    text = card.line_text(head, octets)
    if text[:4].lower() == "urn:":
        card.keep(head, octets)
    elif text:
        kinds = [kind for kind in head.types if kind.lower() != "pref"]
        card.related.append((head, text, card.word(kinds[0]).lower() if kinds else ""))


def apple_date(card: CardDraft, head: Head, octets: str) -> None:
    """X-ABDATE: an anniversary when its group says so, else kept with its label."""
    label = card.label(head).lower()
    if label == "anniversary":
        anniversary(card, head, octets)
    else:
        card.keep(head, octets)


def android_custom(card: CardDraft, head: Head, octets: str) -> None:
    """X-ANDROID-CUSTOM (AOSP): `mime type; data1; data2 ...` as the phone's database has it."""
    parts = card.parts(head, octets)
    what = parts[0].removeprefix(ANDROID)
    parts += [""] * (4 - len(parts))
    if what == "nickname" and parts[1]:
        card.nicknames.append(one_line(parts[1]))
    elif what == "contact_event" and parts[2] == "1":
        card.anniversary = better_date(card.anniversary, one_line(parts[1]))
    elif what == "contact_event" and parts[2] == "3":
        card.birthday = better_date(card.birthday, one_line(parts[1]))
    elif what == "relation" and parts[1]:
        known = ANDROID_RELATIONS.get(parts[2], "")
        card.related.append((Head("RELATED"), one_line(parts[1]), known or one_line(parts[3])))
    else:
        card.keep(head, octets)


def phonetic(card: CardDraft, head: Head, octets: str) -> None:
    """X-PHONETIC-*-NAME and SOUND;X-IRMC-N (Japanese phones): how the name is spoken."""
    if head.name == "SOUND":
        if head.has_type("x-irmc-n"):
            spoken = " ".join(filter(None, card.parts(head, octets)))
            card.phonetic.setdefault("SOUND", one_line(spoken))
    else:
        card.phonetic[head.name] = card.line_text(head, octets)
    card.keep(head, octets)


def private(card: CardDraft, head: Head, octets: str) -> None:
    """X-NETDESK-*: fields of NetDesk that no standard property holds."""
    if head.name == "X-NETDESK-POSITION":
        parts = card.line_parts(head, octets) + [""] * 5
        card.past.append(
            Position(
                company=parts[0],
                title=parts[1],
                department=parts[2],
                started_on=parts[3],
                ended_on=parts[4],
            )
        )
    else:
        card.private.setdefault(head.name, []).append(card.text(head, octets).strip())


VENDORS: dict[str, Handler] = {
    **dict.fromkeys(CHAT_PROPERTIES, chat_name),
    **dict.fromkeys(RELATIONS, relation),
    "IMPP": impp,
    "X-IMPP": impp,
    "X-SOCIALPROFILE": social_profile,
    "SOCIALPROFILE": social_profile,
    "X-ABRELATEDNAMES": apple_relation,
    "RELATED": related,
    "X-ABDATE": apple_date,
    "X-ANNIVERSARY": anniversary,
    "X-EVOLUTION-ANNIVERSARY": anniversary,
    "X-MS-ANNIVERSARY": anniversary,
    "X-KADDRESSBOOK-X-ANNIVERSARY": anniversary,
    "X-ANDROID-CUSTOM": android_custom,
    "X-PHONETIC-FIRST-NAME": phonetic,
    "X-PHONETIC-MIDDLE-NAME": phonetic,
    "X-PHONETIC-LAST-NAME": phonetic,
    "SOUND": phonetic,
    "X-NETDESK-POSITION": private,
    "X-NETDESK-COMMON-GROUND": private,
    "X-NETDESK-BACKGROUND": private,
    "X-NETDESK-PRONUNCIATION": private,
    "X-NETDESK-REFERRED-BY": private,
    "X-NETDESK-ALLY-STAGE": private,
    "X-NETDESK-LAST-TOUCH": private,
}
