"""The names of the commands, apart so that telling them costs the window nothing."""

NAMES = (
    "import",
    "imports",
    "undo-import",
    "contacts",
    "show",
    "companies",
    "target",
    "plan",
    "meetings",
    "review",
    "debrief",
    "brief",
    "export",
    "demo",
    "check",
    "backup",
    "restore",
)
