from typing import Any

from ldagile.queries.objectives import list_objectives
from ldagile.queries.teams import find_team


def test_the_garden_is_planted_and_its_address_printed(flask: Any, do: Any, people: Any) -> None:
    planted = flask("demo", "load", "--email", "Owner@example.org")
    assert (planted.exit_code, planted.stdout) == (0, "/t/sales-learning-2/\n")
    assert "a few seconds" in planted.stderr
    team = do(find_team, slug="sales-learning-2", user_id=people.owner.user_id)
    assert team.role == "lead"
    assert do(list_objectives, team_id=team.id)


def test_an_unknown_address_is_said(flask: Any, people: Any) -> None:
    planted = flask("demo", "load", "--email", "nobody@example.org")
    assert planted.exit_code == 1
    assert "There is no account nobody@example.org." in planted.output
