"""kill -9 at random moments while people work: what was acknowledged is there, once, and streams miss nothing."""

import os
import random
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import cycle
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from flask import Flask

from ldagile.live.feed import last_seq, team_topic
from ldagile.models.base import session
from ldagile.models.card_parts import Comment
from ldagile.models.cards import Card, CardTransition, Lane
from ldagile.models.jobs import Job, Mail
from ldagile.models.listening import Response
from ldagile.models.problems import Problem
from ldagile.models.transaction import SITE, transaction
from ldagile.queries.links import sign_link
from tests.build import a_card
from tests.conftest import Clock
from tests.faults.at_work import Listener, Someone, threads
from tests.faults.conftest import SOAK
from tests.listening import a_released_card, invitations, opened
from tests.mail_server import free_port
from tests.program import Program, Visitor, children_of, name_of, wait_for

SECONDS = SOAK or 10
ANSWERS = min(400, int(SECONDS * 5))


@pytest.fixture
def clock() -> Clock:
    """The program reads the one on the wall; the follow-up was due in time for that."""
    clock = Clock()
    clock.now = datetime.now(UTC) - timedelta(days=31)
    return clock


class Supervised:
    """The program, started again whenever it ends, as systemd would."""

    def __init__(self, start: Callable[[], Program]) -> None:
        self.start, self.program = start, start()
        self.stop = Event()
        self.thread = Thread(target=self.tend)
        self.thread.start()

    def tend(self) -> None:
        while not self.stop.wait(0.1):
            if self.program.process.poll() is not None:
                self.program.end()
                self.program = self.start()

    def victims(self, kind: str) -> list[int]:
        name = "ldagile-worker" if kind == "worker" else "ldagile-web"
        found = [pid for pid in self.program.children() if name_of(pid) == name]
        return [pid for web in found for pid in children_of(web)] if kind == "web" else found

    def end(self) -> None:
        self.stop.set()
        self.thread.join()
        self.program.process.terminate()
        self.program.end()


@pytest.fixture
def supervised(app: Flask, tmp_path: Path, mail_server: Any) -> Iterator[Supervised]:
    settings, port = app.extensions["settings"], str(free_port())
    variables = {
        "PORT": port,
        "LDAGILE_SECRET_KEY": settings.secret_key,
        "LDAGILE_RATE_LIMITS": "false",
        "LDAGILE_SMTP_URL": mail_server.url,
    }
    supervised = Supervised(lambda: Program(tmp_path, settings.database_url, **variables))
    yield supervised
    supervised.end()


def kill_at_random(supervised: Supervised, seconds: float) -> list[str]:
    """Each of the three processes in turn, at moments that nobody chose."""
    chance, killed, end = random.Random(4), [], time.monotonic() + seconds
    for kind in cycle(("gunicorn's own", "worker", "web")):
        wait_for(supervised.program.is_ready, seconds=90)
        time.sleep(chance.uniform(0.5, 3))
        for pid in supervised.victims(kind):
            os.kill(pid, signal.SIGKILL)
            killed.append(kind)
        if time.monotonic() > end and len(set(killed)) == 3:
            return killed
        time.sleep(0.3)
    return killed


@pytest.fixture
def team_at_work(app: Flask, people: Any, clock: Clock) -> tuple[list[int], list[int], list[str]]:
    """Cards, lanes without a limit, and the links of everybody who is asked."""
    secret = app.extensions["settings"].secret_key
    with app.app_context():
        a_released_card(people, clock, ANSWERS)
        opened(clock, by_mail=False)
        tokens = [sign_link(secret, "followup", each.id, each.generation) for each in invitations()]
        cards = [a_card(people.owner.team, clock.now, "committed") for _ in range(3)]
        with transaction(SITE):
            session.query(Lane).update({"wip_limit": None})
        lanes = {lane.stage: lane.number for lane in session.query(Lane).filter_by(team_id=people.owner.team)}
    clock.now = datetime.now(UTC)
    return cards, [lanes[stage] for stage in ("committed", "ready", "doing")], tokens


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"] if SOAK else ["sqlite"], indirect=True)
def test_whatever_is_killed_what_was_acknowledged_is_there_once(
    app: Flask, people: Any, team_at_work: Any, supervised: Supervised, mail_server: Any
) -> None:
    cards, lanes, tokens = team_at_work
    supervised.program.wait_until_ready()
    port = supervised.program.port
    folks = [
        Someone(Visitor(app, port, people.owner), card, lanes, tokens[n::3], f"Mira-{n}")
        for n, card in enumerate(cards)
    ]
    begin = newest_change(app, people)
    listener = Listener(Visitor(app, port, people.teammate), begin)
    with threads(listener.listen) as ended:
        try:
            with threads(*(each.work for each in folks)):
                killed = kill_at_random(supervised, SECONDS)
            wait_for(supervised.program.is_ready, seconds=90)
            let_claims_run_out(app)
            folks[0].tell()  # which wakes the worker
            wait_for(lambda: all_mailed(app), seconds=60 + SECONDS)  # it was away for half of the time
            newest = newest_change(app, people)
            wait_for(lambda: listener.seen[-1] == newest, seconds=60)
        finally:
            ended.set()
            folks[0].comment()  # which ends the listener's wait
    assert [each.refused for each in folks] == [[], [], []]
    assert set(killed) == {"gunicorn's own", "worker", "web"}
    assert listener.begun > 1
    assert listener.seen[: newest - begin + 1] == list(range(begin, newest + 1))
    check_rows(app, folks)
    check_mails(app, folks, mail_server)


def newest_change(app: Flask, people: Any) -> int:
    with app.app_context():
        return last_seq(team_topic(people.owner.team))


def let_claims_run_out(app: Flask) -> None:
    """What a killed worker had in hand is taken again after a quarter of an hour; here now."""
    with app.app_context(), transaction(SITE):
        undone = session.query(Job).filter(Job.kind == "send_mail", Job.done_at.is_(None))
        undone.update({"claimed_until": None, "due_at": datetime.now(UTC)})


def all_mailed(app: Flask) -> bool:
    with app.app_context():
        return session.query(Mail).filter(Mail.sent_at.is_(None)).count() == 0


def check_rows(app: Flask, folks: list[Someone]) -> None:
    """Every acknowledged write, once."""
    with app.app_context():
        for someone in folks:
            card = session.query(Card).filter_by(number=someone.card).one()
            assert session.get_one(Lane, card.lane_id).number == someone.lane
            assert len({row.batch for row in session.query(CardTransition).filter_by(card_id=card.id)}) == someone.moves
        written = {
            "said": Counter(row.text for row in session.query(Comment)),
            "told": Counter(row.statement for row in session.query(Problem) if "has a problem" in row.statement),
            "answered": Counter(row.change for row in session.query(Response)),
        }
    for what, rows in written.items():
        assert rows == Counter(text for someone in folks for text in getattr(someone, what)), what


def check_mails(app: Flask, folks: list[Someone], mail_server: Any) -> None:
    """Each problem's mail arrived; what was handed over twice, since the worker died in between, is one mail."""
    with app.app_context():
        posted = {f"<{mail.message_id}>": mail.recipient for mail in session.query(Mail)}
        again = {
            f"<{session.get_one(Mail, job.params['mail_id']).message_id}>"
            for job in session.query(Job).filter(Job.kind == "send_mail", Job.attempts > 1)
        }
    assert len(posted) == sum(len(someone.told) for someone in folks)
    arrived = Counter(mail_server.message_ids)
    assert set(arrived) == set(posted)
    assert {message_id for message_id, times in arrived.items() if times > 1} <= again
