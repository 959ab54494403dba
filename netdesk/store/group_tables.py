"""The rows of groups and events, and of who was to be met there and who was."""

from peewee import AutoField, BooleanField, ForeignKeyField, IntegerField, Model, TextField
from playhouse.sqlite_ext import AutoIncrementField

from netdesk.store.people_tables import CompanyRow, ContactRow


class GroupRow(Model):
    """A group that I belong to."""

    id = AutoIncrementField()
    uid = TextField(unique=True)
    name = TextField()
    role = TextField()
    renews_on = TextField()
    gave = TextField()
    note = TextField()

    class Meta:
        table_name = "group"


class GroupPersonRow(Model):
    """Somebody met in a group outside its events."""

    id = AutoField()
    group = ForeignKeyField(GroupRow, on_delete="CASCADE", index=False)
    contact = ForeignKeyField(ContactRow, on_delete="CASCADE")
    on = TextField()

    class Meta:
        table_name = "group_person"
        indexes = ((("group", "contact"), True),)


class EventRow(Model):
    """A time and a place where many meet, of a group or of none."""

    id = AutoIncrementField()
    uid = TextField(unique=True)
    group = ForeignKeyField(GroupRow, null=True, on_delete="SET NULL")
    name = TextField()
    starts_at = TextField(index=True)
    duration_minutes = IntegerField()
    place = TextField()
    offer = TextField()
    is_given = BooleanField()
    note = TextField()
    was_there = BooleanField(null=True)
    sequence = IntegerField()

    class Meta:
        table_name = "event"


class EventPersonRow(Model):
    """Somebody of an event, one row for each part; or a company of which anybody will do."""

    id = AutoField()
    event = ForeignKeyField(EventRow, on_delete="CASCADE", index=False)
    contact = ForeignKeyField(ContactRow, null=True, on_delete="CASCADE")
    company = ForeignKeyField(CompanyRow, null=True, on_delete="CASCADE")
    part = TextField()

    class Meta:
        table_name = "event_person"
        indexes = (
            (("event", "contact", "part"), True),
            (("event", "company", "part"), True),
        )
