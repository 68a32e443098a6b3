"""Asking after 30 days: follow-ups, whom they invite, what comes back, and how it is coded (DOMAIN.md §8).

Nothing links an unsigned response to a person: it has a random id, no author and no time, and the invitation
only says that it was answered.
"""

from datetime import date
from secrets import token_hex

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ldagile.models.base import Authored, Base, Code, Id, Instant, Line, RowId, TeamId, UserId, Words


def random_id() -> str:
    """An id that tells neither order nor time."""
    return token_hex(16)


class FollowUp(Authored, Base):
    """Asking one group of one card's people. It is scheduled, then open, then closed; or cancelled.

    received_on: when they got the thing · way: "mail" or, by a shared link, "link"; None until it opens ·
    group_size: how many the shared link is for · threshold: the team's at the moment of opening · again_of_id:
    the one whose silent people this asks once more · pool_id: the first of those that are shown only together ·
    waits_for_next: pooled with the card's next one · settled: what was done about too few answers.
    """

    __tablename__ = "follow_up"
    __table_args__ = (UniqueConstraint("team_id", "number"),)

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    number: Mapped[int]
    card_id: Mapped[int] = mapped_column(RowId, ForeignKey("card.id"), index=True)
    received_on: Mapped[date]
    due_on: Mapped[date]
    closes_on: Mapped[date]
    way: Mapped[Code | None]
    group_size: Mapped[int | None]
    threshold: Mapped[int | None]
    link_generation: Mapped[int] = mapped_column(default=0)
    code: Mapped[str] = mapped_column(String(12), unique=True)
    again_of_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("follow_up.id"))
    pool_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("follow_up.id"), index=True)
    waits_for_next: Mapped[bool] = mapped_column(default=False)
    opened_at: Mapped[Instant | None]
    closed_at: Mapped[Instant | None]
    cancelled_at: Mapped[Instant | None]
    settled: Mapped[Code | None]


class Invitation(Authored, Base):
    """One person who is asked. `answered` is all that is known of what they did. Without a mail it may be cancelled."""

    __tablename__ = "invitation"
    __table_args__ = (UniqueConstraint("follow_up_id", "person_id"),)

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    follow_up_id: Mapped[int] = mapped_column(RowId, ForeignKey("follow_up.id"))
    person_id: Mapped[int] = mapped_column(RowId, ForeignKey("person.id"), index=True)
    generation: Mapped[int] = mapped_column(default=0)
    mailed_at: Mapped[Instant | None]
    reminded_at: Mapped[Instant | None]
    cancelled_at: Mapped[Instant | None]
    answered: Mapped[bool] = mapped_column(default=False)


class Response(Base):
    """One answer. Signed, it knows its invitation (or, by the shared link, a name); unsigned, nobody.

    change, barrier: the words under the two questions · change_tick: "nothing" or "no_chance" · barrier_tick:
    "nothing" · was_signed: a signature was withdrawn, so that it doesn't help the others over the threshold ·
    chosen: among the 100 that are coded, if there are more · twice: a second person codes it too.
    """

    __tablename__ = "response"

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=random_id)
    team_id: Mapped[TeamId]
    follow_up_id: Mapped[int] = mapped_column(RowId, ForeignKey("follow_up.id"), index=True)
    change: Mapped[Words | None]
    change_tick: Mapped[Code | None]
    barrier: Mapped[Words | None]
    barrier_tick: Mapped[Code | None]
    quotable: Mapped[bool] = mapped_column(default=False)
    invitation_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("invitation.id"), unique=True)
    signed_name: Mapped[Line | None]
    was_signed: Mapped[bool] = mapped_column(default=False)
    chosen: Mapped[bool] = mapped_column(default=True)
    twice: Mapped[bool] = mapped_column(default=False)

    @property
    def signed(self) -> bool:
        """Whether its writer stands behind it by name."""
        return self.invitation_id is not None or self.signed_name is not None


SIGNED = Response.invitation_id.is_not(None) | Response.signed_name.is_not(None)


class Coding(Base):
    """What one person of the team takes an answer for. The first one counts, a second shows agreement."""

    __tablename__ = "coding"
    __table_args__ = (UniqueConstraint("response_id", "coder_id"),)

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    response_id: Mapped[str] = mapped_column(String(32), ForeignKey("response.id"))
    coder_id: Mapped[UserId]
    change: Mapped[Code]
    barrier: Mapped[Code | None]
    at: Mapped[Instant]


class Feedback(Authored, Base):
    """What somebody wrote about a released card of their own accord. It may name a barrier, never enters k of n."""

    __tablename__ = "feedback"
    __table_args__ = (UniqueConstraint("team_id", "number"),)

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    number: Mapped[int]
    card_id: Mapped[int] = mapped_column(RowId, ForeignKey("card.id"), index=True)
    text: Mapped[Words]
    name: Mapped[Line | None]
    barrier: Mapped[Code | None]
    archived_at: Mapped[Instant | None]
