import re
from typing import Any
from urllib.parse import urlsplit

import pytest
from flask import Flask

from ldagile.usecases.answers import answer_for_group
from ldagile.usecases.cards import create_card
from ldagile.usecases.invitations import invite, join
from ldagile.web.auth import permits
from tests.conftest import PASSWORD, Client, People
from tests.listening import DOES, a_released_card, opened
from tests.statements import counted

URL = "/t/sales-learning/team"
JOIN = {"name": "Nils New", "password": PASSWORD}


def link_for(client: Client, email: str = "nils@example.org", role: str = "member") -> str:
    assert client.post(f"{URL}/invitations", data={"email": email, "role": role}).status_code == 303
    return re.search(r'value="http://localhost(/invitations/[^"]+)"', client.get(URL).text)[1]  # type: ignore[index]


def test_a_link_lets_a_new_person_in_once(owner: Client, visitor: Client, sign_in: Any) -> None:
    link = link_for(owner)
    assert "Join Sales learning" in visitor.get(link).text
    assert visitor.post(link, data=JOIN).location == "/t/sales-learning/"
    assert "Nils New" in visitor.get(URL).text
    assert sign_in(None).post(link, data={**JOIN, "name": "Second"}).status_code == 404


def test_a_second_click_on_join_lands_where_the_first_did(owner: Client, sign_in: Any, clock: Any) -> None:
    link, first, second = link_for(owner), sign_in(None), sign_in(None)
    for click in (first, second):
        assert click.post(link, data=JOIN).location == "/t/sales-learning/"
        assert "Welcome to Sales learning" in click.get(URL).text
    assert owner.get(URL).text.count("nils@example.org") == 1
    assert first.get(link).location == "/t/sales-learning/"
    assert "You are in Sales learning already" in first.get(URL).text
    assert owner.get(link).status_code == sign_in(None).get(link).status_code == 404
    assert sign_in(None).post(link, data={**JOIN, "password": "some other words"}).status_code == 404
    clock.advance(minutes=11)
    assert sign_in(None).post(link, data=JOIN).status_code == 404


def test_opening_the_link_changes_nothing(owner: Client, visitor: Client) -> None:
    link = link_for(owner)
    for _ in range(3):
        assert visitor.get(link).status_code == 200
    assert "nils@example.org" in owner.get(URL).text


def test_who_has_an_account_signs_in_and_joins_with_it(owner: Client, stranger: Client, visitor: Client) -> None:
    link = link_for(owner, "stranger@example.org")
    assert "You have an account already." in visitor.get(link).text
    assert visitor.post(link, data=JOIN).status_code == 404
    assert stranger.post(f"{link}/join").location == "/t/sales-learning/"
    assert stranger.post(f"{link}/join").location == "/t/sales-learning/"
    assert "You are in Sales learning already" in stranger.get(URL).text
    assert stranger.get(URL).status_code == 200


def test_somebody_else_s_invitation_cannot_be_taken(owner: Client, stranger: Client) -> None:
    link = link_for(owner)
    response = stranger.post(f"{link}/join")
    assert response.status_code == 422
    assert "for nils@example.org" in response.text
    page = stranger.get(link).text
    assert "Join the team" not in page
    assert "Sign out and take it as nils@example.org" in page
    address = urlsplit(link).path
    assert stranger.post("/sign-out", data={"next": address}).location == address
    assert 'name="password"' in stranger.get(link).text


@pytest.mark.parametrize("target", ["https://evil.example/", "//evil.example", "nonsense", ""])
def test_signing_out_leads_nowhere_else(owner: Client, target: str) -> None:
    assert owner.post("/sign-out", data={"next": target}).location == "/"


def test_a_dead_link_says_why(owner: Client, visitor: Client, sign_in: Any, clock: Any) -> None:
    link = link_for(owner)
    visitor.post(link, data=JOIN)
    assert "If that was you, sign in" in sign_in(None).get(link).text
    again = link_for(owner, "late@example.org")
    clock.advance(days=15)
    assert "This invitation is over" in sign_in(None).get(again).text


