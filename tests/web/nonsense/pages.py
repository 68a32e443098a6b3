"""Reading the pages that come back, with what Python brings."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

NOT_SHOWN = {"file", "password"}
NOT_TYPED = {"hidden", "checkbox", "radio", "select", "submit"}


@dataclass
class Control:
    """A field, with what stands in it and the ids of what is said of it."""

    name: str
    kind: str
    value: str
    described: list[str]

    @property
    def typed(self) -> bool:
        """Whether a person can put something wrong into it."""
        return self.kind not in NOT_TYPED

    @property
    def writes(self) -> bool:
        """Whether it shows the text that was typed into it."""
        return self.kind not in NOT_SHOWN


@dataclass
class PageSeen(HTMLParser):
    """The elements of a page, its fields and its links."""

    text: str
    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    controls: list[Control] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.group: list[str] = []
        self.writing = False
        self.feed(self.text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.elements.append((tag, given))
        described = given.get("aria-describedby", "").split()
        if tag == "fieldset":
            self.group = described
        elif tag in {"input", "select", "textarea"} and given.get("name"):
            kind = given.get("type", "text") if tag == "input" else tag
            beside = [*described, *(self.group if kind in {"radio", "checkbox"} else [])]
            self.controls.append(Control(given["name"], kind, given.get("value", ""), beside))
        self.writing = tag == "textarea"

    def handle_endtag(self, tag: str) -> None:
        self.writing = self.writing and tag != "textarea"
        self.group = [] if tag == "fieldset" else self.group

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        if self.writing:
            self.controls[-1].value += data

    def says(self, described: list[str]) -> bool:
        """Whether an error is among what is said of a field, and is there."""
        ids = {given.get("id") for _, given in self.elements}
        return any(each in ids for each in described if each.endswith("-error"))
