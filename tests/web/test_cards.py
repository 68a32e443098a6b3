"""The pages of cards, as people in different roles meet them."""

import re
from typing import Any

import pytest

from ldagile.models.teams import Team
from ldagile.usecases.cards import add_comment, create_card
from tests.build import a_problem, an_objective
from tests.conftest import People
from tests.rows import change

CARDS = "/t/sales-learning/cards"
JOB_AID = {"kind": "intervention", "problem": "1", "type": "job aid", "title": "One-page checklist"}
EDIT = {"version": "1", "title": "Watch two hours", "own_days": "0,5"}


@pytest.fixture
def problem(app: Any, people: People, clock: Any) -> int:
    with app.app_context():
        an_objective(people.owner.team, clock.now)
        return a_problem(people.owner.team, clock.now, affected=64)


@pytest.fixture
def card(do: Any, people: People, clock: Any) -> int:
    number: int = do(create_card, kind="discovery", title="Watch one hour", actor=people.teammate, now=clock.now).number
    return number


def test_a_type_that_a_problem_ranks_leads_to_a_form_that_only_wants_a_title(teammate: Any, problem: int) -> None:
    page = teammate.get(f"{CARDS}/new?problem=1&type=job+aid").text
    assert '<option value="1" selected>' in page
    assert '<option value="job aid" selected>' in page
    answer = teammate.post(f"{CARDS}/new", data=JOB_AID)
    assert (answer.status_code, answer.location) == (303, f"{CARDS}/1")
    page = teammate.get(f"{CARDS}/1").text
    assert "One-page checklist" in page
    assert "How many hours does this cost one person in a month?" in page


def test_without_a_problem_the_form_leads_to_where_one_is_added(teammate: Any) -> None:
    page = teammate.get(f"{CARDS}/new").text
    assert "There is no problem yet that it could be for." in page
    assert 'id="f-problem" href="/t/sales-learning/problems/new"' in page


def test_a_card_quotes_its_problem_as_its_requester_puts_it_now(
    app: Any, teammate: Any, people: People, clock: Any
) -> None:
    with app.app_context():
        words = {"statement": "We need CRM training", "restated": "Only 41 % of records are complete"}
        a_problem(people.owner.team, clock.now, **words)
    assert "Only 41 % of records are complete</option>" in teammate.get(f"{CARDS}/new").text
    page = teammate.get(teammate.post(f"{CARDS}/new", data=JOB_AID).location).text
    assert "“Only 41 % of records are complete”" in page
    assert "We need CRM training" not in page


def test_sending_the_same_form_twice_makes_one(teammate: Any, problem: int) -> None:
    form = {**JOB_AID, "request_key": "one"}
    assert teammate.post(f"{CARDS}/new", data=form).location == teammate.post(f"{CARDS}/new", data=form).location
    assert teammate.get(f"{CARDS}/2").status_code == 404


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("title", "", "Please fill this in."),
        ("title", "nul\0byte", "can’t be stored"),
        ("problem", "", "Choose the problem that it is for."),
        ("type", "magic", "Choose one of those offered."),
        ("kind", "party", "Choose one of those offered."),
        ("colour", "green", "There is no such field."),
    ],
)
def test_what_does_not_fit_is_said_and_the_text_is_kept(
    teammate: Any, problem: int, field: str, value: str, sentence: str
) -> None:
    response = teammate.post(f"{CARDS}/new", data={**JOB_AID, field: value})
    assert response.status_code == 422
    assert sentence in response.text
    assert field in {"title"} or "One-page checklist" in response.text


def test_a_mandatory_card_asks_what_the_text_demands(teammate: Any) -> None:
    page = teammate.get(f"{CARDS}/new?kind=mandatory").text
    assert "What does the text demand?" in page
    form = {"kind": "mandatory", "title": "Anti-bribery confirmation", "law_source": "Group policy 12"}
    location = teammate.post(f"{CARDS}/new", data=form).location
    page = teammate.get(location).text
    assert "a course, proof of knowledge, or a signature?" in page
    teammate.post(f"{location}/answer", data={"law_demands": "signature"})
    page = teammate.get(location).text
    assert "A signature" in page
    assert "Who takes it?" in page


def test_a_rule_that_stops_a_card_offers_to_be_overruled_where_it_stops(
    app: Any, teammate: Any, problem: int, people: People, clock: Any
) -> None:
    change(app, people, Team, gating="require")
    change(app, people, "problem", state="observing", observing_since=clock.now)
    response = teammate.post(f"{CARDS}/new", data=JOB_AID)
    assert response.status_code == 422
    assert "This problem is being observed until 8 December." in response.text
    assert "Override, because …" in response.text
    assert "One-page checklist" in response.text
    location = teammate.post(f"{CARDS}/new", data={**JOB_AID, "override": "They go on holiday"}).location
    page = teammate.get(location).text
    assert "The problem was still being observed" in page
    assert "They go on holiday" in page


