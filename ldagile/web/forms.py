"""Forms: what was typed, what it means, and what is wrong with it, through the same schemas as the API's JSON."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any, TypeVar
from uuid import uuid4

from flask import g, request
from marshmallow import Schema, ValidationError, missing
from werkzeug.datastructures import MultiDict

from ldagile.domain.errors import Conflict, RuleBroken
from ldagile.domain.repeats import Repeat
from ldagile.domain.workflow import BrokenRule
from ldagile.web.kept import KEY
from ldagile.web.messages import message
from ldagile.web.schemas.fields import Cast
from ldagile.web.stood import STOOD, mark, marks, read_marks, write_marks

Result = TypeVar("Result")


@dataclass
class Form:
    """One form on its way: `typed` as text, `data` once it is read, `errors` by field, `status` if it has any,
    `theirs` what stands there now, as it would be typed, if somebody else was faster: `differing` names what both
    changed, `left_alone` what only they did, which stands here too. `stood` marks what stood in the fields first.
    """

    typed: dict[str, Any]
    data: dict[str, Any] = field(default_factory=dict)
    errors: dict[str, list[str]] = field(default_factory=dict)
    request_key: str = field(default_factory=lambda: str(uuid4()))
    is_keyed: bool = False  # the form carried a key of its own, so that the same may come again
    theirs: dict[str, Any] = field(default_factory=dict)
    differing: list[str] = field(default_factory=list)
    left_alone: list[str] = field(default_factory=list)
    stood: dict[str, str] = field(default_factory=dict)
    fields: Mapping[str, Any] = field(default_factory=dict)
    status: int = 422
    stopped_by: tuple[BrokenRule, ...] = ()

    def value(self, name: str) -> Any:
        """What stands in the field."""
        return self.typed.get(name, "")

    def save(self, use_case: Callable[..., Result], **context: Any) -> Result | None:
        """Call the use case with what the form says, unless it has errors. None if it, or a rule, refuses.

        A rule about one field becomes that field's error; one that this person may overrule is that of the field
        `override`. A Conflict shows what stands there now; the same form sent twice is none.
        """
        if self.errors:
            return None
        try:
            return use_case(**self.data, **context)
        except RuleBroken as error:
            if error.code == "key_reused":
                self.sent_already(str(error.params.get("field", "_schema")))
                return None
            self.stopped_by = error.params.get("broken", ())  # type: ignore[assignment]
            if "field" not in error.params and not self.stopped_by:
                raise
            self.errors[str(error.params.get("field", "override"))] = [message(error)]
        except Conflict as error:
            theirs = dict(error.params.get("theirs") or {})  # type: ignore[call-overload]
            self.theirs = {name: self.as_typed(name, value) for name, value in theirs.items()}
            if theirs and not any(self.differs(name) for name in theirs):
                return None
            self.errors["version"], self.status = [message(error)], 409
            self.typed["version"] = error.params["version"]
            self.set_apart(theirs)
        return None

    def set_apart(self, theirs: Mapping[str, Any]) -> None:
        """Tell what both changed from what only they did, and let that stand here too: to save again must not undo it.
        A form that doesn't say what stood in it changed all of its fields.
        """
        changed = [name for name in theirs if self.differs(name)]
        self.left_alone = [name for name in changed if self.stood.get(name) == mark(self.typed.get(name))]
        both = [name for name in changed if self.stood.get(name) != mark(self.theirs[name])]
        self.differing = [name for name in both if name not in self.left_alone]
        for name in self.left_alone:
            self.typed[name], self.data[name] = by_hand(self.theirs[name]), theirs[name]
        self.stood |= marks(self.theirs) if self.stood else {}

    def press(self, use_case: Callable[..., Result], **context: Any) -> Result:
        """Like `save`, for a form that is only a button: no field can show what is wrong, so all of it is raised."""
        if self.errors:
            raise ValidationError(dict(self.errors))
        return use_case(**self.data, **context)

    def as_typed(self, name: str, value: Any) -> Any:
        """A field's value as it would be typed."""
        each = self.fields.get(name)
        return each.as_typed(value) if isinstance(each, Cast) else value

    def differs(self, name: str) -> bool:
        """Whether something else stands there now than what was typed."""
        return name not in self.data or self.as_typed(name, self.data[name]) != self.theirs[name]

    @property
    def stood_text(self) -> str:
        """What stood in the fields, as the form carries it."""
        return write_marks(self.stood)

    def sent_already(self, field: str) -> None:
        """Say so, and let the next submit be another one: the form that they see now has a new key."""
        self.errors[field] = [message(RuleBroken("sent_already"))]
        self.request_key = str(uuid4())

    @property
    def may_override(self) -> bool:
        """Whether a reason from this person would let it pass."""
        return bool(self.stopped_by) and all(rule.effect == "reason" for rule in self.stopped_by)

    def take_key(self, key: str) -> None:
        """Go by the key that was sent, if it can be one."""
        if re.fullmatch(r"[!-~]{1,64}", key):
            self.request_key, self.is_keyed = key, True

    @property
    def repeat(self) -> Repeat | None:
        """What names this submit, so that a second one of the same form does nothing twice."""
        if not self.is_keyed:
            return None
        who = g.user.id if g.user else request.remote_addr
        where = sha256(request.path.encode("utf-8", "surrogatepass")).hexdigest()
        body = repr(sorted(self.typed.items())).encode("utf-8", "surrogatepass")
        return Repeat(f"{who}:{where}", self.request_key, sha256(body).hexdigest())

    @property
    def repeat_of_text(self) -> Repeat | None:
        """The same on pages for people outside: who goes back and writes something else sends something else."""
        repeat = self.repeat
        return repeat and replace(repeat, key=f"{repeat.key}:{repeat.body_hash}")


