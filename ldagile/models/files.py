"""Files on disk, beside the database and outside the web's folders, each under its SHA-256."""

import os
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

FOLDER = "attachments"


def keep_file(instance: Path, data: bytes) -> str:
    """Write the bytes, whole or not at all, and return their hash. The same bytes are kept once."""
    digest = sha256(data).hexdigest()
    path = file_path(instance, digest)
    if path.exists():
        return digest
    path.parent.mkdir(parents=True, exist_ok=True)
    file = NamedTemporaryFile(dir=path.parent, delete=False)  # noqa: SIM115  closed below, and gone if that fails
    try:
        with file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(file.name).replace(path)
    except BaseException:
        Path(file.name).unlink(missing_ok=True)
        raise
    return digest


def file_path(instance: Path, digest: str) -> Path:
    """Where the bytes with this hash lie."""
    return instance / FOLDER / digest[:2] / digest
