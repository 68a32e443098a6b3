from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from ldagile.domain.permissions import Actor
from ldagile.usecases.answers import Said, answer_for_group
from ldagile.usecases.feedback import give_feedback, name_barrier
from ldagile.usecases.followups import ask_again, pool_with_next
from ldagile.usecases.problems import paste_problems, start_observing, submit_problem, write_to_requester
from ldagile.usecases.sprints import start_first_sprint
from ldagile.usecases.teams import remove_member
from tests.build import a_card
from tests.conftest import Client, People
from tests.listening import a_released_card, answers, closed, opened
from tests.web.test_intake import PROBLEM, plain

URL = "/t/sales-learning/today"


@pytest.fixture
def told(do: Any, people: People, clock: Any) -> None:
    outside = Actor(team_id=people.owner.team_id)
    do(submit_problem, statement=PROBLEM, email="helen.marsh@nordlicht.org", actor=outside, now=clock.now)


def next_thing(browser: Client) -> str:
    page = plain(browser.get(URL))
    return page.split("The one next thing")[1] if "The one next thing" in page else "nothing"


def test_a_teams_day_begins_here(owner: Client) -> None:
    assert owner.get("/t/sales-learning/").location == URL
    assert "Tuesday, 24 November" in owner.get(URL).text


def test_a_new_team_is_told_how_to_begin(owner: Client, onlooker: Client) -> None:
    assert "paste the requests you have" in next_thing(owner)
    assert "/start" in owner.get(URL).text
    assert "/start" not in onlooker.get(URL).text


def test_who_waits_for_an_answer_is_named_with_the_day(owner: Client, told: None) -> None:
    page = plain(owner.get(URL))
    assert "Problems waiting for an answer" in page
    assert PROBLEM in page
    assert "by Friday" in page
    assert "One problem waits for an answer." in page


def test_a_broken_promise_is_the_next_thing(owner: Client, told: None, clock: Any) -> None:
    clock.advance(days=4)
    assert "One problem waits for an answer longer than you said." in next_thing(owner)
    assert "was due yesterday" in plain(owner.get(URL))


def test_what_is_answered_waits_no_more(owner: Client, told: None, do: Any, people: People, clock: Any) -> None:
    do(write_to_requester, number=1, text="Thank you", actor=people.owner, now=clock.now)
    assert "Problems waiting" not in owner.get(URL).text
    assert "nobody looks into it yet" in next_thing(owner)


def test_two_weeks_of_watching_are_enough(owner: Client, told: None, do: Any, people: People, clock: Any) -> None:
    do(start_observing, number=1, actor=people.owner, now=clock.now)
    assert next_thing(owner) == "nothing"
    clock.advance(days=14)
    assert "watched for two weeks" in next_thing(owner)


def test_it_leads_to_the_start_until_the_first_sprint_has_started(
    owner: Client, onlooker: Client, told: None, do: Any, people: People, clock: Any
) -> None:
    first = "Your first sprint hasn’t started yet."
    assert first in owner.get(URL).text
    assert first not in onlooker.get(URL).text
    do(write_to_requester, number=1, text="Thank you", actor=people.owner, now=clock.now)
    assert 'href="/t/sales-learning/start/pick">Pick one' in owner.get(URL).text
    start = {"problem": 1, "titles": ["Watch one hour"], "capacity": 3.0}
    do(start_first_sprint, **start, actor=people.owner, now=clock.now)
    page = owner.get(URL).text
    assert "/start" not in page
    assert "That’s all." in page


def test_pasted_problems_wait_for_nobody(owner: Client, do: Any, people: People, clock: Any) -> None:
    do(paste_problems, statements=[PROBLEM, "Another"], actor=people.owner, now=clock.now)
    assert "Problems waiting" not in owner.get(URL).text
    assert "2 problems are told, and nobody looks into one yet." in next_thing(owner)


