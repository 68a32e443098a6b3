"""Half a year of sprints for a team that has none yet, and which card was in which. Inside the caller's transaction."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from ldagile.domain.workflow import FINISHED, UNDER_WAY
from ldagile.jobs.seed.cards import Made
from ldagile.jobs.seed.ground import Ground
from ldagile.jobs.seed.plan import Planned
from ldagile.jobs.seed.rows import add_history, add_numbered
from ldagile.models.cards import Sprint
from ldagile.models.numbers import next_numbers
from ldagile.models.sprint_rows import last_sprint

OVER, LENGTH = 12, timedelta(weeks=2)


def add_sprints(ground: Ground, cards: Sequence[Made]) -> dict[int, int]:
    """The id of the sprint of each card that was in one, by the card's."""
    if last_sprint(ground.team_id) is not None:
        return {}
    first = ground.today - timedelta(days=ground.today.weekday()) - OVER * LENGTH
    starts = [first + place * LENGTH for place in range(OVER + 1)]
    places = {card.id: place for card in cards if (place := place_of(card.plan, starts)) is not None}
    sizes = [sum(card.days for card in cards if places.get(card.id) == place) for place in range(len(starts))]
    numbers = next_numbers(Sprint, ground.team_id, len(starts))
    rows = [
        sprint_row(ground, number, start, size, over=start != starts[-1])
        for number, start, size in zip(numbers, starts, sizes, strict=True)
    ]
    sprints = add_numbered(Sprint, rows)
    chosen = {card_id: sprints[place] for card_id, place in places.items()}
    history = [each for sprint, row in zip(sprints, rows, strict=True) for each in history_of(ground, sprint, row)]
    add_history([*history, *scope_of(ground, cards, chosen)])
    return chosen


def place_of(card: Planned, starts: Sequence[date]) -> int | None:
    """In which sprint it was finished, or is being worked on: the last one."""
    if card.stage in UNDER_WAY:
        return len(starts) - 1
    finished = card.at(*FINISHED)
    if finished is None:
        return None
    return next((place for place in reversed(range(len(starts))) if starts[place] <= finished.date()), None)


def sprint_row(ground: Ground, number: int, start: date, capacity: float, *, over: bool) -> dict[str, Any]:
    """One sprint of two weeks; closed, if it is over."""
    begun = min(datetime.combine(start, time(8), UTC), ground.now)
    ended = begun + LENGTH - timedelta(days=3) if over else None
    return ground.row(
        begun,
        number=number,
        goal="What is worth most, one at a time",
        starts_on=start,
        ends_on=start + LENGTH - timedelta(days=3),
        capacity=capacity,
        state="closed" if over else "active",
        started_at=begun,
        ended_at=ended,
        closed_at=ended,
        no_retro_reason="Synthetic data for a load test" if over else None,
    )


def history_of(ground: Ground, sprint: int, row: dict[str, Any]) -> list[dict[str, Any]]:
    """Planned, started, ended, closed."""
    codes = {"created_at": "sprint_planned", "started_at": "sprint_started"}
    codes |= {"ended_at": "sprint_ended", "closed_at": "sprint_closed"}
    return [
        ground.happened("sprint", sprint, code, row[moment], who=row["created_by_id"])
        for moment, code in codes.items()
        if row[moment] is not None
    ]


def scope_of(ground: Ground, cards: Sequence[Made], sprints: Mapping[int, int]) -> list[dict[str, Any]]:
    """When each card came into its sprint, with its days: the scope line."""
    rows = []
    for card in cards:
        if card.id in sprints:
            at = card.plan.at(*UNDER_WAY, *FINISHED) or card.plan.created_at
            changes: dict[str, Any] = {"card": [None, card.number], "days": [None, card.days]}
            who = ground.luck.choice(ground.members)
            rows.append(ground.happened("sprint", sprints[card.id], "scope_more", at, who=who, **changes))
    return rows
