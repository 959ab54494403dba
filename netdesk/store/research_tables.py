"""The rows of research on companies, and of what I benchmarked."""

from peewee import AutoField, BooleanField, ForeignKeyField, IntegerField, Model, TextField

from netdesk.store.people_tables import CompanyRow


class SignalRow(Model):
    """A dated sign that a company is expanding, stable or challenged."""

    id = AutoField()
    company = ForeignKeyField(CompanyRow, on_delete="CASCADE")
    thesis = TextField()
    text = TextField()
    source = TextField()
    url = TextField()
    on = TextField()

    class Meta:
        table_name = "signal"


class FeedRow(Model):
    """A feed of a company's news."""

    id = AutoField()
    company = ForeignKeyField(CompanyRow, on_delete="CASCADE")
    url = TextField()
    is_typed = BooleanField()

    class Meta:
        table_name = "feed"


class FeedStateRow(Model):
    """What a feed's server said last: no part of the user's data, so undo leaves it alone."""

    id = AutoField()
    feed = ForeignKeyField(FeedRow, on_delete="CASCADE", unique=True)
    etag = TextField()
    modified = TextField()
    checked_at = TextField()
    problem = TextField()

    class Meta:
        table_name = "feed_state"


class FeedSeenRow(Model):
    """An item that a feed brought once: what the user deleted or undid never comes again."""

    id = AutoField()
    feed = ForeignKeyField(FeedRow, on_delete="CASCADE", index=False)
    guid = TextField()

    class Meta:
        table_name = "feed_seen"
        indexes = ((("feed", "guid"), True),)


class CriterionRow(Model):
    """What I want of a company, with its weight."""

    id = AutoField()
    place = IntegerField()
    text = TextField()
    weight = IntegerField()

    class Meta:
        table_name = "criterion"


class CompanyFitRow(Model):
    """How far a company meets a criterion, and why."""

    id = AutoField()
    company = ForeignKeyField(CompanyRow, on_delete="CASCADE")
    criterion = ForeignKeyField(CriterionRow, on_delete="CASCADE")
    points = IntegerField()
    reason = TextField()

    class Meta:
        table_name = "company_fit"


class BenchmarkRow(Model):
    """A dated observation of pay, culture or initiatives; private, its source hidden."""

    id = AutoField()
    company = ForeignKeyField(CompanyRow, null=True, on_delete="CASCADE")
    kind = TextField()
    text = TextField()
    low = IntegerField()
    high = IntegerField()
    currency = TextField()
    level = TextField()
    source = TextField()
    confidence = TextField()
    on = TextField()

    class Meta:
        table_name = "benchmark"
