from pathlib import Path

import pytest

from ldagile.config import ConfigError, kept_secret, read_settings


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("LDAGILE_PORT", "many", "LDAGILE_PORT must be a port from 1 to 65535"),
        ("LDAGILE_SMTP_URL", "http://mail", "LDAGILE_SMTP_URL must begin with smtp:// or smtps:// or smtp+starttls://"),
        (
            "LDAGILE_SMTP_URL",
            "smtp://me:a@b:c",
            "LDAGILE_SMTP_URL can't be read; write special characters like @ as %40",
        ),
        ("LDAGILE_SMTP_URL", "smtp:///", "LDAGILE_SMTP_URL names no server"),
        ("LDAGILE_SECRET_KEY", "short", "LDAGILE_SECRET_KEY must have 32 characters or more"),
        ("LDAGILE_COLOUR", "green", "LDAGILE_COLOUR is not a setting of ldagile"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named_with_what_would_do(
    name: str, value: str, sentence: str, tmp_path: Path
) -> None:
    with pytest.raises(ConfigError) as caught:
        read_settings({"LDAGILE_INSTANCE": str(tmp_path), name: value})
    assert str(caught.value) == sentence


def test_without_any_variable_it_has_a_database_and_a_secret_of_its_own_that_stay(tmp_path: Path) -> None:
    first, second = (read_settings({"LDAGILE_INSTANCE": str(tmp_path)}) for _ in range(2))
    assert first == second
    assert first.database_url == f"sqlite:///{tmp_path / 'ldagile.db'}"
    assert len(first.secret_key) >= 32
    assert first.secret_key not in repr(first)


@pytest.mark.parametrize("half", ["", "short"])
def test_half_a_secret_is_never_used(tmp_path: Path, half: str) -> None:
    (tmp_path / "secret_key").write_text(half)
    kept = kept_secret(tmp_path)
    assert len(kept) >= 32
    assert kept_secret(tmp_path) == kept
    assert [path.name for path in tmp_path.iterdir()] == ["secret_key"]
    assert (tmp_path / "secret_key").stat().st_mode & 0o077 == 0


def test_our_own_host_and_port_win_and_what_tests_are_told_is_no_setting(tmp_path: Path) -> None:
    told = {"PORT": "1", "LDAGILE_PORT": "2", "HOST": "::", "LDAGILE_TEST_X": "1", "LDAGILE_INSTANCE": str(tmp_path)}
    settings = read_settings(told)
    assert (settings.port, settings.host) == (2, "::")
