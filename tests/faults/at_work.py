"""People at work over HTTP, whatever becomes of the program meanwhile."""

import random
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import count
from threading import Event

from tests.program import Answer, Visitor

TEAM, TELL = "/t/sales-learning", "/to/sales-learning"


class Someone:
    """Works on and on. What gets no answer is sent again, as it was, until it is acknowledged."""

    def __init__(self, visitor: Visitor, card: int, lanes: list[int], tokens: list[str], name: str) -> None:
        self.visitor, self.card, self.lanes, self.tokens, self.name = visitor, card, lanes, tokens, name
        self.chance = random.Random(card)
        self.lane, self.moves = lanes[0], 0
        self.said: list[str] = []
        self.told: list[str] = []
        self.answered: list[str] = []
        self.refused: list[str] = []
        self.number = count()

    def work(self, stop: Event) -> None:
        while not stop.is_set():
            self.chance.choice([self.move, self.comment, self.tell, self.answer])()

    def words(self, what: str) -> str:
        return f"{self.name} {what} {next(self.number)}"

    def until_acknowledged(self, path: str, **form: object) -> None:
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline:
            answer = self.sent(path, form)
            if answer and answer.done:
                return
            if answer and answer.status != 503:
                self.refused.append(f"{path.rsplit('/', maxsplit=1)[-1]} {answer.status}")
                return
            time.sleep(0.1)
        self.refused.append(f"{path.rsplit('/', maxsplit=1)[-1]} was never acknowledged")

    def sent(self, path: str, form: dict[str, object]) -> Answer | None:
        try:
            return self.visitor.post(path, **form)
        except OSError:
            return None

    def move(self) -> None:
        target = self.chance.choice([lane for lane in self.lanes if lane != self.lane])
        form = {"from_lane": self.lane, "to_lane": target, "request_key": self.words("move").replace(" ", "-")}
        self.until_acknowledged(f"{TEAM}/cards/{self.card}/move", **form)
        self.lane, self.moves = target, self.moves + 1

    def comment(self) -> None:
        text = self.words("says")
        self.until_acknowledged(f"{TEAM}/cards/1/comments", text=text, request_key=text.replace(" ", "-"))
        self.said.append(text)

    def tell(self) -> None:
        text = self.words("has a problem")
        email = f"{text.replace(' ', '.')}@elsewhere.org"
        self.until_acknowledged(TELL, statement=text, email=email, request_key=text.replace(" ", "-"))
        self.told.append(text)

    def answer(self) -> None:
        if self.tokens:
            text = self.words("answers")
            self.until_acknowledged(f"/a/{self.tokens.pop()}", change=text, nothing_in_way="true", sign="no")
            self.answered.append(text)


class Listener:
    """A page that stays open: it reads its stream, and asks again from where it was when that breaks off."""

    def __init__(self, visitor: Visitor, after: int = 0) -> None:
        self.visitor, self.seen, self.begun = visitor, [after], 0

    def listen(self, stop: Event) -> None:
        while not stop.is_set():
            try:
                self.begun += 1
                for number in self.visitor.numbers(f"{TEAM}/live?after=0", self.seen[-1]):
                    self.seen.append(number)
                    if stop.is_set():
                        return
            except OSError:
                time.sleep(0.2)


@contextmanager
def threads(*works: Callable[[Event], None]) -> Iterator[Event]:
    """These at work, until the event is set; then each ends what it has begun."""
    stop = Event()
    with ThreadPoolExecutor(len(works)) as pool:
        running = [pool.submit(work, stop) for work in works]
        try:
            yield stop
        finally:
            stop.set()
        for each in running:
            each.result(timeout=150)
