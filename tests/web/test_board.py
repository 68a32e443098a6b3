"""The board and moving on it, as people in different roles meet them."""

import html
import re
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from ldagile.live.feed import record_cards
from ldagile.models.base import session
from ldagile.models.teams import Team
from ldagile.models.transaction import team_lock, transaction
from ldagile.usecases.cards import create_card, move_card
from tests.build import a_card, a_problem
from tests.conftest import Client
from tests.statements import counted

TEAM = "/t/sales-learning"
BOARD = f"{TEAM}/board"
HTMX = {"HX-Request": "true", "HX-Current-URL": f"http://localhost{BOARD}"}


@pytest.fixture
def cards(app: Flask, people: Any, clock: Any) -> Any:
    def built(count: int = 1, stage: str = "committed", **more: Any) -> list[int]:
        with app.app_context():
            numbers = [a_card(people.owner.team, clock.now, stage, **more) for _ in range(count)]
            with transaction(team_lock(people.owner.team)):
                record_cards(people.owner.team, "card_created", clock.now, numbers)
            return numbers

    return built


@pytest.fixture
def intervention(app: Flask, people: Any, clock: Any, do: Any) -> int:
    with app.app_context():
        a_problem(people.owner.team, clock.now, affected=64)
    values = {"kind": "intervention", "title": "Checklist", "problem": 1}
    number: int = do(create_card, actor=people.teammate, now=clock.now, **values).number
    return number


def gating(app: Flask, people: Any, how: str) -> None:
    with app.app_context(), transaction(team_lock(people.owner.team)):
        session.get_one(Team, people.owner.team).gating = how


def marks(page: str) -> list[str]:
    return re.findall(r'name="mark" value="([^"]+)"', page)


def test_the_board_shows_lanes_with_their_counts_and_limits(onlooker: Client, cards: Any) -> None:
    cards(2, "doing", title="Watch one hour")
    page = onlooker.get(BOARD).text
    assert "2 of 3" in page
    assert page.count("Watch one hour") == 2
    assert "Add a card" not in page
    assert 'data-moves="no"' in page


def test_what_waits_or_is_over_is_one_line_with_its_worth_or_its_end(onlooker: Client, cards: Any) -> None:
    cards(kind="intervention", type="course", score=2.4, stage="idea")
    cards(kind="intervention", type="job aid", score=70.0, stage="idea", pin="above")
    cards(kind="intervention", type="job aid", score=66.0, stage="evaluated", decision="scale")
    page = onlooker.get(BOARD).text
    lines = [
        re.sub(r"<[^>]+>|\s+", " ", line).split() for line in re.findall(r'<p class="card-line">(.*?)</p>', page, re.S)
    ]
    assert lines == [["Pinned", "70"], ["Course", "2"], ["Scale"]]


def test_an_empty_board_or_lane_says_why_and_what_next(teammate: Client, cards: Any, people: Any) -> None:
    assert "A card is one small thing that you do about a problem." in teammate.get(BOARD).text
    assert "A card is one small thing that you do about a problem." in teammate.get(f"{BOARD}?rows=owner").text
    assert "No card fits this choice" in teammate.get(f"{BOARD}?owner={people.owner.user_id}").text
    assert "No card stands here now." in teammate.get(f"{BOARD}/lanes/3").text
    cards()
    assert "No card stands here now." not in teammate.get(f"{BOARD}/lanes/3").text


def test_a_stranger_finds_no_board_and_a_visitor_is_asked_to_sign_in(stranger: Client, visitor: Client) -> None:
    assert stranger.get(BOARD).status_code == 404
    assert visitor.get(BOARD).status_code == 303


def test_fifty_cards_a_lane_and_the_true_total(teammate: Client, cards: Any) -> None:
    cards(53, "idea", title="An idea")
    page = teammate.get(BOARD).text
    assert page.count("An idea") == 50
    assert "3 more" in page
    assert teammate.get(f"{BOARD}/lanes/1?page=2").text.count("An idea") == 3


