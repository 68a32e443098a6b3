"""A double click, a reload and a slow line send the same form twice. It does its work once."""

from collections.abc import Callable
from typing import Any

from flask import Flask

from ldagile.models.base import session
from ldagile.models.request_keys import RequestKey
from tests.web.nonsense.conftest import Planted, browser_of, rows
from tests.web.nonsense.pages import PageSeen
from tests.web.nonsense.test_forms import LETS_OUT, good_values, noted, schemas  # noqa: F401

ALREADY = ("You sent this form once already, with other words.", "This key was used for another request.")
NOT_SHOWN = {"informants.ask"}  # there is no mail server
HISTORY = {"activity", "change", "job", "mail", "user_session"}
BOTH_ELSEWHERE: set[str] = {"problems.save_one"}
# What was taken back leaves nothing; a team that has begun goes on where its sprint is; who is set up goes in.
ELSEWHERE = {"retro_cards.take_back", "start.begin"}
EACH_IS_ANOTHER = {"account.add_token"}  # it is shown once, and never again


def test_every_form_that_is_sent_twice_writes_once(
    app: Flask,
    planted: Planted,
    anew: Callable[[], None],
    schemas: dict[str, Any],  # noqa: F811
) -> None:
    wrong, did = [], 0
    for name, (url, schema) in schemas.items():
        if name in LETS_OUT | EACH_IS_ANOTHER:
            continue
        client = browser_of(app, planted.cookie)
        sent = {**(good_values(name, schema) if schema else {}), "request_key": "one"}
        first = client.post(url, data=sent)
        there = rows(app)
        second = client.post(url, data=sent)
        did += first.status_code == 303
        if {table for table, count in rows(app).items() if count != there[table]} - HISTORY:
            wrong.append((name, "writes twice"))
        if name not in ELSEWHERE and (second.status_code, second.location) != (first.status_code, first.location):
            wrong.append((name, first.status_code, first.location, second.status_code, second.location))
        if first.status_code == 303:
            anew()
    assert did > 80
    assert not wrong, "\n".join(map(str, wrong))


def test_a_form_that_is_older_than_what_stands_there_shows_both(
    app: Flask,
    planted: Planted,
    anew: Callable[[], None],
    schemas: dict[str, Any],  # noqa: F811
) -> None:
    wrong, stale = [], 0
    for name, (url, schema) in schemas.items():
        fields = set(schema.fields) if schema else set()
        words = fields & {"title", "text", "note", "name", "role", "goal", "exemplars", "performers"}
        if "version" not in fields or not words or name in BOTH_ELSEWHERE:
            continue
        client = browser_of(app, planted.cookie)
        theirs, mine = (dict(good_values(name, schema), **dict.fromkeys(words, text)) for text in ("Theirs", "Mine"))
        seen = client.post(url, data=theirs)
        if seen.status_code == 409:
            theirs["version"] = mine["version"] = version_of(PageSeen(seen.text))
            seen = client.post(url, data=theirs)
        assert seen.status_code == 303, name
        answer = client.post(url, data=mine)
        page = PageSeen(answer.text)
        kept = any(each.value.strip() == "Mine" for each in page.controls if each.name in words)
        if answer.status_code != 409 or not kept or "Theirs" not in answer.text:
            wrong.append((name, answer.status_code, kept, "Theirs" in answer.text))
        again = client.post(url, data={**mine, "version": version_of(page)})
        if answer.status_code == 409 and again.status_code != 303:
            wrong.append((name, "can't be saved again", again.status_code))
        stale += 1
        anew()
    assert stale >= 12
    assert not wrong, "\n".join(map(str, wrong))


def version_of(page: PageSeen) -> str:
    """The version that the form carries now; of several forms on a page, that of the one that was changed."""
    return max((each.value for each in page.controls if each.name == "version"), default="")


def test_a_form_whose_key_went_out_with_other_words_says_so(
    app: Flask,
    planted: Planted,
    anew: Callable[[], None],
    schemas: dict[str, Any],  # noqa: F811
) -> None:
    said, silent = 0, []
    for name, (url, schema) in schemas.items():
        if schema is None or name in LETS_OUT | ELSEWHERE | NOT_SHOWN:
            continue
        client = browser_of(app, planted.cookie)
        sent = {**good_values(name, schema), "request_key": "one"}
        client.post(url, data=sent)
        if let_it_be_of_other_words(app):
            page = client.post(url, data=sent).text
            said += any(sentence in page for sentence in ALREADY)
            silent += [] if any(sentence in page for sentence in ALREADY) else [name]
        anew()
    assert said > 20
    assert silent == []


def let_it_be_of_other_words(app: Flask) -> bool:
    """Whether a key was kept: then as that of another request."""
    with app.app_context():
        kept = session.query(RequestKey).filter_by(key="one").update({"body_hash": "of other words"})
        session.commit()
        return bool(kept)
