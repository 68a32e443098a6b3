"""Whatever stands in a text, it is a text: on every page and in every mail."""

from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from ldagile.jobs.mails import WORDS, write_letter
from ldagile.jobs.smtp import Letter
from ldagile.models.base import session
from ldagile.models.mails import Mail
from ldagile.models.retros import Retro, RetroAction, RetroParticipant
from ldagile.models.transaction import SITE, transaction
from ldagile.queries.links import read_link
from tests.conftest import START
from tests.web.nonsense.addresses import address, endpoints
from tests.web.nonsense.conftest import Planted, browser_of
from tests.web.nonsense.pages import PageSeen
from tests.web.nonsense.texts import attack, rewrite
from tests.web.nonsense.world import SECRET

STRANGE = {"iframe", "object", "embed", "math", "mi", "base", "animate", "x-evil"}
LEADS = {"href", "src", "action", "formaction", "xlink:href", "hx-get", "hx-post", "data", "srcdoc"}
OURS = (
    *("/", "#", "?", "https://cdn.jsdelivr.net/", "https://example.org"),
    *("http://localhost", "http://127.0.0.1:5000/", "mailto:"),
)
RICH = {"board", "cards", "listening", "problems", "retro_rooms", "sprints"}


@pytest.fixture
def attacked(app: Flask, planted: Planted) -> Planted:
    with app.app_context():
        rewrite(attack)
    return planted


def suspects(text: str) -> Iterator[Any]:
    """What a page has that only a text can have brought."""
    for tag, given in PageSeen(text).elements:
        if tag in STRANGE or (tag == "script" and not given.get("src")) or (tag == "meta" and "http-equiv" in given):
            yield tag, given
        for name, value in given.items():
            if name.startswith(("on", "hx-on")) or name in {"evil", "style", "srcdoc"}:
                yield tag, name, value
            if name in LEADS and not value.strip().lower().startswith(OURS) and value:
                yield tag, name, value
    if "15149047" in text:
        yield "a template was run"


def test_on_every_page_it_is_a_text(app: Flask, attacked: Planted) -> None:
    client, wrong, seen = browser_of(app, attacked.cookie), [], 0
    for rule in endpoints(app, unsafe=False):
        noun = rule.endpoint.partition(".")[0]
        more = ({}, {"number": 2}) if "number" in rule.arguments and noun in RICH else ({},)
        for instead in more if noun != "live" else ():
            answer = client.get(address(app, rule, attacked.world, **instead))
            assert answer.status_code < 500, (rule.endpoint, instead)
            if answer.mimetype == "text/html":
                seen += "x-evil" in answer.text
                wrong += [(rule.endpoint, instead, each) for each in suspects(answer.text)]
    assert seen > 90
    assert not wrong, "\n".join(map(str, wrong[:40]))


def promised() -> dict[str, int]:
    """An action as it stands when its retro has closed. Its id, and whose it is."""
    action = session.scalars(select(RetroAction).where(RetroAction.archived_at.is_(None))).all()[-1]
    action.state = "open"
    mine = RetroParticipant.retro_id == action.retro_id
    action.owner_id, action.due = session.scalars(select(RetroParticipant.id).where(mine)).all()[0], START.date()
    session.get_one(Retro, action.retro_id).closed_at = START
    return {"action_id": action.id, "participant_id": action.owner_id}


def letter_of(app: Flask, planted: Planted, kind: str) -> Letter | None:
    """The mail of this kind that is about the record of the planted team that such a mail is about."""
    noun = kind.partition("_")[0]
    link = read_link(SECRET, noun, planted.world.links[noun], now=START)
    about = {f"{noun}_id": link.id, "generation": link.generation, "invitations": [(link.id, link.generation)]}
    about |= {"reset": {"user_id": link.id}, "news": {"news": [link.id]}}.get(kind, {})
    with app.app_context():
        with transaction(SITE):
            code = "accepted" if kind == "problem_moved" else None
            params = {**about, "code": code} | (promised() if kind == "retro_promise" else {})
            mail = Mail(kind=kind, recipient="x@example.org", params=params, message_id=kind, created_at=START)
            session.add(mail)
            session.flush()
            number = mail.id
        return write_letter(number, START)


def test_a_form_that_is_refused_shows_it_as_a_text(app: Flask, attacked: Planted) -> None:
    sent = dict.fromkeys(("title", "owner", "source", "importance", "horizon"), attack("", 0))
    page = browser_of(app, attacked.cookie).post(f"/t/{attacked.world.slug}/objectives/new", data=sent)
    assert page.status_code == 422
    assert list(suspects(page.text)) == []


def test_in_every_mail_it_is_a_text(app: Flask, attacked: Planted) -> None:
    for kind in WORDS:
        letter = letter_of(app, attacked, kind)
        assert letter, kind
        assert "x-evil" in letter.text, kind
        found = [each for each in suspects(letter.html) if each[1] != "style"]
        assert found == [], kind