def test_what_is_filtered_stays_filtered_behind_more(teammate: Client, cards: Any, people: Any) -> None:
    mine = people.teammate.user_id
    cards(101, "idea", title="Mine", owner_id=mine)
    cards(60, "idea", title="Somebody else's", owner_id=people.owner.user_id)
    changed = teammate.get(f"{BOARD}/changes?owner={mine}&mark=cell-0-1:old").text
    for page in (teammate.get(f"{BOARD}?owner={mine}").text, changed):
        more = re.search(rf'href="({BOARD}/lanes/1[^"]*)">51 more', page)
        assert more
    second = teammate.get(html.unescape(more[1])).text
    assert second.count(">Mine<") == 50
    assert "Somebody else" not in second
    following = re.search(r'href="([^"]+)" rel="next"', second)
    assert following
    assert teammate.get(html.unescape(following[1])).text.count(">Mine<") == 1
    assert f'href="{BOARD}?owner={mine}"' in second


def test_behind_more_of_a_row_stands_the_rest_of_that_row(teammate: Client, cards: Any, people: Any) -> None:
    cards(52, "idea", title="Mine", owner_id=people.teammate.user_id)
    cards(51, "idea", title="Nobody's")
    page = teammate.get(f"{BOARD}?rows=owner").text
    for left, title, row in ((2, "Mine", "Teammate: 52 cards"), (1, "Nobody", "Nobody’s yet: 51 cards")):
        more = re.search(rf'href="({BOARD}/lanes/1[^"]*)">{left} more', page)
        assert more
        rest = teammate.get(html.unescape(more[1])).text
        assert rest.count("data-card=") == left
        assert title in rest
        assert row in rest
        before = re.search(r'href="([^"]+)" rel="prev"', rest)
        assert before
        assert row in teammate.get(html.unescape(before[1])).text


def test_mandatory_cards_stand_in_a_row_of_their_own(teammate: Client, cards: Any) -> None:
    assert "Mandatory <span" not in teammate.get(BOARD).text
    cards(1, "doing", kind="mandatory", title="Fire wardens")
    page = teammate.get(BOARD).text
    assert page.index("Mandatory <span") < page.index("Fire wardens")


def test_an_address_names_which_cards_and_which_rows(teammate: Client, cards: Any, people: Any) -> None:
    cards(1, "doing", title="Of Teammate", owner_id=people.teammate.user_id)
    cards(1, "doing", title="Of nobody", kind="running")
    assert "Of nobody" not in teammate.get(f"{BOARD}?owner={people.teammate.user_id}").text
    assert "Of Teammate" not in teammate.get(f"{BOARD}?kind=running").text
    assert "Nobody’s yet" in teammate.get(f"{BOARD}?rows=owner").text
    assert "For no objective" in teammate.get(f"{BOARD}?rows=objective").text
    assert "Of nobody" in teammate.get(f"{BOARD}?kind=old&gap=none&later=1").text


def test_an_open_card_stands_beside_the_board(teammate: Client, cards: Any) -> None:
    (number,) = cards(1, "doing", title="Watch one hour")
    page = teammate.get(f"{BOARD}/{number}").text
    assert '<main class="panel"' in page
    assert "card open" in re.sub(r"\s+", " ", page)
    assert teammate.get(f"{BOARD}/99").status_code == 404


def test_without_javascript_a_card_is_moved_by_a_form(teammate: Client, cards: Any) -> None:
    (number,) = cards()
    page = teammate.get(f"{TEAM}/cards/{number}/move").text
    assert 'value="4" checked' in page
    answer = teammate.post(f"{TEAM}/cards/{number}/move", data={"from_lane": "3", "to_lane": "4"})
    assert (answer.status_code, answer.location) == (303, BOARD)
    board = teammate.get(BOARD).text
    assert "moved to Doing" in board
    (undo,) = re.findall(r'action="([^"]+/undo)"', board)
    assert teammate.post(undo).status_code == 303
    assert "is in Committed again" in teammate.get(BOARD).text


def test_a_drop_answers_with_both_heads_and_the_card(teammate: Client, cards: Any) -> None:
    (number, _other) = cards(2)
    sent = {"from_lane": "3", "to_lane": "4", "after": "0"}
    answer = teammate.post(f"{TEAM}/cards/{number}/move?dropped=yes", data=sent, headers=HTMX)
    assert answer.status_code == 200
    assert re.findall(r'id="(head-\d)" hx-swap-oob', answer.text) == ["head-3", "head-4"]
    assert answer.text.count("<article") == 1
    assert "Undo" in answer.text


