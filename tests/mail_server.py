"""A real mail server in a thread."""

import os
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import Message
from typing import Any

from aiosmtpd.controller import Controller


class MailServer:
    """What aiosmtpd asks at each step, and what has arrived. `answer` is its reply to a recipient."""

    def __init__(self) -> None:
        self.arrived: list[Message] = []
        self.answer = "250 OK"
        self.kills: int | None = None
        self.url = ""

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:  # noqa: N802
        if self.answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.answer

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        self.arrived.append(message_from_bytes(envelope.content))
        if self.kills:
            os.kill(self.kills, signal.SIGKILL)
        return "250 taken"

    @property
    def message_ids(self) -> list[str]:
        return [str(message["Message-ID"]) for message in self.arrived]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running_mail_server() -> Iterator[MailServer]:
    handler = MailServer()
    controller = Controller(handler, hostname="127.0.0.1", port=free_port())
    controller.start()
    handler.url = f"smtp://127.0.0.1:{controller.port}"
    yield handler
    controller.stop()


def parts_of(message: Any) -> tuple[str, str]:
    """What a mail says, as text and as HTML."""
    text, html = (part.get_payload(decode=True).decode() for part in message.get_payload())
    return text, html
