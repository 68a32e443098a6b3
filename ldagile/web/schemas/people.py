"""What people type about themselves and each other."""

from typing import Any

from marshmallow import ValidationError

from ldagile.domain.permissions import ROLES
from ldagile.web.kept import LONGEST
from ldagile.web.schemas.base import StrictSchema
from ldagile.web.schemas.fields import Choice, Email, Flag, Line, Password, Whole


class SetupSchema(StrictSchema):
    """The first administrator and team."""

    name = Line(required=True)
    email = Email(required=True)
    password = Password(required=True)
    team_name = Line(required=True)
    token = Line(allow_none=True)
    time_zone = Line(allow_none=True)
    then = Choice("ours", "garden", load_default="ours")


class Onward(Line):
    """Where to go afterwards, or what to send then. What doesn't fit is dropped: it must never keep anybody out."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        try:
            return super()._deserialize(value, attr, data, **kwargs)
        except ValidationError:
            return None


class SignInSchema(StrictSchema):
    """Who comes in, and where they wanted to go."""

    email = Email(required=True)
    password = Password(required=True)
    next = Onward(longest=2000, allow_none=True)
    kept = Onward(longest=LONGEST, allow_none=True)


class ResetRequestSchema(StrictSchema):
    """Who wants a link."""

    email = Email(required=True)


class NewPasswordSchema(StrictSchema):
    """A new password, by a mailed link."""

    password = Password(required=True)


class ChangePasswordSchema(StrictSchema):
    """A new password, by somebody who knows the old one."""

    current = Password(required=True)
    password = Password(required=True)
    end_tokens = Flag(load_default=False)


class AccountSchema(StrictSchema):
    """One's own name, and whether single keys do something."""

    name = Line(required=True)
    single_keys = Flag(load_default=False)


class TokenSchema(StrictSchema):
    """A personal access token."""

    name = Line(required=True)
    scope = Choice("read", "write", required=True)
    days = Whole(1, 366, required=True)


class InviteSchema(StrictSchema):
    """An offer of a place in the team."""

    email = Email(required=True)
    role = Choice(*ROLES, required=True)


class EraseSchema(StrictSchema):
    """Whom to forget: an address, a name that they signed with, or both; `sure` once it was shown what that means."""

    email = Email(allow_none=True, load_default=None)
    name = Line(allow_none=True, load_default=None)
    sure = Flag(load_default=False)


class RoleSchema(StrictSchema):
    """What a person is in the team."""

    role = Choice(*ROLES, required=True)


class JoinSchema(StrictSchema):
    """A new account for an invited person."""

    name = Line(required=True)
    password = Password(required=True)
