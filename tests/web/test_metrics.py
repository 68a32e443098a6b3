import codecs
from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pytest

from ldagile.models.base import session
from ldagile.models.objectives import Metric
from ldagile.usecases.metric_values import Dated, save_values
from ldagile.usecases.metrics import create_metric
from ldagile.usecases.objectives import create_objective
from tests.conftest import People
from tests.listening import a_released_card

URL = "/t/sales-learning"
DEFINITION = {"name": "Records complete", "unit": "%", "direction": "up", "cadence": "weekly", "level": "L3"}
FORM = {**DEFINITION, "target": "85", "source": "", "request_key": "one"}
TODAY = date(2026, 11, 24)


@pytest.fixture
def metric(do: Any, people: People, clock: Any) -> str:
    who = {"actor": people.owner, "now": clock.now}
    do(create_objective, title="A forecast we can trust", **who)
    do(create_metric, objective_number=1, target=85.0, **DEFINITION, **who)
    return f"{URL}/metrics/1"


@pytest.fixture
def history(do: Any, people: People, clock: Any, metric: str) -> str:
    numbers = [40, 42, 39, 43, 41, 38, 42, 44, 41, 40, 43, 39, 41, 42, 65]
    values = [Dated(TODAY - timedelta(weeks=14 - week), float(value)) for week, value in enumerate(numbers)]
    do(save_values, number=1, values=values, today=TODAY, actor=people.owner, now=clock.now)
    return metric


def test_a_metric_is_made_and_asks_for_its_history(owner: Any, do: Any, people: People, clock: Any) -> None:
    do(create_objective, actor=people.owner, now=clock.now, title="A forecast we can trust")
    response = owner.post(f"{URL}/objectives/1/metrics/new", data=FORM)
    assert response.location == f"{URL}/metrics/1/import"
    assert "12 to 24 values" in owner.get(response.location).text


def test_the_chart_says_in_one_sentence_what_it_means(owner: Any, history: str) -> None:
    page = owner.get(history).text
    assert "Records complete: 65\u202f%, above the usual 33.5 to 48.5" in page.replace("&#8239;", "\u202f")
    assert "wanted: 85" in page
    assert "<svg" in page
    assert page.count('<td class="num">') == 15


def test_one_value_is_added_and_corrected(owner: Any, metric: str) -> None:
    assert owner.post(f"{metric}/values", data={"dated": "2026-11-20", "value": "41,5"}).status_code == 303
    assert "41.5" in owner.get(metric).text
    assert owner.post(f"{metric}/values", data={"dated": "2026-11-19", "value": "42"}).status_code == 303
    page = owner.get(metric).text
    assert "corrected" in page
    assert "41.5" not in page


@pytest.mark.parametrize(
    ("dated", "value", "sentence"),
    [
        ("2026-11-20", "about 30", "Write a number, for instance 2.5."),
        ("2026-11-20", "NaN", "Write a number, for instance 2.5."),
        ("2026-11-20", "inf", "Write a number, for instance 2.5."),
        ("2026-11-20", "1e13", "Write a number from"),
        ("2027-03-01", "30", "That day has not come yet."),
        ("0000-00-00", "30", "Write a date like"),
        ("9999-12-31", "30", "Write a date between"),
    ],
)
def test_a_value_that_does_not_fit_is_said_beside_its_field(
    owner: Any, metric: str, dated: str, value: str, sentence: str
) -> None:
    response = owner.post(f"{metric}/values", data={"dated": dated, "value": value})
    assert response.status_code == 422
    assert sentence in response.text


PASTED = (
    "Week\tComplete\n2026-10-05\t41\n12 October 2026\t31,5\n19.10.2026\tabout 30\nFebuary 2026\t33\n2026-10-06\t44\n"
)


def test_a_pasted_table_is_read_row_by_row_with_an_error_in_each_bad_row(owner: Any, metric: str) -> None:
    page = owner.post(f"{metric}/import", data={"text": PASTED}).text
    assert "read as 31.5" in page
    assert "Write one number, for instance 30." in page
    assert "No such day." in page
    assert "stands in row 1 already" in page
    assert "Save 2 rows" in page
    assert "3 wait here until they are mended" in page


def test_the_good_rows_are_saved_and_the_others_wait(owner: Any, metric: str) -> None:
    rows = {"when": ["2026-10-05", "Febuary 2026"], "value": ["41", "33"]}
    response = owner.post(f"{metric}/rows", data=rows)
    assert response.status_code == 422
    assert "Febuary 2026" in response.text
    assert 'value="2026-10-05"' not in response.text
    rows = {"when": ["2 February 2026"], "value": ["33"]}
    assert owner.post(f"{metric}/rows", data=rows).location == metric
    assert owner.get(f"{metric}.csv").text.splitlines() == [
        "\ufeffDate,Records complete (%)",
        "2026-02-02,33.0",
        "2026-10-05,41.0",
    ]


