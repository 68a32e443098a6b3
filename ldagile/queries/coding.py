"""Answers, as far as they may be read, and what people of the team took them for."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from ldagile.domain.coding import may_code, suggest_barrier, suggest_change
from ldagile.models.base import session
from ldagile.models.listening import SIGNED, Coding, Invitation, Response
from ldagile.models.memberships import coders_of
from ldagile.models.people import Person
from ldagile.models.users import User
from ldagile.queries.followups import get_batch
from ldagile.queries.rounds import Batch


@dataclass(frozen=True)
class Opinion:
    """What one person takes an answer for."""

    coder_id: int
    coder: str
    change: str
    barrier: str | None


@dataclass(frozen=True)
class Answer:
    """One answer. name: its writer's, if they signed · opinions: the first one counts."""

    id: str
    change: str | None
    change_tick: str | None
    barrier: str | None
    barrier_tick: str | None
    quotable: bool
    chosen: bool
    twice: bool
    name: str | None
    opinions: tuple[Opinion, ...] = ()

    @property
    def wordy(self) -> bool:
        """Whether there is anything to code."""
        return bool(self.change or self.barrier)

    @property
    def codes(self) -> Opinion | None:
        """What counts: the first coder's."""
        return self.opinions[0] if self.opinions else None

    @property
    def agreed(self) -> bool | None:
        """Whether two people take it for the same; None for one alone."""
        codes = {(each.change, each.barrier) for each in self.opinions}
        return len(codes) == 1 if len(self.opinions) > 1 else None

    def waits_for(self, user_id: int) -> bool:
        """Whether this person can still code it: nobody has, or a second opinion is wanted."""
        others = [each for each in self.opinions if each.coder_id != user_id]
        return len(others) == len(self.opinions) <= int(self.twice)

    def coded_by(self, user_id: int) -> Opinion | None:
        """What this person takes it for, if they have said so."""
        return next((each for each in self.opinions if each.coder_id == user_id), None)

    def suggested(self, behaviour: str | None) -> tuple[str | None, str | None]:
        """The codes of change and barrier that its ticks say, or else its words."""
        change = self.change_tick or suggest_change(self.change or "", behaviour or "")
        return change, suggest_barrier(self.barrier) if self.barrier else None


@dataclass(frozen=True)
class Desk:
    """Where one person codes the answers of one follow-up (or of those that are pooled with it)."""

    batch: Batch
    answers: tuple[Answer, ...]
    user_id: int
    coders: Collection[int]

    @property
    def may_code(self) -> bool:
        """Not the card's owner, where there is anybody else (DOMAIN.md §8)."""
        return may_code(self.user_id, owner_id=self.batch.last.owner_id, coders=self.coders)

    @property
    def mine(self) -> list[Answer]:
        """What this person coded, or can."""
        return [each for each in self.answers if each.coded_by(self.user_id) or each.waits_for(self.user_id)]

    @property
    def waiting(self) -> list[Answer]:
        """What this person can still code."""
        return [each for each in self.answers if each.waits_for(self.user_id)]

    @property
    def agreement(self) -> tuple[int, int]:
        """On how many of those that two people coded they agree."""
        twice = [each.agreed for each in self.answers if each.agreed is not None]
        return sum(twice), len(twice)


def get_desk(team_id: int, number: int, user_id: int) -> Desk:
    """The desk of one person. NotFound for no such follow-up. Six statements."""
    batch, answers = read_answers(team_id, number)
    wordy = tuple(each for each in answers if each.wordy and each.chosen)
    return Desk(batch, wordy, user_id, coders_of(team_id))


def read_answers(team_id: int, number: int) -> tuple[Batch, list[Answer]]:
    """The answers that may be read: signed ones at once, the others when the gate of §8 is open, in no order."""
    batch = get_batch(team_id, number)
    return batch, answers_of([each.id for each in batch.rounds], unsigned=batch.heard.readable)


def answers_of(followup_ids: Sequence[int], *, unsigned: bool) -> list[Answer]:
    """The answers to these follow-ups, without the unsigned ones unless these may be read. Two statements."""
    columns = (
        Response.id,
        Response.change,
        Response.change_tick,
        Response.barrier,
        Response.barrier_tick,
        Response.quotable,
        Response.chosen,
        Response.twice,
        Person.name,
        Response.signed_name,
    )
    query = (
        select(*columns)
        .outerjoin(Invitation, Invitation.id == Response.invitation_id)
        .outerjoin(Person, Person.id == Invitation.person_id)
        .where(Response.follow_up_id.in_(followup_ids))
        .order_by(Response.id)
    )
    if not unsigned:
        query = query.where(SIGNED)
    rows = session.execute(query).all()
    opinions = opinions_on([row[0] for row in rows])
    return [Answer(*row[:8], row[8] or row[9], opinions=tuple(opinions[row[0]])) for row in rows]


def opinions_on(response_ids: Sequence[str]) -> defaultdict[str, list[Opinion]]:
    """What people take these answers for, the first opinion in front."""
    rows = session.execute(
        select(Coding.response_id, Coding.coder_id, User.name, Coding.change, Coding.barrier)
        .join(User, User.id == Coding.coder_id)
        .where(Coding.response_id.in_(response_ids))
        .order_by(Coding.id)
    )
    found: defaultdict[str, list[Opinion]] = defaultdict(list)
    for response_id, coder_id, coder, change, barrier in rows:
        found[response_id].append(Opinion(coder_id, coder, change, barrier))
    return found