def test_in_strict_a_member_is_not_offered_what_only_a_lead_may(
    app: Any, teammate: Any, owner: Any, problem: int, people: People, clock: Any
) -> None:
    change(app, people, Team, gating="strict")
    change(app, people, "problem", state="observing", observing_since=clock.now)
    assert "Override, because …" not in teammate.post(f"{CARDS}/new", data=JOB_AID).text
    assert "Override, because …" in owner.post(f"{CARDS}/new", data=JOB_AID).text


def test_guide_says_it_once_and_quietly(app: Any, teammate: Any, problem: int, people: People, clock: Any) -> None:
    change(app, people, "problem", state="observing", observing_since=clock.now)
    location = teammate.post(f"{CARDS}/new", data=JOB_AID).location
    assert "It was still being observed." in teammate.get(location).text
    assert "It was still being observed." not in teammate.get(location).text


def test_an_edited_card_shows_what_was_saved(teammate: Any, card: int) -> None:
    assert 'value="Watch one hour"' in teammate.get(f"{CARDS}/{card}/edit").text
    form = {**EDIT, "description": "**Bold** <b>raw</b> ![x](http://a/b.png) [to](http://a)", "tags": "crm, new reps"}
    assert teammate.post(f"{CARDS}/{card}/edit", data=form).status_code == 303
    page = teammate.get(f"{CARDS}/{card}").text
    assert "Watch two hours" in page
    assert "half a day" in page
    assert "<strong>Bold</strong> &lt;b&gt;raw&lt;/b&gt;" in page
    assert "<img" not in page
    assert '<a href="http://a" rel="noopener nofollow">to</a>' in page
    assert "crm, new reps" in page
    assert "Teammate changed the title from “Watch one hour” to “Watch two hours”" in page


def test_an_older_version_is_a_conflict_that_shows_both_texts(owner: Any, teammate: Any, card: int) -> None:
    assert owner.post(f"{CARDS}/{card}/edit", data={**EDIT, "title": "Hers"}).status_code == 303
    response = teammate.post(f"{CARDS}/{card}/edit", data={**EDIT, "title": "His"})
    assert response.status_code == 409
    assert "<dd>Hers</dd>" in response.text
    assert 'value="His"' in response.text
    there_now = response.text.split('role="alert"')[1].split("</dl>")[0]
    assert re.findall("<dd>(.*?)</dd>", there_now) == ["Hers"], "what both typed alike is no difference"
    assert teammate.post(f"{CARDS}/{card}/edit", data={**EDIT, "title": "His", "version": "2"}).status_code == 303


def test_archiving_can_be_undone(teammate: Any, card: int) -> None:
    assert teammate.post(f"{CARDS}/{card}/archive").status_code == 303
    page = teammate.get(f"{CARDS}/{card}").text
    assert f'action="{CARDS}/{card}/restore"' in page
    assert f"{CARDS}/{card}/edit" not in page
    teammate.post(f"{CARDS}/{card}/restore")
    assert "In Idea" in teammate.get(f"{CARDS}/{card}").text


def test_a_viewer_sees_the_card_and_nothing_to_press(onlooker: Any, card: int) -> None:
    page = onlooker.get(f"{CARDS}/{card}").text
    assert "Watch one hour" in page
    for word in ("Edit", "Archive", "Say it", ">Add<", "Split"):
        assert word not in page
    assert onlooker.get(f"{CARDS}/new").status_code == 403


def test_the_one_question_is_answered_on_the_page_and_the_next_one_comes(teammate: Any, problem: int) -> None:
    teammate.post(f"{CARDS}/new", data=JOB_AID)
    for field, value, following in (
        ("hours_lost", "4", "Which objective"),
        ("objective", "1", "How many person-days would it take us?"),
        ("own_days", "2", "What would you see them do"),
    ):
        assert teammate.post(f"{CARDS}/1/answer", data={field: value}).status_code == 303
        assert following in teammate.get(f"{CARDS}/1").text


@pytest.mark.parametrize(
    ("form", "status", "sentence"),
    [
        ({"hours_lost": "a lot"}, 422, "Write a number, for instance 2.5."),
        ({"hours_lost": "3"}, 422, "Choose one of those offered."),
        ({"own_days": "a week"}, 422, "Write a number, for instance 2.5."),
        ({"own_days": ""}, 422, "Please fill this in."),
        ({}, 422, "Please fill this in."),
        ({"affected": "12"}, 409, "Somebody has said something else meanwhile."),
        ({"magic": "12"}, 422, "There is no such field."),
    ],
)
def test_an_answer_that_does_not_fit_is_refused(
    teammate: Any, problem: int, form: dict[str, str], status: int, sentence: str
) -> None:
    teammate.post(f"{CARDS}/new", data=JOB_AID)
    response = teammate.post(f"{CARDS}/1/answer", data=form)
    assert response.status_code == status
    assert sentence in response.text


