"""A file for which there is no room, on any machine: the system refuses to let one grow."""

import errno
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ldagile.models.files import keep_file
from ldagile.queries.readiness import why_unusable

LITTLE = 4096


@contextmanager
def no_room() -> Iterator[None]:
    """No file of this process may grow beyond a little."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (LITTLE, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_file_that_does_not_fit_leaves_nothing_behind_and_fits_later(tmp_path: Path) -> None:
    data = bytes(3 * LITTLE)
    with no_room(), pytest.raises(OSError, match="too large") as refused:
        keep_file(tmp_path, data)
    assert (refused.value.errno, why_unusable(refused.value)) == (errno.EFBIG, "full")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    digest = keep_file(tmp_path, data)
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == [digest]
