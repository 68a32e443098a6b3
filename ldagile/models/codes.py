"""New codes to type where a link can't be followed."""

from secrets import choice

from ldagile.domain.codes import CODE_LENGTH, CODE_LETTERS


def new_code() -> str:
    """Six letters by chance; whether they are free is for the caller to see to."""
    return "".join(choice(CODE_LETTERS) for _ in range(CODE_LENGTH))
