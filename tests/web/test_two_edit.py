"""Two people edit one record: who saves later sees both texts, and undoes nothing that they never touched."""

import re
from html import unescape
from typing import Any

import pytest

from ldagile.usecases.cards import create_card
from tests.build import a_problem, an_objective
from tests.conftest import Client, People

TEAM = "/t/sales-learning"
TITLE, DESCRIPTION = "Watch one hour", "One hour.\n\nNo more."


@pytest.fixture
def card(people: People, clock: Any, do: Any) -> int:
    values = {"kind": "discovery", "title": TITLE, "description": DESCRIPTION, "own_days": 2.0}
    number: int = do(create_card, actor=people.owner, now=clock.now, **values).number
    return number


def fields(page: str) -> dict[str, str]:
    """What a browser would send of the page's main form."""
    form = re.search(r'<form class="form column" method="post".*?</form>', page, re.S)
    assert form
    sent = {}
    for tag in re.findall(r"<input[^>]*>", form[0]):
        values = dict(re.findall(r'(\w+)="([^"]*)"', tag))
        if "name" in values and ("checked" in tag or values.get("type") not in {"checkbox", "radio"}):
            sent[values["name"]] = unescape(values.get("value", ""))
    for name, text in re.findall(r'<textarea[^>]* name="(\w+)"[^>]*>\n?(.*?)</textarea>', form[0], re.S):
        sent[name] = unescape(text).replace("\n", "\r\n")
    for name, choices in re.findall(r'<select[^>]* name="(\w+)"[^>]*>(.*?)</select>', form[0], re.S):
        chosen = re.search(r'value="([^"]*)" selected', choices)
        sent[name] = chosen[1] if chosen else ""
    return sent


def test_what_somebody_left_alone_is_not_undone_by_saving_again(owner: Client, teammate: Client, card: int) -> None:
    edit = f"{TEAM}/cards/{card}/edit"
    hers, his = fields(owner.get(edit).text), fields(teammate.get(edit).text)
    assert hers["description"] == DESCRIPTION.replace("\n", "\r\n")
    changed = {"title": "Hers", "due": "2027-01-29", "tags": "crm, new reps", "own_days": "3.5"}
    assert owner.post(edit, data={**hers, **changed}).status_code == 303
    page = teammate.post(edit, data={**his, "title": "His", "description": "Two hours."})
    assert page.status_code == 409
    both, only_hers = page.text.split("yours takes its place")
    assert "<dd>Hers</dd>" in both
    assert "due" not in both.split('role="alert"')[1].lower()
    assert "You changed nothing here, so this stands in the form as they saved it:" in only_hers
    assert "29 January 2027" in only_hers
    again = fields(page.text)
    assert (again["title"], again["due"], again["tags"]) == ("His", "2027-01-29", "crm, new reps")
    assert (again["own_days"], again["description"]) == ("3.5", "Two hours.")
    assert teammate.post(edit, data=again).status_code == 303
    saved = fields(owner.get(edit).text)
    assert {name: saved[name] for name in changed} == {**changed, "title": "His"}


def test_a_third_is_asked_again_about_what_is_new_only(owner: Client, teammate: Client, card: int) -> None:
    edit = f"{TEAM}/cards/{card}/edit"
    his = fields(teammate.get(edit).text)
    assert owner.post(edit, data={**fields(owner.get(edit).text), "due": "2027-01-29"}).status_code == 303
    again = fields(teammate.post(edit, data={**his, "title": "His"}).text)
    assert owner.post(edit, data={**fields(owner.get(edit).text), "due": "2027-02-05"}).status_code == 303
    page = teammate.post(edit, data=again)
    assert page.status_code == 409
    assert "yours takes its place" not in page.text
    assert "5 February 2027" in page.text
    assert "29 January" not in page.text
    assert fields(page.text)["due"] == "2027-02-05"


@pytest.mark.parametrize("stood", [None, "", "title", "title:nonsense", "due:00000000", "x" * 100_000])
def test_a_form_that_does_not_say_what_stood_in_it_changes_all_of_it(
    owner: Client, teammate: Client, card: int, stood: str | None
) -> None:
    edit = f"{TEAM}/cards/{card}/edit"
    his = fields(teammate.get(edit).text)
    assert owner.post(edit, data={**fields(owner.get(edit).text), "due": "2027-01-29"}).status_code == 303
    his.pop("stood")
    page = teammate.post(edit, data={**his, "title": "His", **({} if stood is None else {"stood": stood})})
    assert page.status_code == 409
    assert "29 January 2027" in page.text.split("yours takes its place")[0]
    assert fields(page.text)["due"] == ""


@pytest.mark.parametrize(
    ("path", "theirs", "mine"),
    [
        ("objectives/1/edit", ("source", "Board paper"), ("title", "Fewer returns")),
        ("problems/1/edit", ("consequence", "The plan is late"), ("affected", "64")),
        ("settings", ("hourly_rate", "70"), ("name", "Sales")),
    ],
)
def test_forms_of_all_sorts_know_it(
    app: Any, owner: Client, people: People, clock: Any, path: str, theirs: tuple[str, str], mine: tuple[str, str]
) -> None:
    with app.app_context():
        an_objective(people.owner.team, clock.now)
        a_problem(people.owner.team, clock.now)
    opened = fields(owner.get(f"{TEAM}/{path}").text)
    assert owner.post(f"{TEAM}/{path}", data=opened | dict([theirs])).status_code == 303
    page = owner.post(f"{TEAM}/{path}", data=opened | dict([mine]))
    assert page.status_code == 409
    assert "You changed nothing here" in page.text
    again = fields(page.text)
    assert again | dict([theirs, mine]) == again
    assert owner.post(f"{TEAM}/{path}", data=again).status_code == 303
