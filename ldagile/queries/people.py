"""Who is who: the person behind a session or a token, their teams, a team's people."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, String, bindparam, cast, func, literal, select

from ldagile.domain.permissions import ROLES
from ldagile.models.accounts import token_hash
from ldagile.models.base import session
from ldagile.models.changes import Topic
from ldagile.models.teams import Team
from ldagile.models.users import AccessToken, Membership, TeamInvitation, User, UserSession


@dataclass(frozen=True)
class Person:
    """A person with an account, as far as a request needs them."""

    user_id: int
    name: str
    email: str
    is_admin: bool
    single_keys: bool
    scope: str = "write"


@dataclass(frozen=True)
class TeamSeen:
    """A team, and the role in it of the person who looks (None: not in it).

    `seq` is the team's newest change when this was read: a page that is drawn afterwards misses none after it.
    """

    id: int
    slug: str
    name: str
    time_zone: str
    currency: str
    role: str | None
    seq: int = 0


@dataclass(frozen=True)
class Member:
    """A person in a team."""

    user_id: int
    name: str
    email: str
    role: str


@dataclass(frozen=True)
class OpenInvitation:
    """An offer of a place that nobody has taken yet."""

    id: int
    generation: int
    email: str
    role: str
    expires_at: datetime
    team_name: str
    team_slug: str
    has_account: bool


@dataclass(frozen=True)
class SessionSeen:
    """One of a person's sign-ins."""

    id: int
    user_agent: str
    created_at: datetime
    here: bool


@dataclass(frozen=True)
class TokenSeen:
    """One of a person's access tokens; the token itself is kept nowhere."""

    id: int
    name: str
    scope: str
    created_at: datetime
    expires_at: datetime


PERSON = (User.id, User.name, User.email, User.is_admin, User.single_keys)
TEAM = (Team.id, Team.slug, Team.name, Team.time_zone, Team.currency, Membership.role)
# Every page asks these, so they are made once: that takes SQLAlchemy longer than SQLite takes to answer.
BY_SESSION = (
    select(*PERSON)
    .join(UserSession, UserSession.user_id == User.id)
    .where(UserSession.token_hash == bindparam("token_hash"), UserSession.expires_at > bindparam("now"))
)
MINE = (Membership.team_id == Team.id) & (Membership.user_id == bindparam("user_id"))
SEQ = select(Topic.last_seq).where(Topic.name == literal("team:") + cast(Team.id, String)).scalar_subquery()
BY_SLUG = select(*TEAM, func.coalesce(SEQ, 0)).outerjoin(Membership, MINE).where(Team.slug == bindparam("slug"))
BY_NAME = (Membership.id.is_(None), func.lower(Team.name))
OWN_TEAMS = select(*TEAM).join(Membership, MINE).order_by(*BY_NAME)
ALL_TEAMS = select(*TEAM).outerjoin(Membership, MINE).order_by(*BY_NAME)


def find_person_by_session(token: str, now: datetime) -> Person | None:
    """Whose session this is, if it is not over."""
    row = session.execute(BY_SESSION, {"token_hash": token_hash(token), "now": now}).first()
    return Person(*row) if row else None


def find_person_by_token(token: str, now: datetime) -> Person | None:
    """Whose access token this is, if it is not over."""
    mine = (AccessToken.token_hash == token_hash(token)) & (AccessToken.expires_at > now)
    row = session.execute(
        select(*PERSON, AccessToken.scope).join(AccessToken, AccessToken.user_id == User.id).where(mine)
    ).first()
    return Person(*row) if row else None


def find_team(slug: str, user_id: int | None) -> TeamSeen | None:
    """The team at this address as this person sees it, in one statement."""
    row = session.execute(BY_SLUG, {"slug": slug, "user_id": user_id}).first()
    return TeamSeen(*row) if row else None


def list_teams(person: Person) -> list[TeamSeen]:
    """The teams this person is in, by name; an administrator sees all, their own first."""
    rows = session.execute(ALL_TEAMS if person.is_admin else OWN_TEAMS, {"user_id": person.user_id})
    return [TeamSeen(*row) for row in rows]


def list_members(team_id: int) -> list[Member]:
    """Who is in the team: leads first, then by name."""
    rows = session.execute(
        select(User.id, User.name, User.email, Membership.role)
        .join(Membership, Membership.user_id == User.id)
        .where(Membership.team_id == team_id)
    )
    members = [Member(*row) for row in rows]
    return sorted(members, key=lambda member: (-ROLES.index(member.role), member.name.casefold()))


def list_open_invitations(team_id: int, now: datetime) -> list[OpenInvitation]:
    """Offers that can still be taken, newest first."""
    open_here = (TeamInvitation.team_id == team_id) & TeamInvitation.accepted_at.is_(None)
    rows = session.execute(
        invitation_columns().where(open_here, TeamInvitation.expires_at > now).order_by(TeamInvitation.id.desc())
    )
    return [OpenInvitation(*row) for row in rows]


def find_invitation(invitation_id: int, generation: int, now: datetime) -> OpenInvitation | None:
    """The offer behind a link, if it can still be taken."""
    still_open = TeamInvitation.accepted_at.is_(None) & (TeamInvitation.expires_at > now)
    return one_invitation(invitation_id, generation, still_open)


def find_taken_invitation(invitation_id: int, generation: int) -> OpenInvitation | None:
    """The offer behind a link that somebody has joined by."""
    return one_invitation(invitation_id, generation, TeamInvitation.accepted_at.is_not(None))


def one_invitation(invitation_id: int, generation: int, state: ColumnElement[bool]) -> OpenInvitation | None:
    """The offer behind a link, in this state."""
    this = (TeamInvitation.id == invitation_id) & (TeamInvitation.generation == generation)
    row = session.execute(invitation_columns().where(this, state)).first()
    return OpenInvitation(*row) if row else None


def invitation_columns() -> Select[*tuple[Any, ...]]:
    """What is shown of an offer."""
    has_account = select(User.id).where(User.email == TeamInvitation.email).exists()
    return select(
        TeamInvitation.id,
        TeamInvitation.generation,
        TeamInvitation.email,
        TeamInvitation.role,
        TeamInvitation.expires_at,
        Team.name,
        Team.slug,
        has_account,
    ).join(Team, Team.id == TeamInvitation.team_id)


def list_sessions(user_id: int, token: str, now: datetime) -> list[SessionSeen]:
    """Where this person is signed in, newest first; `here` is the session of `token`."""
    here = UserSession.token_hash == token_hash(token)
    rows = session.execute(
        select(UserSession.id, UserSession.user_agent, UserSession.created_at, here)
        .where(UserSession.user_id == user_id, UserSession.expires_at > now)
        .order_by(UserSession.created_at.desc())
    )
    return [SessionSeen(*row) for row in rows]


def list_tokens(user_id: int, now: datetime) -> list[TokenSeen]:
    """This person's access tokens that are not over, newest first."""
    rows = session.execute(
        select(AccessToken.id, AccessToken.name, AccessToken.scope, AccessToken.created_at, AccessToken.expires_at)
        .where(AccessToken.user_id == user_id, AccessToken.expires_at > now)
        .order_by(AccessToken.id.desc())
    )
    return [TokenSeen(*row) for row in rows]
