import pytest

from ldagile.domain.names import name_from_email


@pytest.mark.parametrize(
    ("email", "name"),
    [
        ("helen.marsh@nordlicht.example", "Helen Marsh"),
        ("ines_duarte+training@example.org", "Ines Duarte"),
        ("anne-marie@example.org", "Anne Marie"),
        ("josé@example.org", "José"),
        ("ravi2@example.org", "Ravi"),
        ("007@example.org", "007@example.org"),
    ],
)
def test_an_address_says_what_its_owner_may_be_called(email: str, name: str) -> None:
    assert name_from_email(email) == name
