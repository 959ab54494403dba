"""The rows: one Peewee class a table. They never leave the services; records do.

The classes are bound to no database: each statement is run on the workspace's own
(`workspace.run(query)`), so that two files can be open in one process.
"""

from peewee import (
    AutoField,
    BlobField,
    BooleanField,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)
from playhouse.sqlite_ext import AutoIncrementField


class CompanyRow(Model):
    """A company; `match_key` is what `matching.company_names` compares."""

    id = AutoIncrementField()
    name = TextField()
    sort_key = TextField()
    match_key = TextField(index=True)
    website = TextField()
    industry = TextField()
    place = TextField()
    size = TextField()
    thesis = TextField()
    thesis_since = TextField()
    may_need = TextField()
    is_target = BooleanField()
    fit = IntegerField()
    note = TextField()
    created_at = TextField()
    updated_at = TextField()

    class Meta:
        table_name = "company"
        indexes = ((("sort_key", "id"), False),)


class CompanyAliasRow(Model):
    """Another name of a company."""

    id = AutoField()
    company = ForeignKeyField(CompanyRow, on_delete="CASCADE")
    name = TextField()
    match_key = TextField(index=True)

    class Meta:
        table_name = "company_alias"


class CompanyFactRow(Model):
    """Something known of a company, with source and date."""

    id = AutoField()
    company = ForeignKeyField(CompanyRow, on_delete="CASCADE")
    text = TextField()
    source = TextField()
    on = TextField()

    class Meta:
        table_name = "company_fact"


class NewsItemRow(Model):
    """A piece of news about a company."""

    id = AutoField()
    company = ForeignKeyField(CompanyRow, on_delete="CASCADE", index=False)
    title = TextField()
    source = TextField()
    url = TextField()
    on = TextField()

    class Meta:
        table_name = "news_item"
        indexes = ((("company", "on"), False),)


class ContactRow(Model):
    """A person. `company_name`, `title`, `search_text` and the keys are derived at each save."""

    id = AutoIncrementField()
    uid = TextField(unique=True)
    full_name = TextField()
    sort_key = TextField()
    given = TextField()
    family = TextField()
    additional = TextField()
    prefix = TextField()
    suffix = TextField()
    nickname = TextField()
    pronunciation = TextField()
    is_organisation = BooleanField()
    birthday = TextField()
    anniversary = TextField()
    note = TextField()
    photo_url = TextField()
    rev = TextField()
    referred_by = TextField()
    referred_by_contact = ForeignKeyField(
        "self", null=True, on_delete="SET NULL", column_name="referred_by_id"
    )
    ally_stage = IntegerField()
    last_touch = TextField()
    company_name = TextField()
    company_key = TextField()
    title = TextField()
    search_text = TextField()
    import_id = IntegerField(null=True)
    created_at = TextField()
    updated_at = TextField()
    trashed_at = TextField()

    class Meta:
        table_name = "contact"
        indexes = (
            (("trashed_at", "sort_key", "id"), False),
            (("trashed_at", "company_key", "sort_key", "id"), False),
            (("trashed_at", "title", "sort_key", "id"), False),
            (("trashed_at", "ally_stage", "sort_key", "id"), False),
            (("trashed_at", "last_touch", "sort_key", "id"), False),
        )


class DetailRow(Model):
    """One of several: e-mail, phone, link, chat name, relation, category, common ground ..."""

    id = AutoField()
    contact = ForeignKeyField(ContactRow, on_delete="CASCADE")
    kind = TextField()
    place = IntegerField()
    value = TextField()
    label = TextField()
    match_key = TextField()

    class Meta:
        table_name = "detail"


DetailRow.add_index(DetailRow.match_key, where=DetailRow.match_key != "", name="detail_match_key")


class PositionRow(Model):
    """A contact at a company, with dates; place 0 is the current one."""

    id = AutoField()
    contact = ForeignKeyField(ContactRow, on_delete="CASCADE")
    company_row = ForeignKeyField(
        CompanyRow, null=True, on_delete="SET NULL", column_name="company_id"
    )
    place = IntegerField()
    company = TextField()
    title = TextField()
    department = TextField()
    started_on = TextField()
    ended_on = TextField()

    class Meta:
        table_name = "position"


class AddressRow(Model):
    """A postal address."""

    id = AutoField()
    contact = ForeignKeyField(ContactRow, on_delete="CASCADE")
    place = IntegerField()
    street = TextField()
    city = TextField()
    region = TextField()
    postcode = TextField()
    country = TextField()
    label = TextField()
    po_box = TextField()
    extended = TextField()

    class Meta:
        table_name = "address"


