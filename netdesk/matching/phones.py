"""Whether two phone numbers are one, however they are written: compared in E.164 (ITU-T)."""

from functools import lru_cache

from netdesk.matching.keys import digits_of, has_extension, phone_digits, phone_key


def is_same_phone(one: str, other: str, region: str) -> bool:
    """Whether both reach the same line. `region` is the user's, as ISO 3166, empty if unknown.

    A number without its country code is taken for one of `region`, or else of the other's
    country: an address book from abroad has its own numbers in it.
    """
    if not phone_key(one) or phone_key(one) != phone_key(other):
        return False
    if phone_digits(one) == phone_digits(other):
        return True
    mine, theirs = e164(one, region), e164(other, region)
    if mine and mine == theirs:
        return True
    is_mine_whole, is_theirs_whole = _is_international(one), _is_international(other)
    if is_mine_whole == is_theirs_whole:
        return False
    whole, short = (one, other) if is_mine_whole else (other, one)
    return bool(country := _country(whole)) and e164(short, country) == e164(whole, country)


def is_same_line(one: str, other: str, region: str) -> bool:
    """Whether both are one number, the extension included, so that one of them will do."""
    mine, theirs = digits_of(one), digits_of(other)
    if mine and mine.removeprefix("00") == theirs.removeprefix("00"):
        return True
    return not has_extension(one) and not has_extension(other) and is_same_phone(one, other, region)


@lru_cache(maxsize=65536)
def e164(number: str, region: str) -> str:
    """`number` as "+493055501", an extension apart; empty for what is no number."""
    # Its tables take a tenth of a second to load, and most imports never compare two numbers.
    import phonenumbers

    text = "+" + number.strip()[2:] if number.strip().startswith("00") else number
    try:
        parsed = phonenumbers.parse(text, region or None)
    except phonenumbers.NumberParseException:
        return ""
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def _is_international(number: str) -> bool:
    return number.strip().startswith(("+", "00", "tel:+"))


@lru_cache(maxsize=4096)
def _country(number: str) -> str:
    import phonenumbers

    whole = e164(number, "")
    return phonenumbers.region_code_for_number(phonenumbers.parse(whole)) or "" if whole else ""
