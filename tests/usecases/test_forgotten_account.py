"""Forgetting somebody who had an account: nothing of them is left, and what they did stays."""

from typing import Any

import pytest

from ldagile.domain.errors import NotFound, RuleBroken
from ldagile.domain.listening import Named
from ldagile.models.base import session
from ldagile.models.card_parts import Comment
from ldagile.models.cards import Card
from ldagile.models.transaction import SITE, transaction
from ldagile.models.users import AccessToken, User, UserSession
from ldagile.usecases.accounts import create_user
from ldagile.usecases.cards.comments import add_comment
from ldagile.usecases.erasure import forget_account
from ldagile.usecases.participants import add_participants
from ldagile.usecases.passwords import mail_reset, request_reset
from ldagile.usecases.sessions import sign_in
from ldagile.usecases.teams import remove_member
from ldagile.usecases.tokens import create_token
from tests.conftest import PASSWORD
from tests.holding import a_retro
from tests.listening import DOES, a_released_card, answers, opened, responses
from tests.usecases.test_erasure import everything

EMAIL = "teammate@example.org"


@pytest.fixture
def gone(app: Any, people: Any, clock: Any) -> None:
    """Somebody who did this and that in a team, was asked as well, signed their answer, and left."""
    who = {"actor": people.teammate, "now": clock.now}
    card = a_released_card(people, clock, 0, owner_id=people.teammate.user_id)
    named = [Named("Teammate", EMAIL, None)]
    today = clock.now.date()
    add_participants(card_number=card, people=named, received_on=today, actor=people.owner, now=clock.now)
    opened(clock)
    answers(clock, [DOES], signed=1)
    add_comment(number=card, text="They guess", **who)
    create_token(name="mine", scope="read", days=9, **who)
    hasher = app.extensions["hasher"]
    sign_in(email=EMAIL, password=PASSWORD, user_agent="pytest", hasher=hasher, now=clock.now)
    request_reset(email=EMAIL, now=clock.now)
    mail_reset(email=EMAIL, now=clock.now)
    held = a_retro(people, clock)
    held.enter(people.teammate)
    held.guest("Teammate by phone", EMAIL)
    remove_member(user_id=people.teammate.user_id, actor=people.owner, now=clock.now)


def test_nothing_of_them_is_left_and_what_they_did_stays(people: Any, clock: Any, gone: None) -> None:
    forget_account(email=EMAIL, now=clock.now)
    left = everything()
    assert EMAIL not in left
    assert "Teammate" not in left
    assert session.query(Comment.text).scalar() == "They guess"
    assert session.query(Card.owner_id).scalar() is None
    assert [each.signed_name for each in responses()] == [None]
    mine = {"user_id": people.teammate.user_id}
    assert [session.query(each).filter_by(**mine).count() for each in (UserSession, AccessToken)] == [0, 0]


def test_the_address_is_free_again(app: Any, people: Any, clock: Any, gone: None) -> None:
    forget_account(email=EMAIL, now=clock.now)
    with pytest.raises(NotFound, match="user_not_found"):
        forget_account(email=EMAIL, now=clock.now)
    again = {"name": "Somebody new", "password": PASSWORD, "role": "viewer", "team_slug": people.slug}
    create_user(email=EMAIL, **again, hasher=app.extensions["hasher"], now=clock.now)
    assert session.query(User).filter_by(email=EMAIL).one().id != people.teammate.user_id


def test_who_is_in_a_team_or_alone_runs_the_site_is_not_forgotten(people: Any, clock: Any) -> None:
    with pytest.raises(RuleBroken, match="in_team_still"):
        forget_account(email=EMAIL, now=clock.now)
    with pytest.raises(RuleBroken, match="last_admin"):
        forget_account(email="admin@example.org", now=clock.now)
    with transaction(SITE):
        session.query(User).filter_by(email="owner@example.org").one().is_admin = True
    forget_account(email="admin@example.org", now=clock.now)
    assert "Admin" not in everything()