def test_an_open_page_fetches_what_waits_when_a_problem_changes(onlooker: Client, told: None) -> None:
    nouns = ("problems", "cards", "followups", "retros", "sprints")
    heard = ", ".join(f"{noun} from:#live" for noun in nouns)
    assert f'hx-get="{URL}/rows" hx-trigger="{heard}"' in onlooker.get(URL).text
    fragment = onlooker.get(f"{URL}/rows").text
    assert PROBLEM in fragment
    assert "<html" not in fragment


def test_what_i_am_at_stands_first_by_age(
    app: Flask, teammate: Client, owner: Client, people: People, clock: Any
) -> None:
    with app.app_context():
        mine = {"owner_id": people.teammate.user_id}
        a_card(people.owner.team, clock.now, "doing", title="The younger one", **mine)
        a_card(people.owner.team, clock.now - timedelta(days=19), "committed", title="The older one", **mine)
        a_card(people.owner.team, clock.now, "idea", title="Only an idea", **mine)
        a_card(people.owner.team, clock.now, "doing", title="Somebody else's")
    page = plain(teammate.get(URL))
    assert page.index("Your cards") < page.index("The older one") < page.index("The younger one")
    assert "for 19 days" in page
    assert "Only an idea" not in page
    assert "Somebody else" not in page
    assert "Your cards" not in owner.get(URL).text


def test_answers_wait_for_whoever_may_code_them(sign_in: Any, people: People, heard: Any) -> None:
    heard(*[Said(change="I ask first")] * 5, owner="teammate")
    assert "5 answers of" in plain(sign_in(people.owner).get(URL))
    for nobody in (people.teammate, people.onlooker):
        assert "answers of" not in plain(sign_in(nobody).get(URL))


def test_answers_about_ones_own_card_wait_for_whoever_works_alone(
    do: Any, sign_in: Any, people: People, heard: Any, clock: Any
) -> None:
    heard(*[Said(change="I ask first")] * 5, owner="owner")
    assert "answers of" not in plain(sign_in(people.owner).get(URL))
    do(remove_member, user_id=people.teammate.user_id, actor=people.owner, now=clock.now)
    assert "5 answers of" in plain(sign_in(people.owner).get(URL))


def test_too_few_answers_wait_for_a_decision(sign_in: Any, people: People, heard: Any) -> None:
    heard(*[Said(change="I ask first")] * 4)
    page = plain(sign_in(people.owner).get(URL))
    assert "One-page checklist: 4 of 8 answered" in page
    assert "below 5" in page
    assert "I ask first" not in page


def test_answers_below_the_threshold_are_the_unsigned_ones(do: Any, sign_in: Any, people: People, clock: Any) -> None:
    def plant() -> None:
        a_released_card(people, clock)
        opened(clock)
        answers(clock, [Said(change="I ask first")] * 6, signed=2)
        closed(clock)

    do(plant)
    page = plain(sign_in(people.owner).get(URL))
    assert "One-page checklist: 6 of 8 answered" in page
    assert "fewer than 5 unsigned" in page


def test_a_shared_link_waits_to_be_pasted_until_somebody_answers(
    do: Any, sign_in: Any, people: People, clock: Any
) -> None:
    def plant() -> int:
        a_released_card(people, clock)
        return int(opened(clock, by_mail=False).id)

    followup = do(plant)
    assert "Paste the link for “One-page checklist” where they read it" in plain(sign_in(people.owner).get(URL))
    assert "Paste the link" not in plain(sign_in(people.onlooker).get(URL))
    said = Said(change="I ask first")
    do(answer_for_group, followup_id=followup, generation=0, said=said, signed_name=None, now=clock.now)
    assert "Paste the link" not in plain(sign_in(people.owner).get(URL))
    do(asked_again_by_link, people=people, clock=clock)
    assert "Paste the link" in plain(sign_in(people.owner).get(URL)), "nobody has answered the second time"


def asked_again_by_link(people: People, clock: Any) -> None:
    closed(clock)
    ask_again(number=1, today=clock.now.date(), actor=people.owner, now=clock.now)
    opened(clock, 2, by_mail=False)


