"""What the macros promise to the pages that use them."""

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from ldagile.domain.listening import SHOWN_FROM
from ldagile.web.filters import typed_money

TEMPLATES = Path(__file__).parents[2] / "templates"


@pytest.fixture
def render():
    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, extensions=["jinja2.ext.i18n"])
    environment.install_null_translations(newstyle=True)
    environment.globals["shown_from"] = SHOWN_FROM

    def render(component: str, call: str, **values: object) -> str:
        source = f'{{% import "components/{component}.html" as c %}}{{{{ c.{call} }}}}'
        return " ".join(environment.from_string(source).render(values).split())

    return render


def test_a_field_in_error_says_so_and_points_at_its_sentence(render):
    html = render("forms", 'field("Effort", "effort", "a week", errors)', errors={"effort": ["Write a number."]})
    assert 'aria-describedby="f-effort-error" aria-invalid="true"' in html
    assert '<p class="field-error" id="f-effort-error">Write a number.</p>' in html


def test_a_field_without_errors_is_described_by_its_hint_only(render):
    html = render("forms", 'field("Password", "password", hint="Twelve characters.")')
    assert 'aria-describedby="f-password-hint"' in html
    assert "aria-invalid" not in html


def test_a_password_is_never_sent_back(render):
    assert "secret" not in render("forms", 'field("Password", "password", "secret", type="password")')


def test_what_people_wrote_is_escaped(render):
    html = render("forms", 'textarea("Problem", "statement", words)', words="</textarea><b>")
    assert "&lt;/textarea&gt;&lt;b&gt;" in html


def test_the_summary_links_each_sentence_to_its_field(render):
    html = render("forms", "error_summary(errors)", errors={"effort": ["Write a number."], "_schema": ["Stale."]})
    assert '<a href="#f-effort">Write a number.</a>' in html
    assert "<li>Stale.</li>" in html
    assert "2 things to mend first" in html


def test_no_errors_draw_no_summary(render):
    assert render("forms", "error_summary({})") == ""


def test_the_chosen_answer_is_compared_as_text(render):
    html = render("forms", 'segmented("Hours", "hours", [(1, "1"), (4, "4")], "4")')
    assert html.count(" checked") == 1
    assert 'value="4" checked' in html


@pytest.mark.parametrize(("share", "drawn"), [(0, "00"), (0.067, "07"), (0.44, "44"), (1, "100"), (1.4, "100")])
def test_a_share_is_drawn_in_two_digits_and_never_beyond_the_whole(render, share, drawn):
    assert f'data-share="{drawn}"' in render("bar", "bar(share)", share=share)


def test_evidence_below_five_answers_is_counted_but_not_shown(render):
    assert "1 answer so far" in render("bar", "badge(1, 1)")
    few = render("bar", "badge(3, 4)")
    assert "4 answers so far" in few
    assert "data-share" not in few
    assert "8/12 changed" in render("bar", "badge(8, 12)")


def test_a_lane_over_its_limit_is_marked(render):
    assert 'class="gauge over"' in render("bar", "gauge(4, 3)")
    assert 'class="gauge"' in render("bar", "gauge(3, 3)")


def test_a_gap_always_stands_with_its_word(render):
    assert "Environment" in render("gap", 'gap("E")')
    assert "Not known yet" in render("gap", 'gap("none")')
    assert render("gap", 'gap("mixed", "KE")').count("planted") == 2


def test_a_toast_with_a_way_back_posts_it(render):
    html = render("toast", 'toast({"text": "Moved.", "undo_url": "/undo"})')
    assert '<form method="post" action="/undo">' in html
    assert "<form" not in render("toast", 'toast("Saved.")')


@pytest.mark.parametrize(("minor", "text"), [(123_456_789, "1234567.89"), (50_000, "500"), (5, "0.05"), (110, "1.10")])
def test_an_amount_in_its_field_keeps_every_digit(minor: int, text: str) -> None:
    assert typed_money(minor) == text
