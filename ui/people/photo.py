"""The photo of the person in sight: a picture that is dropped, pasted or chosen."""

from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from netdesk.errors import InputError, NetDeskError
from netdesk.files import require_file
from netdesk.people import contacts
from ui.desk import Desk

_LARGEST = 40_000_000


class PersonPhoto:
    """Gives a picture's file to the person in sight, whose id `who` tells; 0 for nobody."""

    def __init__(self, desk: Desk, who: Callable[[], int]) -> None:
        self._desk = desk
        self._who = who

    def name(self) -> str:
        """Whose photo a picture would become; empty for nobody's."""
        contact_id = self._who()
        return contacts.get(self._desk.workspace, contact_id).full_name if contact_id else ""

    def take(self, path: Path) -> None:
        """Make the picture at `path` the person's photo: upright, square and small."""
        try:
            self._change(_photo_in(path), "Changed the photo of")
        except NetDeskError as error:
            self._desk.say(f"{error.message} {error.hint}".strip(), False)

    def remove(self) -> None:
        """Let initials stand for the person again."""
        self._change(b"", "Removed the photo of")

    def _change(self, photo: bytes, done: str) -> None:
        workspace = self._desk.workspace
        contact = contacts.get(workspace, self._who())
        with workspace.change(f"Photo of {contact.full_name}"):
            contacts.save(workspace, replace(contact, photo=photo, photo_url=""))
        self._desk.say_done(f"{done} {contact.full_name}")


def _photo_in(path: Path) -> bytes:
    # Loaded for the few who drop a picture: it takes as long as a page of the window.
    from netdesk.brief.photo import readable_photo

    require_file(path)
    try:
        with path.open("rb") as file:
            photo = readable_photo(file.read(_LARGEST + 1))
    except OSError as error:
        raise InputError(f"{path.name} cannot be read: {error.strerror}.") from error
    if photo is None:
        raise InputError(
            f"{path.name} is no picture that NetDesk can read.", hint="Save it as JPEG or PNG."
        )
    return photo.jpeg
