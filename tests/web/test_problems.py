from typing import Any

import pytest
from flask import Flask

from ldagile.domain.permissions import Actor
from ldagile.usecases.objectives import create_objective
from ldagile.usecases.problems import (
    answer_question,
    edit_problem,
    share_problem,
    start_observing,
    submit_problem,
    support_problem,
)
from tests.build import a_card
from tests.conftest import Client, People
from tests.web.test_intake import ORDER, PROBLEM, plain

URL = "/t/sales-learning/problems"
FACTS = (
    "performers current_action desired_action wanted_number affected monthly_cost cost_basis hours_lost needed_by "
    "needed_why consequence objective"
)
EDIT = {**dict.fromkeys(FACTS.split(), ""), "version": "1"}


@pytest.fixture
def tell(do: Any, people: People, clock: Any) -> Any:
    outside = Actor(team_id=people.owner.team_id)

    def told(statement: str = PROBLEM, email: str = "helen.marsh@nordlicht.org", **more: Any) -> Any:
        return do(submit_problem, statement=statement, email=email, actor=outside, now=clock.now, **more)

    return told


def test_an_empty_list_teaches_the_next_step_and_says_where_people_tell_theirs(teammate: Client) -> None:
    page = teammate.get(URL).text
    assert "Paste the requests on your desk" in page
    assert "http://localhost/to/sales-learning" in page


def test_requests_are_pasted_one_a_line(teammate: Client) -> None:
    response = teammate.post(f"{URL}/new", data={"statements": f"- {ORDER}\n\n{PROBLEM}\n", "request_key": "one"})
    assert response.location == URL
    page = plain(teammate.get(URL))
    assert "2 problems, in their own words." in page
    assert page.index(f"“{PROBLEM}”") < page.index(f"“{ORDER}”")
    assert "reads like an order" in page
    again = teammate.post(f"{URL}/new", data={"statements": f"- {ORDER}\n\n{PROBLEM}\n", "request_key": "one"})
    assert again.status_code == 303
    assert teammate.get(f"{URL}/3").status_code == 404


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Paste at least one request"),
        ("\n  \n", "Paste at least one request"),
        ("\n".join(f"Request {n}" for n in range(201)), "These are 201 lines"),
        ("x" * 5_001, "This is too long"),
        ("fine\nnul\0byte", "can’t be stored"),
    ],
)
def test_what_cannot_be_pasted_is_said_beside_it(teammate: Client, text: str, sentence: str) -> None:
    response = teammate.post(f"{URL}/new", data={"statements": text})
    assert response.status_code == 422
    assert sentence in response.text


def test_who_waits_comes_first_then_state_by_state(
    teammate: Client, tell: Any, do: Any, people: Any, clock: Any
) -> None:
    tell("The first is being watched")
    do(start_observing, number=1, actor=people.teammate, now=clock.now)
    tell("The second waits")
    clock.advance(days=-7)
    tell("The third waits longer than we said")
    clock.advance(days=7)
    page = plain(teammate.get(URL))
    words = ["Waiting for an answer", "The third", "was due Friday", "The second", "by Friday", "The first"]
    assert [page.index(each) for each in words] == sorted(page.index(each) for each in words)


def test_the_list_is_filtered_by_its_address(teammate: Client, tell: Any, do: Any, people: Any, clock: Any) -> None:
    do(create_objective, title="Fewer refund complaints", actor=people.owner, now=clock.now)
    tell("About refunds")
    tell("About records")
    do(edit_problem, number=1, version=1, objective=1, actor=people.owner, now=clock.now)
    do(start_observing, number=2, actor=people.owner, now=clock.now)
    shown = {
        "": {"refunds", "records"},
        "?state=observing": {"records"},
        "?objective=1": {"refunds"},
        "?state=observing&objective=1": set(),
        "?state=nonsense&objective=x&before=99999999999": {"refunds", "records"},
        "?before=2": {"refunds"},
    }
    for query, words in shown.items():
        for address in (f"{URL}{query}", f"{URL}/rows{query}"):
            page = teammate.get(address).text
            assert {word for word in ("refunds", "records") if f"About {word}" in page} == words, address


def test_a_problem_shows_its_words_unchanged_and_how_it_came_in(
    teammate: Client, tell: Any, do: Any, clock: Any
) -> None:
    told = tell(ORDER, action="Fill in the record")
    link = {"problem_id": told.problem_id, "generation": 0}
    do(answer_question, question="anew", text="Only 41 % of records are complete", now=clock.now, **link)
    page = teammate.get(f"{URL}/1").text
    assert '<h1 class="statement">Only 41 % of records are complete</h1>' in page
    assert 'We <mark class="order">need</mark> CRM <mark class="order">training</mark>' in page
    assert "Came in as an order" in page
    assert "Fill in the record" in page


