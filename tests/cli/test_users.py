from datetime import timedelta
from typing import Any

import pytest

from ldagile.domain.errors import NotFound
from ldagile.queries.accounts import find_account
from ldagile.queries.links import read_link
from ldagile.queries.members import list_members
from ldagile.queries.sessions import find_by_token
from ldagile.usecases.sessions import sign_in
from ldagile.usecases.setup import setup_is_open
from ldagile.usecases.teams import remove_member

MIRA = ("--email", "Mira@Example.org", "--name", "Mira", "--password-stdin")
PASSWORD = "three plain words"


def test_an_operator_makes_a_member_of_a_team_who_can_sign_in(
    flask: Any, do: Any, app: Any, people: Any, clock: Any
) -> None:
    made = flask("user", "create", *MIRA, "--role", "member", "--team", people.slug, typed=f"{PASSWORD}\n")
    assert (made.exit_code, made.output) == (0, "mira@example.org can sign in.\n")
    assert [member.role for member in do(list_members, team_id=people.owner.team) if member.name == "Mira"] == [
        "member"
    ]
    who = {"email": "mira@example.org", "password": PASSWORD, "user_agent": "pytest"}
    assert do(sign_in, **who, hasher=app.extensions["hasher"], now=clock.now).token


def test_the_first_administrator_may_be_made_here_and_then_set_up_is_closed(flask: Any, do: Any) -> None:
    assert do(setup_is_open)
    token = flask("setup-token")
    assert token.exit_code == 0
    assert flask("user", "create", *MIRA, "--role", "admin", typed=PASSWORD).exit_code == 0
    assert do(find_account, email="mira@example.org").is_admin
    assert not do(setup_is_open)
    closed = flask("setup-token")
    assert closed.exit_code == 1
    assert "It is set up already." in closed.output


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize(
    ("words", "typed", "sentence"),
    [
        (("--role", "member"), PASSWORD, "Say which team"),
        (("--role", "member", "--team", "nowhere"), PASSWORD, "There is no team at the address nowhere."),
        (("--role", "admin"), "short", "Take 12 characters or more."),
        (
            ("--role", "admin", "--email", "owner@example.org"),
            PASSWORD,
            "There is an account with this address already.",
        ),
        (("--role", "admin", "--email", "mira"), PASSWORD, "--email: This is no e-mail address."),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence_and_nobody_is_made(
    flask: Any, do: Any, words: tuple[str, ...], typed: str, sentence: str
) -> None:
    refused = flask("user", "create", *MIRA, *words, typed=typed)
    assert refused.exit_code in {1, 2}
    assert sentence in refused.output
    assert do(find_account, email="mira@example.org") is None


def test_a_token_of_a_person_is_printed_once_and_works(flask: Any, do: Any, people: Any, clock: Any) -> None:
    printed = flask("user", "token", "--email", "teammate@example.org", "--scope", "read", "--days", "2")
    found, _team = do(find_by_token, token=printed.output.strip(), now=clock.now)
    assert (found.id, found.scope) == (people.teammate.user_id, "read")
    assert do(find_by_token, token=printed.output.strip(), now=clock.now + timedelta(2)) == (None, None)


def test_a_reset_link_is_printed_and_lasts_a_day(flask: Any, app: Any, people: Any, clock: Any) -> None:
    link = flask("user", "reset", "--email", "TEAMMATE@example.org").output.strip()
    address, token = link.rsplit("/", 1)
    assert address == "http://127.0.0.1:5000/reset"
    assert read_link(app.secret_key, "reset", token, now=clock.now).id == people.teammate.user_id
    with pytest.raises(NotFound, match="link_over"):
        read_link(app.secret_key, "reset", token, now=clock.now + timedelta(hours=24))


@pytest.mark.parametrize("command", ["token", "reset"])
def test_nobody_has_no_token_and_no_link(flask: Any, people: Any, command: str) -> None:
    refused = flask("user", command, "--email", "nobody@example.org")
    assert (refused.exit_code, refused.output) == (1, "Error: There is no such person.\n")


def test_an_operator_forgets_who_left_and_is_asked_before(flask: Any, do: Any, people: Any, clock: Any) -> None:
    forget = ("user", "forget", "--email", "Teammate@example.org")
    refused = flask(*forget, "--yes")
    assert (refused.exit_code, refused.output.count("Teammate is in Sales learning.")) == (1, 1)
    do(remove_member, user_id=people.teammate.user_id, actor=people.owner, now=clock.now)
    assert flask(*forget, typed="n\n").exit_code == 1
    assert do(find_account, email="teammate@example.org").name == "Teammate"
    done = flask(*forget, typed="y\n")
    assert done.exit_code == 0
    assert "Forget Teammate, teammate@example.org, for good?" in done.output
    assert do(find_account, email="teammate@example.org") is None
