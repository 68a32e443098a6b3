from ldagile.domain.loop import next_thing


def test_a_team_without_problems_writes_down_what_lies_on_its_desk() -> None:
    assert next_thing({}, problems=0, observed=0) == "first_problem"


def test_a_broken_promise_comes_before_everything_else() -> None:
    assert next_thing({"overdue": 1, "bare": 3, "waiting": 2}, problems=9, observed=0) == "overdue"


def test_what_is_diagnosed_wants_a_card() -> None:
    assert next_thing({"overdue": 0, "bare": 3, "observed_long": 1, "waiting": 2}, problems=9, observed=1) == "bare"


def test_nobody_is_sent_to_a_second_problem_while_one_is_looked_into() -> None:
    assert next_thing({"untouched": 4}, problems=5, observed=1) is None
    assert next_thing({"untouched": 4}, problems=4, observed=0) == "untouched"


def test_when_nothing_waits_nothing_is_said() -> None:
    assert next_thing({}, problems=3, observed=0) is None
