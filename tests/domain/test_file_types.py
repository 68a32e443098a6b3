"""A file is what its bytes say; one that was damaged on its way is none of those allowed, and no mistake of ours."""

import io
import zipfile

import pytest

from ldagile.domain.file_types import sniff

TEXT = "application/vnd.oasis.opendocument.text"


def odt(packing: int) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", packing) as archive:
        archive.writestr("mimetype", TEXT)
    return held.getvalue()


@pytest.mark.parametrize("packing", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_an_office_file_with_any_byte_changed_is_read_or_refused(packing: int) -> None:
    whole = odt(packing)
    assert sniff(whole, "plan.odt") == TEXT
    for place in range(4, len(whole)):
        damaged = bytearray(whole)
        damaged[place] ^= 0xFF
        assert sniff(bytes(damaged), "plan.odt") in {TEXT, None}