def test_the_record_asks_one_question_at_a_time(teammate: Client, tell: Any, do: Any, people: Any, clock: Any) -> None:
    tell()
    do(create_objective, title="Fewer refund complaints", actor=people.owner, now=clock.now)
    answers = [
        ("How many people does it affect?", {"affected": "64"}),
        ("Which objective is it about?", {"objective": "1"}),
        ("What does it cost a month?", {"monthly_cost": "20 000,50", "cost_basis": "measured"}),
        ("Which one action do you want to see?", {"desired_action": "The record is filled in"}),
        ("What happens if nothing is done?", {"consequence": "They leave"}),
    ]
    for version, (question, answer) in enumerate(answers, start=1):
        page = teammate.get(f"{URL}/1").text
        assert question in page
        assert page.count('class="ask"') == 1
        sent = teammate.post(f"{URL}/1/fact", data={**answer, "version": str(version)})
        assert sent.status_code == 303, sent.text
    page = teammate.get(f"{URL}/1").text
    assert 'class="ask"' not in page
    for fact in ("64 people", "Fewer refund complaints", "€20,000.50 a month, measured", "They leave"):
        assert fact in page


def test_a_fact_that_does_not_fit_is_said_there(teammate: Client, tell: Any) -> None:
    tell()
    response = teammate.post(f"{URL}/1/fact", data={"affected": "many", "version": "1"})
    assert response.status_code == 422
    assert "Write a whole number" in response.text
    assert 'value="many"' in response.text


def test_two_who_edit_meet_each_other_s_words(owner: Client, teammate: Client, tell: Any) -> None:
    tell()
    assert owner.post(f"{URL}/1/edit", data={**EDIT, "consequence": "They leave"}).status_code == 303
    response = teammate.post(f"{URL}/1/edit", data={**EDIT, "consequence": "They stay"})
    assert response.status_code == 409
    assert "They leave" in response.text
    assert "They stay" in response.text
    assert 'name="version" value="2"' in response.text


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"hours_lost": "3"}, "Choose one of those offered."),
        ({"hours_lost": "4", "monthly_cost": "100"}, "not both"),
        ({"needed_by": "soon"}, "Write a date like"),
        ({"monthly_cost": "-1"}, "Write a whole number from 0"),
        ({"statement": "Other words"}, "There is no such field."),
    ],
)
def test_facts_that_do_not_fit_are_refused(teammate: Client, tell: Any, values: dict[str, str], sentence: str) -> None:
    tell()
    response = teammate.post(f"{URL}/1/edit", data={**EDIT, **values})
    assert response.status_code == 422
    assert sentence in response.text


def test_a_claim_is_marked_until_somebody_accepts_it(
    teammate: Client, onlooker: Client, tell: Any, do: Any, clock: Any
) -> None:
    link = {"problem_id": tell().problem_id, "generation": 0}
    do(answer_question, question="cost", monthly_cost=5_800_000, now=clock.now, **link)
    page = teammate.get(f"{URL}/1").text
    assert "€58,000 a month, Helen Marsh’s estimate" in page
    assert f'action="{URL}/1/claim"' in page
    assert f'action="{URL}/1/claim"' not in onlooker.get(f"{URL}/1").text
    assert teammate.post(f"{URL}/1/claim", data={"field": "monthly_cost"}).status_code == 303
    assert "€58,000 a month, estimated" in teammate.get(f"{URL}/1").text


def test_writing_to_the_requester_answers_them(teammate: Client, tell: Any) -> None:
    tell()
    assert "waits for an answer" in teammate.get(f"{URL}/1").text
    form = {"text": "May we watch for an hour?", "request_key": "one"}
    for _ in range(2):
        assert teammate.post(f"{URL}/1/message", data=form).status_code == 303
    page = teammate.get(f"{URL}/1").text
    assert page.count("May we watch for an hour?") == 1
    assert "waits for an answer" not in page
    assert teammate.post(f"{URL}/1/message", data={"text": ""}).status_code == 422


def test_from_new_to_watched_and_back(teammate: Client, tell: Any) -> None:
    tell()
    assert teammate.post(f"{URL}/1/observe").location == f"{URL}/1"
    page = teammate.get(f"{URL}/1").text
    assert "End watching" in page
    assert "until 8 December, it takes no cards" in page
    teammate.post(f"{URL}/1/observe/end")
    assert "Watch how it’s done" in teammate.get(f"{URL}/1").text


def test_a_move_that_is_not_possible_says_why(teammate: Client, tell: Any) -> None:
    tell()
    response = teammate.post(f"{URL}/1/accept")
    assert response.status_code == 422
    assert "It can be accepted once it is diagnosed." in response.text
    fragment = teammate.post(f"{URL}/1/accept", headers={"HX-Request": "true"})
    assert fragment.status_code == 422
    assert "<html" not in fragment.text


@pytest.mark.parametrize("name", ["decline", "resolve", "reopen", "merge"])
def test_what_a_move_asks_is_a_dialog_or_a_page_of_its_own(teammate: Client, tell: Any, name: str) -> None:
    tell()
    assert "<html" in teammate.get(f"{URL}/1/{name}").text
    fragment = teammate.get(f"{URL}/1/{name}", headers={"HX-Request": "true"}).text
    assert "<dialog" in fragment
    assert "<html" not in fragment


