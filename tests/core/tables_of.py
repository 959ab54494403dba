"""All that a file holds, to be compared with what it held before."""

from netdesk.store.tracked import TRACKED


def everything(workspace):
    """Every row of every table that undo covers, by table."""
    return {
        table: sorted(workspace.select(f'SELECT * FROM "{table}"'), key=repr) for table in TRACKED
    }
