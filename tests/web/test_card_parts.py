"""What hangs on a card, as people in different roles meet it."""

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from ldagile.usecases.cards import add_comment, add_item, create_card
from ldagile.web.forms import load_form
from ldagile.web.schemas.base import StrictSchema
from tests.conftest import People

CARD = "/t/sales-learning/cards/1"
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


@pytest.fixture(autouse=True)
def card(do: Any, people: People, clock: Any) -> None:
    do(create_card, kind="discovery", title="Watch one hour", actor=people.teammate, now=clock.now)


def items(page: str) -> list[str]:
    return [part.split("</span>")[0].split("<span>")[1] for part in page.split('class="tick"')[1:]]


def test_a_checklist_grows_is_ticked_and_reordered(teammate: Any) -> None:
    for text in ("First", "Second", "Third"):
        assert teammate.post(f"{CARD}/checklist", data={"text": text}).location == CARD
    teammate.post(f"{CARD}/checklist/2", data={"action": "tick"})
    page = teammate.get(CARD).text
    assert "1 of 3 done" in page
    assert items(page) == ["First", "Second", "Third"]
    teammate.post(f"{CARD}/checklist/3", data={"action": "up"})
    teammate.post(f"{CARD}/checklist/1", data={"action": "down"})
    assert items(teammate.get(CARD).text) == ["Third", "First", "Second"]
    teammate.post(f"{CARD}/checklist/2", data={"action": "open"})
    assert "0 of 3 done" in teammate.get(CARD).text


def test_a_removed_item_can_be_put_back_where_it_was(teammate: Any) -> None:
    for text in ("First", "Second", "Third"):
        teammate.post(f"{CARD}/checklist", data={"text": text})
    teammate.post(f"{CARD}/checklist/2/remove")
    teammate.post(f"{CARD}/checklist/3", data={"action": "up"})
    assert items(teammate.get(CARD).text) == ["Third", "First"]
    teammate.post(f"{CARD}/checklist/2/restore")
    assert sorted(items(teammate.get(CARD).text)) == ["First", "Second", "Third"]


def test_the_same_item_sent_twice_stands_there_once(teammate: Any) -> None:
    for _ in range(2):
        teammate.post(f"{CARD}/checklist", data={"text": "First", "request_key": "one"})
    assert items(teammate.get(CARD).text) == ["First"]


def test_a_form_sent_with_other_words_keeps_them_and_can_be_sent_again(teammate: Any) -> None:
    teammate.post(f"{CARD}/comments", data={"text": "Ask Lena", "request_key": "one"})
    answer = teammate.post(f"{CARD}/comments", data={"text": "Ask Tom", "request_key": "one"})
    assert answer.status_code == 422
    assert "You sent this form once already, with other words." in answer.text
    assert "Ask Tom</textarea>" in answer.text
    form = answer.text.split('id="talk-1"')[1]
    key = form.split('name="request_key" value="')[1].split('"')[0]
    assert teammate.post(f"{CARD}/comments", data={"text": "Ask Tom", "request_key": key}).status_code == 303
    page = teammate.get(CARD).text
    assert "<p>Ask Lena</p>" in page
    assert "<p>Ask Tom</p>" in page


def test_the_same_key_on_another_card_is_another_request(teammate: Any, do: Any, people: People, clock: Any) -> None:
    do(create_card, kind="discovery", title="Another", actor=people.teammate, now=clock.now)
    for number in (1, 2):
        url = f"/t/sales-learning/cards/{number}/checklist"
        teammate.post(url, data={"text": "First", "request_key": "one"})
        assert items(teammate.get(f"/t/sales-learning/cards/{number}").text) == ["First"]


def test_an_empty_item_is_refused_beside_its_field(teammate: Any) -> None:
    response = teammate.post(f"{CARD}/checklist", data={"text": " "})
    assert response.status_code == 422
    assert 'id="f-item-1-error">Please fill this in.' in response.text
    assert teammate.post(f"{CARD}/checklist/1", data={"action": "explode"}).status_code == 422


