"""From content lines to cards: BEGIN and END, agents, other components, loose lines."""

from collections.abc import Iterator

from msgspec import Struct, field

from netdesk.formats.vcard.head import MISSING, NO_HEAD, PERHAPS, Coding, Head
from netdesk.formats.vcard.lines import FOLD, ContentLine
from netdesk.formats.vcard.values import escape

MOST_OCTETS_IN_LINE = 10 * 1024 * 1024
MOST_COMPLAINTS = 100
JOINED_BY = {
    "NOTE": "\n",
    "ADR": " ",
    "LABEL": " ",
    "PHOTO": "",
    "LOGO": "",
    "SOUND": "",
    "KEY": "",
}
NAMES = {"FN", "N"}
CARD = "VCARD"
LABEL = "X-ABLABEL"


class RawCard(Struct):
    """The content lines of one card and what was wrong with them, as (line, reason)."""

    line: int
    has_labels: bool = False
    is_ended: bool = True
    lines: list[ContentLine] = field(default_factory=list)
    warnings: list[tuple[int, str]] = field(default_factory=list)


def raw_cards(content: Iterator[ContentLine], loose: list[tuple[int, str]]) -> Iterator[RawCard]:
    """The cards in the file's order; complaints about lines outside of cards go to `loose`."""
    assembly = _Assembly()
    for each in content:
        head, value, line = each
        if assembly.is_plain and not head.mark and len(value) < MOST_OCTETS_IN_LINE:
            assembly.lines.append(each)
            continue
        card = assembly.steer(head, value, line)
        if card is not None:
            yield card
    card = assembly.close(is_ended=False)
    if card is not None:
        yield card
    loose.extend(assembly.loose)


