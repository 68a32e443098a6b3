"""Sprints: planned, started, changed, ended and closed (DOMAIN.md §3, §4)."""

from ldagile.usecases.sprints.ending import close_sprint, end_sprint, open_retro
from ldagile.usecases.sprints.first import start_first_sprint
from ldagile.usecases.sprints.planning import edit_sprint, plan_sprint, remove_sprint
from ldagile.usecases.sprints.saving import SprintSaved
from ldagile.usecases.sprints.scope import add_to_sprint, take_from_sprint
from ldagile.usecases.sprints.starting import start_sprint

__all__ = [
    "SprintSaved",
    "add_to_sprint",
    "close_sprint",
    "edit_sprint",
    "end_sprint",
    "open_retro",
    "plan_sprint",
    "remove_sprint",
    "start_first_sprint",
    "start_sprint",
    "take_from_sprint",
]
