"""Who is in a team, who is invited, and its settings, for programs."""

from typing import Any

from ldagile.models.base import session
from ldagile.models.jobs import Mail
from tests.web.api.conftest import TEAM

NEW = {"email": "Ida@example.org", "role": "member"}


def test_everybody_in_the_team_sees_who_is_in_it(onlooker: Any, people: Any) -> None:
    first = onlooker.get(f"{TEAM}/members?limit=2").json
    second = onlooker.get(first["next"]).json
    assert [(each["name"], each["role"]) for each in first["items"] + second["items"]] == [
        ("Owner", "lead"),
        ("Teammate", "member"),
        ("Onlooker", "viewer"),
    ]
    mate = onlooker.get(f"{TEAM}/members/{people.teammate.user_id}")
    assert mate.json["email"] == "teammate@example.org"
    assert onlooker.get(f"{TEAM}/members/{people.stranger.user_id}").status_code == 404


def test_a_lead_gives_roles_and_takes_people_out(owner: Any, teammate: Any, people: Any) -> None:
    mate, lead = (f"{TEAM}/members/{each.user_id}" for each in (people.teammate, people.owner))
    assert teammate.post(f"{mate}/role", json={"role": "lead"}).status_code == 403
    assert owner.post(f"{mate}/role", json={"role": "viewer"}).json["role"] == "viewer"
    assert owner.post(f"{mate}/role", json={"role": "boss"}).status_code == 422
    last = owner.post(f"{lead}/role", json={"role": "member"})
    assert (last.status_code, last.json["type"]) == (422, "urn:ldagile:last_lead")
    for _ in range(2):
        gone = owner.post(f"{mate}/remove", headers={"Idempotency-Key": "out"})
        assert (gone.status_code, gone.data) == (204, b"")
    assert owner.post(f"{mate}/remove").status_code == 404
    assert teammate.get(TEAM).status_code == 404


def test_a_place_is_offered_and_withdrawn(owner: Any, visitor: Any) -> None:
    made = owner.post(f"{TEAM}/invitations", json=NEW)
    assert made.status_code == 201
    assert (made.json["email"], made.json["role"]) == ("ida@example.org", "member")
    link = made.json["link"].removeprefix("http://localhost")
    assert "Sales learning" in visitor.get(link).text
    assert owner.get(made.headers["Location"]).json == made.json
    assert owner.get(f"{TEAM}/invitations").json["items"] == [made.json]
    assert owner.post(f"{made.headers['Location']}/withdraw").status_code == 204
    assert owner.get(made.headers["Location"]).status_code == 404
    assert visitor.get(link).status_code == 404


def test_one_key_invites_once(owner: Any, app: Any) -> None:
    first, second = (owner.post(f"{TEAM}/invitations", json=NEW, headers={"Idempotency-Key": "k"}) for _ in range(2))
    assert first.json == second.json
    with app.app_context():
        assert [mail.recipient for mail in session.query(Mail)] == ["ida@example.org"]


def test_who_is_in_the_team_is_not_invited(owner: Any) -> None:
    refused = owner.post(f"{TEAM}/invitations", json={**NEW, "email": "teammate@example.org"})
    assert (refused.status_code, list(refused.json["errors"])) == (422, ["email"])


def test_invitations_are_for_leads(teammate: Any, stranger: Any, invitation: str) -> None:
    assert [teammate.get(each).status_code for each in (f"{TEAM}/invitations", invitation)] == [403, 403]
    assert teammate.post(f"{TEAM}/invitations", json=NEW).status_code == 403
    assert stranger.get(invitation).status_code == 404
    assert stranger.post(f"{invitation}/withdraw".replace("sales-learning", "far-away")).status_code == 404


def test_a_lead_changes_settings_that_they_have_seen(owner: Any, teammate: Any) -> None:
    tag = owner.get(TEAM).headers["ETag"]
    changed = owner.patch(TEAM, json={"day_cost": 90_000, "time_zone": "Europe/Oslo"}, headers={"If-Match": tag})
    assert (changed.json["day_cost"], changed.json["time_zone"], changed.json["gating"]) == (
        90_000,
        "Europe/Oslo",
        "guide",
    )
    stale = owner.patch(TEAM, json={"day_cost": 1_000}, headers={"If-Match": tag})
    assert (stale.status_code, stale.json["current"]["day_cost"]) == (412, 90_000)
    for wrong in ({"time_zone": "Oslo"}, {"version": 1}, {"intake_owner_id": 999}):
        assert owner.patch(TEAM, json=wrong, headers={"If-Match": "*"}).status_code == 422
    assert teammate.patch(TEAM, json={"day_cost": 1_000}, headers={"If-Match": "*"}).status_code == 403


def test_who_runs_the_site_makes_a_team_once_for_each_key(admin: Any, owner: Any) -> None:
    twice = [
        admin.post("/api/v1/teams", json={"name": "Nurse onboarding"}, headers={"Idempotency-Key": "k"})
        for _ in range(2)
    ]
    assert [each.headers["Location"] for each in twice] == ["/api/v1/teams/nurse-onboarding"] * 2
    assert (twice[0].json["role"], twice[0].json["name"]) == ("lead", "Nurse onboarding")
    assert owner.post("/api/v1/teams", json={"name": "Ours"}).status_code == 403
