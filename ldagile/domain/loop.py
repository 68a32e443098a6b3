"""The loop of a team's work, and the one next thing that it asks for."""

from collections.abc import Mapping

# Where something can wait, the most urgent first:
# overdue: somebody waits longer than the team said · bare: diagnosed or accepted, and no intervention stands for it ·
# observed_long: observed for longer than rule 3 holds · waiting: somebody waits for an answer ·
# untouched: new and answered, and nobody looks into any problem.
TURNS = ("overdue", "bare", "observed_long", "waiting", "untouched")


def next_thing(waiting: Mapping[str, int], *, problems: int, observed: int) -> str | None:
    """What the team does next: "first_problem", one of TURNS, or None when nothing waits.

    waiting: how many problems wait at each turn · problems: all that there are · observed: how many are looked into.
    """
    if not problems:
        return "first_problem"
    for turn in TURNS:
        if waiting.get(turn) and not (turn == "untouched" and observed):
            return turn
    return None