def test_a_drop_among_ideas_answers_with_the_lanes_in_their_order(teammate: Client, cards: Any) -> None:
    (number,) = cards()
    sent = {"from_lane": "3", "to_lane": "2", "after": "0"}
    answer = teammate.post(f"{TEAM}/cards/{number}/move?dropped=yes", data=sent, headers=HTMX)
    assert re.findall(r'id="(cell-0-\d)" aria', answer.text) == ["cell-0-2", "cell-0-3"]


def test_a_refused_drop_goes_back_and_says_what_is_missing(
    teammate: Client, intervention: int, app: Flask, people: Any
) -> None:
    gating(app, people, "require")
    sent = {"from_lane": "1", "to_lane": "2", "after": "0"}
    answer = teammate.post(f"{TEAM}/cards/{intervention}/move?dropped=yes", data=sent, headers=HTMX)
    assert answer.status_code == 422
    assert "cell-0-1" in answer.text
    assert "Which one action will we see?" in answer.text
    assert "Override, because …" in answer.text


def test_what_is_missing_is_said_in_the_same_dialog_and_typed_text_is_kept(
    teammate: Client, intervention: int, app: Flask, people: Any
) -> None:
    gating(app, people, "require")
    sent = {"from_lane": "1", "to_lane": "2", "target_behaviour": "Fills in the record"}
    answer = teammate.post(f"{TEAM}/cards/{intervention}/move", data=sent)
    assert answer.status_code == 422
    assert 'value="Fills in the record"' in answer.text
    assert "Nobody knows yet what kind of gap it is." in answer.text
    override = {"from_lane": "1", "to_lane": "2", "override": "The trial can't wait"}
    assert teammate.post(f"{TEAM}/cards/{intervention}/move", data=override).status_code == 303


def test_guide_mode_says_one_quiet_thing(teammate: Client, intervention: int) -> None:
    teammate.post(f"{TEAM}/cards/{intervention}/move", data={"from_lane": "1", "to_lane": "2"})
    assert "4 things still unknown about this card, fine for now." in teammate.get(BOARD).text


def test_a_full_lane_shows_what_fills_it_and_lets_a_lead_override(teammate: Client, owner: Client, cards: Any) -> None:
    cards(3, "doing", title="Half done")
    (number,) = cards()
    sent = {"from_lane": "3", "to_lane": "4"}
    answer = teammate.post(f"{TEAM}/cards/{number}/move", data=sent)
    assert answer.status_code == 422
    assert "Doing is full, 3 of 3" in answer.text
    assert answer.text.count("Half done") == 3
    assert "A lead may override this" in answer.text
    assert "Override, because …" in owner.post(f"{TEAM}/cards/{number}/move", data=sent).text


def test_a_card_that_somebody_moved_meanwhile_is_a_conflict(teammate: Client, cards: Any) -> None:
    (number,) = cards(1, "doing")
    answer = teammate.post(f"{TEAM}/cards/{number}/move", data={"from_lane": "3", "to_lane": "4"})
    assert answer.status_code == 409
    assert "It is in Doing." in answer.text


def test_an_onlooker_can_look_but_not_move(onlooker: Client, stranger: Client, cards: Any) -> None:
    (number,) = cards()
    sent = {"from_lane": "3", "to_lane": "4"}
    assert onlooker.post(f"{TEAM}/cards/{number}/move", data=sent).status_code == 403
    assert stranger.post(f"{TEAM}/cards/{number}/move", data=sent).status_code == 404


def test_an_open_board_is_sent_only_what_has_changed(teammate: Client, cards: Any) -> None:
    (number,) = cards()
    before = marks(teammate.get(BOARD).text)
    assert teammate.get(f"{BOARD}/changes", query_string={"mark": before}).status_code == 204
    teammate.post(f"{TEAM}/cards/{number}/move", data={"from_lane": "3", "to_lane": "4"})
    answer = teammate.get(f"{BOARD}/changes", query_string={"mark": before}, headers=HTMX)
    assert re.findall(r'id="(cell-0-\d)" aria', answer.text) == ["cell-0-3", "cell-0-4"]


