"""SQLite through Peewee: tables, connections, migrations, the undo journal, search."""
