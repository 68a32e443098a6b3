"""A card that was released to some people, and their answers: what the tests of listening stand on."""

from datetime import datetime
from typing import Any

from ldagile.domain.listening import Named
from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.lane_rows import first_lane
from ldagile.models.listening import Coding, FollowUp, Invitation, Response
from ldagile.models.releases import release
from ldagile.models.teams import Team
from ldagile.models.transaction import team_lock, transaction
from ldagile.usecases.answers import Said, answer
from ldagile.usecases.coding import code_answer
from ldagile.usecases.followups import close_followup, open_followup
from ldagile.usecases.participants import add_participants
from tests.build import a_card, a_problem

BEHAVIOUR = "Fill in the record before the call ends"


def a_released_card(people: Any, clock: Any, count: int = 8, **more: Any) -> int:
    """A job aid with so many participants, released now. The card's number; its follow-up has number 1, 2, …"""
    team_id = people.owner.team
    problem = more.pop("problem_id", None) or problem_id(team_id, a_problem(team_id, clock.now))
    values = {"kind": "intervention", "type": "job aid", "title": "One-page checklist", "reach": count, **more}
    number = a_card(team_id, clock.now, "doing", problem_id=problem, target_behaviour=BEHAVIOUR, **values)
    add_people(people, clock, number, count)
    release_card(people, clock, number)
    return number


def problem_id(team_id: int, number: int) -> int:
    from ldagile.models.problems import Problem

    return int(session.query(Problem.id).filter_by(team_id=team_id, number=number).scalar())


def add_people(people: Any, clock: Any, card: int, count: int, prefix: str = "rep", **more: Any) -> None:
    if not count:
        return
    named = [Named(f"{prefix.title()} {n}", f"{prefix}{n}@example.org", "Sales") for n in range(1, count + 1)]
    received = more.get("received_on") or clock.now.date()
    add_participants(card_number=card, people=named, received_on=received, actor=people.owner, now=clock.now)


def release_card(people: Any, clock: Any, number: int) -> None:
    with transaction(team_lock(people.owner.team)):
        card = session.query(Card).filter_by(team_id=people.owner.team, number=number).one()
        today = session.get_one(Team, card.team_id).day_of(clock.now)
        release(card, now=clock.now, today=today, actor_id=people.owner.user_id)


def the_followup(number: int = 1) -> FollowUp:
    session.rollback()
    return session.query(FollowUp).filter_by(number=number).order_by(FollowUp.id).first()


def opened(clock: Any, number: int = 1, *, by_mail: bool = True) -> FollowUp:
    """The follow-up on its day, as the worker opens it; the clock stands at nine that morning."""
    follow_up = the_followup(number)
    clock.now = datetime.combine(follow_up.due_on, clock.now.time(), clock.now.tzinfo).replace(hour=9)
    open_followup(followup_id=follow_up.id, by_mail=by_mail, now=clock.now)
    return the_followup(number)


def invitations(number: int = 1) -> list[Invitation]:
    session.rollback()
    follow_up = the_followup(number)
    return session.query(Invitation).filter_by(follow_up_id=follow_up.id).order_by(Invitation.id).all()


def answers(clock: Any, said: list[Said], *, number: int = 1, signed: int = 0, start: int = 0) -> None:
    """One answer each, from the first people on; the first `signed` of them by name."""
    ids = [(each.id, each.generation) for each in invitations(number)[start : start + len(said)]]
    for place, ((invitation_id, generation), each) in enumerate(zip(ids, said, strict=True)):
        answer(invitation_id=invitation_id, generation=generation, said=each, signed=place < signed, now=clock.now)


def closed(clock: Any, number: int = 1) -> FollowUp:
    """The follow-up after its last day, as the worker closes it."""
    clock.now = datetime.combine(the_followup(number).closes_on, clock.now.time(), clock.now.tzinfo)
    clock.advance(days=1)
    close_followup(followup_id=the_followup(number).id, now=clock.now)
    return the_followup(number)


def responses() -> list[Response]:
    session.rollback()
    return session.query(Response).order_by(Response.id).all()


def code(people: Any, clock: Any, change: str = "target_example", barrier: str | None = None, **more: Any) -> None:
    """Code everything that can be coded and is not yet."""
    done = {row.response_id for row in session.query(Coding)}
    for response in responses():
        if response.id not in done and (response.change or response.barrier):
            code_answer(
                followup_number=more.get("followup_number", 1),
                response_id=response.id,
                change=change,
                barrier=barrier,
                actor=more.get("actor", people.teammate),
                now=clock.now,
            )


def listening(people: Any, clock: Any, number: int) -> int:
    """The card stands where one listens; its number."""
    with transaction(team_lock(people.owner.team)):
        session.query(Card).filter_by(number=number).one().lane_id = first_lane(people.owner.team, "listening").id
    return number


DOES = Said(change="On Monday I filled in the record before the call ended", barrier="No time on Fridays")
NOTHING = Said(change_tick="nothing", barrier_tick="nothing")
NO_CHANCE = Said(change_tick="no_chance", barrier_tick="nothing")
SPEAKS = Said(change_tick="nothing", barrier="The form asks for 23 fields", quotable=True)
WHISPERS = Said(change_tick="nothing", barrier="My boss laughs at it")
