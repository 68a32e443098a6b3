"""Nonsense in every field of every form: refused in words beside the field, kept as it was typed, never a 500.

The schema of each form is noted as its view reads it, so a new form is in the test as soon as it has an address.
"""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from flask import Flask
from marshmallow import Schema

from ldagile.web import forms
from tests.web.nonsense.addresses import BEYOND, address, endpoints
from tests.web.nonsense.conftest import Planted, browser_of, rows
from tests.web.nonsense.corpus import VALUES, fitting, limits, takes
from tests.web.nonsense.pages import PageSeen

pytestmark = pytest.mark.timeout(600)
# Fields that are read without a schema.
READ_BY_HAND = {
    "attachments.create": ("file",),
    "feedback.code": ("barrier", "card"),
    "intake.look": ("statement", "email", "action", "wanted_number"),
    "metrics.read_table": ("text",),
    "metrics.save_rows": ("when", "value"),
    "retro_rooms.here": ("stamp",),
    "sprints.save_end": ("card-1", "card-999", "card-x"),
}
# Where one of everything would be too much.
RATHER: dict[str, dict[str, Any]] = {
    "answers.save": {"nothing": "", "no_chance": ""},
    "cards.save": {"law_demands": "", "trial_of": "", "metric": "", "type": ""},
    "informants.create": {"requester": ""},
    "informants.save": {"version": "2"},
    "informants.save_role": {"version": "2"},
    "metrics.save": {"cadence": "weekly"},
    "problems.save": {"version": "2", "hours_lost": "", "cost_basis": "measured"},
    "problems.save_one": {"version": "2", "hours_lost": ""},
    "questions.save": {"version": "2"},
    "retro_actions.save": {"owner": ""},
    "retro_actions.add": {"owner": ""},
    "sprints.save": {"starts_on": "2026-11-30", "ends_on": "2026-12-11"},
}
HIDDEN = {"version", "revision", "column"}
LETS_OUT = {"sign_in.leave", "account.end_session"}
SAVES_WHAT_FITS = {"participants.add", "metrics.save_rows"}
REFUSED = {400, 404, 409, 413, 422}


@pytest.fixture
def noted(monkeypatch: pytest.MonkeyPatch) -> list[Schema]:
    """The schemas through which forms are read meanwhile."""
    found: list[Schema] = []
    typed_values = forms.typed_values

    def note(schema: Schema, sent: Any) -> dict[str, Any]:
        found.append(schema)
        return typed_values(schema, sent)

    monkeypatch.setattr(forms, "typed_values", note)
    return found


@pytest.fixture
def schemas(app: Flask, planted: Planted, anew: Callable[[], None], noted: list[Schema]) -> dict[str, Any]:
    """The address and the form of every endpoint that changes something; None where it is only a button."""
    found: dict[str, Any] = {}
    for rule in endpoints(app, unsafe=True):
        url = address(app, rule, planted.world)
        noted.clear()
        answer = browser_of(app, planted.cookie).post(url, data={"colour": "green"})
        found[rule.endpoint] = (url, noted[-1] if noted else None)
        if answer.status_code == 303:
            anew()
    return found


def test_nonsense_in_every_field_of_every_form(
    app: Flask, planted: Planted, anew: Callable[[], None], schemas: dict[str, Any]
) -> None:
    assert sum(schema is not None for _, schema in schemas.values()) > 70
    wrong = [
        (name, *each)
        for name, (url, schema) in schemas.items()
        if schema is not None
        for each in (*refused(app, planted, name, url, schema), *taken(app, planted, anew, name, url, schema))
    ]
    assert not wrong, "\n".join(map(str, wrong))


def test_postgresql_which_is_stricter_about_texts_stumbles_over_none_of_it(
    schemas: dict[str, Any], on_postgresql: tuple[Flask, Planted]
) -> None:
    app, planted = on_postgresql
    wrong = []
    for rule in endpoints(app, unsafe=True):
        if rule.endpoint in LETS_OUT:
            continue
        _url, schema = schemas[rule.endpoint]
        texts = dict.fromkeys(READ_BY_HAND.get(rule.endpoint, ()), "nul \0 byte 99999999999999999999")
        for url in (address(app, rule, planted.world), *beyond(app, rule, planted)):
            sent = texts | (nonsense(schema, 0, taken=True) | RATHER.get(rule.endpoint, {}) if schema else {})
            answer = browser_of(app, planted.cookie).post(url, data=sent)
            if answer.status_code >= 500 or was_let_out(answer):
                wrong.append((rule.endpoint, url, sent))
    for rule in endpoints(app, unsafe=False):
        for url in beyond(app, rule, planted):
            answer = browser_of(app, planted.cookie).get(url)
            if answer.status_code >= 500 or was_let_out(answer):
                wrong.append((rule.endpoint, url))
    assert not wrong, "\n".join(map(str, wrong))


def was_let_out(answer: Any) -> bool:
    """Whether the browser is no longer signed in, so that nothing was tried at all."""
    return str(answer.location or "").startswith("/sign-in")


def beyond(app: Flask, rule: Any, planted: Planted) -> list[str]:
    """Addresses of this rule at which there is nothing."""
    found = [(name, value) for name in rule.arguments for value in BEYOND.get(name, BEYOND["number"])]
    return [address(app, rule, planted.world, **{name: value}) for name, value in found]


