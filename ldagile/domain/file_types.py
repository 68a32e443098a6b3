"""What a file is, by its first bytes and not by what it calls itself. Only these may be attached to anything."""

from io import BytesIO
from lzma import LZMAError
from zipfile import BadZipFile, ZipFile
from zlib import error as DeflateError  # noqa: N812

LARGEST_FILE = 10 * 1000 * 1000
SIGNATURES = (
    (b"%PDF-", "application/pdf", ("pdf",)),
    (b"\x89PNG\r\n\x1a\n", "image/png", ("png",)),
    (b"\xff\xd8\xff", "image/jpeg", ("jpg", "jpeg")),
    (b"GIF87a", "image/gif", ("gif",)),
    (b"GIF89a", "image/gif", ("gif",)),
)
OFFICE = "application/vnd.openxmlformats-officedocument."
# An office file is an archive; what is in it says which.
IN_ARCHIVE = (
    ("word/", OFFICE + "wordprocessingml.document", ("docx",)),
    ("xl/", OFFICE + "spreadsheetml.sheet", ("xlsx",)),
    ("ppt/", OFFICE + "presentationml.presentation", ("pptx",)),
)
OPEN_DOCUMENT = {
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.oasis.opendocument.spreadsheet": "ods",
    "application/vnd.oasis.opendocument.presentation": "odp",
}
# What zipfile says of an archive that was cut off, changed on its way, locked, or packed in a way of its own.
DAMAGED = (BadZipFile, DeflateError, EOFError, KeyError, LZMAError, OSError, RuntimeError, ValueError)
TEXTS = {"txt": "text/plain", "csv": "text/csv", "md": "text/markdown"}
NAMED = [ending for _, _, endings in (*SIGNATURES, *IN_ARCHIVE) for ending in endings]
ENDINGS = tuple(dict.fromkeys([*NAMED, "webp", *OPEN_DOCUMENT.values(), *TEXTS]))


def sniff(data: bytes, name: str) -> str | None:
    """The content type of a file; None if it is none of those allowed, or its name says something else.

    `name` must end as its kind does, so that whoever opens it gets what they were told. Files with macros,
    pages and drawings that can hold scripts (HTML, SVG) are not among them.
    """
    ending = name.rpartition(".")[2].lower()
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp" if ending == "webp" else None
    for start, kind, endings in SIGNATURES:
        if data.startswith(start):
            return kind if ending in endings else None
    if data.startswith(b"PK\x03\x04"):
        return in_archive(data, ending)
    return TEXTS.get(ending) if is_text(data) else None


def in_archive(data: bytes, ending: str) -> str | None:
    """Which office file an archive is. None for any other archive, and for one with macros in it."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
            stated = archive.open("mimetype").read(100).decode("ascii", "replace") if "mimetype" in names else ""
    except DAMAGED:
        return None
    if any("vbaproject" in each.lower() or each.lower().startswith(("basic/", "scripts/")) for each in names):
        return None
    if OPEN_DOCUMENT.get(stated) == ending:
        return stated
    if "[Content_Types].xml" not in names:
        return None
    kinds = (kind for folder, kind, endings in IN_ARCHIVE if ending in endings and folder_in(folder, names))
    return next(kinds, None)


def folder_in(folder: str, names: list[str]) -> bool:
    """Whether any of the names lies in the folder."""
    return any(each.startswith(folder) for each in names)


def is_text(data: bytes) -> bool:
    """Whether it is UTF-8 without NUL."""
    try:
        return "\0" not in data.decode("utf-8")
    except UnicodeDecodeError:
        return False