class _Assembly:
    """The card being put together, and the components and agents around it.

    `is_plain` says that a line whose head has no mark can go straight to `lines`.
    """

    def __init__(self) -> None:
        self.loose: list[tuple[int, str]] = []
        self.is_plain = False
        self._card = RawCard(line=0)
        self.lines = self._card.lines
        self._is_open = False
        self._component = ""
        self._depth = 0
        self._agent_depth = 0
        self._agent: list[str] = []
        self._tail: list[str] = []

    def _add(self, head: Head, value: str, line: int) -> None:
        if self._tail:
            self._join_tail()
        if len(value) > MOST_OCTETS_IN_LINE:
            self._card.warnings.append((line, f"{head.name} is longer than 10 MB and was left out"))
            return
        if not self._card.lines and not self._is_open:
            self._card.line = line
        self.is_plain = True
        self._card.lines.append((head, value, line))

    def steer(self, head: Head, value: str, line: int) -> RawCard | None:
        """Takes BEGIN, END, AGENT, lines without a head, and all lines of agents and components."""
        mark = head.mark
        named = value.strip().rstrip(".; \t").upper() if mark else ""
        if self._agent_depth:
            self._inside_agent(head, value, mark if named == CARD else "")
        elif mark == "BEGIN":
            return self._begin(named, line)
        elif mark == "END":
            return self._end(named, line)
        elif self._component:
            return None
        elif mark == MISSING:
            self._go_on(value, line)
        elif mark == PERHAPS:
            self._perhaps_note(head, value, line)
        elif mark == "AGENT":
            self._add_agent(head, value, line)
        else:
            self._card.has_labels |= mark == LABEL
            self._add(head, value, line)
        return None

    def _begin(self, named: str, line: int) -> RawCard | None:
        if not named.startswith(CARD):
            self._enter_component(named)
            return None
        if self._is_open and self._last_is_bare_agent():
            self._enter_agent()
            return None
        is_untouched = not (self._is_open or self._card.lines or self._card.warnings)
        done = None if is_untouched else self.close(is_ended=False)
        self._card.line = line
        self._is_open, self.is_plain = True, not self._component
        return done

    def _end(self, named: str, line: int) -> RawCard | None:
        if named == CARD:
            return self.close(is_ended=True)
        if named == self._component:
            self._depth -= 1
            if not self._depth:
                self._component = ""
        elif not self._component:
            self._complain(line, "END without a BEGIN")
        return None

    def _enter_component(self, named: str) -> None:
        """The outermost component alone counts: whatever else is in it goes with it."""
        if not self._component:
            self._component, self.is_plain, self._depth = named, False, 0
        self._depth += named == self._component

    def close(self, *, is_ended: bool) -> RawCard | None:
        """The card so far, if it was begun, or has a name and an END; then starts afresh."""
        if self._tail:
            self._join_tail()
        if self._agent:
            self._leave_agent()
        self._component = ""
        card, self._card = self._card, RawCard(line=0)
        self.lines, self.is_plain = self._card.lines, False
        was_open, self._is_open = self._is_open, False
        if was_open:
            if not is_ended:
                card.is_ended = False
                card.warnings.append((card.line, "The card has no END:VCARD"))
            return card
        if is_ended and any(head.name in NAMES for head, _, _ in card.lines):
            card.warnings.append((card.line, "The card has no BEGIN:VCARD"))
            return card
        if is_ended and card.lines and len(self.loose) < MOST_COMPLAINTS:
            self.loose.append((card.line, "Lines without a BEGIN:VCARD and a name were left out"))
        self.loose.extend(card.warnings)
        return None

    def _go_on(self, octets: str, line: int) -> None:
        """A line without a head belongs to the NOTE, ADR or LABEL before it.

        An indented one goes on with whatever stood before the empty lines that cut it off.
        """
        last = self._card.lines[-1][0].name if self._card.lines else ""
        if octets[0] in FOLD and last:
            self._tail.append(octets[1:])
            self.is_plain = False
        elif last in JOINED_BY:
            self._tail.append(JOINED_BY[last] + octets)
            self.is_plain = False
        else:
            self._complain(line, "A line without a colon was left out")

    def _perhaps_note(self, head: Head, value: str, line: int) -> None:
        """`Hobbies: chess` after a NOTE is its next line, whose break was never escaped."""
        if self._card.lines and self._card.lines[-1][0].name == "NOTE":
            self._tail.append(f"{JOINED_BY['NOTE']}{head.written}:{value}")
            self.is_plain = False
        else:
            self._add(head, value, line)

    def _join_tail(self) -> None:
        head, value, line = self._card.lines[-1]
        self._card.lines[-1] = (head, "".join([value, *self._tail]), line)
        self._tail = []

    def _complain(self, line: int, reason: str) -> None:
        complaints = self._card.warnings if self._is_open else self.loose
        if len(complaints) < MOST_COMPLAINTS:
            complaints.append((line, reason))

    def _add_agent(self, head: Head, value: str, line: int) -> None:
        """AGENT in vCard 2.1 and 3.0 may hold a card, raw on the lines that follow."""
        self._add(head, value, line)
        if value.replace(" ", "").rstrip(".;\t").upper() == "BEGIN:VCARD":
            self._enter_agent()

    def _last_is_bare_agent(self) -> bool:
        if not self._card.lines:
            return False
        head, value, _ = self._card.lines[-1]
        return head.mark == "AGENT" and not value.strip()

    def _enter_agent(self) -> None:
        self._agent_depth, self.is_plain = 1, False
        self._agent = ["BEGIN:VCARD"]

    def _inside_agent(self, head: Head, value: str, mark: str) -> None:
        if mark == "BEGIN":
            self._agent_depth += 1
        elif mark == "END":
            self._agent_depth -= 1
        if head is not NO_HEAD and head.coding is not Coding.BASE64:
            params = ";" + head.raw_params if head.raw_params else ""
            self._agent.append(f"{head.name}{params}:{value}")
        if not self._agent_depth:
            self._leave_agent()

    def _leave_agent(self) -> None:
        """Writes the agent's card into its owner's AGENT value, escaped as RFC 2426 3.5.4 does.

        It is closed there, or it would swallow its owner when it is written and read again.
        """
        self._agent += ["END:VCARD"] * self._agent_depth
        head, _, line = self._card.lines[-1]
        self._card.lines[-1] = (head, escape("\n".join(self._agent)), line)
        self._agent, self._agent_depth = [], 0
