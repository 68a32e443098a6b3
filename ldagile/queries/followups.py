"""Follow-ups as they stand: what was asked, how many answered, what counts. One row for those that are pooled."""

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import Subquery, func, select

from ldagile.domain.errors import NotFound
from ldagile.domain.listening import COUNTED, SHOWN_FROM, Forecast, Heard, forecast, heard_by, shown_cells
from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.columns import columns_of
from ldagile.models.listening import FollowUp, Invitation
from ldagile.models.objectives import Objective
from ldagile.models.people import Person
from ldagile.models.problems import Problem
from ldagile.models.teams import Team
from ldagile.queries.tallies import Tally, few_by, tallies_of


@dataclass(frozen=True)
class Round:
    """One follow-up. decision: about its card · size: how many it asks · unreachable: how many of them have no
    address · mailed_at: when the first mails went out.
    """

    id: int
    number: int
    pool_id: int | None
    again_of_id: int | None
    card: int
    title: str
    owner_id: int | None
    behaviour: str | None
    objective: int | None
    decision: str | None
    received_on: date
    due_on: date
    closes_on: date
    way: str | None
    group_size: int | None
    threshold: int
    code: str
    link_generation: int
    opened_at: datetime | None
    closed_at: datetime | None
    waits_for_next: bool
    settled: str | None
    invited: int
    unreachable: int
    mailed_at: datetime | None

    @property
    def size(self) -> int:
        """How many it asks."""
        named = self.invited if self.way != "link" else 0
        return named or self.group_size or 0


@dataclass(frozen=True)
class Batch:
    """Follow-ups of one card that are only looked at together; most often a single one.

    newest: the last one's tally · few_beside: how many answers count in those of the card that are too small to tell.
    """

    rounds: tuple[Round, ...]
    heard: Heard
    tally: Tally
    newest: Tally
    few_beside: int = 0

    @property
    def last(self) -> Round:
        """The newest of them: the one that something can be done about."""
        return self.rounds[-1]

    @property
    def state(self) -> str:
        """ "asking", "next" (nobody is being asked, somebody is still to be), or "over"."""
        if all(each.closed_at for each in self.rounds):
            return "over"
        return "asking" if any(each.opened_at and not each.closed_at for each in self.rounds) else "next"

    @property
    def too_few(self) -> bool:
        """Closed, and nobody may read what was not signed, or nobody answered at all."""
        hidden = self.heard.unsigned + self.heard.withdrawn > 0 or not self.heard.answered
        return self.state == "over" and not self.heard.readable and hidden

    @property
    def undecided(self) -> bool:
        """Whether too few answered, and nobody has said yet what to do about it."""
        last = self.last
        return self.too_few and last.settled is None and last.decision is None and not last.waits_for_next

    @property
    def to_paste(self) -> bool:
        """Whether it asks by a shared link, and nobody has answered: perhaps nobody has pasted it yet."""
        return self.state == "asking" and self.last.way == "link" and not self.newest.answered

    @property
    def to_code(self) -> int:
        """How many answers wait for somebody to code them."""
        return self.tally.to_code[True] + (self.tally.to_code[False] if self.heard.readable else 0)

    @property
    def coded(self) -> int:
        """How many with words in them are coded, of those that may be read."""
        wordy = self.tally.wordy[True] + (self.tally.wordy[False] if self.heard.readable else 0)
        return wordy - self.to_code

    @property
    def changes(self) -> Counter[str]:
        """The codes that count, signed and unsigned together."""
        return self.tally.changes[True] + self.tally.changes[False]

    @property
    def changed(self) -> int:
        """k."""
        return self.changes["target_example"]

    @property
    def answered(self) -> int:
        """n."""
        return sum(self.changes[code] for code in COUNTED)

    @property
    def told(self) -> int:
        """Of how many answers everybody may be told; 0 where the card's total would then tell of a small group."""
        return 0 if 0 < self.few_beside < SHOWN_FROM else self.answered

    @property
    def no_chance(self) -> int:
        """How many had no chance yet, once they are enough to be told."""
        return self.changes["no_chance"]

    @property
    def barriers(self) -> dict[str, int]:
        """What got in the way, as far as it may be shown."""
        return shown_cells(self.tally.barriers[True], self.tally.barriers[False])

    @property
    def forecast(self) -> Forecast:
        """What to expect of those who are still to be asked."""
        people = sum(each.size for each in self.rounds if each.opened_at is None)
        return forecast(people, threshold=self.heard.threshold, unsigned=self.heard.unsigned)

    @property
    def uncounted(self) -> str | None:
        """Why unsigned answers that may be read count nothing: "rate", "coding", "chance", or None if they do.

        rate: too few of those who were asked answered · coding: the last is not coded · chance: too few had one.
        """
        if not self.heard.readable or self.tally.changes[False]:
            return None
        if not self.heard.countable:
            return "rate"
        return "coding" if self.tally.to_code[False] else "chance"

    @property
    def out_of_reach(self) -> bool:
        """Whether its unsigned answers would stay hidden even if everybody answered."""
        return self.heard.invited - self.heard.signed - self.heard.withdrawn < self.heard.threshold


