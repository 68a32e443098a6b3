"""Personal access tokens: a person's keys to the API."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from secrets import token_urlsafe

from sqlalchemy import delete

from ldagile.domain.errors import NotFound
from ldagile.domain.permissions import Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.models.accounts import token_hash
from ldagile.models.base import session
from ldagile.models.request_keys import earlier_result, remember
from ldagile.models.transaction import SITE, transaction
from ldagile.models.users import AccessToken

PREFIX = "lda_"


@dataclass(frozen=True)
class TokenCreated:
    """The token itself; it is shown this once."""

    token: str


def create_token(
    *, name: str, scope: str, days: int, actor: Actor, now: datetime, repeat: Repeat | None = None
) -> TokenCreated:
    """Make a token that lasts `days` days. `scope` is "read" or "write"; it can do what its person can.

    The same `repeat` again makes no second one: whoever sends it has not seen the first, which ends.
    """
    check("account.manage", actor)
    token = PREFIX + token_urlsafe(32)
    with transaction(SITE):
        earlier = earlier_result(repeat)
        row = session.get(AccessToken, earlier["id"]) if earlier else None
        if row is None:
            row = AccessToken(user_id=actor.user_id, name=name, scope=scope, created_at=now)
            session.add(row)
        row.token_hash, row.expires_at = token_hash(token), now + timedelta(days=days)
        session.flush()
        if earlier is None:
            remember(repeat, {"id": row.id}, now)
    return TokenCreated(token=token)


def revoke_token(*, token_id: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> None:
    """End one of one's own tokens. NotFound if it is somebody else's or gone."""
    check("account.manage", actor)
    with transaction(SITE):
        if earlier_result(repeat) is not None:
            return
        mine = delete(AccessToken).where(AccessToken.id == token_id, AccessToken.user_id == actor.user_id)
        if session.scalar(mine.returning(AccessToken.id)) is None:
            raise NotFound("token_not_found")
        remember(repeat, {}, now)
