"""Loading the garden, step by step, in the order in which it grew."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from ldagile.jobs.garden.asking import plant_answers
from ldagile.jobs.garden.cards import plant_cards
from ldagile.jobs.garden.crm import plant_crm
from ldagile.jobs.garden.days import days_ago
from ldagile.jobs.garden.listening import plant_listening
from ldagile.jobs.garden.objectives import plant_objectives, plant_records
from ldagile.jobs.garden.people import settle
from ldagile.jobs.garden.problems import plant_problems
from ldagile.jobs.garden.sprints import CHECKLIST, plant_sprints
from ldagile.jobs.garden.watching import plant_causes, plant_observations
from ldagile.models.jobs import work_held

HELD = timedelta(minutes=5)


@dataclass(frozen=True)
class GardenLoaded:
    """Where the garden is."""

    slug: str


def load_garden(*, visitor_id: int | None, now: datetime) -> GardenLoaded:
    """Make a garden whose story ends `now`, led by its people and by whoever looks round."""
    with work_held(now + HELD):
        people = settle(visitor_id, now)
        plant_objectives(people, now.date(), now)
        crm = plant_crm(people, now)
        plant_observations(people, crm.number, days_ago(now, 84, 15))
        plant_causes(people, crm.number, days_ago(now, 69))
        plant_answers(people, crm.number, days_ago(now, 68, 8))
        plant_cards(people, now.date(), now, problem=crm.number)
        plant_sprints(people, now)
        plant_records(people, now)
        plant_listening(people, CHECKLIST, now)
        plant_problems(people, now)
    return GardenLoaded(slug=people.slug)
