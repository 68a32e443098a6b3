"""A square that a phone's camera reads as an address."""

import segno
from markupsafe import Markup


def qr(address: str) -> Markup:
    """The code as an SVG without style, script or size; its colours come from the style sheet."""
    drawn = segno.make(address, error="m", micro=False)
    return Markup(drawn.svg_inline(border=0, omitsize=True, svgclass="qr-code", lineclass=None))  # noqa: S704  segno's own
