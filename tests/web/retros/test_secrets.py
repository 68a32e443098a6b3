"""What others wrote, who wrote it and how they voted never leaves the server before its time.

Every endpoint of retros is asked by everybody, in every phase, for pages and fragments alike.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from flask import Flask

from ldagile.domain.retros.phases import HELD
from ldagile.live.feed import retro_topic
from ldagile.web.live import Place, events
from tests.conftest import Client
from tests.web.retros.conftest import Live

HIDDEN = {"teammate": "the-words-of-teammate", "owner": "the-words-of-owner", "guest": "the-words-of-guest"}
SENT = {
    "retro_rooms.here": {"stamp": "old"},
    "retro_rooms.ready": {"ready": "yes"},
    "retro_phases.move": {"to_phase": "close", "revision": "999"},
    "retro_phases.topic": {"revision": "999"},
    "retro_phases.reopen": {},
    "retro_phases.anonymity": {"anonymous": "no"},
    "retro_phases.hand": {"participant": "999"},
    "retro_phases.take": {},
    "retro_cards.write": {"column": "0", "text": ""},
    "retro_cards.save": {"text": "my words instead", "version": "9"},
    "retro_cards.take_back": {},
    "retro_cards.vote": {"count": "9"},
    "retro_actions.add": {"title": ""},
    "retro_actions.save": {"title": "x", "version": "9", "owner": "", "due": "", "how_known": ""},
    "retro_actions.drop": {},
    "retro_actions.restore": {},
    "retro_actions.board": {},
    "retro_actions.finish": {"done": "yes"},
    "retro_actions.decide": {"outcome": "done"},
    "retros.create": {"expected": "0", "planned_on": ""},
}


def endpoints(app: Flask) -> list[Any]:
    """Every rule that is about retros, but for the stream (below) and joining, which shows no cards."""
    rules = [rule for rule in app.url_map.iter_rules() if "/retros" in rule.rule and rule.endpoint != "live.retro"]
    assert {rule.endpoint for rule in rules if "POST" in rule.methods} == set(SENT) | api_posts(rules)
    return rules


def api_posts(rules: list[Any]) -> set[str]:
    return {rule.endpoint for rule in rules if rule.rule.startswith("/api/") and "POST" in rule.methods}


def address(app: Flask, rule: Any, slug: str, card_id: str) -> str:
    values = {"slug": slug, "number": 1, "card_id": card_id, "key": card_id, "action": 1}
    with app.test_request_context():
        return app.url_for(rule.endpoint, **{name: values[name] for name in rule.arguments})


def ask(client: Client, rule: Any, url: str) -> Iterator[tuple[int, str]]:
    for headers in ({}, {"HX-Request": "true"}):
        for show in ("", "?show=cards", "?show=lobby") if rule.endpoint == "retro_rooms.show" else ("",):
            if "GET" in rule.methods:
                answer = client.get(url + show, headers=headers)
                yield answer.status_code, answer.text
        if "POST" in rule.methods:
            answer = client.post(url, data=SENT.get(rule.endpoint, {}), headers=headers)
            yield answer.status_code, answer.text


@pytest.fixture
def browsers(request: pytest.FixtureRequest) -> dict[str, Client]:
    names = ("owner", "teammate", "onlooker", "stranger", "admin", "visitor")
    return {name: request.getfixturevalue(name) for name in names}


@pytest.mark.parametrize("phase", ["collect", "look_back", "write"])
def test_hidden_words_reach_nobody_but_their_author(
    app: Flask, people: Any, call: Callable[..., Live], browsers: dict[str, Client], phase: str
) -> None:
    live = call(anonymous=False, shared=True)
    guest, browsers["guest"] = live.guest()
    written = {
        "teammate": live.write(people.teammate, HIDDEN["teammate"], 1),
        "owner": live.write(people.owner, HIDDEN["owner"]),
        "guest": live.write(guest, HIDDEN["guest"]),
    }
    if phase != "collect":
        live.go(phase)
    answers = [
        (rule.endpoint, who, answer)
        for rule in endpoints(app)
        for author, card_id in (written.items() if "card_id" in rule.arguments else [("nobody", "")])
        for who, client in browsers.items()
        if not (rule.endpoint == "retro_cards.take_back" and who == author)
        for answer in ask(client, rule, address(app, rule, people.slug, card_id))
    ]
    assert len(answers) > 400
    assert [each for each in answers if each[2][0] >= 500] == []
    for endpoint, who, (_status, text) in answers:
        assert [name for name, words in HIDDEN.items() if name != who and words in text] == [], (endpoint, who)
    for author, actor in (("teammate", people.teammate), ("owner", people.owner), ("guest", guest)):
        assert [card.text for card in live.room(actor).cards] == [HIDDEN[author]]


def test_the_stream_says_that_something_changed_and_nothing_else(app: Flask, people: Any, live: Live) -> None:
    guest, _client = live.guest()
    card = live.write(people.teammate, HIDDEN["teammate"])
    live.go("vote")
    with live.inside() as held:
        held.vote(guest, card, 2)
        topic = retro_topic(held.row.id)
    stream = events(app, Place("one"), topic, 0, lambda: True)
    told = "".join(next(stream) for _ in range(7))
    stream.close()
    names = set(re.findall(r"event: (\S+)", told))
    assert names == {"phase", "people", "cards", "votes"}
    assert set(re.sub(r"[\d\s]", "", told.replace(": here", "")).replace("event:", ",").split(",")) <= {
        "",
        *(f"{name}data:id:" for name in names),
    }


def plain(text: str) -> str:
    """A page without what differs each time it is drawn: tokens, nonces, keys, sequence numbers."""
    text = re.sub(r'(nonce|content|value)="[^"]{20,}"', r'\1=""', text)
    text = re.sub(r"/join/[\w.-]+", "/join/", text)
    return re.sub(r'(after=|value=")\d+(-[rh.]+")?', r"\1", text)


@pytest.mark.parametrize("who", ["owner", "teammate", "guest", "onlooker"])
def test_a_page_in_the_vote_is_the_same_however_others_vote(
    people: Any, live: Live, browsers: dict[str, Client], who: str
) -> None:
    guest, browsers["guest"] = live.guest()
    actors = {"owner": people.owner, "teammate": people.teammate, "guest": guest, "onlooker": people.onlooker}
    cards = [live.write(people.teammate, f"Card {number}") for number in range(3)]
    with live.inside() as held:
        held.enter(people.owner, people.teammate)
    live.go("vote")
    before = plain(browsers[who].get(live.url).text)
    with live.inside() as held:
        for name, actor in actors.items():
            if name not in {who, "onlooker"}:
                held.vote(actor, cards[0], 2)
                held.vote(actor, cards[1], 1)
    assert plain(browsers[who].get(live.url).text) == before


@pytest.mark.parametrize("phase", ["vote", "discuss", "commit", "close"])
def test_open_cards_look_the_same_whoever_wrote_them(
    people: Any, call: Callable[..., Live], browsers: dict[str, Client], phase: str
) -> None:
    pages = []
    for author in (people.teammate, people.owner):
        live = call()
        live.write(author, "Reps fill in five lines")
        with live.inside() as held:
            held.enter(people.teammate)
        live.go(phase)
        text = re.sub(r"/retros/\d+", "/retros/1", browsers["onlooker"].get(live.url).text)
        pages.append(re.sub(r"[0-9a-f]{32}", "", plain(text)))
    assert pages[0] == pages[1]
    assert ("Reps fill in five lines" in pages[0]) == (phase != "commit")


@pytest.mark.parametrize("phase", HELD)
def test_guests_get_neither_look_back_nor_summary_unless_shared(
    people: Any, clock: Any, call: Callable[..., Live], phase: str
) -> None:
    first = call()
    first.take_on("Pin the articles on the phone")
    first.go("close")
    for shared in (False, True):
        live = call(shared=shared)
        _guest, client = live.guest()
        live.write(people.teammate, "Reps fill in five lines")
        if phase != "collect":
            live.go(phase)
        text = client.get(live.url).text
        assert ("Pin the articles on the phone" in text) == (shared and phase == "look_back")
        if phase == "close":
            assert ("Reps fill in five lines" in text) == shared


def test_a_guest_goes_nowhere_else(app: Flask, people: Any, live: Live, call: Callable[..., Live]) -> None:
    other = call()
    _guest, client = live.guest()
    assert client.get(live.url).status_code == 200
    for url in (
        f"/t/{people.slug}/retros",
        other.url,
        f"/t/{people.slug}/objectives",
        f"/t/{people.slug}/team",
        f"/t/{people.slug}/live",
        f"{live.url}/actions/1",
        f"{other.url}/live",
    ):
        answer = client.get(url)
        assert answer.status_code in {302, 303}, url
        assert "/sign-in" in answer.headers["Location"]


def test_one_in_another_team_is_told_nothing(stranger: Client, visitor: Client, people: Any, live: Live) -> None:
    for client, answer, to_a_form in ((stranger, 404, 404), (visitor, 303, 401)):
        assert client.get(live.url).status_code == answer
        assert client.post(f"{live.url}/cards", data={"column": "0", "text": "x"}).status_code == to_a_form
        assert client.get(f"{live.url}/live").status_code == answer


def test_somebody_of_another_team_may_join_as_a_guest(app: Flask, people: Any, stranger: Client, live: Live) -> None:
    with live.inside() as held:
        held.guest("Stranger at the door")
    with stranger.session_transaction() as cookies:
        cookies["guests"] = {f"{people.slug}/1": held.token}
    assert stranger.get(live.url).status_code == 200
    assert stranger.get(f"/t/{people.slug}/retros").status_code == 404