def test_inviting_again_or_withdrawing_kills_the_older_link(owner: Client, visitor: Client) -> None:
    first = link_for(owner)
    second = link_for(owner, role="lead")
    assert visitor.get(first).status_code == 404
    assert visitor.get(second).status_code == 200
    path = owner.get(URL).text.split("/withdraw")[0].rsplit("/", 1)[1]
    assert owner.post(f"{URL}/invitations/{path}/withdraw").status_code == 303
    assert visitor.get(second).status_code == 404


def test_a_link_is_over_after_two_weeks(owner: Client, visitor: Client, clock: Any) -> None:
    link = link_for(owner)
    clock.advance(days=15)
    assert visitor.get(link).status_code == 404


@pytest.mark.parametrize(
    ("email", "role", "sentence"),
    [
        ("teammate@example.org", "member", "They are in the team already."),
        ("nonsense", "member", "This is no e-mail address."),
        ("nils@example.org", "emperor", "Choose one of those offered."),
    ],
)
def test_an_invitation_that_does_not_fit_is_said(owner: Client, email: str, role: str, sentence: str) -> None:
    response = owner.post(f"{URL}/invitations", data={"email": email, "role": role})
    assert response.status_code == 422
    assert sentence in response.text


def test_members_and_viewers_see_people_but_no_links(teammate: Client, onlooker: Client) -> None:
    for client in (teammate, onlooker):
        page = client.get(URL).text
        assert "Owner" in page
        assert "Invite somebody" not in page
        assert client.post(f"{URL}/invitations", data={"email": "a@example.org", "role": "lead"}).status_code == 403


def test_the_last_lead_stays_lead(owner: Client, people: People) -> None:
    me, other = people.owner.user_id, people.teammate.user_id
    for path, data in ((f"{me}/role", {"role": "member"}), (f"{me}/remove", {})):
        response = owner.post(f"{URL}/{path}", data=data)
        assert response.status_code == 422
        assert "Owner is the only lead." in response.text
    assert owner.post(f"{URL}/{other}/role", data={"role": "lead"}).status_code == 303
    assert owner.post(f"{URL}/{me}/role", data={"role": "member"}).status_code == 303
    assert owner.post(f"{URL}/{other}/role", data={"role": "viewer"}).status_code == 403


def test_who_is_taken_out_sees_nothing_of_the_team_from_the_next_request_on(
    owner: Client, teammate: Client, people: People
) -> None:
    assert teammate.get(URL).status_code == 200
    assert owner.post(f"{URL}/{people.teammate.user_id}/remove").status_code == 303
    assert teammate.get(URL).status_code == 404


def test_cards_of_who_is_taken_out_are_named_and_stay_theirs_until_somebody_passes_them_on(
    owner: Client, people: People, do: Any, clock: Any
) -> None:
    left, now = people.teammate.user_id, {"actor": people.owner, "now": clock.now}
    do(create_card, kind="discovery", title="Watch one hour", owner_id=left, **now)
    page = owner.post(f"{URL}/{left}/remove", follow_redirects=True).text
    assert "They are no longer in the team. What they wrote stays. One card is still theirs." in page
    assert f'href="/t/sales-learning/board?owner={left}"' in page
    card = "/t/sales-learning/cards/1"
    assert f'<option value="{left}" selected>Teammate</option>' in owner.get(f"{card}/edit").text
    form = {"version": "1", "title": "Watch two hours", "owner_id": str(left)}
    assert owner.post(f"{card}/edit", data=form).status_code == 303
    assert "Teammate" in owner.get(card).text
    other = {**form, "version": "2", "owner_id": str(people.stranger.user_id)}
    assert owner.post(f"{card}/edit", data=other).status_code == 422


def test_a_viewer_is_offered_for_no_work_and_keeps_what_was_theirs(
    owner: Client, people: People, do: Any, clock: Any
) -> None:
    looks, works = people.onlooker.user_id, people.teammate.user_id
    form = {"kind": "discovery", "title": "Watch one hour", "owner_id": str(looks)}
    refused = owner.post("/t/sales-learning/cards/new", data=form)
    assert refused.status_code == 422
    assert "A viewer only looks. Choose a lead or a member." in refused.text
    assert ">Onlooker</option>" not in refused.text
    do(create_card, kind="discovery", title="Watch", owner_id=works, actor=people.owner, now=clock.now)
    page = owner.post(f"{URL}/{works}/role", data={"role": "viewer"}, follow_redirects=True).text
    assert "They only look now. One card is still theirs." in page
    edit = owner.get("/t/sales-learning/cards/1/edit").text
    assert f'<option value="{works}" selected>Teammate</option>' in edit
    saved = owner.post("/t/sales-learning/cards/1/edit", data={"version": "1", "title": "W", "owner_id": str(works)})
    assert saved.status_code == 303