def test_nonsense_in_what_is_read_without_a_schema(app: Flask, planted: Planted) -> None:
    texts = [text for text in VALUES if len(text) < 50_000]
    for rule in endpoints(app, unsafe=True):
        for text in texts if rule.endpoint in READ_BY_HAND else ():
            sent = dict.fromkeys(READ_BY_HAND[rule.endpoint], text)
            answer = browser_of(app, planted.cookie).post(address(app, rule, planted.world), data=sent)
            assert answer.status_code in {200, 204, 303, *REFUSED}, (rule.endpoint, text)


def test_what_is_not_there_is_not_found_whatever_is_to_be_done_with_it(app: Flask, planted: Planted) -> None:
    client, missed = browser_of(app, planted.cookie), []
    before = rows(app)
    for rule in endpoints(app, unsafe=True):
        for name in rule.arguments - {"slug"}:
            for value in BEYOND[name] if name in BEYOND else BEYOND["number"]:
                answer = client.post(address(app, rule, planted.world, **{name: value}))
                if answer.status_code not in {404, 422}:
                    missed.append((rule.endpoint, name, value, answer.status_code))
    assert not missed, "\n".join(map(str, missed))
    assert rows(app) == before


@pytest.mark.parametrize(
    ("status", "how"),
    [
        (413, {"data": {"title": "x" * (2 * 1024 * 1024 + 1)}}),
        (413, {"data": b"title=" + b"x" * 10 * 1024 * 1024, "content_type": "application/x-www-form-urlencoded"}),
        (413, {"data": b"x" * (12 * 1024 * 1024 + 1), "content_type": "multipart/form-data; boundary=x"}),
        (422, {"data": b'{"title": "A title"}', "content_type": "application/json"}),
        (422, {"data": b"title=A", "content_type": "text/plain"}),
        (422, {"data": b"\x00\xff\xfe", "content_type": "application/x-www-form-urlencoded"}),
        (422, {"data": b"--x\r\nnonsense", "content_type": "multipart/form-data; boundary=x"}),
        (422, {"data": b"title=A", "content_type": "multipart/form-data"}),
        (422, {"data": b"title=half+%ED%A0%BD&colour=%FF"}),
        (422, {}),
    ],
)
def test_a_body_that_is_no_form_is_refused_in_words(
    app: Flask, planted: Planted, status: int, how: dict[str, Any]
) -> None:
    how = {"content_type": "application/x-www-form-urlencoded", **how} if isinstance(how.get("data"), bytes) else how
    before = rows(app)
    answer = browser_of(app, planted.cookie).post(f"/t/{planted.world.slug}/objectives/new", **how)
    assert answer.status_code == status
    assert ("Send less" if status == 413 else "Please fill this in") in answer.text or "no such field" in answer.text
    assert rows(app) == before


def refused(app: Flask, planted: Planted, name: str, url: str, schema: Schema) -> Iterator[tuple[Any, ...]]:
    """What goes wrong where nothing fits: it is not refused, something is written, a field says nothing."""
    client = browser_of(app, planted.cookie)
    for turn in range(2):
        sent = {**good_values(name, schema), **nonsense(schema, turn, taken=False), "colour": "green"}
        before = rows(app)
        answer = client.post(url, data=sent)
        if answer.status_code not in REFUSED:
            yield answer.status_code, sent
        if rows(app) != before and name not in SAVES_WHAT_FITS:
            yield "was written", sent
        if answer.status_code == 422:
            yield from unsaid(answer.text, schema, sent)


def taken(
    app: Flask, planted: Planted, anew: Callable[[], None], name: str, url: str, schema: Schema
) -> Iterator[tuple[Any, ...]]:
    """What goes wrong where all of it fits, however odd it is."""
    for turn in range(2):
        sent = {**good_values(name, schema), **nonsense(schema, turn, taken=True), **RATHER.get(name, {})}
        answer = browser_of(app, planted.cookie).post(url, data=sent)
        if answer.status_code not in {200, 303, *REFUSED} or was_let_out(answer):
            yield answer.status_code, sent
        if answer.status_code == 303:
            anew()


def good_values(name: str, schema: Schema) -> dict[str, Any]:
    """A form that could be sent."""
    return {field: fitting(field, each) for field, each in schema.fields.items()} | RATHER.get(name, {})


def nonsense(schema: Schema, turn: int, *, taken: bool) -> dict[str, str]:
    """For each field one of the values that it takes, or that it refuses; its own limits first, then another one."""
    sent = {}
    for place, (name, field) in enumerate(schema.fields.items()):
        values = [text for text in (*limits(field), *VALUES) if len(text) < 50_000 and takes(field, text) == taken]
        if values and name not in HIDDEN:
            sent[name] = values[(turn * (place + 7)) % len(values)]
    return sent


def unsaid(text: str, schema: Schema, sent: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    """The fields on the page whose error does not stand beside them, and those whose text is lost."""
    page = PageSeen(text)
    for name, field in schema.fields.items():
        mine = [each for each in page.controls if each.name == name and each.typed]
        if not mine or takes(field, sent[name]):
            continue
        if not any(page.says(each.described) for each in mine):
            yield name, "says nothing"
        if mine[0].writes and not any(same(each.value, sent[name]) for each in mine):
            yield name, "lost", mine[0].value[:40], sent[name][:40]


def same(shown: str, typed: str) -> bool:
    """Whether a field shows what was typed, as far as a page can carry it."""
    return not typed.strip() or shown.replace("\0", "\ufffd").split() == typed.replace("\0", "\ufffd").split()
