"""Who works in the garden. They have no password: nobody can sign in as them."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from ldagile.domain.permissions import Actor
from ldagile.models.base import session
from ldagile.models.memberships import add_member, add_team
from ldagile.models.transaction import SITE, transaction
from ldagile.models.users import User

TEAM = "Sales learning"
MEMBERS = (("Mira Okafor", "lead"), ("Tomas Lind", "member"), ("Aylin Demir", "member"), ("Jonas Berg", "member"))


@dataclass(frozen=True)
class Gardeners:
    """The team and its people as actors, by first name."""

    slug: str
    mira: Actor
    tomas: Actor
    aylin: Actor
    jonas: Actor


def settle(visitor_id: int | None, now: datetime) -> Gardeners:
    """Make the team and its people; whoever looks round (`visitor_id`) leads it with them."""
    with transaction(SITE):
        team = add_team(TEAM, created_by_id=visitor_id, now=now)
        if visitor_id is not None:
            add_member(team.id, visitor_id, "lead", created_by_id=visitor_id, now=now)
        actors = {}
        for name, role in MEMBERS:
            user = sample_person(name, now)
            add_member(team.id, user.id, role, created_by_id=visitor_id, now=now)
            actors[name.split()[0].lower()] = Actor(user.id, name, team_id=team.id, role=role)
        team.intake_owner_id = actors["mira"].user_id
        return Gardeners(slug=team.slug, **actors)


def sample_person(name: str, now: datetime) -> User:
    """The account of a made-up person; the same in every garden of the site."""
    email = f"{name.lower().replace(' ', '.')}@nordlicht.example"
    user = session.scalar(select(User).where(User.email == email))
    if user is None:
        user = User(email=email, name=name, created_at=now)
        session.add(user)
        session.flush()
    return user
