"""People with an account, what they belong to, and how they are let in."""

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ldagile.models.base import Authored, Base, Id, Instant, Line, TeamId, UserId


class User(Authored, Base):
    """A person with an account. Sample people have no password and cannot sign in."""

    __tablename__ = "user"

    id: Mapped[Id]
    email: Mapped[str] = mapped_column(String(254), unique=True)
    name: Mapped[Line]
    password_hash: Mapped[str | None] = mapped_column(String(200))
    is_admin: Mapped[bool] = mapped_column(default=False)
    reset_generation: Mapped[int] = mapped_column(default=0)
    single_keys: Mapped[bool] = mapped_column(default=True)


class Membership(Authored, Base):
    """Who is in which team, as what: lead, member or viewer."""

    __tablename__ = "membership"
    __table_args__ = (UniqueConstraint("team_id", "user_id"),)

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    user_id: Mapped[UserId]
    role: Mapped[str] = mapped_column(String(10))


class UserSession(Base):
    """One browser that is signed in. Only a hash of its token is kept; revoking deletes the row."""

    __tablename__ = "user_session"

    id: Mapped[Id]
    user_id: Mapped[UserId]
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    user_agent: Mapped[Line]
    created_at: Mapped[Instant]
    expires_at: Mapped[Instant]


class AccessToken(Base):
    """A personal key to the API: hashed, with a scope ("read" or "write"), revocable."""

    __tablename__ = "access_token"

    id: Mapped[Id]
    user_id: Mapped[UserId]
    name: Mapped[Line]
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    scope: Mapped[str] = mapped_column(String(10))
    created_at: Mapped[Instant]
    expires_at: Mapped[Instant]


class TeamInvitation(Authored, Base):
    """An open place in a team, taken by a mailed or copied link."""

    __tablename__ = "team_invitation"

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    email: Mapped[str] = mapped_column(String(254))
    role: Mapped[str] = mapped_column(String(10))
    generation: Mapped[int] = mapped_column(default=0)
    expires_at: Mapped[Instant]
    accepted_at: Mapped[Instant | None]


class Setup(Base):
    """The single row that the first administrator writes: two at once cannot both set up."""

    __tablename__ = "setup"

    id: Mapped[Id]
    done_at: Mapped[Instant]
