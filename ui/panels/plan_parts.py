"""The parts of a plan in the order of the conversation, with the words of their fields."""

from msgspec import Struct

from ui.panels.plan_ask import AskRow
from ui.panels.plan_item import GiveRow, ItemRow, QuestionRow


class Part(Struct, frozen=True):
    """One part: its field of Plan, its lasting name, and the words beside its field.

    `label` stands at the left in the compact form, `heading` above in the wide one; `agenda` is
    the name of the part of the meeting that has the minutes. An essential part is always in
    sight, another one when it holds something or all is shown. One that `serves_ahead` is of no
    use once the meeting is over, and is in sight then only with what it holds.
    """

    key: str
    name: str
    label: str
    heading: str
    placeholder: str
    note: str = ""
    agenda: str = ""
    row: type[ItemRow] | None = None
    is_essential: bool = False
    is_numbered: bool = False
    serves_ahead: bool = False

    def label_of(self, number: int) -> str:
        """The label of the item with this number: "Ask 2", or only the first has one."""
        if self.is_numbered:
            return f"{self.label} {number}"
        return self.label if number == 1 else ""


PARTS: tuple[Part, ...] = (
    Part(
        "outcome",
        "Outcome",
        "Outcome",
        "Outcome I want",
        "What will they have agreed to?",
        note="yes or no afterwards",
        is_essential=True,
    ),
    Part("why_them", "Why them", "Why them", "Why them", "Why this person and nobody else"),
    Part(
        "what_they_may_get",
        "What they may get",
        "They may get",
        "What they may get",
        "What is in it for them",
    ),
    Part(
        "opener",
        "Opener",
        "Opener",
        "Opener",
        "Last topic, thanks you owe, shared friends",
        agenda="Catch up",
    ),
    Part(
        "their_world",
        "Their world",
        "Their world",
        "Their world",
        "Ask about their work; Enter adds one",
        agenda="Their world",
        row=ItemRow,
    ),
    Part(
        "gives",
        "Gives",
        "What I give",
        "What I can give",
        "What would help them",
        note="before asking",
        row=GiveRow,
        is_essential=True,
    ),
    Part(
        "questions",
        "Questions",
        "Advice",
        "Career advice questions",
        "Advice that this person alone can give",
        agenda="Story, advice",
        row=QuestionRow,
        is_essential=True,
    ),
    Part(
        "proof_points",
        "Proof points",
        "Proof points",
        "My proof points",
        "What you did, with a number",
        row=ItemRow,
    ),
    Part(
        "asks",
        "Asks",
        "Ask",
        "Specific asks",
        "Who do you know at ... in ...?",
        agenda="Asks",
        row=AskRow,
        is_essential=True,
        is_numbered=True,
    ),
    Part(
        "close",
        "Close",
        "Close",
        "Close",
        "Who writes first, and when you meet again",
        agenda="Close",
    ),
    Part("donts", "Don’ts", "Don’ts", "Don’ts", "What not to say; Enter adds another", row=ItemRow),
    Part("goal", "Goal", "Goal", "Goal this serves", "The career goal behind this meeting"),
    Part(
        "in_person_impossible",
        "Not in person because",
        "Not in person",
        "Why it cannot be in person",
        "Only when it is so: distance, or health",
        serves_ahead=True,
    ),
)
