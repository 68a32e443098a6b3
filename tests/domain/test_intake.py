import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldagile.domain.intake import OrderCheck, detect_order
from tests.domain.examples import rows

ORDERS = [
    "We need a customer service course for all agents",
    "CRM training for all reps by March",
    "Please train all reps",
    "roll out a 2-hour workshop by Friday",
    "make everyone aware of the policy",
]
PROBLEMS = [
    "refund complaints rose from 40 to 95 a month since the new tool",
    "first sale takes 14 weeks, want 8",
    "we don't want another course; the CRM is slow",
    "training took too long, error rate is 12%",
    "reps don't understand the discount rules",
    "the payment module needs a fix",
]
ENGLISH = st.lists(
    st.sampled_from(
        [
            *" ".join(ORDERS + PROBLEMS).split(),
            "not",
            "no",
            ",",
            ".",
            "but",
            "after",
            "12",
            "%",
            "\n\n",
            "–",
            "’s",
        ]
    ),
    max_size=30,
).map(" ".join)


@pytest.mark.parametrize("text", ORDERS)
def test_the_orders_of_the_specification_are_orders(text: str) -> None:
    assert detect_order(text).is_order


@pytest.mark.parametrize("text", PROBLEMS)
def test_the_problems_of_the_specification_are_none(text: str) -> None:
    assert not detect_order(text).is_order


@pytest.mark.parametrize(
    ("text", "score", "matches"),
    [
        ("We want a webinar", 2, ("want", "webinar")),
        ("Roll out a 2-hour workshop by Friday", 3, ("roll", "2-hour", "workshop", "by friday")),
        ("Training, half a day", 3, ("training", "half a day")),
        ("make everyone aware of the policy", 3, ("make", "everyone", "aware")),
        ("Upskill my analysts", 2, ("upskill my analysts",)),
        ("the error rate is 12 %", -2, ("error rate is 12 %",)),
        ("Reps skip the form", -1, ("skip",)),
        ("We need a course: the error rate is 12 %", 0, ("need", "course", "error rate is 12 %")),
        ("The payment module needs a fix", 0, ()),
    ],
)
def test_each_kind_of_words_scores_once_and_what_scored_is_shown(
    text: str, score: int, matches: tuple[str, ...]
) -> None:
    assert detect_order(text) == OrderCheck(score, score >= 2, matches)


@pytest.mark.parametrize(
    "text",
    [
        "We don't need training",
        "No more e-learning, please",
        "Instead of a workshop we would like a form that fits on one page",
        "We need a printer. Training is not the answer",
        "We had a course for all agents last year and nothing changed",
    ],
)
def test_a_solution_that_is_refused_or_over_is_not_ordered(text: str) -> None:
    assert not detect_order(text).is_order


def test_a_past_course_is_ordered_when_it_is_asked_for_again() -> None:
    assert detect_order("We had a great workshop last year and would like to repeat it").is_order
    assert detect_order("There is no course on the new scanner. Could you set one up?").is_order


@pytest.mark.parametrize(
    "text",
    [
        "Attendance fell from 90 % to 60 %",
        "Satisfaction was 4.2 out of 5",
        "Only 31 % completed the course",
        "Our team grew to 340 employees",
        "A workshop of 2 hours",
        "The workshop runs from 9 to 5",
        "The plant opens on 3 March",
    ],
)
def test_attendance_satisfaction_head_counts_durations_and_dates_are_no_performance_figures(
    text: str,
) -> None:
    assert detect_order(text).score >= 0


@pytest.mark.parametrize(
    "text",
    [
        "Invoices take 19 days",
        "complaints doubled",
        "one in five parcels is wrong",
        "scrap went from 2 to 6",
        "22 parcels a week are lost",
    ],
)
def test_rates_times_and_counts_of_what_goes_wrong_are_performance_figures(text: str) -> None:
    assert detect_order(text).score == -2


def test_awareness_is_ordered_unless_it_is_negated_or_the_askers_own() -> None:
    assert detect_order("Ensure that the branch understands the dress code").is_order
    assert not detect_order("They must not be aware of it").is_order
    assert not detect_order("We need to understand why they leave").is_order


@pytest.mark.parametrize("text", ["Please book a semniar", "We need a trainning", "Run a worskhop by Wendesday"])
def test_a_slip_of_the_fingers_is_read_as_it_was_meant(text: str) -> None:
    assert detect_order(text).is_order


@pytest.mark.parametrize("name", ["intake.csv", "intake_fresh.csv", "intake_held_back.csv"])
def test_at_least_nine_in_ten_of_the_labelled_texts_are_told_apart(name: str) -> None:
    texts = rows(name)
    wrong = [row["text"] for row in texts if detect_order(row["text"]).is_order != (row["label"] == "order")]
    assert len(wrong) <= len(texts) / 10, wrong


@pytest.mark.parametrize(
    "text",
    [
        "a" * 100_000,
        " " * 100_000,
        "\0" * 100_000,
        "😀" * 100_000,
        "\n " * 50_000,
        "a'" * 50_000,
        "1." * 50_000,
        "a, " * 33_000,
        "not " * 25_000,
        "from 1 to " * 10_000,
        "need course. " * 7_500,
        "no training not ensure aware " * 3_500,
    ],
    ids=lambda text: repr(text[:8]),
)
def test_a_very_long_text_is_read_in_linear_time(text: str) -> None:
    started = time.process_time()
    detect_order(text)
    assert time.process_time() - started < 10


def test_an_unknown_language_or_no_text_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="language"):
        detect_order("a course please", language="xx")
    with pytest.raises(ValueError, match="text"):
        detect_order(None)  # type: ignore[arg-type]


@given(st.one_of(st.text(), ENGLISH))
def test_any_text_gets_a_score_and_its_matches_stand_in_it_in_order(text: str) -> None:
    check = detect_order(text)
    assert check.is_order == (check.score >= 2)
    assert -3 <= check.score <= 5
    assert bool(check.matches) or check.score == 0
    at = 0
    for match in check.matches:
        at = text.lower().index(match, at) + len(match)


@given(ENGLISH, st.text(" \t\n"), st.text(" \t\n"))
def test_case_and_the_space_around_a_text_change_nothing(text: str, before: str, after: str) -> None:
    assert detect_order(before + text.upper() + after) == detect_order(text)
