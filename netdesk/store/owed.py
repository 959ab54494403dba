"""What is owed about people, mine and theirs, as one source for SQL: a row for each thing."""

_IS_LIVING = " AND ".join(
    f"(SELECT trashed_at FROM contact WHERE id = r.{who}_id) = ''" for who in ("giver", "named")
)
_NAMED = f"FROM referral r WHERE r.state = 'named' AND {_IS_LIVING} AND r"


def owed(whom: str = "") -> str:
    """A SELECT of all that `after.outstanding` lists, but for news, which go along whole chains.

    Its columns are `contact_id`; `due`, ISO 8601 or empty; `kind`, as a Due has it; `owed_by`, "me"
    or "them"; and `place`, the order of those of one day. `whom`, such as "= c.id", is held against
    each `contact_id`: told from outside, SQLite would read all of it for every person.
    """
    return f"""SELECT contact_id, thank_you_due AS due, 'thank-you' AS kind, 'me' AS owed_by,
        1 AS place FROM meeting WHERE (thank_you_due != '' OR thank_you != '') AND thanked_on = ''
        {_only("contact_id", whom)}
    UNION ALL SELECT contact_id, due, 'promise', "by", 2 FROM promise WHERE kept_on = ''
        {_only("contact_id", whom)}
    UNION ALL SELECT r.named_id, r.due, 'introduction', 'me', 3 {_NAMED}.intro_by = 'me'
        {_only("r.named_id", whom)}
    UNION ALL SELECT r.giver_id, r.due, 'introduction', 'them', 3
        {_NAMED}.intro_by NOT IN ('', 'me') {_only("r.giver_id", whom)}
    UNION ALL SELECT m.contact_id, o.due, 'offer', 'me', 4
        FROM offer o JOIN meeting m ON m.id = o.meeting_id WHERE o.state = 'accepted'
        {_only("m.contact_id", whom)}"""


def _only(column: str, whom: str) -> str:
    return f"AND {column} {whom}" if whom else ""
