from typing import Any

from tests.web.api.conftest import TEAM


def slugs(answer: Any) -> list[str]:
    return [item["slug"] for item in answer.json["items"]]


def test_people_see_the_teams_that_they_are_in_with_their_role(teammate: Any, stranger: Any) -> None:
    assert teammate.get("/api/v1/teams").json == {
        "items": [
            {
                "slug": "sales-learning",
                "name": "Sales learning",
                "time_zone": "UTC",
                "currency": "EUR",
                "role": "member",
            }
        ],
        "next": None,
    }
    assert slugs(stranger.get("/api/v1/teams")) == ["far-away"]


def test_who_runs_the_site_sees_all_teams_in_pages(admin: Any) -> None:
    first = admin.get("/api/v1/teams?limit=1")
    assert slugs(first) == ["far-away"]
    assert first.json["items"][0]["role"] is None
    second = admin.get(first.json["next"])
    assert (slugs(second), second.json["next"]) == (["sales-learning"], None)


def test_a_team_is_shown_with_its_settings_and_money_in_minor_units(onlooker: Any) -> None:
    answer = onlooker.get(TEAM)
    assert answer.json == {
        "slug": "sales-learning",
        "name": "Sales learning",
        "time_zone": "UTC",
        "currency": "EUR",
        "role": "viewer",
        "day_cost": 100_000,
        "hourly_rate": 5_000,
        "gating": "guide",
        "intake_owner_id": None,
        "answer_days": 3,
        "keep_asked": 24,
        "keep_requesters": 24,
        "keep_informants": 24,
        "keep_guests": 3,
        "version": 1,
    }
    assert onlooker.get(TEAM, headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304


def test_what_one_person_sees_of_a_team_does_not_count_as_seen_by_another(onlooker: Any, owner: Any) -> None:
    tag = onlooker.get(TEAM).headers["ETag"]
    assert owner.get(TEAM, headers={"If-None-Match": tag}).json["role"] == "lead"


def test_another_team_is_not_found(stranger: Any, onlooker: Any) -> None:
    assert stranger.get(TEAM).status_code == 404
    assert onlooker.get("/api/v1/teams/nobodys").status_code == 404


def test_a_lead_says_how_long_names_are_kept_and_null_is_for_good(owner: Any) -> None:
    said = {"keep_asked": 6, "keep_guests": None}
    answer = owner.patch(TEAM, json=said, headers={"If-Match": "*"})
    assert {name: answer.json[name] for name in said} == said
    for months in (0, 121, "6", 1.5):
        refused = owner.patch(TEAM, json={"keep_asked": months}, headers={"If-Match": "*"})
        assert (refused.status_code, list(refused.json["errors"])) == (422, ["keep_asked"])
