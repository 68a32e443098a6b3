"""A database to measure on: one team with synthetic cards, a lead who is signed in, a follow-up that is open."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from flask import Flask
from flask_migrate import upgrade
from itsdangerous import URLSafeTimedSerializer
from sqlalchemy import select

from ldagile.config import read_settings
from ldagile.domain.permissions import Actor
from ldagile.factory import create_app
from ldagile.jobs.seed import seed_team
from ldagile.models.base import session
from ldagile.models.cards import Card, Lane
from ldagile.models.listening import FollowUp
from ldagile.queries.links import sign_link
from ldagile.usecases.already_ran import ask_about
from ldagile.usecases.followups import open_followup
from ldagile.usecases.lanes import edit_lane
from ldagile.usecases.setup import set_up

MANY = 10_000
IN_WORK = ("committed", "doing")


@dataclass(frozen=True)
class Site:
    """lead, visitor: the headers of the signed-in lead's browser, and of somebody's without an account · moving: cards
    that move between the two `lanes`, of what is committed and of what is being done, and in which each of them is ·
    asked: the path of the open follow-up."""

    app: Flask
    environment: dict[str, str]
    slug: str
    lead: dict[str, str]
    visitor: dict[str, str]
    moving: dict[int, int]
    lanes: tuple[int, int]
    asked: str


def prepare(folder: Path, cards: int) -> Site:
    """A new database in the folder, with so many cards."""
    environment = {"LDAGILE_INSTANCE": str(folder), "LDAGILE_TRUSTED_PROXIES": "1"}
    app = create_app(read_settings(environment))
    now = datetime.now(UTC)
    with app.app_context():
        upgrade()
    with app.app_context():
        site = set_up(
            name="Lena Lead",
            email="lena@example.org",
            password="three plain words",
            team_name="Bench",
            user_agent="bench",
            hasher=app.extensions["hasher"],
            now=now,
        )
    with app.app_context():
        seed_team(slug=site.team_slug, cards=cards, seed=1, now=now)
    actor = Actor(user_id=site.signed_in.user_id, name="Lena Lead", team_id=1, role="lead")
    with app.app_context():
        lanes = lift_limits(actor, now)
    with app.app_context():
        asked = ask_many(app, actor, now)
    with app.app_context():
        moving = list_moving()
    return Site(
        app=app,
        environment=environment,
        slug=site.team_slug,
        lead=browser(app, {"_user_id": site.signed_in.token, "_fresh": True}),
        visitor=browser(app, {}),
        moving=moving,
        lanes=lanes,
        asked=asked,
    )


def lift_limits(actor: Actor, now: datetime) -> tuple[int, int]:
    """Let the two lanes between which cards will move take any number."""
    query = select(Lane.number, Lane.name).where(Lane.stage.in_(IN_WORK)).order_by(Lane.position)
    lanes = session.execute(query).all()
    session.rollback()
    for number, name in lanes:
        edit_lane(number=number, version=1, name=name, wip_limit=None, actor=actor, now=now)
    return lanes[0][0], lanes[1][0]


def list_moving() -> dict[int, int]:
    """Interventions in these lanes, and which lane each is in."""
    query = select(Card.number, Lane.number).join(Lane, Lane.id == Card.lane_id).order_by(Card.number)
    query = query.where(Lane.stage.in_(IN_WORK), Card.kind == "intervention", Card.archived_at.is_(None))
    return {row[0]: row[1] for row in session.execute(query)}


def ask_many(app: Flask, actor: Actor, now: datetime) -> str:
    """Ask a large group by a shared link, today."""
    today = date.today()  # noqa: DTZ011  the machine's day will do
    title, received_on = "A checklist for the first call", today - timedelta(days=30)
    number = ask_about(
        title=title, received_on=received_on, people=(), group_size=MANY, today=today, actor=actor, now=now
    ).followup
    found = session.scalars(select(FollowUp).where(FollowUp.number == number)).one()
    followup, generation = found.id, found.link_generation
    session.rollback()
    open_followup(followup_id=followup, by_mail=False, now=now)
    return f"/a/{sign_link(str(app.secret_key), 'followup-group', followup, generation)}"


def browser(app: Flask, cookies: dict[str, object]) -> dict[str, str]:
    """What a browser with these in its session sends, the proof included that its forms are ours."""
    serializer = app.session_interface.get_signing_serializer(app)  # type: ignore[attr-defined]
    proof = URLSafeTimedSerializer(str(app.secret_key), salt="wtf-csrf-token").dumps("raw")
    cookie = serializer.dumps({**cookies, "csrf_token": "raw"})
    return {"Cookie": f"ldagile={cookie}", "X-CSRFToken": str(proof), "Accept-Encoding": "gzip"}
