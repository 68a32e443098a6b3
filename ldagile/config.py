"""Every setting: an LDAGILE_* variable, its default and what it means. Checked once, at start."""

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_urlsafe
from tempfile import NamedTemporaryFile
from urllib.parse import urlsplit

from marshmallow import Schema, ValidationError, fields, validate

PREFIX = "LDAGILE_"
SHORTEST_SECRET = 32


class ConfigError(Exception):
    """A variable holds something that cannot be used; the message names it and says what would do."""


@dataclass(frozen=True)
class Settings:
    """What the app is told from outside. Tests build it by hand; `read_settings` reads the environment."""

    instance: Path  # the folder for what must survive a restart: database, secret, pulled assets
    secret_key: str = field(repr=False)
    database_url: str = ""  # sqlite:///… or postgresql+psycopg://…
    redis_url: str | None = None  # the job queue and the rate limits live there, if it is given
    smtp_url: str | None = field(default=None, repr=False)  # smtp://user:password@host:587
    mail_from: str = "ldagile@localhost"
    base_url: str | None = None  # how people reach the app: https://learn.example.org
    trusted_proxies: int = 0  # how many proxies in front may speak for the client
    sqlite_synchronous: str = "FULL"  # NORMAL: quicker; a power cut may cost the last writes
    assets: str = "cdn"  # self: serve what `flask assets pull` fetched
    host: str = "127.0.0.1"
    port: int = 5000
    rate_limits: bool = True
    cheap_passwords: bool = False  # for tests only: argon2 without its cost

    @property
    def https(self) -> bool:
        """Whether people reach the app by https; cookies and HSTS follow it."""
        return bool(self.base_url and self.base_url.startswith("https://"))

    @property
    def sends_mail(self) -> bool:
        """Whether there is a server to give mails to."""
        return self.smtp_url is not None

    @property
    def loopback(self) -> bool:
        """Whether only this machine can reach the app."""
        return self.host in {"127.0.0.1", "::1", "localhost"}


def url(*schemes: str, needs_host: bool = False) -> fields.String:
    """A text that is an address with one of these schemes."""

    def check(value: str) -> None:
        if value.partition("://")[0] not in schemes:
            raise ValidationError(f"must begin with {' or '.join(f'{scheme}://' for scheme in schemes)}")
        try:
            parts = urlsplit(value)
            host, _port = parts.hostname, parts.port
        except ValueError:
            raise ValidationError("can't be read; write special characters like @ as %40") from None
        if needs_host and not host:
            raise ValidationError("names no server")

    return fields.String(validate=check)


def whole(least: int, most: int, words: str) -> fields.Integer:
    """A whole number within bounds; `words` say which."""
    return fields.Integer(validate=validate.Range(least, most, error=words), error_messages={"invalid": words})


class Environment(Schema):
    """The variables by their names without the prefix."""

    instance = fields.String()
    secret_key = fields.String(validate=validate.Length(min=SHORTEST_SECRET, error="must have 32 characters or more"))
    database_url = url("sqlite", "postgresql+psycopg", "postgresql", "postgres")
    redis_url = url("redis", "rediss", "unix")
    smtp_url = url("smtp", "smtps", "smtp+starttls", needs_host=True)
    mail_from = fields.String(validate=validate.Regexp(r".+@.+", error="must be an e-mail address"))
    base_url = url("http", "https", needs_host=True)
    trusted_proxies = whole(0, 9, "must be a number from 0 to 9")
    sqlite_synchronous = fields.String(validate=validate.OneOf(["FULL", "NORMAL"], error="must be FULL or NORMAL"))
    assets = fields.String(validate=validate.OneOf(["cdn", "self"], error="must be cdn or self"))
    host = fields.String()
    port = whole(1, 65535, "must be a port from 1 to 65535")
    rate_limits = fields.Boolean(error_messages={"invalid": "must be true or false"})


def read_settings(environ: Mapping[str, str] = os.environ) -> Settings:
    """Read LDAGILE_* (and HOST, PORT) from `environ`. ConfigError names each variable that doesn't fit."""
    given = {name.removeprefix(PREFIX).lower(): value for name, value in environ.items() if is_ours(name)}
    given = {name.lower(): environ[name] for name in ("HOST", "PORT") if name in environ} | given
    try:
        known: dict[str, str] = Environment().load({name: value for name, value in given.items() if value != ""})
    except ValidationError as error:
        raise ConfigError(sentence(error.messages_dict)) from None
    instance = Path(known.pop("instance", "instance")).absolute()
    values = {"secret_key": "", **known, "instance": instance}
    values["secret_key"] = values["secret_key"] or kept_secret(instance)
    values["database_url"] = with_driver(known.get("database_url") or f"sqlite:///{instance / 'ldagile.db'}")
    if known.get("base_url"):
        values["base_url"] = known["base_url"].rstrip("/")
    return Settings(**values)  # type: ignore[arg-type]


def is_ours(name: str) -> bool:
    """Whether this variable is a setting; what our tests are told is none."""
    return name.startswith(PREFIX) and not name.startswith(f"{PREFIX}TEST_")


def sentence(messages: Mapping[str, list[str]]) -> str:
    """One line per variable: its name and what is wrong."""
    spoken = {name: " ".join(texts) for name, texts in sorted(messages.items())}
    unknown = "is not a setting of ldagile"
    return "\n".join(
        f"{PREFIX}{name.upper()} {unknown if 'Unknown' in text else text}" for name, text in spoken.items()
    )


def with_driver(address: str) -> str:
    """The address with the driver we ship: postgres:// and postgresql:// mean psycopg."""
    scheme, rest = address.split("://", 1)
    return f"postgresql+psycopg://{rest}" if scheme in {"postgres", "postgresql"} else address


def kept_secret(instance: Path) -> str:
    """The secret that this installation made for itself, made now if there is none that is long enough.

    It gets its name only once it is whole, so that a second process never reads half of one.
    """
    instance.mkdir(parents=True, exist_ok=True)
    path = instance / "secret_key"
    if path.exists() and len(path.read_text()) < SHORTEST_SECRET:
        path.unlink(missing_ok=True)
    with NamedTemporaryFile("w", dir=instance) as file:  # nobody else may read it
        file.write(token_urlsafe(48))
        file.flush()
        with suppress(FileExistsError):
            os.link(file.name, path)
    return path.read_text()
