from ldagile.web.markdown import markdown


def test_a_table_is_a_table() -> None:
    page = markdown("| a | b |\n|---|---|\n| 1 | 2 |")
    assert page.count("<td>") == 2


def test_a_short_text_does_not_become_a_page_without_end() -> None:
    wide = "a|" * 1000 + "\n" + "-|" * 1000 + "\n" + "|\n" * 7000
    assert len(markdown(wide)) < 100_000
