"""What a kind of work needs: who does it, when it can be done at all, and what to do when it never will be."""

from collections.abc import Callable
from dataclasses import dataclass


class Refused(Exception):
    """Trying again would not help."""


def nothing(**_params: object) -> None:
    """Nobody has to know that it failed, beyond the job's own row."""


@dataclass(frozen=True)
class Handler:
    """How one kind of work is done.

    `run` and `give_up` get the job's params and `now` as keywords. `run` is called outside any transaction and
    possibly twice, so it must find out for itself what is done already; it has to be through in a few minutes,
    well before the claim runs out. `Refused` and the last failed attempt end in `give_up`.
    """

    run: Callable[..., object]
    needs_mail: bool = False
    give_up: Callable[..., None] = nothing
