"""What hangs on a card, for programs: its checklist, what people say, links and files."""

from typing import Any

import pytest

from tests.web.api.conftest import TEAM

PDF = b"%PDF-1.7 a form of 23 fields"
BYTES = "application/octet-stream"
PARTS = ("checklist", "comments", "links", "files")


def texts(program: Any, address: str, query: str = "") -> list[str]:
    """The lines of a checklist in the order in which people see them."""
    items = program.get(f"{address}/checklist{query}").json["items"]
    return [each["text"] for each in sorted(items, key=lambda each: each["position"].encode())]


def attach(program: Any, card: str, name: str, data: bytes = PDF, **more: Any) -> Any:
    return program.post(f"{card}/files", query_string={"name": name}, data=data, content_type=BYTES, **more)


def test_a_checklist_is_written_ticked_sorted_and_shortened(teammate: Any, card: str) -> None:
    made = teammate.post(f"{card}/checklist", json={"text": "Tell the reps"})
    assert made.status_code == 201
    line = made.headers["Location"]
    assert teammate.get(line).json == made.json
    assert teammate.post(line, json={"action": "tick"}).json["done_at"] is not None
    assert teammate.post(line, json={"action": "open"}).json["done_at"] is None
    assert texts(teammate, card) == ["Cut it to nine fields", "Tell the reps"]
    teammate.post(line, json={"action": "up"})
    assert texts(teammate, card) == ["Tell the reps", "Cut it to nine fields"]
    assert teammate.post(f"{line}/archive").json["archived_at"] is not None
    assert texts(teammate, card) == ["Cut it to nine fields"]
    assert texts(teammate, card, "?archived=true") == ["Tell the reps"]
    teammate.post(f"{line}/restore")
    assert texts(teammate, card) == ["Tell the reps", "Cut it to nine fields"]
    assert teammate.post(line, json={"action": "erase"}).status_code == 422


def test_a_line_is_moved_once_for_each_key(teammate: Any, card: str) -> None:
    for text in ("b", "c"):
        line = teammate.post(f"{card}/checklist", json={"text": text}).headers["Location"]
    for _ in range(2):
        teammate.post(line, json={"action": "up"}, headers={"Idempotency-Key": "up"})
    assert texts(teammate, card) == ["Cut it to nine fields", "c", "b"]


def test_one_changes_and_takes_back_what_one_said_oneself(teammate: Any, owner: Any, card: str) -> None:
    said = f"{TEAM}/comments/1"
    tag = teammate.get(said).headers["ETag"]
    edited = teammate.patch(said, json={"text": "Sales wants nine"}, headers={"If-Match": tag})
    assert (edited.json["text"], edited.json["version"], edited.json["card"]) == ("Sales wants nine", 2, 1)
    stale = teammate.patch(said, json={"text": "Eight"}, headers={"If-Match": tag})
    assert (stale.status_code, stale.json["current"]["text"]) == (412, "Sales wants nine")
    for refused in (
        owner.patch(said, json={"text": "Ten"}, headers={"If-Match": "*"}),
        owner.post(f"{said}/archive"),
    ):
        assert (refused.status_code, refused.json["type"]) == (403, "urn:ldagile:not_your_comment")
    assert teammate.post(f"{said}/archive").json["archived_at"] is not None
    assert teammate.get(f"{card}/comments").json["items"] == []
    assert (teammate.get(said).status_code, owner.get(said).status_code) == (200, 404)
    assert teammate.post(f"{said}/restore").json["text"] == "Sales wants nine"


def test_a_link_is_a_page_on_the_web(teammate: Any, card: str) -> None:
    made = teammate.post(f"{card}/links", json={"url": "https://example.org/nine"})
    assert (made.status_code, made.json["title"]) == (201, "https://example.org/nine")
    assert teammate.post(f"{card}/links", json={"url": "javascript:alert(1)"}).status_code == 422
    teammate.post(f"{made.headers['Location']}/archive")
    assert [each["number"] for each in teammate.get(f"{card}/links").json["items"]] == [1]
    assert [each["number"] for each in teammate.get(f"{card}/links?archived=true").json["items"]] == [2]
    assert teammate.post(f"{made.headers['Location']}/restore").json["archived_at"] is None


