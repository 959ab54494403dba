"""The rows of meetings: plans, and what came of them."""

from peewee import AutoField, BooleanField, ForeignKeyField, IntegerField, Model, TextField
from playhouse.sqlite_ext import AutoIncrementField

from netdesk.store.group_tables import EventRow
from netdesk.store.people_tables import ContactRow


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
    outcome_met = TextField(default="")
    notes = TextField(default="")
    debriefed_at = TextField(default="")
    thank_you = TextField(default="")
    thank_you_due = TextField(default="")
    thanked_on = TextField(default="")
    timezone = TextField(default="")
    sequence = IntegerField(default=0)

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
    state = TextField(default="")
    due = TextField(default="")

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
    state = TextField(default="")
    answered_on = TextField(default="")
    answer_name = TextField(default="")

    class Meta:
        table_name = "ask"


class ReferralRow(Model):
    """Somebody named by somebody, in a meeting or without; `state` tells how far it went."""

    id = AutoField()
    giver = ForeignKeyField(ContactRow, on_delete="CASCADE")
    named = ForeignKeyField(ContactRow, on_delete="CASCADE")
    meeting = ForeignKeyField(MeetingRow, null=True, on_delete="SET NULL")
    intro_by = TextField()
    due = TextField()
    state = TextField()
    ended = TextField()
    told_on = TextField()
    on = TextField()

    class Meta:
        table_name = "referral"


class PromiseRow(Model):
    """Something owed, by me or by them; `kept_on` is empty until it is done."""

    id = AutoField()
    contact = ForeignKeyField(ContactRow, on_delete="CASCADE")
    meeting = ForeignKeyField(MeetingRow, null=True, on_delete="SET NULL")
    by = TextField()
    text = TextField()
    due = TextField()
    kept_on = TextField()
    event = ForeignKeyField(EventRow, null=True, on_delete="SET NULL")

    class Meta:
        table_name = "promise"


class EvidenceRow(Model):
    """Something that a contact did for me: what moves them up the ally ladder."""

    id = AutoField()
    contact = ForeignKeyField(ContactRow, on_delete="CASCADE")
    meeting = ForeignKeyField(MeetingRow, null=True, on_delete="SET NULL")
    kind = TextField()
    on = TextField()
    note = TextField()

    class Meta:
        table_name = "evidence"