@pytest.mark.parametrize(("path", "data"), [("remove", {}), ("role", {"role": "viewer"})])
def test_nobody_is_promised_to_answer_who_no_longer_can(
    owner: Client, visitor: Client, people: People, path: str, data: dict[str, str]
) -> None:
    for who, status in ((people.onlooker, 422), (people.teammate, 303)):
        answer = owner.post("/t/sales-learning/settings", data={**SETTINGS, "intake_owner_id": str(who.user_id)})
        assert answer.status_code == status
    assert "Teammate answers by" in visitor.get("/to/sales-learning").text
    assert owner.post(f"{URL}/{people.teammate.user_id}/{path}", data=data).status_code == 303
    assert "We answer by" in visitor.get("/to/sales-learning").text
    owner.post(f"{URL}/{people.teammate.user_id}/role", data={"role": "member"})
    assert "We answer by" in visitor.get("/to/sales-learning").text


@pytest.mark.parametrize(("teams", "next_page"), [(1, "You are in no team"), (2, "Far away")])
def test_who_leaves_the_team_lands_where_they_can_go_on(
    owner: Client, people: People, do: Any, clock: Any, teams: int, next_page: str
) -> None:
    owner.post(f"{URL}/{people.teammate.user_id}/role", data={"role": "lead"})
    if teams > 1:
        invited = do(invite, email="owner@example.org", role="member", actor=people.stranger, now=clock.now)
        do(join, **vars(invited), actor=people.owner, now=clock.now)
    answer = owner.post(f"{URL}/{people.owner.user_id}/remove", follow_redirects=True)
    assert answer.status_code == 200
    assert next_page in answer.text
    assert "You are no longer in Sales learning." in answer.text


def test_a_lead_forgets_somebody_outside_the_team(owner: Client, teammate: Client, visitor: Client) -> None:
    visitor.post("/to/sales-learning", data={"statement": "Refunds take long", "email": "helen@nordlicht.org"})
    refused = owner.post(f"{URL}/erase", data={"email": "nobody@example.org"})
    assert refused.status_code == 422
    assert 'id="f-erase-error">Nobody with this address is known here.' in refused.text
    unknown = owner.post(f"{URL}/erase", data={"name": "Nobody <b>"}).text
    assert 'id="f-erase-name-error">Nothing here stands under exactly this name.' in unknown
    assert 'value="Nobody &lt;b&gt;"' in unknown
    assert "Write their address, the name that they signed with, or both." in owner.post(f"{URL}/erase").text
    assert "Forget somebody" not in teammate.get(URL).text
    assert teammate.post(f"{URL}/erase", data={"email": "helen@nordlicht.org"}).status_code == 403
    shown = owner.post(f"{URL}/erase", data={"email": "Helen@nordlicht.org"})
    assert "Helen, helen@nordlicht.org" in shown.text
    assert "Helen" in owner.get("/t/sales-learning/problems/1").text, "looking changes nothing"
    assert owner.post(f"{URL}/erase", data={"email": "helen@nordlicht.org", "sure": "yes"}).status_code == 303
    page = owner.get("/t/sales-learning/problems/1").text
    assert "Refunds take long" in page
    assert "Helen" not in page
    assert "Who told this is forgotten" in page
    assert "Write to" not in page
    assert "waits for an answer" not in page + owner.get("/t/sales-learning/today").text
    written = owner.post("/t/sales-learning/problems/1/message", data={"text": "Hello?"})
    assert "There is nobody to write to" in written.text


