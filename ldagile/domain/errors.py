"""The errors that a person may meet: a code and its parameters. The sentence is made where it is read."""


class DomainError(Exception):
    """Something a person asked for cannot be done. `code` names why; `params` fill its sentence."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        return f"{self.code} {self.params}" if self.params else self.code


class NotFound(DomainError):
    """No such record for this person. A record of another team is not found either."""


class Forbidden(DomainError):
    """The person is known, the record is theirs to see, the action is not theirs to take."""


class Conflict(DomainError):
    """Somebody was faster. `params` carries what stands there now."""


class RuleBroken(DomainError):
    """A rule of DOMAIN.md §4, or a field that does not fit; `params["field"]` then names the field."""
