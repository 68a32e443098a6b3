"""Where rate limits are counted when there is no Redis."""

from time import monotonic
from typing import Any

from limits.storage import MemoryStorage

SWEEP_EVERY = 60.0


class SweptMemory(MemoryStorage):
    """This process's memory. The library's own starts a thread for nearly every request, to clear what is over; this
    does once a minute."""

    STORAGE_SCHEME = ["swept"]  # noqa: RUF012  as the library declares it

    def __init__(self, uri: str | None = None, **options: Any) -> None:
        self.swept_at = monotonic()
        super().__init__(uri, **options)

    def _MemoryStorage__schedule_expiry(self) -> None:  # noqa: N802  the library's private name
        if monotonic() - self.swept_at > SWEEP_EVERY:
            self.swept_at = monotonic()
            super()._MemoryStorage__schedule_expiry()  # type: ignore[misc]
