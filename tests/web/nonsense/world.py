"""A team in which a record of every kind stands, so that every form of the app is to be seen somewhere."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from ldagile.domain.permissions import Actor
from ldagile.jobs.garden import load_garden
from ldagile.models.base import session
from ldagile.models.card_parts import Attachment, CardLink, ChecklistItem, Comment
from ldagile.models.cards import Card
from ldagile.models.diagnoses import Informant
from ldagile.models.handovers import HandOver
from ldagile.models.lane_rows import Lane
from ldagile.models.listening import FollowUp, Invitation
from ldagile.models.news import News
from ldagile.models.people import Person
from ldagile.models.quotes import Quote
from ldagile.models.retros import Retro, RetroAction, RetroCard
from ldagile.models.teams import Team
from ldagile.models.transaction import team_lock, transaction
from ldagile.queries.links import sign_link
from ldagile.queries.retros.rooms import get_room
from ldagile.usecases.cards import add_comment, add_item, add_link, attach_file, create_card, pin_card
from ldagile.usecases.feedback import give_feedback
from ldagile.usecases.followups import open_followup
from ldagile.usecases.invitations import invite
from ldagile.usecases.problems import paste_problems, submit_problem
from ldagile.usecases.retros.actions import add_action
from ldagile.usecases.retros.cards import write_card
from ldagile.usecases.retros.making import create_retro
from ldagile.usecases.retros.phases import move_retro
from ldagile.usecases.retros.presence import be_here
from ldagile.usecases.sprints import plan_sprint
from ldagile.usecases.teams import create_team
from ldagile.usecases.tokens import create_token

SECRET = "a secret for tests that is long enough"


@dataclass(frozen=True)
class World:
    """The team's address, who leads it, its links for people outside, by purpose, and a token of the API."""

    slug: str
    owner: Actor
    links: dict[str, str]
    api_token: str
    at: dict[str, dict[str, Any]]

    def numbers(self, endpoint: str) -> dict[str, Any]:
        """What stands in the address of this endpoint, where it is not 1: by noun, and by the endpoint itself."""
        return {**self.at.get(endpoint.partition(".")[0], {}), **self.at.get(endpoint, {})}


def plant(owner: Actor, now: datetime, instance: Path) -> World:
    """The sample garden, and what it lacks."""
    slug = load_garden(visitor_id=owner.user_id, now=now).slug
    team_id = session.query(Team).filter_by(slug=slug).one().id
    session.rollback()
    lead = replace(owner, team_id=team_id, role="lead")
    who: dict[str, Any] = {"actor": lead, "now": now}
    outside = {"actor": Actor(team_id=team_id), "now": now}
    told = submit_problem(statement="We need training on refunds", email="helen@example.org", **outside)
    invited = invite(email="new@example.org", role="member", **who)
    at = hang_things_on_a_card(instance, who)
    sprint = plan_sprint(goal="Find out", **who).number
    retros = hold_retros(who)
    released = first(Card, team_id, Card.released_at.is_not(None))
    give_feedback(card_id=released.id, text="It helps", name="Tom", now=now)
    links = {
        "problem": (told.problem_id, told.generation),
        "invitation": (invited.invitation_id, invited.generation),
        "informant": named(first(Informant, team_id)),
        "followup": asked(team_id, now),
        "followup-group": (first(FollowUp, team_id, FollowUp.closed_at.is_(None)).id, 0),
        "feedback": (released.id, 0),
        "handover": handed_over(team_id, released.id, now),
        "news": heard(team_id, released.id, now),
        "reset": (owner.user_id, 0),
        "retro": (retros["write"].id, 0),
    }
    at["start"] = {"slug": begin_another_team(owner, now)}
    token = create_token(name="A program", scope="write", days=90, **who).token
    signed = {purpose: sign_link(SECRET, purpose, *link) for purpose, link in links.items()}
    return World(slug, lead, signed, token, at | places(retros, sprint, team_id))


def begin_another_team(owner: Actor, now: datetime) -> str:
    """The address of a team that has been told something and has not begun."""
    slug = create_team(name="Beginners", actor=owner, now=now).slug
    team_id = session.query(Team).filter_by(slug=slug).one().id
    session.rollback()
    paste_problems(statements=["Refunds go wrong"], actor=replace(owner, team_id=team_id, role="lead"), now=now)
    return slug


