"""The fields of a card as people name them, and as its columns hold them."""

from collections.abc import Mapping
from typing import Any

from ldagile.domain.errors import RuleBroken
from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.memberships import check_worker
from ldagile.models.numbers import get_in_team
from ldagile.models.objectives import Metric
from ldagile.models.problems import Problem

NUMBERED: dict[str, type[Any]] = {"metric": Metric, "trial_of": Card, "repeat_of": Card}
OF_INTERVENTIONS = ("type", "trial_of", "repeat_of")
LARGEST_TRIAL = 15


def columns_of(team_id: int, values: Mapping[str, Any], *, owner: int | None = None) -> dict[str, Any]:
    """The values by column: the numbers of metric, trial_of and repeat_of become ids. NotFound for a wrong one.

    `owner` is the user who owns the card already, who may have left the team since, or only looks now.
    """
    columns = dict(values)
    for name in NUMBERED.keys() & columns.keys():
        number = columns.pop(name)
        columns[f"{name}_id"] = get_in_team(NUMBERED[name], team_id, number).id if number else None
    owner_id = columns.get("owner_id")
    if owner_id not in (None, owner):
        check_worker(team_id, owner_id, "owner_id")
    return columns


def stands(card: Card, values: Mapping[str, Any]) -> dict[str, Any]:
    """What the fields of `values` hold in the database now, as people name them."""
    return {name: number_of(card, name) if name in NUMBERED else getattr(card, name) for name in values}


def number_of(card: Card, name: str) -> int | None:
    """The number of the record that this field names."""
    row = session.get(NUMBERED[name], getattr(card, f"{name}_id") or 0)
    return row.number if row else None


def check_kind(kind: str, values: Mapping[str, Any]) -> None:
    """Type, trial and repeat belong to interventions. RuleBroken `only_interventions` for others."""
    for name in OF_INTERVENTIONS:
        if kind != "intervention" and values.get(name) is not None:
            raise RuleBroken("only_interventions", field=name)


def settle_trial(card: Card, problem: Problem | None) -> None:
    """A trial tries another card of its problem with at most 15 people; without a number, with all or 15.

    RuleBroken `trial_of_another` or `trial_too_large` otherwise (DOMAIN.md §7, s).
    """
    if card.trial_of_id is None:
        return
    rollout = session.get_one(Card, card.trial_of_id)
    if rollout.id == card.id or rollout.trial_of_id is not None or rollout.problem_id != card.problem_id:
        raise RuleBroken("trial_of_another", field="trial_of")
    if card.reach is None:
        card.reach = min(LARGEST_TRIAL, (problem.affected if problem else None) or LARGEST_TRIAL)
    if card.reach > LARGEST_TRIAL:
        raise RuleBroken("trial_too_large", field="reach", most=LARGEST_TRIAL)