def test_a_card_is_split_into_two(teammate: Any, problem: int) -> None:
    teammate.post(f"{CARDS}/new", data=JOB_AID)
    assert "Split it into two" in teammate.get(f"{CARDS}/1/split").text
    halves = {"version": "1", "title": "Draft it", "own_days": "3", "second_title": "Print it", "second_days": "1"}
    assert teammate.post(f"{CARDS}/1/split", data={**halves, "second_title": ""}).status_code == 422
    assert teammate.post(f"{CARDS}/1/split", data=halves).location == f"{CARDS}/2"
    page = teammate.get(f"{CARDS}/2").text
    assert "Print it" in page
    assert "this was split off from it" in page
    assert teammate.post(f"{CARDS}/1/split", data=halves).status_code == 409


def test_an_open_page_fetches_only_the_card_itself(teammate: Any, card: int) -> None:
    part = teammate.get(f"{CARDS}/{card}", headers={"HX-Request": "true"}).text
    assert part.strip().startswith('<div class="card-page"')
    assert "<html" not in part
    whole = teammate.get(f"{CARDS}/{card}", headers={"HX-Request": "true", "HX-History-Restore-Request": "true"}).text
    assert "<html" in whole


@pytest.mark.parametrize("number", ["0", "2", "20000000000000000000", "-1"])
def test_a_number_that_is_nobodys_is_a_404(owner: Any, card: int, number: str) -> None:
    assert owner.get(f"{CARDS}/{number}").status_code == 404


def test_people_s_text_is_never_markup(owner: Any, do: Any, people: People, clock: Any, problem: int) -> None:
    attack = '"><script>alert(1)</script>{{7*191}}'
    this = {"actor": people.owner, "now": clock.now}
    do(create_card, kind="discovery", title=attack, description=attack, target_behaviour=attack, tags=[attack], **this)
    do(add_comment, number=1, text=attack, **this)
    for url in ("cards/1", "cards/1/edit", "board", "cards/1/pin", "cards/1/split", "cards/1/comments/1/edit"):
        page = owner.get(f"/t/sales-learning/{url}").text
        assert "alert(1)" in page
        assert "<script>alert" not in page
        assert "1337" not in page


def test_a_new_team_s_problem_list_offers_only_open_problems(
    app: Any, teammate: Any, people: People, clock: Any
) -> None:
    with app.app_context():
        a_problem(people.owner.team, clock.now, "An open one")
        a_problem(people.owner.team, clock.now, "A declined one", state="declined")
    page = teammate.get(f"{CARDS}/new").text
    assert "An open one" in page
    assert "A declined one" not in page


def test_who_works_takes_a_card_that_is_nobodys_with_one_press(teammate: Any, onlooker: Any, card: int) -> None:
    assert "I take it" not in onlooker.get(f"{CARDS}/{card}").text
    (me,) = re.findall(r'name="owner_id" value="(\d+)">I take it', teammate.get(f"{CARDS}/{card}").text)
    assert teammate.post(f"{CARDS}/{card}/answer", data={"owner_id": me}).status_code == 303
    page = teammate.get(f"{CARDS}/{card}").text
    assert "I take it" not in page
    assert re.search(r"<dt>Owner</dt><dd>Teammate\s*</dd>", page)


def test_the_action_that_its_problem_wants_to_see_is_offered_as_the_cards_answer(
    teammate: Any, app: Any, people: People, clock: Any
) -> None:
    with app.app_context():
        an_objective(people.owner.team, clock.now)
        known = {"objective_id": 1, "affected": 64, "monthly_cost": 2_000_000, "cost_basis": "measured"}
        a_problem(people.owner.team, clock.now, desired_action="Fill in the record", **known)
    teammate.post(f"{CARDS}/new", data={**JOB_AID, "own_days": "10"})
    page = teammate.get(f"{CARDS}/1").text
    assert re.search(r'name="target_behaviour"[^>]*>\s*Fill in the record</textarea>', page)
    assert 'name="own_days" type="text" value="10"' in teammate.get(f"{CARDS}/1/edit").text


def test_a_card_that_is_under_way_leads_back_to_the_board(teammate: Any, card: int) -> None:
    trail = re.compile(r'aria-label="Where this is"><ol>\s*<li><a href="([^"]*)">')
    assert trail.findall(teammate.get(f"{CARDS}/{card}").text) == ["/t/sales-learning/backlog"]
    teammate.post(f"{CARDS}/{card}/move", data={"from_lane": "1", "to_lane": "4"})
    assert trail.findall(teammate.get(f"{CARDS}/{card}").text) == [f"/t/sales-learning/board/{card}"]
