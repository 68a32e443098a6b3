"""The ways to break a rule of DOMAIN.md §4: what a person does, and what comes of it by gating and role."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.teams import Team
from ldagile.models.transaction import team_lock, transaction
from ldagile.queries.sprints import list_sprints
from ldagile.usecases.cards import archive_card, create_card
from ldagile.usecases.sprints import add_to_sprint, close_sprint, end_sprint, plan_sprint, remove_sprint, start_sprint
from tests.build import a_card, a_problem
from tests.web.diagnosing import ask

IDEA, READY, COMMITTED, DOING, LISTENING, EVALUATED = range(1, 7)
TEAM, API = "/t/sales-learning", "/api/v1/teams/sales-learning"
SURROUNDINGS = "1N 2N 3N 4Y 5N 6Y 7Y 9Y"
EVERY_GATING = [(gating, role) for gating in ("guide", "require", "strict") for role in ("member", "lead")]
Effects = Mapping[tuple[str, str], str]

# "notice": it goes through · "reason": it stops, unless this person says why · "stop": it stops.
BY_GATING: Effects = {
    ("guide", "member"): "notice",
    ("guide", "lead"): "notice",
    ("require", "member"): "reason",
    ("require", "lead"): "reason",
    ("strict", "member"): "stop",
    ("strict", "lead"): "reason",
}
ONLY_LEADS: Effects = {each: "reason" if each[1] == "lead" else "stop" for each in EVERY_GATING}
ANYBODY: Effects = dict.fromkeys(EVERY_GATING, "reason")
NOBODY: Effects = dict.fromkeys(EVERY_GATING, "stop")


@dataclass(frozen=True)
class Attempt:
    """What is asked for: by a page's form, and where there is one by the API. `card` shows the reason afterwards."""

    page: str
    said: Mapping[str, Any]
    api: str | None = None
    card: int | None = None


@dataclass
class World:
    """The team in which rules are broken."""

    people: Any
    now: Any
    team: int
    who: dict[str, Any] = field(init=False)

    def __post_init__(self) -> None:
        self.who = {"actor": self.people.owner, "now": self.now}

    def gating(self, how: str) -> None:
        with transaction(team_lock(self.team)):
            session.get_one(Team, self.team).gating = how

    def idea(self, **more: Any) -> int:
        """An intervention of which nothing is known."""
        problem = a_problem(self.team, self.now)
        more |= {"kind": "intervention", "title": "Checklist", "problem": problem}
        return create_card(**more, **self.who).number

    def card(self, stage: str, kind: str = "intervention") -> int:
        return a_card(self.team, self.now, stage, kind=kind, own_days=2.0)

    def sprint(self, *cards: int, running: bool = False) -> int:
        number = plan_sprint(**self.who).number
        for card in cards:
            add_to_sprint(number=number, card=card, **self.who)
        if running:
            start_sprint(number=number, **self.who)
        return number

    def clear(self) -> None:
        """No card and no sprint is left that the next attempt would meet."""
        self.gating("guide")
        session.rollback()
        for number, archived in session.query(Card.number, Card.archived_at).all():
            if archived is None:
                archive_card(number=number, **self.who)
        for sprint in list_sprints(self.team):
            if sprint.state == "planned":
                remove_sprint(number=sprint.number, **self.who)
            if sprint.state == "active":
                end_sprint(number=sprint.number, fates={}, **self.who)
            if sprint.state in {"active", "review"}:
                close_sprint(number=sprint.number, override="Another test", **self.who)


def a_move(card: int, from_lane: int, to_lane: int) -> Attempt:
    said = {"from_lane": from_lane, "to_lane": to_lane}
    return Attempt(f"{TEAM}/cards/{card}/move", said, f"{API}/cards/{card}/moves", card)


def of_a_sprint(number: int, verb: str, shown_on: int | None = None, **said: Any) -> Attempt:
    return Attempt(f"{TEAM}/sprints/{number}/{verb}", said, f"{API}/sprints/{number}/{verb}", shown_on)


def ready_with_nothing_known(world: World) -> Attempt:
    return a_move(world.idea(), IDEA, READY)


def committed_without_days(world: World) -> Attempt:
    return a_move(world.idea(), IDEA, COMMITTED)


def committed_though_too_large(world: World) -> Attempt:
    return a_move(world.idea(own_days=20.0), IDEA, COMMITTED)


def a_sprint_started_with_a_card_that_is_not_ready(world: World) -> Attempt:
    card = world.idea()
    return of_a_sprint(world.sprint(card), "start", card)


def a_card_that_is_not_ready_brought_into_a_running_sprint(world: World) -> Attempt:
    card = world.idea()
    return of_a_sprint(world.sprint(running=True), "cards", card, card=card)


def an_intervention_while_people_watch(world: World) -> Attempt:
    problem = a_problem(world.team, world.now, state="observing", observing_since=world.now)
    return Attempt(f"{TEAM}/cards/new", {"kind": "intervention", "title": "Checklist", "problem": problem})


def a_course_for_what_surrounds_people(world: World) -> Attempt:
    problem = a_problem(world.team, world.now)
    for role in ("reps", "sales managers"):
        ask(problem, role, SURROUNDINGS, name=role, **world.who)
    said = {"kind": "intervention", "title": "Two days", "problem": problem, "type": "course"}
    return Attempt(f"{TEAM}/cards/new", said)


def evaluated_without_a_decision(world: World) -> Attempt:
    return a_move(world.card("listening"), LISTENING, EVALUATED)


def back_from_listening(world: World) -> Attempt:
    return a_move(world.card("listening"), LISTENING, DOING)


def back_from_evaluated(world: World) -> Attempt:
    return a_move(world.card("evaluated"), EVALUATED, DOING)


def a_discovery_that_should_listen(world: World) -> Attempt:
    return a_move(world.card("doing", "discovery"), DOING, LISTENING)


def into_a_full_lane(world: World) -> Attempt:
    for _ in range(3):
        world.card("doing", "discovery")
    return a_move(world.card("committed", "discovery"), COMMITTED, DOING)


def a_second_running_sprint(world: World) -> Attempt:
    world.sprint(running=True)
    return of_a_sprint(world.sprint(), "start")


def a_sprint_closed_without_a_retro(world: World) -> Attempt:
    number = world.sprint(running=True)
    end_sprint(number=number, fates={}, **world.who)
    return of_a_sprint(number, "close")


WAYS: dict[Callable[[World], Attempt], Effects] = {
    ready_with_nothing_known: BY_GATING,
    committed_without_days: BY_GATING,
    committed_though_too_large: BY_GATING,
    a_sprint_started_with_a_card_that_is_not_ready: BY_GATING,
    a_card_that_is_not_ready_brought_into_a_running_sprint: BY_GATING,
    an_intervention_while_people_watch: BY_GATING,
    a_course_for_what_surrounds_people: BY_GATING,
    evaluated_without_a_decision: NOBODY,
    back_from_listening: NOBODY,
    back_from_evaluated: NOBODY,
    a_discovery_that_should_listen: NOBODY,
    into_a_full_lane: ONLY_LEADS,
    a_second_running_sprint: NOBODY,
    a_sprint_closed_without_a_retro: ANYBODY,
}
