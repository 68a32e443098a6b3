"""What a team takes on in a retro, and what it says of it in the next (DOMAIN.md §9)."""

from collections.abc import Mapping

from ldagile.domain.checks import known
from ldagile.domain.errors import RuleBroken

NEEDED = ("owner", "due", "how_known")
OUTCOMES = ("done", "continue", "drop", "backlog")
HELPED = ("yes", "no", "too_early")
# What an action is after each outcome of the look back; "continue" leaves it for the next retro.
STATE_AFTER: Mapping[str, str] = {"done": "done", "continue": "open", "drop": "dropped", "backlog": "backlog"}


def missing(owner: object, due: object, how_known: object) -> tuple[str, ...]:
    """What an action lacks of exactly one owner, a due date and an answer to "how will we know?"."""
    given = dict(zip(NEEDED, (owner, due, how_known), strict=True))
    return tuple(name for name in NEEDED if not given[name])


def check_complete(title: str, owner: object, due: object, how_known: object) -> None:
    """Raise RuleBroken `action_incomplete` with what is missing first; such an action lets nobody go home."""
    lacks = missing(owner, due, how_known)
    if lacks:
        raise RuleBroken(f"action_without_{lacks[0]}", title=title)


def check_owner(*, has_account: bool, has_email: bool, name: str) -> None:
    """Raise RuleBroken `owner_needs_email` for a guest whom nobody could remind."""
    if not (has_account or has_email):
        raise RuleBroken("owner_needs_email", field="owner", name=name)


def state_after(outcome: str) -> str:
    """What an action is after the look back. ValueError for an unknown outcome."""
    return STATE_AFTER[known("outcome", outcome, OUTCOMES)]
