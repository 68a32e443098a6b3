"""Reading a dataclass: which column each of its fields comes from."""

from typing import Any


def columns_of(shape: Any, model: Any, **elsewhere: Any) -> list[Any]:
    """A column for each field of the dataclass, in its order: what `elsewhere` names, the model's for the others."""
    return [elsewhere[name] if name in elsewhere else getattr(model, name) for name in shape.__dataclass_fields__]
