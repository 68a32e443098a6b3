"""Pages about what went wrong say what happened and lead on, in the team's frame for who is in it."""

import pytest

from tests.conftest import Client

TEAM = "/t/sales-learning"
IN_FRAME = 'class="rail-nav"'


@pytest.mark.parametrize("path", ["problems/99", "nowhere", "problems/99999999999", "cards/1/files/1"])
def test_what_is_not_there_is_told_in_the_teams_frame(teammate: Client, path: str) -> None:
    answer = teammate.get(f"{TEAM}/{path}")
    assert answer.status_code == 404
    assert IN_FRAME in answer.text
    assert f'href="{TEAM}/"' in answer.text


def test_who_may_only_look_is_told_so_in_the_teams_frame(onlooker: Client) -> None:
    answer = onlooker.post(f"{TEAM}/objectives/new", data={"title": "Forecast"})
    assert answer.status_code == 403
    assert IN_FRAME in answer.text


def test_a_kind_of_request_that_an_address_does_not_take_is_refused_with_a_way_back(teammate: Client) -> None:
    answer = teammate.get(f"{TEAM}/objectives/1/archive", headers={"Referer": f"http://localhost{TEAM}/objectives?x=1"})
    assert answer.status_code == 405
    assert IN_FRAME in answer.text
    assert f'href="{TEAM}/objectives?x=1"' in answer.text


@pytest.mark.parametrize("referrer", ["https://evil.example/", "http://[x", f"http://localhost{TEAM}/nowhere", "//x"])
def test_no_way_back_leads_elsewhere_or_in_a_circle(teammate: Client, referrer: str) -> None:
    answer = teammate.get(f"{TEAM}/nowhere", headers={"Referer": referrer})
    assert "Back to where you were" not in answer.text


def test_too_much_at_once_is_said_in_the_teams_frame(teammate: Client) -> None:
    answer = teammate.post(f"{TEAM}/objectives/new", data={"title": "x" * 3_000_000})
    assert answer.status_code == 413
    assert "Send less" in answer.text
    assert IN_FRAME in answer.text


def test_strangers_and_visitors_see_no_frame_of_a_team(stranger: Client, visitor: Client) -> None:
    for client in (stranger, visitor):
        answer = client.get(f"{TEAM}/nowhere")
        assert answer.status_code == 404
        assert IN_FRAME not in answer.text
        assert "Sales learning" not in answer.text


def test_a_fragment_gets_its_error_as_a_fragment(teammate: Client) -> None:
    answer = teammate.get(f"{TEAM}/problems/99", headers={"HX-Request": "true"})
    assert answer.status_code == 404
    assert "<html" not in answer.text
    assert 'role="alert"' in answer.text