def test_a_file_is_attached_read_taken_off_and_put_back(teammate: Any, onlooker: Any, card: str) -> None:
    made = attach(teammate, card, "C:\\Users\\Ida\\form.pdf")
    assert made.status_code == 201
    assert {"name": "form.pdf", "content_type": "application/pdf", "size": len(PDF)}.items() <= made.json.items()
    address = made.headers["Location"]
    got = onlooker.get(f"{address}/content")
    assert (got.data, got.content_type) == (PDF, "application/pdf")
    assert got.headers["Content-Disposition"] == "attachment; filename=form.pdf"
    assert got.headers["X-Content-Type-Options"] == "nosniff"
    again = onlooker.get(f"{address}/content", headers={"If-None-Match": got.headers["ETag"]})
    assert again.status_code == 304
    assert teammate.post(f"{address}/archive").json["archived_at"] is not None
    assert teammate.get(f"{address}/content").status_code == 404
    assert [each["number"] for each in teammate.get(f"{card}/files").json["items"]] == [1]
    teammate.post(f"{address}/restore")
    assert teammate.get(f"{address}/content").data == PDF


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("form.pdf", b"", "file_empty"),
        ("page.html", b"<script>alert(1)</script>", "file_not_allowed"),
        ("form.png", PDF, "file_not_allowed"),
    ],
)
def test_the_same_files_are_refused_as_on_the_pages(
    teammate: Any, card: str, name: str, data: bytes, code: str
) -> None:
    refused = attach(teammate, card, name, data)
    assert (refused.status_code, refused.json["type"]) == (422, f"urn:ldagile:{code}")
    assert len(teammate.get(f"{card}/files").json["items"]) == 1


def test_a_file_wants_a_name_its_bytes_and_ten_megabytes_at_most(teammate: Any, card: str) -> None:
    assert attach(teammate, card, "").status_code == 422
    form = teammate.post(f"{card}/files?name=form.pdf", data={"file": "x"})
    assert (form.status_code, form.json["type"]) == (415, "urn:ldagile:unsupported_media_type")
    assert attach(teammate, card, "form.pdf", PDF + b"x" * 10_000_000).status_code == 413
    assert attach(teammate, card, "form.pdf", PDF + b"x" * 2_000_000).status_code == 201


@pytest.mark.parametrize(
    ("noun", "body"),
    [("checklist", {"text": "a"}), ("comments", {"text": "a"}), ("links", {"url": "https://example.org/a"})],
)
def test_the_same_key_hangs_one_thing_on_a_card(teammate: Any, card: str, noun: str, body: Any) -> None:
    first, second = (teammate.post(f"{card}/{noun}", json=body, headers={"Idempotency-Key": "k"}) for _ in range(2))
    assert first.json == second.json
    assert len(teammate.get(f"{card}/{noun}").json["items"]) == 2


def test_the_same_key_attaches_one_file_and_not_another_name(teammate: Any, card: str) -> None:
    key = {"Idempotency-Key": "k"}
    first, second = (attach(teammate, card, "form.pdf", headers=key) for _ in range(2))
    assert first.json == second.json
    assert attach(teammate, card, "other.pdf", headers=key).json["type"] == "urn:ldagile:key_reused"
    assert len(teammate.get(f"{card}/files").json["items"]) == 2


@pytest.mark.parametrize("noun", PARTS)
def test_parts_are_for_the_team_and_changed_by_its_members(
    teammate: Any, onlooker: Any, stranger: Any, card: str, noun: str
) -> None:
    part = f"{TEAM}/{noun}/1"
    for action in ("archive", "restore"):
        assert onlooker.post(f"{part}/{action}").status_code == 403
        assert stranger.post(f"{part}/{action}").status_code == 404
        assert teammate.post(f"{TEAM}/{noun}/99/{action}").status_code == 404
        key = {"Idempotency-Key": action}
        first, second = (teammate.post(f"{part}/{action}", headers=key).json for _ in range(2))
        assert first == second
    assert onlooker.get(part).status_code == 200
    assert stranger.get(part).status_code == 404
    assert stranger.get(part.replace("sales-learning", "far-away")).status_code == 404