def test_a_part_of_another_card_is_not_found(teammate: Any, do: Any, people: People, clock: Any) -> None:
    do(create_card, kind="discovery", title="Another", actor=people.teammate, now=clock.now)
    do(add_item, number=2, text="Theirs", actor=people.teammate, now=clock.now)
    assert teammate.post(f"{CARD}/checklist/1/remove").status_code == 404


def test_an_open_page_gets_the_card_back_after_a_tick(teammate: Any) -> None:
    teammate.post(f"{CARD}/checklist", data={"text": "First"})
    answer = teammate.post(
        f"{CARD}/checklist/1", data={"action": "tick"}, headers={"HX-Request": "true"}, follow_redirects=True
    )
    assert answer.text.strip().startswith('<div class="card-page"')
    assert 'aria-checked="true"' in answer.text


def test_people_talk_and_change_only_their_own_words(owner: Any, teammate: Any) -> None:
    teammate.post(f"{CARD}/comments", data={"text": "They asked for it *unprompted*"})
    page = teammate.get(CARD).text
    assert "They asked for it <em>unprompted</em>" in page
    assert f'href="{CARD}/comments/1/edit"' in page
    assert f'href="{CARD}/comments/1/edit"' not in owner.get(CARD).text
    assert owner.get(f"{CARD}/comments/1/edit").status_code == 404
    for action in ("edit", "remove", "restore"):
        form = {"text": "Mine", "version": "1"} if action == "edit" else {}
        assert owner.post(f"{CARD}/comments/1/{action}", data=form).status_code == 403
    assert teammate.post(f"{CARD}/comments/1/edit", data={"text": "Twice", "version": "1"}).status_code == 303
    response = teammate.post(f"{CARD}/comments/1/edit", data={"text": "Thrice", "version": "1"})
    assert response.status_code == 409
    assert "<dd>Twice</dd>" in response.text
    assert "Thrice" in response.text


def test_a_comment_is_taken_back_and_said_again(teammate: Any) -> None:
    teammate.post(f"{CARD}/comments", data={"text": "Never mind"})
    teammate.post(f"{CARD}/comments/1/remove")
    assert "Never mind" not in teammate.get(CARD).text
    teammate.post(f"{CARD}/comments/1/restore")
    assert "Never mind" in teammate.get(CARD).text


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://a/b", "https://", "example.org", "data:text/html,x"])
def test_a_link_leads_to_the_web_and_nowhere_else(teammate: Any, url: str) -> None:
    response = teammate.post(f"{CARD}/links", data={"url": url, "title": "Trap"})
    assert response.status_code == 422
    assert "https://example.org/page" in response.text


def test_a_link_opens_without_a_way_back(teammate: Any) -> None:
    teammate.post(f"{CARD}/links", data={"url": "https://intranet.example/crm", "title": "The form"})
    page = teammate.get(CARD).text
    assert 'href="https://intranet.example/crm" rel="noopener noreferrer"' in page
    teammate.post(f"{CARD}/links/1/remove")
    assert "The form" not in teammate.get(CARD).text.split('id="history"')[0]


def attach(client: Any, name: str, data: bytes, **more: str) -> Any:
    form = {"file": (io.BytesIO(data), name), **more}
    return client.post(f"{CARD}/files", data=form, content_type="multipart/form-data")


