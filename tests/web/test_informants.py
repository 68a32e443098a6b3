from typing import Any

import pytest

from ldagile.usecases.informant_answers import Said, save_answers
from ldagile.usecases.informants import add_informant
from tests import build
from tests.conftest import People
from tests.web.diagnosing import REP, form

TEAM = "/t/sales-learning"
NEW = f"{TEAM}/problems/1/informants/new"
FORM = {"role": "reps", "name": "Lena Vogt", "email": "", "performs": "on", "request_key": "one"}


@pytest.fixture
def problem(do: Any, people: People, clock: Any) -> int:
    action = "The record is filled in before the call ends"
    number: int = do(build.a_problem, team_id=people.owner.team, now=clock.now, desired_action=action)
    return number


@pytest.fixture
def lena(do: Any, people: People, clock: Any, problem: int) -> str:
    who = {"actor": people.owner, "now": clock.now}
    return f"{TEAM}/informants/{do(add_informant, problem_number=problem, role='reps', performs=True, **who).number}"


def test_adding_somebody_leads_to_their_questions_on_one_screen(teammate: Any, problem: int) -> None:
    response = teammate.post(NEW, data=FORM)
    assert (response.status_code, response.location) == (303, f"{TEAM}/informants/1")
    page = teammate.get(response.location).text
    assert page.count('name="q') == 3 * 14
    assert "The record is filled in before the call ends" in page
    assert "Lena Vogt" in page


def test_sending_the_same_form_twice_adds_one(teammate: Any, problem: int) -> None:
    assert teammate.post(NEW, data=FORM).location == teammate.post(NEW, data=FORM).location
    assert teammate.get(f"{TEAM}/informants/2").status_code == 404


def test_who_does_the_work_reads_you_and_who_sees_it_done_does_not(teammate: Any, problem: int) -> None:
    teammate.post(NEW, data=FORM)
    teammate.post(NEW, data={"role": "managers", "request_key": "two"})
    assert "Do you have what you need?" in teammate.get(f"{TEAM}/informants/1").text
    assert "Do they have what they need?" in teammate.get(f"{TEAM}/informants/2").text


def test_the_one_who_told_the_problem_is_added_without_typing_a_name(teammate: Any, problem: int) -> None:
    assert "Ask Helen Marsh" in teammate.get(f"{NEW}?who=requester").text
    response = teammate.post(NEW, data={"role": "head of sales", "requester": "on", "request_key": "one"})
    assert "asked for it" in teammate.get(response.location).text
    again = teammate.post(NEW, data={"role": "head of sales", "requester": "on", "request_key": "two"})
    assert again.status_code == 422
    assert "Helen Marsh is among those asked already" in again.text


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [("role", "", "Please fill this in."), ("email", "lena", "This is no e-mail address.")],
)
def test_what_does_not_fit_is_said_beside_the_field(
    teammate: Any, problem: int, field: str, value: str, sentence: str
) -> None:
    response = teammate.post(NEW, data={**FORM, field: value})
    assert response.status_code == 422
    assert sentence in response.text
    assert "Lena Vogt" in response.text


def test_saved_answers_stand_there_again_and_move_the_diagnosis(teammate: Any, lena: str) -> None:
    response = teammate.post(lena, data=form(REP, missing=["time", "process"], exemplars="Ida and Per"))
    assert (response.status_code, response.location) == (303, lena)
    page = teammate.get(lena).text
    assert page.count('type="checkbox" name="missing"') == 4
    assert page.count(" checked") == 13 + 2
    assert 'value="Ida and Per"' in page
    assert "only reps asked" in page


def test_dont_know_and_nothing_at_all_are_the_same_and_both_are_fine(teammate: Any, lena: str) -> None:
    assert teammate.post(lena, data={"q1": "unknown", "q2": "", "q3": "no", "version": "1"}).status_code == 303
    assert teammate.get(lena).text.count(" checked") == 1


def test_an_answer_that_is_none_is_refused(teammate: Any, lena: str) -> None:
    response = teammate.post(lena, data={"q1": "perhaps", "q3": "no", "missing": ["money"], "version": "1"})
    assert response.status_code == 422
    assert response.text.count("Choose one of those offered.") == 2


def test_when_somebody_was_faster_both_answers_stand_at_each_question(
    do: Any, people: People, clock: Any, teammate: Any, lena: str
) -> None:
    do(save_answers, number=1, version=1, said=Said({1: True, 2: True}), actor=people.owner, now=clock.now)
    response = teammate.post(lena, data=form("1Y 2N 3N"))
    assert response.status_code == 409
    assert "This was saved since you opened it." in response.text
    assert response.text.count("There now: Yes") == 1
    assert response.text.count("There now: Don’t know") == 1
    assert 'name="version" value="2"' in response.text
    assert teammate.post(lena, data=form("1Y 2N 3N", version="2")).status_code == 303


def test_their_link_can_be_copied_and_made_anew(teammate: Any, visitor: Any, lena: str) -> None:
    def link() -> str:
        return str(teammate.get(lena).text.split('id="link" value="')[1].split('"')[0])

    first = link()
    assert visitor.get(first).status_code == 200
    assert teammate.post(f"{lena}/renew").location == lena
    assert visitor.get(first).status_code == 404
    assert visitor.get(link()).status_code == 200


def test_without_a_mail_server_no_button_promises_a_mail(teammate: Any, lena: str) -> None:
    assert "Mail it" not in teammate.get(lena).text


def test_asking_by_mail_wants_an_address_and_says_where_it_went(teammate: Any, lena: str) -> None:
    refused = teammate.post(f"{lena}/ask", data={"request_key": "one"})
    assert refused.status_code == 422
    response = teammate.post(f"{lena}/ask", data={"email": "Lena@Example.org", "request_key": "two"})
    assert response.location == lena
    page = teammate.get(lena).text
    assert "A mail is on its way to lena@example.org." in page
    assert "asked on 24 November" in page


def test_a_role_is_named_anew_and_a_tab_names_who_shares_it(teammate: Any, lena: str, problem: int) -> None:
    teammate.post(NEW, data={**FORM, "role": "agents"})
    edited = teammate.post(f"{TEAM}/informants/2/edit", data={"role": "Reps", "performs": "on", "version": "1"})
    assert edited.status_code == 303
    page = teammate.get(lena).text
    assert "Reps 1" in page
    assert "Reps, Lena Vogt" in page
    assert teammate.post(f"{TEAM}/informants/2/edit", data={"role": "people", "version": "1"}).status_code == 409


def test_putting_somebody_away_can_be_undone(teammate: Any, lena: str) -> None:
    teammate.post(lena, data=form("3N"))
    response = teammate.post(f"{lena}/archive")
    assert response.location == f"{TEAM}/problems/1/diagnosis"
    assert "One archived" in teammate.get(response.location).text
    assert "these answers don’t count" in teammate.get(lena).text
    assert teammate.post(f"{lena}/restore").location == lena


def test_a_viewer_reads_no_ones_answers(onlooker: Any, lena: str) -> None:
    assert onlooker.get(lena).status_code == 403
    assert onlooker.get(f"{lena}/edit").status_code == 403
