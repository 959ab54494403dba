"""The rows of people and companies."""

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
    kind = TextField(default="")

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
    feed_id = IntegerField(null=True)
    guid = TextField(default="")

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


# What a list is sorted by, for those who are not in the trash; a query must say so in SQL's own
# words, `trashed_at = ''`, for SQLite to see that the index serves.
for _name, _columns in {
    "name": (ContactRow.sort_key,),
    "company": (ContactRow.company_key, ContactRow.sort_key),
    "title": (ContactRow.title, ContactRow.sort_key),
    "ally_stage": (ContactRow.ally_stage, ContactRow.sort_key),
    "last_touch": (ContactRow.last_touch, ContactRow.sort_key),
}.items():
    ContactRow.add_index(*_columns, where=ContactRow.trashed_at == "", name=f"contact_by_{_name}")
ContactRow.add_index(
    ContactRow.trashed_at, where=ContactRow.trashed_at != "", name="contact_in_trash"
)
# Whom somebody is said to have referred who is not known yet: asked after each import.
ContactRow.add_index(
    ContactRow.referred_by,
    where=(ContactRow.referred_by != "") & ContactRow.referred_by_contact.is_null(),
    name="contact_referred_by",
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
DetailRow.add_index(
    DetailRow.value, DetailRow.contact, where=DetailRow.kind == "category", name="detail_category"
)


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
