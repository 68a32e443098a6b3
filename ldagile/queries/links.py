"""Links that carry their own proof: a signature over purpose, id and generation.

Nothing to steal is stored, a mail can be rendered again, and raising the record's generation revokes them.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from itsdangerous import BadSignature, URLSafeSerializer

from ldagile.config import Settings
from ldagile.domain.errors import NotFound
from ldagile.queries.followups import Round

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
    token = sign_link(settings.secret_key, "reset", user_id, generation, until=now + RESET_LASTS)
    return link_address(settings, "reset", token)


def invitation_address(settings: Settings, invitation_id: int, generation: int) -> str:
    """Where this invitation is taken; the invitation's own row says until when."""
    token = sign_link(settings.secret_key, "invitation", invitation_id, generation)
    return link_address(settings, "invitation", token)


def followup_address(settings: Settings, invitation_id: int, generation: int) -> str:
    """Where this person answers the two questions."""
    return link_address(settings, "followup", sign_link(settings.secret_key, "followup", invitation_id, generation))


def group_address(settings: Settings, followup_id: int, generation: int) -> str:
    """Where a whole group answers them."""
    token = sign_link(settings.secret_key, "followup-group", followup_id, generation)
    return link_address(settings, "followup-group", token)


def shared_link(settings: Settings, it: Round) -> str | None:
    """The shared link of a follow-up, where it is or will be asked by one."""
    by_link = it.way == "link" or (it.way is None and (settings.smtp_url is None or not it.invited))
    return group_address(settings, it.id, it.link_generation) if by_link else None


def feedback_address(settings: Settings, card_id: int) -> str:
    """Where anybody says something about a released card."""
    return link_address(settings, "feedback", sign_link(settings.secret_key, "feedback", card_id, 0))


def handover_address(settings: Settings, handover_id: int, generation: int) -> str:
    """Where whoever took something over says whether it goes on."""
    return link_address(settings, "handover", sign_link(settings.secret_key, "handover", handover_id, generation))


def problem_address(settings: Settings, problem_id: int, generation: int) -> str:
    """Where its requester follows a problem."""
    return link_address(settings, "problem", sign_link(settings.secret_key, "problem", problem_id, generation))


def informant_address(settings: Settings, informant_id: int, generation: int) -> str:
    """Where this informant answers the questions."""
    token = sign_link(settings.secret_key, "informant", informant_id, generation)
    return link_address(settings, "informant", token)


def link_address(settings: Settings, purpose: str, token: str) -> str:
    """The whole address of a link, for mails and for the console."""
    return f"{site_address(settings)}{PATHS[purpose]}/{token}"


def site_address(settings: Settings) -> str:
    """How people reach the app: the base URL, or else the address it listens on."""
    if settings.base_url:
        return settings.base_url
    host = "localhost" if settings.host in {"0.0.0.0", "::"} else settings.host  # noqa: S104  compared, not bound
    return f"http://{f'[{host}]' if ':' in host else host}:{settings.port}"
