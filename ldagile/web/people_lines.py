"""Reading pasted people, one a line: Lena Vogt <lena@example.org>; Lena Vogt, lena@example.org, Sales; an address."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from email_validator import EmailNotValidError
from flask_babel import gettext as _

from ldagile.web.schemas.fields import normal_address

MOST_LINES = 2000
BRACKETED = re.compile(r"^\s*\"?(?P<name>[^<>\"]*?)\"?\s*<(?P<email>[^<>]+)>\s*(?P<rest>.*)$")


@dataclass(frozen=True)
class PersonLine:
    """One line as it was written, and as we read it. A line with an error waits until it is mended."""

    text: str
    name: str | None = None
    email: str | None = None
    group: str | None = None
    error: str = ""


def read_people(text: str) -> list[PersonLine]:
    """Each line read; empty ones are none. An address that stands twice is an error in the second line."""
    lines = [line.strip() for line in text.replace("\0", "").splitlines() if line.strip()]
    return check_twice(read_line(line[:400]) for line in lines[:MOST_LINES])


def read_line(line: str) -> PersonLine:
    """One person: name, address and group in any of the ways that people and programs write them."""
    bracketed = BRACKETED.match(line)
    cells = [bracketed["name"], bracketed["email"], *split(bracketed["rest"])] if bracketed else split(line)
    cells = [cell for cell in cells if cell.strip("<>")]
    if not cells:
        return PersonLine(line, error=str(_("There is nobody in this line.")))
    place = next((index for index, cell in enumerate(cells) if "@" in cell), None)
    others = [cell for index, cell in enumerate(cells) if index != place]
    name, group = (others[0] if others else None), (others[1] if len(others) > 1 else None)
    if len(others) > 2 or max(map(len, others), default=0) > 200:
        return PersonLine(line, error=str(_("One person a line: name, address, group.")))
    if place is None:
        return PersonLine(line, name=name, group=group)
    return with_address(line, name, cells[place], group)


def split(text: str) -> list[str]:
    """The cells of a line: tabs, semicolons, commas or slashes between them."""
    return [cell.strip().strip('"').strip() for cell in re.split(r"\t|;|,|\s/\s|^/\s", text)]


def with_address(line: str, name: str | None, address: str, group: str | None) -> PersonLine:
    """The person, if the address is one."""
    try:
        email = normal_address(address.strip("<>"))
    except EmailNotValidError:
        wrong = _("“%(address)s” is no e-mail address. One looks like mira@example.org.", address=address[:80])
        return PersonLine(line, name, None, group, str(wrong))
    return PersonLine(line, name or name_of(email), email, group)


def name_of(email: str) -> str:
    """What an address says about its owner's name: lena.vogt@… is Lena Vogt."""
    words = re.split(r"[._\-+]+", email.split("@", maxsplit=1)[0])
    return " ".join(word.capitalize() for word in words if word) or email


def check_twice(lines: Iterable[PersonLine]) -> list[PersonLine]:
    """Say where an address was named before."""
    seen: dict[str, int] = {}
    checked = []
    for place, line in enumerate(lines, start=1):
        first = seen.setdefault(line.email, place) if line.email else place
        if first < place:
            line = PersonLine(line.text, error=str(_("This address stands in line %(line)d already.", line=first)))  # noqa: PLW2901
        checked.append(line)
    return checked