def hang_things_on_a_card(instance: Path, who: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Everything that a card can carry, on a new one, which is also held in its place."""
    card = create_card(kind="discovery", title="Watch one hour", **who).number
    add_comment(number=card, text="I was there", **who)
    add_item(number=card, text="Ask them", **who)
    add_link(number=card, url="https://example.org/page", title="The page", **who)
    attach_file(number=card, name="notes.txt", data=b"plain words", instance=instance, **who)
    pin_card(number=card, where="above", reason="A promise", **who)
    team_id = who["actor"].team
    on_it = Card.number == card
    parts = {"item": ChecklistItem, "comment": Comment, "link": CardLink, "file": Attachment}
    card_id = first(Card, team_id, on_it).id
    numbers = {name: first(model, team_id, model.card_id == card_id).number for name, model in parts.items()}
    whole = {"number": card, **numbers}
    return dict.fromkeys(("attachments", "card_actions", "card_parts", "cards"), whole)


def hold_retros(who: dict[str, Any]) -> dict[str, Any]:
    """One retro in which cards are written, one voted on, one whose actions are agreed."""
    today, team_id = who["now"].date(), who["actor"].team
    for phase in ("write", "vote", "commit"):
        number = create_retro(title="How we work", expected=3, planned_on=today, anonymous=False, **who).number
        be_here(number=number, **who)
        step(number, "write", who)
        write_card(number=number, column=0, text="Too many meetings", client_key="k", today=today, **who)
        if phase != "write":
            step(number, phase, who)
        if phase == "commit":
            add_action(number=number, title="Fewer meetings", **who)
    return {phase: first(Retro, team_id, Retro.phase == phase) for phase in ("write", "vote", "commit")}


def places(retros: dict[str, Any], sprint: int, team_id: int) -> dict[str, dict[str, Any]]:
    """Where retros and sprints stand in which something can be done."""
    found: dict[str, dict[str, Any]] = {"sprints": {"number": sprint}, "sprints.save_end": {"number": sprint - 1}}
    for noun, phase in (("retro_cards", "write"), ("retro_cards.vote", "vote"), ("retro_actions", "commit")):
        card = first(RetroCard, team_id, RetroCard.retro_id == retros[phase].id)
        found[noun] = {"number": retros[phase].number, "card_id": card.id}
    action = first(RetroAction, team_id, RetroAction.retro_id == retros["commit"].id)
    found["retro_actions"]["action"] = action.number
    found["lanes"] = {"number": first(Lane, team_id, Lane.stage == "doing").number}
    found["retro_phases"] = found["retro_rooms"] = {"number": retros["write"].number}
    return found


def step(number: int, phase: str, who: dict[str, Any]) -> None:
    """To another phase."""
    revision = get_room(who["actor"], number, who["now"]).retro.revision
    session.rollback()
    move_retro(number=number, to_phase=phase, revision=revision, **who)


def asked(team_id: int, now: datetime) -> tuple[int, int]:
    """Somebody who is asked now and has not answered."""
    planned = first(FollowUp, team_id, FollowUp.opened_at.is_(None)).id
    with transaction(team_lock(team_id)):
        follow_up = session.get_one(FollowUp, planned)
        follow_up.due_on = now.date()
    open_followup(followup_id=planned, by_mail=True, now=now)
    return named(first(Invitation, team_id, Invitation.follow_up_id == planned, ~Invitation.answered))


def handed_over(team_id: int, card_id: int, now: datetime) -> tuple[int, int]:
    """Something that was handed over, asked about now."""
    person = first(Person, team_id)
    with transaction(team_lock(team_id)):
        row = HandOver(
            team_id=team_id, card_id=card_id, person_id=person.id, due_on=now.date(), asked_at=now, created_at=now
        )
        session.add(row)
        session.flush()
        return named(row)


def heard(team_id: int, card_id: int, now: datetime) -> tuple[int, int]:
    """A line for somebody who was asked: their words became this card, which is released."""
    asked_about = first(FollowUp, team_id, FollowUp.closed_at.is_not(None))
    person = first(Person, team_id)
    ends = {"team_id": team_id, "card_id": card_id, "created_at": now}
    with transaction(team_lock(team_id)):
        quote = Quote(from_card_id=asked_about.card_id, follow_up_id=asked_about.id, text="It is too long", **ends)
        session.add(quote)
        session.flush()
        row = News(person_id=person.id, quote_id=quote.id, **ends)
        session.add(row)
        session.flush()
        return named(row)


def named(row: Any) -> tuple[int, int]:
    """What a link names."""
    return row.id, getattr(row, "generation", None) or getattr(row, "link_generation", 0)


def first(model: Any, team_id: int, *conditions: Any) -> Any:
    """The first row of the team that this is true of."""
    session.rollback()
    row = session.query(model).filter(model.team_id == team_id, *conditions).order_by(model.id).first()
    assert row is not None, model
    session.expunge(row)
    session.rollback()
    return row
