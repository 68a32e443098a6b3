"""What else people told the garden's team: problems at the beginning of their way, and one that it declined."""

from datetime import datetime, timedelta

from ldagile.domain.permissions import Actor
from ldagile.jobs.garden.days import days_ago
from ldagile.jobs.garden.people import Gardeners
from ldagile.usecases.problems import (
    decline_problem,
    edit_problem,
    share_problem,
    start_observing,
    submit_problem,
    write_to_requester,
)

REFUNDS = "Refund complaints rose from 40 to 95 a month since the new tool."
TRANSLATION = "Can you translate the travel policy into Spanish?"
QUESTIONS = "New reps ask the same twelve questions in their first month."
WEBINAR = "Please send everyone the refund webinar again."


def plant_problems(people: Gardeners, now: datetime) -> None:
    """One declined a month ago, one being watched, one waiting for an answer, one order of today."""
    decline_translation(people, now)
    watch_refunds(people, now)
    told(people, QUESTIONS, "ravi.menon@nordlicht.example", days_ago(now, 2, 15))
    told(people, WEBINAR, "oskar.lund@nordlicht.example", now - timedelta(hours=2))


def told(people: Gardeners, statement: str, email: str, now: datetime) -> int:
    """A problem from outside the team; its number."""
    return submit_problem(statement=statement, email=email, actor=Actor(team_id=people.mira.team_id), now=now).number


def decline_translation(people: Gardeners, now: datetime) -> None:
    """Nothing is turned away unread, and not everything is a learning team's to do."""
    number = told(people, TRANSLATION, "ana.ruiz@nordlicht.example", days_ago(now, 31))
    decline_problem(
        number=number,
        reason="A translation is quicker and better where the policy is written.",
        go_instead="Communications, at the third-floor desk. They have a translator.",
        actor=people.mira,
        now=days_ago(now, 30),
    )


def watch_refunds(people: Gardeners, now: datetime) -> None:
    """Somebody has begun to look how refunds are made."""
    number = told(people, REFUNDS, "ines.duarte@nordlicht.example", days_ago(now, 9))
    edit_problem(number=number, version=1, objective=3, affected=18, actor=people.aylin, now=days_ago(now, 8, 9))
    reply = "Thank you for the numbers. May Aylin sit beside your team for an hour this week?"
    write_to_requester(number=number, text=reply, actor=people.mira, now=days_ago(now, 8, 10))
    share_problem(number=number, shared=True, actor=people.aylin, now=days_ago(now, 7, 9))
    start_observing(number=number, actor=people.aylin, now=days_ago(now, 6, 9))
