from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldagile.queries.charts.labels import flags, shortened, spread, text_width, wrapped


@given(st.lists(st.floats(0, 200), max_size=10))
def test_spread_labels_keep_their_order_distance_and_edges(wanted: list[float]) -> None:
    places = spread(wanted, 18, 0, 200)
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])

    assert all(0 <= place <= 200 for place in places)
    assert all(places[low] + 17.8 <= places[high] for low, high in pairwise(order))


@given(st.lists(st.floats(0, 200), min_size=1, max_size=6))
def test_labels_that_have_room_stay_where_they_are(wanted: list[float]) -> None:
    apart = [index * 20 + place / 1000 for index, place in enumerate(wanted)]

    assert spread(apart, 18, 0, 200) == pytest.approx(apart, abs=0.06)


def test_labels_that_touch_share_the_middle() -> None:
    assert spread([100, 100], 18, 0, 200) == [91, 109]
    assert spread([100, 104, 20], 18, 0, 200) == [93, 111, 20]
    assert spread([0, 0, 0], 18, 0, 200) == [0, 18, 36]


@given(
    st.lists(st.tuples(st.floats(20, 338), st.text("abc ", min_size=1, max_size=40)), max_size=6),
    st.sampled_from([12.0, 14.0]),
)
def test_flags_never_overlap_and_stay_inside(lines: list[tuple[float, str]], font: float) -> None:
    placed = flags(lines, font, 358)

    assert [flag.x for flag in placed] == [x for x, _ in lines]
    for flag in placed:
        assert flag.left >= -0.1
        assert flag.right <= 358.1
    for one, other in combinations(placed, 2):
        assert one.row != other.row or one.right <= other.left or other.right <= one.left


def test_a_text_is_shortened_only_as_far_as_it_must() -> None:
    text = "Checklist released, 5 October"
    room = text_width("Checklist released…", 14, strong=True)

    assert shortened(text, 1000, 14) == text
    assert shortened(text, room, 14) == "Checklist released…"
    assert shortened(text, 0, 14) == "…"


def test_a_text_is_broken_between_words_and_a_word_too_long_is_cut() -> None:
    room = text_width("Records complete:", 14)

    assert wrapped("Records complete: 41\u202f% of them", room, 14) == ["Records complete:", "41\u202f% of them"]
    assert wrapped("Records\n complete:", room, 14) == ["Records complete:"]
    assert all(text_width(line, 14) <= room for line in wrapped("w" * 99 + " or so", room, 14))
    assert wrapped("", room, 14) == []


def test_a_text_stands_before_its_line_if_there_is_room_and_after_it_if_not() -> None:
    early, late = flags([(20, "Checklist"), (300, "Mentors")], 14, 358)

    assert (early.before, late.before) == (False, True)
    assert early.left == 28
    assert late.right == 292


def test_texts_step_down_from_right_to_left() -> None:
    placed = flags([(200, "Checklist"), (220, "Mentors"), (240, "Channel")], 14, 358)

    assert [flag.row for flag in placed] == [2, 1, 0]