def empty_form(**values: Any) -> Form:
    """A form as it is first shown, with what stands in its fields."""
    typed = {name: by_hand(value) for name, value in values.items()}
    return Form(typed=typed, stood=marks(typed) if "version" in typed else {})


def by_hand(value: Any) -> Any:
    """A value as somebody would write it: nothing is empty, and ten is 10."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return "" if value is None else value


def pressed() -> Repeat | None:
    """What names the press of a form that is only a button, so that a second click is the same press."""
    form = Form(typed={name: text for name, text in request.form.items() if name not in {"csrf_token", KEY}})
    form.take_key(request.form.get(KEY, ""))
    return form.repeat


def load_form(schema: Schema, **more: str) -> Form:
    """Read the request's form through `schema`; what came `more` than its fields wins over a field of that name.
    Errors are kept in the form, with what was typed.
    """
    sent: MultiDict[str, str] = MultiDict(request.form)
    for name, value in more.items():
        sent[name] = value
    sent.poplist("csrf_token")
    key, stood = sent.pop(KEY, ""), read_marks(sent.pop(STOOD, ""))
    form = Form(typed=typed_values(schema, sent), fields=schema.fields, stood=stood)
    form.take_key(key)
    try:
        form.data = schema.load(cast_values(schema, filled_in(schema, form.typed)))
    except ValidationError as error:
        form.errors = {str(name): flat(texts) for name, texts in error.messages_dict.items()}
    return form


def load_query(schema: Schema, sent: Mapping[str, str]) -> dict[str, Any]:
    """What an address asks for. What it says wrongly is passed over, since addresses outlive what they name."""
    values = cast_values(schema, {name: text for name, text in sent.items() if name in schema.fields})
    wrong = schema.validate(values)
    asked: dict[str, Any] = schema.load({name: value for name, value in values.items() if name not in wrong})
    return asked


def typed_values(schema: Schema, sent: "MultiDict[str, str]") -> dict[str, Any]:
    """The text of each field; all of it where a field takes several."""
    many = {name for name, each in schema.fields.items() if getattr(each, "many", False)}
    return {name: sent.getlist(name) if name in many else sent[name] for name in {*sent, *many}}


def filled_in(schema: Schema, typed: Mapping[str, Any]) -> dict[str, Any]:
    """What was typed, without the empty fields where that means what the schema takes by itself, such as 0."""
    fields = schema.fields
    own = {name for name, each in fields.items() if not each.allow_none and each.load_default is not missing}
    return {name: text for name, text in typed.items() if text != "" or name not in own}


def cast_values(schema: Schema, typed: Mapping[str, Any]) -> dict[str, Any]:
    """The values that JSON would carry: "" is nothing, numbers are numbers."""
    values = {}
    for name, text in typed.items():
        cast = getattr(schema.fields.get(name), "cast", None)
        values[name] = None if text == "" else cast(text) if cast else text
    return values


def flat(texts: Any) -> list[str]:
    """Marshmallow's errors of one field, nested or not, as sentences."""
    if isinstance(texts, Mapping):
        return [sentence for inner in texts.values() for sentence in flat(inner)]
    return [str(text) for text in texts] if isinstance(texts, list) else [str(texts)]