def list_batches(team_id: int, *, card: int | None = None) -> list[Batch]:
    """The team's follow-ups, or one card's, pooled ones together, in the order in which they are due.

    Three statements.
    """
    rounds = list_rounds(team_id, card)
    tallies = tallies_of([each.id for each in rounds])
    batches: defaultdict[int, list[Round]] = defaultdict(list)
    for each in rounds:
        batches[each.pool_id or each.id].append(each)
    found = [batch_of(group, tallies) for group in batches.values()]
    few = few_by((batch.last.card, batch.answered) for batch in found)
    found = [replace(batch, few_beside=few[batch.last.card]) for batch in found]
    return sorted(found, key=lambda batch: (batch.last.due_on, batch.last.number))


def get_batch(team_id: int, number: int) -> Batch:
    """The follow-up with this number and those that are pooled with it. NotFound otherwise."""
    for batch in list_batches(team_id):
        if number in {each.number for each in batch.rounds}:
            return batch
    raise NotFound("follow_up_not_found", number=number)


def list_rounds(team_id: int, card: int | None) -> list[Round]:
    """Each follow-up that was not cancelled."""
    asked = invited_by(team_id)
    columns = columns_of(
        Round,
        FollowUp,
        card=Card.number,
        title=Card.title,
        owner_id=Card.owner_id,
        behaviour=Card.target_behaviour,
        objective=Objective.number,
        decision=Card.decision,
        threshold=func.coalesce(FollowUp.threshold, Team.threshold),
        invited=func.coalesce(asked.c.invited, 0),
        unreachable=func.coalesce(asked.c.unreachable, 0),
        mailed_at=asked.c.mailed,
    )
    query = (
        select(*columns)
        .join(Card, Card.id == FollowUp.card_id)
        .join(Team, Team.id == FollowUp.team_id)
        .outerjoin(Problem, Problem.id == Card.problem_id)
        .outerjoin(Objective, Objective.id == Problem.objective_id)
        .outerjoin(asked, asked.c.follow_up_id == FollowUp.id)
        .where(FollowUp.team_id == team_id, FollowUp.cancelled_at.is_(None))
        .order_by(FollowUp.id)
    )
    return [Round(*row) for row in session.execute(query if card is None else query.where(Card.number == card))]


def invited_by(team_id: int) -> Subquery:
    """By the follow-up's id, how many it invites, how many without an address, and when the first mail went out."""
    invited, addresses = func.count(), func.count(Person.email)
    columns = (invited.label("invited"), (invited - addresses).label("unreachable"))
    return (
        select(Invitation.follow_up_id, *columns, func.min(Invitation.mailed_at).label("mailed"))
        .join(Person, Person.id == Invitation.person_id)
        .where(Invitation.team_id == team_id, Invitation.cancelled_at.is_(None))
        .group_by(Invitation.follow_up_id)
        .subquery()
    )


def batch_of(rounds: list[Round], tallies: defaultdict[int, Tally]) -> Batch:
    """Those together, as the gate sees them."""
    total = Tally()
    for each in rounds:
        total.add(tallies[each.id])
    heard = heard_by(
        rounds,
        lambda each: each.size,
        lambda each: each.threshold,
        unsigned=total.unsigned,
        signed=total.signed,
        withdrawn=total.withdrawn,
    )
    return Batch(tuple(rounds), heard, total, tallies[rounds[-1].id])