class ExtraRow(Model):
    """A vCard property kept verbatim."""

    id = AutoField()
    contact = ForeignKeyField(ContactRow, on_delete="CASCADE")
    place = IntegerField()
    name = TextField()
    value = TextField()
    params = TextField()
    group = TextField()

    class Meta:
        table_name = "extra"


class PhotoRow(Model):
    """A person's picture, apart so that lists stay small."""

    id = AutoField()
    contact = ForeignKeyField(ContactRow, on_delete="CASCADE", unique=True)
    data = BlobField()

    class Meta:
        table_name = "photo"


class TouchRow(Model):
    """Any real exchange with a person."""

    id = AutoField()
    contact = ForeignKeyField(ContactRow, on_delete="CASCADE", index=False)
    on = TextField()
    channel = TextField()
    note = TextField()

    class Meta:
        table_name = "touch"
        indexes = ((("contact", "on"), False),)


class MeetingRow(Model):
    """A meeting with the single texts of its plan; the lists stand in tables of their own."""

    id = AutoIncrementField()
    uid = TextField(unique=True)
    contact = ForeignKeyField(ContactRow, on_delete="CASCADE", index=False)
    starts_at = TextField(index=True)
    duration_minutes = IntegerField()
    place = TextField()
    channel = TextField()
    goal = TextField()
    why_them = TextField()
    what_they_may_get = TextField()
    outcome = TextField()
    opener = TextField()
    close = TextField()
    in_person_impossible = TextField()
    is_held = BooleanField(null=True)
    created_at = TextField()
    updated_at = TextField()

    class Meta:
        table_name = "meeting"
        indexes = ((("contact", "starts_at"), False),)


class PlanLineRow(Model):
    """A line of their world, a proof point to mention, or a don't."""

    id = AutoField()
    meeting = ForeignKeyField(MeetingRow, on_delete="CASCADE")
    kind = TextField()
    place = IntegerField()
    text = TextField()

    class Meta:
        table_name = "plan_line"


class OfferRow(Model):
    """What I can give in a meeting."""

    id = AutoField()
    meeting = ForeignKeyField(MeetingRow, on_delete="CASCADE")
    place = IntegerField()
    text = TextField()
    kind = TextField()

    class Meta:
        table_name = "offer"


class QuestionRow(Model):
    """A career advice question of a meeting."""

    id = AutoField()
    meeting = ForeignKeyField(MeetingRow, on_delete="CASCADE")
    place = IntegerField()
    text = TextField()
    minutes = IntegerField()

    class Meta:
        table_name = "question"


class AskRow(Model):
    """A specific ask of a meeting."""

    id = AutoField()
    meeting = ForeignKeyField(MeetingRow, on_delete="CASCADE")
    place = IntegerField()
    text = TextField()
    company = TextField()
    function = TextField()
    person = TextField()
    fallback_company = TextField()

    class Meta:
        table_name = "ask"


class ImportBatchRow(Model):
    """One import: when, of what, and its report as JSON."""

    id = AutoIncrementField()
    at = TextField()
    label = TextField()
    report = TextField()

    class Meta:
        table_name = "import_batch"


class SettingRow(Model):
    """A setting by name; the value as JSON."""

    id = AutoField()
    key = TextField(unique=True)
    value = TextField()

    class Meta:
        table_name = "setting"


ROWS: tuple[type[Model], ...] = (
    CompanyRow,
    CompanyAliasRow,
    CompanyFactRow,
    NewsItemRow,
    ContactRow,
    DetailRow,
    PositionRow,
    AddressRow,
    ExtraRow,
    PhotoRow,
    TouchRow,
    MeetingRow,
    PlanLineRow,
    OfferRow,
    QuestionRow,
    AskRow,
    ImportBatchRow,
    SettingRow,
)

# Which record's a row is, for undo and for telling the window: table -> (kind, column of its id).
TRACKED: dict[str, tuple[str, str]] = {
    "company": ("company", "id"),
    "company_alias": ("company", "company_id"),
    "company_fact": ("company", "company_id"),
    "news_item": ("company", "company_id"),
    "contact": ("contact", "id"),
    "detail": ("contact", "contact_id"),
    "position": ("contact", "contact_id"),
    "address": ("contact", "contact_id"),
    "extra": ("contact", "contact_id"),
    "photo": ("contact", "contact_id"),
    "touch": ("contact", "contact_id"),
    "meeting": ("meeting", "id"),
    "plan_line": ("meeting", "meeting_id"),
    "offer": ("meeting", "meeting_id"),
    "question": ("meeting", "meeting_id"),
    "ask": ("meeting", "meeting_id"),
    "import_batch": ("import", "id"),
}
