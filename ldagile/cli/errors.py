"""What went wrong, as one sentence and an exit code: 1 for what isn't possible, 2 for what was typed wrongly."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from click import ClickException, UsageError
from marshmallow import ValidationError

from ldagile.domain.errors import DomainError
from ldagile.web.messages import message


@contextmanager
def spoken() -> Iterator[None]:
    """Turn the errors of use cases and schemas into sentences."""
    try:
        yield
    except DomainError as error:
        raise ClickException(message(error)) from error
    except ValidationError as error:
        raise UsageError(" ".join(f"--{name}: {said(texts)}" for name, texts in error.messages_dict.items())) from error


def said(texts: Any) -> str:
    """A field's errors as text; marshmallow gives them as a list, or as one lazy string."""
    return " ".join(str(text) for text in texts) if isinstance(texts, list) else str(texts)