def test_declining_needs_a_reason_and_can_be_undone_with_one(teammate: Client, tell: Any) -> None:
    tell()
    assert teammate.post(f"{URL}/1/decline", data={"reason": "", "go_instead": "Facilities"}).status_code == 422
    form = {"reason": "Not ours to solve", "go_instead": "Facilities"}
    assert teammate.post(f"{URL}/1/decline", data=form).status_code == 303
    assert "Not ours to solve" in teammate.get(f"{URL}/1").text
    assert PROBLEM not in teammate.get(URL).text
    assert PROBLEM in teammate.get(f"{URL}?state=declined").text
    assert teammate.post(f"{URL}/1/reopen", data={"reason": ""}).status_code == 422
    assert teammate.post(f"{URL}/1/reopen", data={"reason": "It is ours after all"}).status_code == 303
    assert PROBLEM in teammate.get(URL).text


def test_closing_is_refused_while_cards_are_under_way(
    teammate: Client, tell: Any, app: Flask, people: People, clock: Any
) -> None:
    problem_id = tell().problem_id
    with app.app_context():
        a_card(people.owner.team_id, clock.now, "doing", problem_id=problem_id)
    response = teammate.post(f"{URL}/1/decline", data={"reason": "Not this year", "go_instead": ""})
    assert response.status_code == 422
    assert "1 committed, doing or in review" in response.text
    assert "Not this year</textarea>" in response.text


def test_two_that_are_the_same_become_one_and_two_again(teammate: Client, tell: Any) -> None:
    tell("The first")
    tell("The second")
    assert '<option value="1">The first</option>' in teammate.get(f"{URL}/2/merge").text
    assert teammate.post(f"{URL}/2/merge", data={"into": "2"}).status_code == 422
    assert teammate.post(f"{URL}/2/merge", data={"into": "1"}).status_code == 303
    assert "Part of" in teammate.get(f"{URL}/2").text
    assert "Helen Marsh told the same" in teammate.get(f"{URL}/1").text
    teammate.post(f"{URL}/2/unmerge")
    assert "told the same" not in teammate.get(f"{URL}/1").text


def test_sharing_and_the_link_are_the_teams(teammate: Client, tell: Any) -> None:
    tell()
    teammate.post(f"{URL}/1/share", data={"shared": "true"})
    assert "without a name" in teammate.get(f"{URL}/1").text
    teammate.post(f"{URL}/1/share", data={"shared": "false"})
    assert "without a name" not in teammate.get(f"{URL}/1").text
    teammate.post(f"{URL}/1/link/revoke")
    assert "Helen Marsh’s link no longer works." in teammate.get(f"{URL}/1").text
    teammate.post(f"{URL}/1/link/renew")
    assert "can follow this at a link of their own" in teammate.get(f"{URL}/1").text


def test_asking_back_by_hand(teammate: Client, tell: Any) -> None:
    tell()
    teammate.post(f"{URL}/1/ask-back")
    assert "Asked back with the two questions" in teammate.get(f"{URL}/1").text


def test_a_viewer_sees_no_button_that_they_may_not_press(onlooker: Client, tell: Any) -> None:
    tell()
    for path in ("", "/1"):
        page = onlooker.get(f"{URL}{path}").text
        assert PROBLEM in page
        assert '<form method="post"' not in page
        assert "Add problems" not in page


def test_an_open_page_fetches_its_parts(onlooker: Client, tell: Any) -> None:
    tell()
    page = onlooker.get(f"{URL}/1").text
    for part in ("story", "facts"):
        assert f'hx-get="{URL}/1/{part}" hx-trigger="problem-1 from:#live' in page
        fragment = onlooker.get(f"{URL}/1/{part}").text
        assert f'id="{part}"' in fragment
        assert "<html" not in fragment


@pytest.mark.parametrize("number", ["0", "2", "20000000000000000000", "-1", "1.5", "one"])
def test_a_number_that_is_nobodys_is_a_404(owner: Client, tell: Any, number: str) -> None:
    tell()
    assert owner.get(f"{URL}/{number}").status_code == 404


def test_people_s_text_is_never_markup(owner: Client, tell: Any, do: Any, people: People, clock: Any) -> None:
    attack = 'Please train all "><script>alert(1)</script>{{7*191}}'
    tell(attack, needed_why=attack, action=attack, wanted_number=attack)
    actor = {"actor": people.owner, "now": clock.now}
    do(share_problem, number=1, shared=True, **actor)
    do(support_problem, number=1, email="a@example.org", words=attack, **actor)
    do(edit_problem, number=1, version=1, performers=attack, consequence=attack, **actor)
    for url in (URL, f"{URL}/1", f"{URL}/1/edit", f"{URL}/1/merge", "/t/sales-learning/today"):
        page = owner.get(url).text
        assert "<script>alert" not in page
        assert "1337" not in page
