"""What several tests of pages stand on."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from ldagile.usecases.answers import Said
from ldagile.usecases.coding import code_answer
from tests.conftest import People
from tests.databases import copy_sqlite
from tests.listening import a_released_card, answers, closed, opened, responses


@pytest.fixture
def database_url(sqlite_template: Path, sqlite_folder: Path) -> str:
    """Views are tested on SQLite: what differs on PostgreSQL is tested where it is written and read, and tests/garden
    opens every page on both."""
    return copy_sqlite(sqlite_template, sqlite_folder)


@pytest.fixture
def heard(app: Flask, people: People, clock: Any) -> Callable[..., None]:
    """A card was released to eight, some of whom answered; the follow-up is closed, and the owner coded some."""

    def listen(*said: Said, owner: str | None = None, codes: tuple[str, ...] = ()) -> None:
        with app.app_context():
            a_released_card(people, clock, owner_id=getattr(people, owner).user_id if owner else None)
            opened(clock)
            answers(clock, list(said))
            closed(clock)
            who = {"actor": people.owner, "now": clock.now}
            wordy = [each.id for each in responses() if each.change]
            for response, code in zip(wordy, codes, strict=False):
                code_answer(followup_number=1, response_id=response, change=code, barrier=None, **who)

    return listen