def test_a_card_older_than_most_were_warns(teammate: Client, cards: Any, do: Any, people: Any, clock: Any) -> None:
    who = {"actor": people.owner}
    start = clock.now - timedelta(days=40)
    for number in cards(5):
        do(move_card, number=number, from_lane=3, to_lane=4, now=start, **who)
        do(move_card, number=number, from_lane=4, to_lane=6, now=start + timedelta(days=4), **who)
    old, new = cards(2)
    do(move_card, number=old, from_lane=3, to_lane=4, now=clock.now - timedelta(days=6), **who)
    do(move_card, number=new, from_lane=3, to_lane=4, now=clock.now - timedelta(days=5), **who)
    page = re.sub(r"\s+", " ", teammate.get(BOARD).text)
    assert re.findall(r'<article class="card [^"]* old" id="tile-(\d+)"', page) == [str(old)]


@pytest.mark.parametrize(
    ("path", "most"), [("board", 10), ("board/1", 21), ("board/changes", 6), ("board?rows=owner", 10)]
)
def test_a_board_costs_the_same_statements_empty_and_full(
    teammate: Client, app: Flask, cards: Any, clock: Any, path: str, most: int
) -> None:
    cards(1, "doing")
    with counted(app) as few:
        teammate.get(f"{TEAM}/{path}")
    cards(30, "idea")
    cards(3, "doing", kind="mandatory")
    clock.advance(minutes=1)  # how long cards take is asked once a minute
    with counted(app) as many:
        assert teammate.get(f"{TEAM}/{path}").status_code in {200, 204}
    assert len(many) == len(few) <= most


def test_leads_shape_the_lanes(owner: Client, teammate: Client, cards: Any) -> None:
    lanes = f"{TEAM}/lanes"
    assert teammate.get(lanes).status_code == 403
    assert owner.post(lanes, data={"name": "Review", "stage": "review", "wip_limit": "2"}).status_code == 303
    page = owner.get(BOARD).text
    assert page.index("Doing</h2>") < page.index("Review</h2>") < page.index("Listening</h2>")
    assert owner.post(f"{lanes}/7", data={"version": "1", "name": "A second look", "wip_limit": ""}).status_code == 303
    assert "A second look" in owner.get(BOARD).text
    assert owner.post(lanes, data={"name": "More ideas", "stage": "idea", "wip_limit": "2"}).status_code == 422
    assert owner.post(f"{lanes}/1/archive").status_code == 422
    cards(1, "doing")
    assert owner.post(f"{lanes}/4/archive").status_code == 422
    assert owner.post(f"{lanes}/7/archive").status_code == 303
    assert owner.post(f"{lanes}/7/restore").status_code == 303
    owner.post(lanes, data={"name": "Doing, far away", "stage": "doing"})
    owner.post(f"{lanes}/8/up")
    page = owner.get(BOARD).text
    assert page.index("Doing, far away</h2>") < page.index("Doing</h2>")


def test_two_leads_who_edit_one_lane_hear_of_each_other(owner: Client) -> None:
    first, second = ({"version": "1", "name": name, "wip_limit": "4"} for name in ("In work", "In the making"))
    assert owner.post(f"{TEAM}/lanes/4", data=first).status_code == 303
    assert owner.post(f"{TEAM}/lanes/4", data=first).status_code == 303
    answer = owner.post(f"{TEAM}/lanes/4", data=second)
    assert answer.status_code == 409
    assert "In work" in answer.text
    assert 'value="In the making"' in answer.text
    assert owner.post(f"{TEAM}/lanes/4", data={**second, "version": "2"}).status_code == 303
    assert "In the making" in owner.get(BOARD).text


@pytest.mark.parametrize("sent", [{}, {"to_lane": "4"}, {"from_lane": "3"}, {"from_lane": "3", "to_lane": "9" * 5000}])
def test_a_drop_that_does_not_say_from_where_to_where_is_refused(teammate: Client, cards: Any, sent: Any) -> None:
    (number,) = cards()
    answer = teammate.post(f"{TEAM}/cards/{number}/move?dropped=yes", data=sent, headers=HTMX)
    assert answer.status_code == 422


def test_how_old_work_is_counts_from_when_it_was_begun_first(teammate: Client, cards: Any, clock: Any) -> None:
    (card,) = cards(1, "committed", title="Begun twice")
    for lanes, days in ((("3", "4"), 6), (("4", "3"), 0), (("3", "4"), 0)):
        moved = dict(zip(("from_lane", "to_lane"), lanes, strict=True))
        assert teammate.post(f"/t/sales-learning/cards/{card}/move", data=moved).status_code == 303
        clock.advance(days=days)
    assert '<span class="age">6 days</span>' in teammate.get(BOARD).text