def office(*names: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in ("[Content_Types].xml", *names):
            archive.writestr(name, "x")
    return held.getvalue()


def test_a_file_is_attached_and_can_only_be_saved(teammate: Any, onlooker: Any) -> None:
    assert attach(teammate, "../../Übersicht 2026.pdf", PDF).status_code == 303
    page = onlooker.get(CARD).text
    assert "Übersicht 2026.pdf" in page
    answer = onlooker.get(f"{CARD}/files/1")
    assert answer.data == PDF
    assert answer.content_type == "application/pdf"
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert ".." not in answer.headers["Content-Disposition"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_the_same_file_sent_twice_is_attached_once_and_another_one_is_not_lost(teammate: Any) -> None:
    for _ in range(2):
        assert attach(teammate, "one.pdf", PDF, request_key="one").status_code == 303
    assert teammate.get(f"{CARD}/files/2").status_code == 404
    other = attach(teammate, "one.pdf", PDF + b"more", request_key="one")
    assert other.status_code == 422
    assert "You sent this form once already" in other.text


def test_a_file_is_called_what_it_is_called(teammate: Any) -> None:
    form = {"file": (io.BytesIO(PDF), "plan.pdf"), "name": "harmless.txt"}
    teammate.post(f"{CARD}/files", data=form, content_type="multipart/form-data")
    assert teammate.get(f"{CARD}/files/1").headers["Content-Disposition"] == "attachment; filename=plan.pdf"


def test_files_lie_under_their_hash_outside_the_web(teammate: Any, app: Any) -> None:
    for name in ("one.pdf", "two.pdf"):
        attach(teammate, name, PDF)
    stored = [path for path in (app.extensions["settings"].instance / "attachments").rglob("*") if path.is_file()]
    assert [len(path.name) for path in stored] == [64]
    assert Path(app.root_path) not in stored[0].parents


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("page.html", b"<script>alert(1)</script>"),
        ("drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("page.pdf", b"<html>"),
        ("photo.png", PDF),
        ("run.exe", b"MZ\x90\x00"),
        ("macros.docx", office("word/document.xml", "word/vbaProject.bin")),
        ("other.docx", office("xl/workbook.xml")),
        ("some.zip", office("word/document.xml")),
        ("broken.docx", b"PK\x03\x04rubbish"),
        ("notes.txt", b"nul\x00byte"),
        ("noname", b"text"),
    ],
)
def test_a_file_that_is_not_what_it_says_or_not_allowed_is_refused(teammate: Any, name: str, data: bytes) -> None:
    response = attach(teammate, name, data)
    assert response.status_code == 422
    assert "Attach a PDF, a picture, a text or an office file" in response.text


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("photo.PNG", b"\x89PNG\r\n\x1a\n0", "image/png"),
        ("photo.jpeg", b"\xff\xd8\xff\xe0", "image/jpeg"),
        ("photo.webp", b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
        (
            "plan.docx",
            office("word/document.xml"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        ("rows.csv", "a;b\nü;1".encode(), "text/csv; charset=utf-8"),
    ],
)
def test_what_people_need_can_be_attached(teammate: Any, name: str, data: bytes, kind: str) -> None:
    assert attach(teammate, name, data).status_code == 303
    assert teammate.get(f"{CARD}/files/1").content_type == kind


def test_an_empty_and_a_large_file_are_refused(teammate: Any) -> None:
    assert "Choose a file that has something in it." in attach(teammate, "empty.txt", b"").text
    assert teammate.post(f"{CARD}/files").status_code == 422
    assert "10 MB fit" in attach(teammate, "large.txt", b"x" * 10_000_001).text


def test_a_removed_file_is_gone_until_it_is_put_back(teammate: Any, stranger: Any) -> None:
    attach(teammate, "one.pdf", PDF)
    assert stranger.get(f"{CARD}/files/1").status_code == 404
    teammate.post(f"{CARD}/files/1/remove")
    assert teammate.get(f"{CARD}/files/1").status_code == 404
    teammate.post(f"{CARD}/files/1/restore")
    assert teammate.get(f"{CARD}/files/1").data == PDF


def test_an_onlooker_hangs_nothing_on_it(onlooker: Any, do: Any, people: People, clock: Any) -> None:
    do(add_comment, number=1, text="Hello", actor=people.teammate, now=clock.now)
    assert onlooker.post(f"{CARD}/comments", data={"text": "Hi"}).status_code == 403
    assert attach(onlooker, "one.pdf", PDF).status_code == 403


@pytest.mark.parametrize("key", ["a\0b", "", "x" * 65, "two words", "ä"])
def test_a_key_that_no_form_of_ours_made_is_replaced(app: Any, key: str) -> None:
    with app.test_request_context(method="POST", data={"request_key": key}):
        form = load_form(StrictSchema())
    assert len(form.request_key) == 36
