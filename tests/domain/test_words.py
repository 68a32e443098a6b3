from collections.abc import Iterator

import pytest

from ldagile.domain.coding import GAP_OF
from ldagile.domain.words import LANGUAGES
from ldagile.domain.words.en.stems import STEMS
from ldagile.domain.words.phrases import Phrases
from ldagile.domain.words.reading import Word, edged, read, sentences

ENGLISH = LANGUAGES["en"]
MARKS = set("^$|.%")


def words(text: str) -> list[Word]:
    return edged(read(text, ENGLISH.forms))


def listed() -> Iterator[str]:
    yield from ENGLISH.intake.vocabulary()
    yield from ENGLISH.barriers.vocabulary()
    yield from ENGLISH.change.answers.vocabulary()
    yield from ENGLISH.change.examples.vocabulary()


def test_every_listed_word_is_spelled_as_it_is_read() -> None:
    wrong = {word for word in listed() if word not in MARKS and [w.text for w in read(word, ENGLISH.forms)] != [word]}
    assert not wrong


def test_every_barrier_has_its_phrases() -> None:
    assert set(ENGLISH.barriers.points([])) == set(GAP_OF)


def test_contractions_are_opened_and_keep_their_place_in_the_text() -> None:
    assert [(w.text, w.start, w.end) for w in read("i don’t, dont", ENGLISH.forms)] == [
        ("i", 0, 1),
        ("do", 2, 7),
        ("not", 2, 7),
        ("|", 7, 8),
        ("do", 9, 13),
        ("not", 9, 13),
    ]


def test_a_sentence_ends_at_a_stop_but_not_in_a_number_or_after_an_abbreviation() -> None:
    text = "max. 2.5 hours please. why?\n\nmr. k. knows; we do"
    assert [len(sentence) - 2 for sentence in sentences(read(text, ENGLISH.forms))] == [4, 1, 3, 2]


@pytest.mark.parametrize(
    ("phrases", "text", "found"),
    [
        ("half a day", "it is half a day", 1),
        ("take/takes # days", "it takes three days, take 4 days", 1),
        ("plan*", "we planned it", 1),
        ("for *ers", "for beginners", 1),
        ("no ~ time", "no more of this time", 1),
        ("no ~ time", "no more of all this time", 0),
        ("no ~ time", "no. more time", 0),
        ("^ no $", "no", 1),
        ("^ no $", "no time", 0),
        ("@tool", "the tablet", 1),
        ("no time, no hurry", "no time and no hurry", 2),
    ],
)
def test_the_language_of_the_lists_says_what_it_means(phrases: str, text: str, found: int) -> None:
    lists = Phrases(phrases, classes={"tool": "tablet phone"})
    assert lists.counts(words(text)).total() == found


@pytest.mark.parametrize(
    ("one", "other"), [("wrote", "writing"), ("tries", "tried"), ("phone", "called"), ("stopped", "halts")]
)
def test_forms_and_synonyms_share_a_stem(one: str, other: str) -> None:
    assert STEMS.of(one) == STEMS.of(other)


def test_another_word_is_not_mended() -> None:
    meant = ENGLISH.coding_spelling.mended(words("we work in the forest"))
    assert [word.text for word in meant[1:-1]] == ["we", "work", "in", "the", "forest"]
