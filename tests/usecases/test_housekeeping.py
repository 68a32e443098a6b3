"""What is kept for a while only."""

from typing import Any

import pytest

from ldagile.models.accounts import open_session
from ldagile.models.base import session
from ldagile.models.jobs import Job, Mail
from ldagile.models.retros import Retro, RetroAction, RetroParticipant
from ldagile.models.transaction import SITE, transaction
from ldagile.models.users import AccessToken, TeamInvitation, UserSession
from ldagile.queries.outbox import list_outbox
from ldagile.usecases.housekeeping import plan_sweep, sweep
from ldagile.usecases.invitations import invite
from ldagile.usecases.jobs import claim_job, fail_job, finish_job
from ldagile.usecases.tokens import create_token
from tests.build import add
from tests.holding import a_retro


def count(model: Any) -> int:
    session.rollback()
    found: int = session.query(model).count()
    return found


@pytest.fixture
def after(clock: Any) -> Any:
    """Sweep when so much time has gone by."""

    def sweep_after(**span: float) -> int:
        clock.advance(**span)
        return sweep(now=clock.now)

    return sweep_after


def test_it_is_planned_once_a_day(clock: Any) -> None:
    for hours in (0, 1, 20):
        clock.advance(hours=hours)
        plan_sweep(now=clock.now)
    session.rollback()
    assert [job.key for job in session.query(Job).order_by(Job.id)] == ["sweep:2026-11-24", "sweep:2026-11-25"]


def test_sessions_and_tokens_that_are_over_go(people: Any, clock: Any, after: Any) -> None:
    with transaction(SITE):
        open_session(people.owner.user_id, user_agent="", now=clock.now)
    create_token(name="Export", scope="read", days=40, actor=people.owner, now=clock.now)
    after(days=30)
    assert (count(UserSession), count(AccessToken)) == (1, 1)
    after(seconds=1)
    assert (count(UserSession), count(AccessToken)) == (0, 1)
    after(days=10)
    assert count(AccessToken) == 0


def test_an_invitation_that_is_over_forgets_whom_it_invited_but_its_number_stays(
    people: Any, clock: Any, after: Any
) -> None:
    first = invite(email="new@example.org", role="member", actor=people.owner, now=clock.now)
    after(days=44)
    assert session.query(TeamInvitation.email).scalar() == "new@example.org"
    after(seconds=1)
    assert session.query(TeamInvitation.email).scalar() == ""
    again = invite(email="new@example.org", role="member", actor=people.owner, now=clock.now)
    assert again.invitation_id != first.invitation_id


def work(clock: Any, *, fails: bool = False) -> None:
    """Do the mail's work, well or badly."""
    claimed = claim_job(kinds=["send_mail"], now=clock.now)
    assert claimed
    fail_job(claimed, "no", final=True, now=clock.now) if fails else finish_job(claimed, now=clock.now)


@pytest.mark.parametrize(("fails", "days"), [(False, 30), (True, 90)])
def test_work_goes_a_while_after_it_ended(people: Any, clock: Any, after: Any, fails: bool, days: int) -> None:
    invite(email="new@example.org", role="member", actor=people.owner, now=clock.now)
    after(days=400)
    assert count(Job) == 1, "it waits for a mail server"
    work(clock, fails=fails)
    after(days=days)
    assert count(Job) == 1
    after(seconds=1)
    assert count(Job) == 0


def test_a_mail_goes_after_its_work_and_is_told_of_until_then(people: Any, clock: Any, after: Any) -> None:
    invite(email="new@example.org", role="member", actor=people.owner, now=clock.now)
    after(days=91)
    assert [mail.state for mail in list_outbox()] == ["waiting"]
    clock.advance(days=-91)
    work(clock)
    after(days=31)
    assert (count(Job), [mail.state for mail in list_outbox()]) == (0, ["dropped"])
    after(days=60)
    assert count(Mail) == 0


def test_guests_of_a_retro_that_is_long_over_are_forgotten_as_far_as_nothing_names_them(
    people: Any, clock: Any, after: Any
) -> None:
    held = a_retro(people, clock, anonymous=False)
    for name in ("Helen", "Tom", "Nobody"):
        held.guest(name, f"{name.lower()}@example.org")
    guests = {row.name: row.id for row in session.query(RetroParticipant).filter_by(user_id=None)}
    retro_id = held.row.id
    session.rollback()
    with transaction(SITE):
        for name, state in (("Helen", "open"), ("Tom", "done")):
            action = {"retro_id": retro_id, "title": "Put it on the phone", "owner_id": guests[name], "state": state}
            add(RetroAction, people.owner.team, clock.now, **action)
        session.get_one(Retro, retro_id).closed_at = clock.now
    after(days=92)
    assert count(RetroParticipant) == 4, "from 24 November three months last until 24 February"
    after(seconds=1)
    session.rollback()
    left = session.query(RetroParticipant).filter_by(user_id=None).order_by(RetroParticipant.id)
    assert [(row.name, row.email, row.token_hash) for row in left] == [
        ("Helen", "helen@example.org", None),
        ("Tom", None, None),
    ]
    assert after(days=1) == 0