def test_the_day_opens_with_a_sentence_whose_writer_agreed(sign_in: Any, people: People, heard: Any) -> None:
    silent, quoted = Said(change="I say nothing in public"), Said(change="I ask before I type", quotable=True)
    heard(quoted, *[silent] * 4, codes=("target_example",) * 5)
    page = plain(sign_in(people.owner).get(URL))
    assert page.index("“I ask before I type”") < page.index("From an answer about One-page checklist")
    assert "5 of 5 do something differently." in page
    assert "I say nothing in public" not in page


def test_a_sentence_that_nobody_may_read_yet_opens_no_day(sign_in: Any, people: People, heard: Any) -> None:
    heard(*[Said(change="I ask before I type", quotable=True)] * 4)
    assert "I ask before I type" not in sign_in(people.owner).get(URL).text


def test_it_says_when_the_sprint_ends_and_that_it_should_have(
    owner: Client, onlooker: Client, do: Any, people: People, clock: Any
) -> None:
    do(paste_problems, statements=[PROBLEM], actor=people.owner, now=clock.now)
    do(start_first_sprint, problem=1, capacity=3, titles=["Watch one hour"], actor=people.owner, now=clock.now)
    assert "Sprint 1 ends on Friday, 4 December." in plain(owner.get(URL))
    assert "Ends 4 December." in plain(owner.get("/t/sales-learning/board"))
    clock.advance(days=11)
    assert "Sprint 1 was to end on 4 December. End it, or give it more days" in plain(owner.get(URL))
    assert "give it more days" not in plain(onlooker.get(URL))
    assert "Was to end on 4 December." in plain(owner.get("/t/sales-learning/board"))
    assert "24 November to 4 December, over since then" in plain(owner.get("/t/sales-learning/sprints/1"))
    owner.post("/t/sales-learning/sprints/1/end")
    assert "Sprint 1 is over, and not closed yet. Look back on it" in plain(owner.get(URL))
    owner.post("/t/sales-learning/sprints/1/close", data={"override": "Half of us were ill"})
    assert "Sprint 1" not in plain(owner.get(URL))
    assert "On to sprint 2" in plain(owner.get("/t/sales-learning/sprints/1"))


def test_a_signed_answer_waits_for_its_codes_although_the_others_wait_for_another_group(
    do: Any, sign_in: Any, people: People, clock: Any
) -> None:
    def plant() -> None:
        a_released_card(people, clock)
        opened(clock)
        answers(clock, [Said(change="I ask first")] * 3, signed=1)
        closed(clock)
        pool_with_next(number=1, actor=people.owner, now=clock.now)

    do(plant)
    page = plain(sign_in(people.owner).get(URL))
    assert "One answer of" in page
    assert "3 of 8 answered" not in page


def test_what_somebody_wrote_of_their_own_accord_waits_until_something_is_done_with_it(
    do: Any, sign_in: Any, people: People, clock: Any
) -> None:
    do(a_released_card, people=people, clock=clock)
    do(give_feedback, card_id=1, text="The list is out of date", name=None, now=clock.now)
    page = plain(sign_in(people.owner).get(URL))
    assert "Somebody wrote about “One-page checklist”" in page
    assert "out of date" not in page
    assert "Somebody wrote" not in plain(sign_in(people.onlooker).get(URL))
    do(name_barrier, number=1, barrier="content_design", actor=people.owner, now=clock.now)
    assert "Somebody wrote" not in plain(sign_in(people.owner).get(URL))


def test_feedback_that_nobody_did_anything_with_leaves_the_day_after_two_weeks(
    do: Any, sign_in: Any, people: People, clock: Any
) -> None:
    do(a_released_card, people=people, clock=clock)
    do(give_feedback, card_id=1, text="The list is out of date", name=None, now=clock.now)
    clock.advance(days=15)
    assert "Somebody wrote" not in plain(sign_in(people.owner).get(URL))