def test_what_stands_under_a_name_is_shown_and_then_forgotten(
    app: Flask, sign_in: Any, people: People, clock: Any
) -> None:
    with app.app_context():
        a_released_card(people, clock, 2)
        follow_up = opened(clock, by_mail=False)
        answer_for_group(followup_id=follow_up.id, generation=0, said=DOES, signed_name="Rep 1", now=clock.now)
    owner = sign_in(people.owner)
    both = owner.post(f"{URL}/erase", data={"email": "rep1@example.org"}).text
    assert "Known by the address rep1@example.org:" in both
    assert re.search(r'type="checkbox"[^>]*name="name"[^>]*value="Rep 1"[^>]*checked', both)
    shown = owner.post(f"{URL}/erase", data={"name": "REP 1"}).text
    assert "A signed answer about “One-page checklist”" in shown
    assert owner.post(f"{URL}/erase", data={"name": "REP 1", "sure": "yes"}).status_code == 303
    assert "Nothing here stands" in owner.post(f"{URL}/erase", data={"name": "Rep 1"}).text


def test_an_administrator_may_act_as_a_lead(admin: Client) -> None:
    assert "Invite somebody" in admin.get(URL).text
    assert admin.post("/teams/new", data={"name": "Sales learning"}).location == "/t/sales-learning-2/"


SETTINGS = {
    "name": "Sales learning",
    "time_zone": "Europe/Berlin",
    "currency": "SEK",
    "day_cost": "9500.50",
    "hourly_rate": "450",
    "gating": "strict",
    "intake_owner_id": "",
    "answer_days": "2",
    "keep_asked": "12",
    "keep_requesters": "",
    "keep_informants": "24",
    "keep_guests": "3",
    "version": "1",
}


def test_a_lead_changes_the_settings_in_the_team_s_own_currency(owner: Client) -> None:
    assert owner.post("/t/sales-learning/settings", data=SETTINGS).status_code == 303
    page = owner.get("/t/sales-learning/settings").text
    assert 'value="9500.50"' in page
    assert 'value="Europe/Berlin"' in page
    assert 'name="keep_asked" type="text" value="12"' in page
    assert 'name="keep_requesters" type="text" value=""' in page, "kept for good"


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("time_zone", "Mars/Olympus", "Choose one of those offered."),
        ("day_cost", "much", "Write a whole number"),
        ("day_cost", "-5", "Write a whole number from"),
        ("answer_days", "1.5", "Write a whole number"),
        ("keep_asked", "0", "Write a whole number from 1 to 120."),
        ("keep_guests", "121", "Write a whole number from 1 to 120."),
        ("keep_informants", "two years", "Write a whole number"),
        ("intake_owner_id", "999", "Choose somebody who is in the team."),
        ("version", "0", "Write a whole number from"),
    ],
)
def test_a_setting_that_does_not_fit_is_said(owner: Client, field: str, value: str, sentence: str) -> None:
    response = owner.post("/t/sales-learning/settings", data={**SETTINGS, field: value})
    assert response.status_code == 422
    assert sentence in response.text


def test_two_leads_saving_at_once_is_a_conflict(owner: Client, admin: Client) -> None:
    assert owner.post("/t/sales-learning/settings", data=SETTINGS).status_code == 303
    mine = {**SETTINGS, "day_cost": "900", "gating": "guide", "answer_days": "3"}
    response = admin.post("/t/sales-learning/settings", data=mine)
    assert response.status_code == 409
    theirs = re.findall("<dd>(.*?)</dd>", response.text.split('role="alert"')[1].split("</dl>")[0])
    assert theirs == ["9500.50", "Refuse, leads may overrule", "2"]


def test_settings_that_are_sent_twice_are_no_conflict(owner: Client) -> None:
    assert [owner.post("/t/sales-learning/settings", data=SETTINGS).status_code for _ in range(2)] == [303, 303]


@pytest.mark.own_app
def test_the_page_of_our_own_mistake_asks_for_no_team(app: Any, owner: Any) -> None:
    @permits("site.open")
    def broken() -> str:
        raise ZeroDivisionError

    app.add_url_rule("/broken", "broken", broken)
    with counted(app) as seen:
        assert owner.get("/broken").status_code == 500
    assert not [statement for statement in seen if "lower(" in statement]
