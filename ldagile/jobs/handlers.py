"""What a kind of work needs: who does it, when it can be done at all, and what to do when it never will be."""

from collections.abc import Callable
from dataclasses import dataclass

from ldagile.config import Settings


class Refused(Exception):
    """Trying again would not help."""


def always(_settings: Settings) -> bool:
    """Nothing has to be set up for it."""
    return True


def nothing(**_params: object) -> None:
    """Nobody has to know that it failed, beyond the job's own row."""


@dataclass(frozen=True)
class Handler:
    """How one kind of work is done.

    All three get the job's params and `now` as keywords (`ready`: the settings). `run` is called outside any
    transaction and possibly twice, so it must find out for itself what is done already; it has to be through in a
    few minutes, well before the claim runs out. `Refused` and the last failed attempt end in `give_up`.
    """

    run: Callable[..., object]
    ready: Callable[[Settings], bool] = always
    give_up: Callable[..., None] = nothing
