"""Deny unless the table allows: for every endpoint there is, and for each that will come."""

from typing import Any

import pytest
from flask import Flask

from ldagile.domain.permissions import PERMISSIONS, Actor, anyone
from ldagile.web.auth import permits

ROLES: dict[str, Actor] = {
    "nobody": Actor(team_id=1),
    "another team's lead": Actor(9, "Stranger", team_id=1, role=None),
    "viewer": Actor(1, "Onlooker", team_id=1, role="viewer"),
    "member": Actor(2, "Teammate", team_id=1, role="member"),
    "lead": Actor(3, "Owner", team_id=1, role="lead"),
    "administrator": Actor(4, "Admin", is_admin=True, team_id=1),
    "guest": Actor(name="Helen", team_id=1, guest=1),
}
ALL, SIGNED_IN = set(ROLES), set(ROLES) - {"nobody", "guest"}
VIEWERS = {"viewer", "member", "lead", "administrator"}
MEMBERS, LEADS = VIEWERS - {"viewer"}, {"lead", "administrator"}
WHO_MAY = {
    "site.open": ALL,
    "site.administer": {"administrator"},
    "account.manage": SIGNED_IN,
    "team.create": {"administrator"},
    "team.view": VIEWERS,
    "team.manage": LEADS,
    "objective.view": VIEWERS,
    "objective.edit": MEMBERS,
    "metric.view": VIEWERS,
    "metric.edit": MEMBERS,
    "listening.view": VIEWERS,
    "listening.edit": MEMBERS,
    "answer.read": MEMBERS,
    "insight.view": VIEWERS,
    "problem.submit": ALL,
    "problem.follow": ALL,
    "problem.view": VIEWERS,
    "problem.edit": MEMBERS,
    "observation.view": VIEWERS,
    "observation.edit": MEMBERS,
    "cause.view": VIEWERS,
    "cause.edit": MEMBERS,
    "diagnosis.view": VIEWERS,
    "informant.view": MEMBERS,
    "informant.edit": MEMBERS,
    "card.view": VIEWERS,
    "card.edit": MEMBERS,
    "card.move": MEMBERS,
    "board.view": VIEWERS,
    "lane.manage": LEADS,
    "sprint.view": VIEWERS,
    "sprint.manage": MEMBERS,
    "retro.view": VIEWERS,
    "retro.enter": VIEWERS | {"guest"},
    "retro.take_part": MEMBERS | {"guest"},
    "retro.hold": MEMBERS,
}


def test_the_table_says_for_each_permission_and_role_whether_they_may() -> None:
    found = {name: {role for role, actor in ROLES.items() if may(actor)} for name, may in PERMISSIONS.items()}
    assert found == WHO_MAY


def test_every_endpoint_names_one_row_of_the_table(app: Flask) -> None:
    named = {name: getattr(view, "permission", None) for name, view in app.view_functions.items()}
    assert {name for name, permission in named.items() if permission not in PERMISSIONS} == set()


@pytest.mark.own_app
def test_a_view_that_names_no_permission_answers_nobody(app: Flask, sign_in: Any, people: Any) -> None:
    app.add_url_rule("/forgotten", "forgotten", lambda: "secret")
    assert sign_in(people.admin).get("/forgotten").status_code == 403
    with pytest.raises(KeyError):
        permits("no.such.permission")


def guarded(app: Flask) -> list[tuple[str, str, bool]]:
    """Method and address of each endpoint that isn't open to anyone, and whether it belongs to a team."""
    found = []
    for rule in app.url_map.iter_rules():
        permission = app.view_functions[rule.endpoint].permission  # type: ignore[attr-defined]
        if PERMISSIONS[permission] is anyone:
            continue
        batch = "7d444840-9dc0-11d1-b245-5ffdce74fad2"
        known = {
            "slug": "sales-learning",
            "dated": "2026-11-24",
            "card_id": "0" * 32,
            "response_id": "0" * 32,
            "key": "0" * 32,
            "batch": batch,
        }
        values = {name: known.get(name, "1") for name in rule.arguments}
        with app.test_request_context():
            url = str(app.url_map.bind("localhost").build(rule.endpoint, values, force_external=False))
        methods = (rule.methods or set()) - {"HEAD", "OPTIONS"}
        found += [(method, url, "slug" in rule.arguments) for method in sorted(methods)]
    return found


def test_who_has_no_account_is_led_to_sign_in_or_told_401(app: Flask, visitor: Any) -> None:
    for method, url, _ in guarded(app):
        response = visitor.open(url, method=method)
        if url.startswith("/api/"):
            assert response.status_code == 401, url
            assert response.headers["WWW-Authenticate"] == "Bearer"
        else:
            assert response.status_code == 303, url
            assert response.headers["Location"].startswith("/sign-in"), url


def test_for_who_leads_another_team_a_teams_pages_are_not_there(app: Flask, stranger: Any) -> None:
    checked = [pair for pair in guarded(app) if pair[2] and not pair[1].startswith("/api/")]
    assert checked
    for method, url, _ in checked:
        assert stranger.open(url, method=method).status_code == 404, (method, url)


def test_a_viewer_may_look_and_nothing_else(app: Flask, onlooker: Any) -> None:
    for method, url, in_team in guarded(app):
        if in_team and method != "GET" and not url.startswith("/api/"):
            assert onlooker.open(url, method=method).status_code in {403, 404}, (method, url)


def test_a_get_never_changes_anything(app: Flask, owner: Any, people: Any) -> None:
    from ldagile.live.feed import newest_changes
    from ldagile.models.activity import Activity
    from ldagile.models.base import session

    def written() -> tuple[dict[str, int], int]:
        with app.app_context():
            return newest_changes(), session.query(Activity).count()

    before = written()
    for method, url, in_team in guarded(app):
        if method == "GET" and in_team and not url.endswith("/live"):
            owner.get(url)
    assert written() == before


def test_an_unsafe_request_without_the_forms_proof_is_refused(app: Flask, people: Any, sign_in: Any) -> None:
    client = sign_in(people.owner)
    del client.environ_base["HTTP_X_CSRFTOKEN"]
    response = client.post(f"/t/{people.slug}/objectives/new", data={"title": "Forged"})
    assert response.status_code == 400
    assert "earlier sign-in" in response.text


def test_every_page_carries_a_strict_policy_and_a_304_carries_none(owner: Any, people: Any) -> None:
    headers = owner.get(f"/t/{people.slug}/objectives").headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "HX-Request" in headers["Vary"]
    asset = owner.get("/static/css/tokens.css")
    again = owner.get("/static/css/tokens.css", headers={"If-None-Match": asset.headers["ETag"]})
    assert again.status_code == 304
    assert "Content-Security-Policy" not in again.headers
