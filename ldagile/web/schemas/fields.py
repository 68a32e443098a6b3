"""The fields of forms and JSON. Strict in JSON; `cast` turns what a form sends, always text, into the same types."""

import math
import re
from datetime import date
from typing import Any

from email_validator import EmailNotValidError, validate_email
from flask_babel import lazy_gettext as _l
from marshmallow import ValidationError, fields, validate

from ldagile.web.filters import typed_money

REQUIRED = _l("Please fill this in.")
WHOLE = _l("Write a whole number, for instance 3.")
NUMBER = _l("Write a number, for instance 2.5.")
DAY = _l("Write a date like 2026-11-24.")
CHOICE = _l("Choose one of those offered.")
NO_EMAIL = _l("This is no e-mail address. One looks like mira@example.org.")
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
LARGEST = 1e12


def check_text(value: str) -> None:
    """Refuse what no database and no person can use: NUL and lone surrogates."""
    if "\0" in value or any("\ud800" <= character <= "\udfff" for character in value):
        raise ValidationError(_l("This has characters that can’t be stored. Please type it anew."))


class Cast:
    """How a field reads the text of a form."""

    many = False

    def cast(self, text: str) -> Any:
        """The text as the value that JSON would carry; text that can't be read stays, for the error."""
        return text

    def as_typed(self, value: Any) -> Any:
        """The value as somebody would type it: what `cast` reads."""
        return value


class Line(Cast, fields.String):
    """One line of text, trimmed, of `longest` characters at most."""

    longest = 200
    default_error_messages = {
        "required": REQUIRED,
        "null": REQUIRED,
        "invalid": _l("This must be text."),
        "line": _l("This must be one line."),
    }

    def __init__(self, longest: int | None = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.longest = longest or self.longest

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        text = super()._deserialize(value, attr, data, **kwargs)
        text = text.strip() if text else ""
        check_text(text)
        if not text and not self.allow_none:
            raise self.make_error("required")
        self.check_shape(text)
        if len(text) > self.longest:
            too_long = _l("This is too long: %(count)d characters, %(most)d fit.", count=len(text), most=self.longest)
            raise ValidationError(too_long)
        return text or None

    def check_shape(self, text: str) -> None:
        """Refuse line breaks of every kind."""
        if len(text.splitlines()) > 1:
            raise self.make_error("line")


class Words(Line):
    """Text of any number of lines."""

    longest = 20_000

    def check_shape(self, text: str) -> None:
        """Any shape will do."""


class Email(Line):
    """An address in one normal form: lower case, as the database compares it."""

    longest = 254

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        text = super()._deserialize(value, attr, data, **kwargs)
        try:
            return normal_address(text or "")
        except EmailNotValidError:
            raise ValidationError(NO_EMAIL) from None


def normal_address(text: str) -> str:
    """The one normal form of an address. EmailNotValidError if it is none."""
    return str(validate_email(text, check_deliverability=False).normalized).lower()


def account_typed(text: str) -> str:
    """What stands for the account in a count of attempts: one address in all its ways of writing, else the text."""
    plain = text.strip()[: Email.longest]
    try:
        return normal_address(plain)
    except EmailNotValidError:
        return plain.lower()


class Password(Cast, fields.String):
    """A secret: neither trimmed nor shown again."""

    default_error_messages = {"required": REQUIRED, "null": REQUIRED, "invalid": REQUIRED}

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        text = super()._deserialize(value, attr, data, **kwargs)
        check_text(text)
        if len(text) > 1000:
            raise ValidationError(_l("This is too long: a thousand characters are enough."))
        return text


class Whole(Cast, fields.Integer):
    """A whole number within bounds that the database can hold."""

    default_error_messages = {"required": REQUIRED, "null": REQUIRED, "invalid": WHOLE, "too_large": WHOLE}

    def __init__(self, least: int = 0, most: int = 10**9, **kwargs: Any) -> None:
        bounds = _l("Write a whole number from %(least)d to %(most)d.", least=least, most=most)
        super().__init__(strict=True, validate=validate.Range(least, most, error=bounds), **kwargs)

    def _validated(self, value: Any) -> Any:
        if isinstance(value, (bool, str)):
            raise self.make_error("invalid", input=value)
        if isinstance(value, float) and value.is_integer():
            value = int(value)  # to JSON 3.0 is a whole number
        return super()._validated(value)

    def cast(self, text: str) -> Any:
        return int(text) if re.fullmatch(r"[+-]?[0-9]{1,18}", text.strip()) else text


class Number(Cast, fields.Float):
    """A finite number. Forms may write 2,5 as well as 2.5."""

    default_error_messages = {
        "required": REQUIRED,
        "null": REQUIRED,
        "invalid": NUMBER,
        "special": NUMBER,
        "too_large": NUMBER,
    }

    def __init__(self, least: float = -LARGEST, most: float = LARGEST, **kwargs: Any) -> None:
        bounds = _l("Write a number from %(least)g to %(most)g.", least=least, most=most)
        super().__init__(validate=validate.Range(least, most, error=bounds), **kwargs)

    def _validated(self, value: Any) -> Any:
        if isinstance(value, (bool, str)):
            raise self.make_error("invalid", input=value)
        return super()._validated(value)

    def cast(self, text: str) -> Any:
        plain = text.strip().replace(" ", "").replace("\u00a0", "").replace(",", ".", 1)
        try:
            value = float(plain) if len(plain) < 40 else math.nan
        except ValueError:
            return text
        return value if math.isfinite(value) else text

    def as_typed(self, value: Any) -> Any:
        return int(value) if isinstance(value, float) and value.is_integer() else value


class Money(Whole):
    """An amount in minor units of the team's currency (cents), up to 10¹² major ones. Forms write it in these."""

    def __init__(self, least: int = 0, most: int = 10**14, **kwargs: Any) -> None:
        super().__init__(least, most, **kwargs)

    def cast(self, text: str) -> Any:
        major = Number().cast(text)
        return round(major * 100) if isinstance(major, float) else text

    def as_typed(self, value: Any) -> Any:
        return None if value is None else typed_money(value)


class Day(Cast, fields.Date):
    """A calendar day."""

    default_error_messages = {"required": REQUIRED, "null": REQUIRED, "invalid": DAY, "format": DAY}

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value.strip()):
            raise self.make_error("invalid", input=value, obj_type="date")
        day = super()._deserialize(value.strip(), attr, data, **kwargs)
        if not FIRST_DAY <= day <= LAST_DAY:
            raise ValidationError(_l("Write a date between 1900 and 2199."))
        return day


