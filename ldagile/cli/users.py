"""flask user …: accounts, for who runs the site."""

import sys
from datetime import datetime
from typing import Any

import click
from flask import current_app
from flask.cli import with_appcontext

from ldagile.cli.errors import spoken
from ldagile.domain.errors import NotFound, RuleBroken
from ldagile.domain.permissions import ROLES, Actor
from ldagile.queries.accounts import Account, find_account
from ldagile.queries.links import reset_address
from ldagile.usecases.accounts import create_user
from ldagile.usecases.erasure import forget_account
from ldagile.usecases.tokens import create_token
from ldagile.web.schemas.base import StrictSchema
from ldagile.web.schemas.fields import Email, Line, Password


class AccountSchema(StrictSchema):
    """The same fields as in the forms."""

    email = Email(required=True)
    name = Line()
    password = Password()


def load(**typed: str) -> dict[str, Any]:
    """What was typed, in its normal form."""
    values: dict[str, Any] = AccountSchema().load(typed)
    return values


def clock() -> datetime:
    """The time of this command."""
    instant: datetime = current_app.extensions["clock"]()
    return instant


@click.group()
def user() -> None:
    """Accounts: make one, get back into one."""


@user.command()
@click.option("--email", required=True)
@click.option("--name", required=True)
@click.option("--role", required=True, type=click.Choice(["admin", *reversed(ROLES)]))
@click.option("--team", metavar="SLUG", help="The team's address, as in /t/SLUG. Only an admin can do without.")
@click.option("--password-stdin", is_flag=True, help="Read the password from the first line of the input.")
@with_appcontext
def create(*, email: str, name: str, role: str, team: str | None, password_stdin: bool) -> None:
    """Make an account."""
    with spoken():
        typed = load(email=email, name=name, password=read_password(from_input=password_stdin))
        create_user(**typed, role=role, team_slug=team, hasher=current_app.extensions["hasher"], now=clock())
    click.echo(f"{typed['email']} can sign in.")


def read_password(*, from_input: bool) -> str:
    """The password, piped in or asked for twice."""
    if from_input:
        return sys.stdin.readline().rstrip("\r\n")
    password: str = click.prompt("Password", hide_input=True, confirmation_prompt=True)
    return password


@user.command()
@click.option("--email", required=True)
@click.option("--name", default="console", show_default=True, help="What the token is called in the person's list.")
@click.option("--scope", default="write", show_default=True, type=click.Choice(["read", "write"]))
@click.option("--days", default=90, show_default=True, type=click.IntRange(1, 365))
@with_appcontext
def token(*, email: str, name: str, scope: str, days: int) -> None:
    """Print a new personal access token of this person."""
    with spoken():
        account = get_account(email)
        actor = Actor(user_id=account.user_id, name=account.name, is_admin=account.is_admin)
        created = create_token(
            name=load(email=email, name=name)["name"], scope=scope, days=days, actor=actor, now=clock()
        )
    click.echo(created.token)


@user.command()
@click.option("--email", required=True)
@with_appcontext
def reset(*, email: str) -> None:
    """Print a link with which this person sets a new password within a day."""
    with spoken():
        account = get_account(email)
        if not account.has_password:
            raise RuleBroken("no_password")
    settings = current_app.extensions["settings"]
    click.echo(reset_address(settings, account.user_id, account.reset_generation, now=clock()))


@user.command()
@click.option("--email", required=True)
@click.option("--yes", is_flag=True, help="Don't ask whether that is meant.")
@with_appcontext
def forget(*, email: str, yes: bool) -> None:
    """Forget somebody who is in no team any more, for good: name, address, account."""
    with spoken():
        account = get_account(email)
        if not yes:
            click.confirm(f"Forget {account.name}, {account.email}, for good?", abort=True)
        forget_account(email=account.email, now=clock())
    click.echo("They are forgotten. What they did stays, and is nobody's.")


def get_account(email: str) -> Account:
    """The account with this address. NotFound if there is none."""
    account = find_account(email=load(email=email)["email"])
    if account is None:
        raise NotFound("user_not_found")
    return account
