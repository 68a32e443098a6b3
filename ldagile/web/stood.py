"""What stood in a form when it was opened, as a mark for each field: so it is known later what somebody left alone."""

import re
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

STOOD = "stood"


def mark(value: Any) -> str:
    """A short mark of what stands in a field, the same for a value and for what a browser sends of it."""
    if isinstance(value, list):
        value = "\n".join(sorted(map(str, value)))
    text = "" if value is None or value is False else "on" if value is True else str(value)
    text = text.replace("\r\n", "\n").strip()
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def marks(values: Mapping[str, Any]) -> dict[str, str]:
    """A mark for each field."""
    return {name: mark(value) for name, value in values.items()}


def read_marks(text: str) -> dict[str, str]:
    """The marks that a form carried; none of what is no mark."""
    return dict(re.findall(r"(\w{1,40}):([0-9a-f]{8})(?: |$)", text))


def write_marks(stood: Mapping[str, str]) -> str:
    """The marks as a form carries them."""
    return " ".join(f"{name}:{each}" for name, each in stood.items())