class Choice(Cast, fields.String):
    """One of the codes that are offered. `of`: where a long list is known from; the document then names only that."""

    default_error_messages = {"required": CHOICE, "null": CHOICE, "invalid": CHOICE}

    def __init__(self, *codes: str, of: str | None = None, **kwargs: Any) -> None:
        self.codes = codes
        kwargs |= {"metadata": {"description": of}} if of else {}
        offered = validate.OneOf(codes, error=CHOICE)
        super().__init__(validate=offered.__call__ if of else offered, **kwargs)


class Choices(Cast, fields.List[str]):
    """Any number of the codes that are offered, each once."""

    many = True
    default_error_messages = {"required": CHOICE, "null": CHOICE, "invalid": CHOICE}

    def __init__(self, *codes: str, **kwargs: Any) -> None:
        super().__init__(Choice(*codes), load_default=list, **kwargs)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        return list(dict.fromkeys(super()._deserialize(value, attr, data, **kwargs)))


class Flag(Cast, fields.Boolean):
    """Yes or no. A form's tick box sends "on" or nothing."""

    default_error_messages = {"required": CHOICE, "null": CHOICE, "invalid": CHOICE}
    truthy = {True}
    falsy = {False}

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        if not isinstance(value, bool):  # 0 and 1 are equal to them, and are no answers
            raise self.make_error("invalid", input=value)
        return value

    def cast(self, text: str) -> Any:
        return {"on": True, "true": True, "yes": True, "off": False, "false": False, "no": False}.get(text, text)
