from functools import partial
from typing import Any

import pytest
from flask import Flask
from werkzeug.exceptions import HTTPException

from ldagile.queries.objectives import get_objective
from ldagile.usecases.objectives import edit_objective
from ldagile.web.api.objectives import ObjectiveSeenSchema
from ldagile.web.api.records import etag, unchanged


def test_somebody_who_saves_between_the_reading_and_the_writing_is_not_overwritten(
    app: Flask, people: Any, clock: Any, objective: str
) -> None:
    read = partial(get_objective, people.owner.team, 1)
    edit = partial(edit_objective, number=1, now=clock.now)

    def save_while_somebody_else_saves() -> None:
        with unchanged(read, ObjectiveSeenSchema) as seen:
            edit(version=seen.version, actor=people.owner, title="Forecasts we trust")
            edit(version=seen.version, actor=people.teammate, title="Trust")

    with app.test_request_context(headers={"If-Match": "*"}):
        with pytest.raises(HTTPException) as caught:
            save_while_somebody_else_saves()
        answer: Any = caught.value.response
        assert answer.status_code == 412
        assert answer.json["current"]["title"] == "Forecasts we trust"
        assert answer.headers["ETag"] == f'"{etag(read())}"'
