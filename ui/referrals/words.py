"""What the page says of a branch: its second line, its sign, and the whole as a sentence."""

from datetime import date

from netdesk.records.referral_tree import Branch, DryBranch, ReferralTree
from netdesk.text import listed
from ui.ages import day_of, due_words, long_day, short_day, weekday

ME = "Me"
# Icon, tone and words of each sign, as the legend has them.
SIGNS = {
    "met": ("check", "good", "met"),
    "set": ("meetings", "accent", "meeting set"),
    "waiting": ("waiting", "muted", "waiting (dashed)"),
    "declined": ("close", "muted", "no, not asked again"),
    "unthanked": ("mail", "stop", "not thanked"),
}
_SIGN_OF = {"introduced": "waiting", "named": "", "known": ""}
_UNMET = frozenset({"waiting", "named", "introduced"})


def called(name: str) -> str:
    """How somebody is called in a short line: the first word of a name, a title apart."""
    parts = name.split()
    return next((part for part in parts if not part.endswith(".")), name)


def given_words(tree: ReferralTree) -> str:
    """How many names were given, and by how many people."""
    names = f"{tree.names:,} name{'' if tree.names == 1 else 's'}"
    return f"{names} given by {people_words(len(tree.yields))}"


def people_words(people: int) -> str:
    """How many people are on the list: 1 person, 41 people."""
    return f"{people:,} {'person' if people == 1 else 'people'}"


def sign(branch: Branch) -> tuple[str, str]:
    """Icon and tone in the corner of a branch; both empty for none."""
    if branch.kind == "good_event":
        return "", ""
    key = _SIGN_OF.get(branch.standing, branch.standing) if branch.is_thanked else "unthanked"
    return SIGNS[key][:2] if key else ("", "")


def is_unmet(branch: Branch) -> bool:
    """Whether a person is still to be met, and no meeting is set: the frame is dashed."""
    return branch.standing in _UNMET


def detail(branch: Branch, today: date) -> str:
    """The second line of a branch."""
    if branch.kind == "good_event":
        on = day_of(branch.on)
        return f"reached {near_day(on, today)}" if on else "what came of it"
    if branch.kind == "person" and branch.named:
        return f"gave {branch.named} · {branch.met} met"
    return _standing(branch, today)


def near_day(day: date, today: date) -> str:
    """A day that is over, or of today: today, yesterday, 3 Feb."""
    away = (today - day).days
    return ("today", "yesterday")[away] if 0 <= away <= 1 else short_day(day, today)


def sentence(tree: ReferralTree, index: int, today: date) -> str:
    """Everything about a branch, for screen readers and tips."""
    branch = tree.branches[index]
    above = tree.branches[branch.parent].name if branch.parent >= 0 else ""
    if branch.kind == "good_event":
        return f"{branch.name}. Came of {above}, {detail(branch, today)}."
    parts = [branch.name]
    given = day_of(branch.given_on)
    if above:
        also = "also " if branch.kind == "reference" else ""
        parts.append(f"{also}named by {above}{f' on {long_day(given)}' if given else ''}")
    if branch.named:
        names = "name" if branch.named == 1 else "names"
        parts.append(f"gave {branch.named} {names}, {branch.met} met")
    parts += [_standing(branch, today)]
    parts += [] if branch.is_thanked else ["not thanked yet"]
    parts += ["on the way to something good"] if branch.is_hot else []
    return f"{'; '.join(part for part in parts if part)}."


def dry_words(branch: DryBranch, today: date) -> str:
    """What was promised, and that it never came."""
    due = day_of(branch.due)
    if branch.by == "me":
        return f"you were to write{f' by {short_day(due, today)}' if due else ', no date'}"
    who = called(branch.giver_name)
    if due:
        return f"{who}’s intro was due {near_day(due, today)}"
    return f"{who} promised the intro, no date"


def thanked_for(names: tuple[str, ...]) -> str:
    """For whom: first names where there are several."""
    if len(names) == 1:
        return f"for {names[0]}"
    first = [called(name) for name in names]
    return f"for {listed(first)}" if len(first) < 4 else f"for {first[0]} and {len(first) - 1} more"


def _standing(branch: Branch, today: date) -> str:
    on = day_of(branch.on)
    match branch.standing:
        case "met":
            return f"met {near_day(on, today)}" if on else "met"
        case "set":
            return _meeting(on, today)
        case "waiting":
            return _promised(on, branch.by, today)
        case "introduced":
            return "introduced, not met yet"
        case "declined":
            return "said no"
        case "named":
            return "not met yet"
    return ""


def _meeting(on: date | None, today: date) -> str:
    if on is None:
        return "meeting without a date"
    if on < today:
        return f"debrief of {near_day(on, today)}"
    return f"meet {weekday(on)} {short_day(on, today)}"


def _promised(on: date | None, by: str, today: date) -> str:
    if by == "me":
        return f"I write, {due_words(on, today)}" if on else "I write"
    if on is None or on < today:
        return "intro promised"
    return f"intro by {due_words(on, today)}"
