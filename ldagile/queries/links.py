"""Links that carry their own proof: a signature over purpose, id and generation.

Nothing to steal is stored, a mail can be rendered again, and raising the record's generation revokes them.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from itsdangerous import BadSignature, URLSafeSerializer

from ldagile.config import Settings
from ldagile.domain.errors import NotFound
from ldagile.queries.rounds import Round

RESET_LASTS = timedelta(hours=24)
PATHS = {
    "reset": "/reset",
    "invitation": "/invitations",
    "problem": "/p",
    "informant": "/q",
    "followup": "/a",
    "followup-group": "/a",
    "feedback": "/feedback",
    "handover": "/handover",
}


@dataclass(frozen=True)
class Link:
    """What a link names: a record's id and the generation it was made for."""

    id: int
    generation: int


def sign_link(secret: str, purpose: str, link_id: int, generation: int, *, until: datetime | None = None) -> str:
    """The token of a link for this purpose, good until `until` if that is given."""
    ends = int(until.timestamp()) if until else 0
    return str(URLSafeSerializer(secret, salt=f"link:{purpose}").dumps([link_id, generation, ends]))


def read_link(secret: str, purpose: str, token: str, *, now: datetime) -> Link:
    """What the token names. NotFound when it was made for something else, changed by anyone, or is over."""
    try:
        link_id, generation, ends = URLSafeSerializer(secret, salt=f"link:{purpose}").loads(token)
    except (BadSignature, ValueError, TypeError):
        raise NotFound("link_broken") from None
    if ends and now.timestamp() >= ends:
        raise NotFound("link_over")
    return Link(id=link_id, generation=generation)


def reset_address(settings: Settings, user_id: int, generation: int, *, now: datetime) -> str:
    """Where this person sets a new password, within a day."""
    return address_of(settings, "reset", user_id, generation, until=now + RESET_LASTS)


def invitation_address(settings: Settings, invitation_id: int, generation: int) -> str:
    """Where this invitation is taken; the invitation's own row says until when."""
    return address_of(settings, "invitation", invitation_id, generation)


def followup_address(settings: Settings, invitation_id: int, generation: int) -> str:
    """Where this person answers the two questions."""
    return address_of(settings, "followup", invitation_id, generation)


def shared_link(settings: Settings, it: Round) -> str | None:
    """Where a whole group answers them, if it is or will be asked by one link."""
    by_link = it.way == "link" or (it.way is None and (not (settings.sends_mail and it.invited)))
    return address_of(settings, "followup-group", it.id, it.link_generation) if by_link else None


def feedback_address(settings: Settings, card_id: int) -> str:
    """Where anybody says something about a released card."""
    return address_of(settings, "feedback", card_id, 0)


def handover_address(settings: Settings, handover_id: int, generation: int) -> str:
    """Where whoever took something over says whether it goes on."""
    return address_of(settings, "handover", handover_id, generation)


def problem_address(settings: Settings, problem_id: int, generation: int) -> str:
    """Where its requester follows a problem."""
    return address_of(settings, "problem", problem_id, generation)


def informant_address(settings: Settings, informant_id: int, generation: int) -> str:
    """Where this informant answers the questions."""
    return address_of(settings, "informant", informant_id, generation)


def address_of(
    settings: Settings, purpose: str, link_id: int, generation: int, *, until: datetime | None = None
) -> str:
    """The whole address of a link, for mails and for the console."""
    token = sign_link(settings.secret_key, purpose, link_id, generation, until=until)
    return f"{site_address(settings)}{PATHS[purpose]}/{token}"


def site_address(settings: Settings) -> str:
    """How people reach the app: the base URL, or else the address it listens on."""
    if settings.base_url:
        return settings.base_url
    host = "localhost" if settings.host in {"0.0.0.0", "::"} else settings.host  # noqa: S104  compared, not bound
    return f"http://{f'[{host}]' if ':' in host else host}:{settings.port}"
