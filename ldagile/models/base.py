"""What every row is made of: the declarative base, the column types, and the session."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Annotated, Any

from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import (
    BigInteger,
    CursorResult,
    DateTime,
    Dialect,
    Executable,
    ForeignKey,
    Insert,
    Integer,
    MetaData,
    String,
    Text,
    TypeDecorator,
    insert,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, scoped_session
from sqlalchemy.types import JSON

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcDateTime(TypeDecorator[datetime]):
    """An instant. Naive values are refused; SQLite, which forgets the zone, is read as UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value if value is None else value.replace(tzinfo=value.tzinfo or UTC).astimezone(UTC)


# Compared byte by byte on both databases, as the keys are made to be.
FractionalKey = String(200).with_variant(String(200, collation="C"), "postgresql")
RowId = BigInteger().with_variant(Integer, "sqlite")
Id = Annotated[int, mapped_column(RowId, primary_key=True)]
TeamId = Annotated[int, mapped_column(RowId, ForeignKey("team.id"), index=True)]
UserId = Annotated[int, mapped_column(RowId, ForeignKey("user.id"), index=True)]
Author = Annotated[int | None, mapped_column(RowId, ForeignKey("user.id"))]
Code = Annotated[str, mapped_column(String(40))]
Line = Annotated[str, mapped_column(String(200))]
Words = Annotated[str, mapped_column(Text)]
Money = Annotated[int, mapped_column(BigInteger)]
Instant = Annotated[datetime, mapped_column(UtcDateTime)]


class Base(DeclarativeBase):
    """The base of every model."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {datetime: UtcDateTime, dict[str, Any]: JSON, list[str]: JSON}  # noqa: RUF012


class Authored:
    """When a row was made and by whom; nobody, if a person without an account or the program made it."""

    created_at: Mapped[Instant]
    created_by_id: Mapped[Author]


db = SQLAlchemy(metadata=Base.metadata, disable_autonaming=True)
session: scoped_session[Any] = db.session


def execute(statement: Executable, params: Any = None) -> CursorResult[*tuple[Any, ...]]:
    """Run a statement on columns within the session's transaction. The session itself, which would look for rows of
    models in what comes back, takes twice as long."""
    current = session()
    current.flush()
    found: CursorResult[*tuple[Any, ...]] = current.connection().execute(statement, params)
    return found


def insert_rows(model: Any, rows: Sequence[dict[str, Any]]) -> None:
    """Write rows that nobody needs as objects, in one statement."""
    if rows:
        execute(insert_into(model), rows)


@cache
def insert_into(model: Any) -> Insert:
    """The statement for it, put together once."""
    return insert(model.__table__)
