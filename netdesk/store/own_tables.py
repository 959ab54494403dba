"""The rows about me, and the house's own: imports, settings, what is not the same."""

from peewee import AutoField, ForeignKeyField, IntegerField, Model, TextField
from playhouse.sqlite_ext import AutoIncrementField

from netdesk.store.people_tables import ContactRow


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


class BrandStatementRow(Model):
    """My brand in one of three lengths; the newest of a length counts, the rest is history."""

    id = AutoField()
    length = TextField()
    text = TextField()
    at = TextField()

    class Meta:
        table_name = "brand_statement"


class GoalRow(Model):
    """A career goal."""

    id = AutoField()
    place = IntegerField()
    text = TextField()
    horizon = TextField()
    target_roles = TextField()

    class Meta:
        table_name = "goal"


class ProofPointRow(Model):
    """A win: situation, action, result; `strengths` are its tags, one a line."""

    id = AutoField()
    place = IntegerField()
    title = TextField()
    situation = TextField()
    action = TextField()
    result = TextField()
    number = TextField()
    on = TextField()
    confirmed_by = TextField()
    strengths = TextField()
    goal = ForeignKeyField(GoalRow, null=True, on_delete="SET NULL")

    class Meta:
        table_name = "proof_point"


class OwnOfferRow(Model):
    """Something that I can offer to many; `tags` are needs that it meets, one a line."""

    id = AutoField()
    place = IntegerField()
    text = TextField()
    kind = TextField()
    tags = TextField()

    class Meta:
        table_name = "own_offer"


class PlanTemplateRow(Model):
    """A plan to begin from, as JSON."""

    id = AutoField()
    name = TextField()
    plan = TextField()

    class Meta:
        table_name = "plan_template"


class NotSameRow(Model):
    """Two contacts who were said not to be the same; the smaller id comes first."""

    id = AutoField()
    first = ForeignKeyField(ContactRow, on_delete="CASCADE")
    second = ForeignKeyField(ContactRow, on_delete="CASCADE")

    class Meta:
        table_name = "not_same"


class ColumnMappingRow(Model):
    """How the columns of an unknown table were read, kept for the next file of its kind."""

    id = AutoField()
    header_key = TextField(unique=True)
    name = TextField()
    mapping = TextField()

    class Meta:
        table_name = "column_mapping"