def test_a_saved_table_is_read_again_as_it_was(owner: Any, metric: str) -> None:
    owner.post(f"{metric}/rows", data={"when": ["2026-10-05", "2026-10-12"], "value": ["41", "33"]})
    table = owner.get(f"{metric}.csv")
    assert table.headers["Content-Disposition"] == "attachment; filename=metric-1.csv"
    assert table.data.startswith(codecs.BOM_UTF8), "by which Excel knows what the letters are"
    file = (BytesIO(table.data), "metric-1.csv")
    page = owner.post(f"{metric}/import", data={"file": file}, content_type="multipart/form-data").text
    assert "Save 2 rows" in page


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_file_is_read_in_whatever_encoding_it_has(owner: Any, metric: str, encoding: str) -> None:
    table = "Woche;Anteil vollständiger Einträge, geprüft für alle Länder\n05.10.2026;41,5\n12.10.2026;42\n"
    file = (BytesIO(table.encode(encoding)), "werte.csv")
    page = owner.post(f"{metric}/import", data={"file": file}, content_type="multipart/form-data").text
    assert "Save 2 rows" in page


def test_a_table_without_rows_is_said(owner: Any, metric: str) -> None:
    response = owner.post(f"{metric}/import", data={"text": " \n\n"})
    assert response.status_code == 422
    assert "There are no rows in it." in response.text


def test_a_formula_in_an_export_is_harmless(owner: Any, do: Any, people: People, clock: Any) -> None:
    who = {"actor": people.owner, "now": clock.now}
    do(create_objective, title="A forecast", **who)
    do(create_metric, objective_number=1, **{**DEFINITION, "name": "=HYPERLINK(1)"}, **who)
    assert owner.get(f"{URL}/metrics/1.csv").text.splitlines()[1:] == []
    assert owner.get(f"{URL}/metrics/1.csv").text.startswith("\ufeffDate,'=HYPERLINK(1) (%)")


def test_the_cadence_stays_once_there_are_values(owner: Any, history: str) -> None:
    form = {**DEFINITION, "cadence": "monthly", "target": "85", "source": "", "version": "1"}
    response = owner.post(f"{history}/edit", data=form)
    assert response.status_code == 422
    assert "Make a new metric instead" in response.text


@pytest.mark.parametrize("text", ["2026-11-05 00:00:00", "2026/11/05", "20261105", "2026-11-05T00:00:00Z"])
def test_where_the_year_comes_first_the_month_follows_and_we_say_what_we_read(
    owner: Any, metric: str, text: str
) -> None:
    page = owner.post(f"{metric}/import", data={"text": f"{text}\t41"}).text
    assert "read as 5 November" in page


def test_a_week_of_long_ago_is_no_day(owner: Any, metric: str) -> None:
    assert "No such day." in owner.post(f"{metric}/import", data={"text": "0001-W02\t41\n2026-W41\t2"}).text


def test_rows_from_1001_on_are_not_read_and_that_is_said(owner: Any, metric: str) -> None:
    said = "Only the first 1,000 rows were read."
    thousand = "2026-10-05\t41\n" * 1000
    assert said not in owner.post(f"{metric}/import", data={"text": thousand}).text
    assert said in owner.post(f"{metric}/import", data={"text": thousand + "2026-10-06\t1\n"}).text


def test_an_endless_cell_is_cut(owner: Any, metric: str) -> None:
    response = owner.post(f"{metric}/import", data={"text": "2026-10-05\t" + "9" * 200_000})
    assert "Write one number, for instance 30." in response.text


def test_a_look_that_waits_for_a_value_is_not_announced_for_a_day_that_is_over(
    owner: Any, do: Any, people: People, clock: Any, history: str
) -> None:
    do(released_with_its_metric, people=people, clock=clock)
    assert "Next judged on 21 December, 18 January 2027" in owner.get(history).text
    clock.advance(weeks=4)
    page = owner.get(history).text
    assert "Was to be judged on 21 December; that waits until there are 4 values after the release." in page
    assert "Next judged on 18 January 2027" in page


def released_with_its_metric(people: People, clock: Any) -> None:
    metric = session.query(Metric).one().id
    a_released_card(people, clock, count=0, metric_id=metric)


def test_an_archived_metric_is_found_on_the_page_of_its_objective(owner: Any, metric: str) -> None:
    assert "One archived" not in owner.get(f"{URL}/objectives/1").text
    assert owner.post(f"{metric}/archive").location == f"{URL}/objectives/1"
    page = owner.get(f"{URL}/objectives/1").text
    assert "One archived" in page
    assert f'action="{metric}/restore"' in page
