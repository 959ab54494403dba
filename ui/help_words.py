"""How the program is used, in three steps."""

HELP = (
    "1. Bring in people: drop the contact files of your phone or mail program anywhere on this "
    "window, or add somebody in one line.\n\n"
    "2. Choose one person and plan a meeting: one outcome, one thing to give, one specific ask.\n\n"
    "3. Print the page and go. Come back with two or three names.\n\n"
    "Everything saves itself, everything can be undone (Ctrl+Z), and nothing leaves this computer."
)
