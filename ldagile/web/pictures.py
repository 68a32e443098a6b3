"""Charts as pictures for slides and mails: the drawing of the page, in the light theme, with its sentence above it."""

import re
from functools import cache
from hashlib import sha256
from pathlib import Path

from flask import Response, request
from resvg_py import svg_to_bytes

from ldagile.web.colours import light_colours

HERE = Path(__file__).parent
# Its own fonts, since a server may have none. Scripts that they lack come from the system's, where it has any.
FONTS = [str(HERE / "fonts" / name) for name in ("DejaVuSansCondensed.ttf", "DejaVuSansCondensed-Bold.ttf")]
LETTERS = 'svg { font-family: "DejaVu Sans", sans-serif; font-stretch: condensed; }'
SHARP = 2  # pixels for each of the drawing's
RULE = re.compile(r"(\.chart[^{}@]*)\{([^{}]*)\}")
NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def picture(svg: str, name: str) -> Response:
    """The drawing as a PNG file of this name; 304 for whoever has it already."""
    tag = sha256((svg + style_sheet()).encode()).hexdigest()[:20]
    headers = {"ETag": f'"{tag}"', "Cache-Control": "private, no-cache"}
    if request.if_none_match.contains_weak(tag):
        return Response(status=304, headers=headers)
    headers["Content-Disposition"] = f"attachment; filename={name}.png"
    return Response(drawn(svg), mimetype="image/png", headers=headers)


def drawn(svg: str) -> bytes:
    """The PNG of a drawing."""
    return svg_to_bytes(
        svg_string=NO_XML.sub("", svg),
        style_sheet=style_sheet(),
        font_files=FONTS,
        background=light_colours()["paper"],
        zoom=SHARP,
    )


@cache
def style_sheet() -> str:
    """The page's rules for charts, as far as they say how a drawing looks, not where it stands."""
    colours = light_colours()
    rules = [(each, says) for each, says in RULE.findall((HERE / "static/css/chart.css").read_text())]
    looks = "\n".join(f"{each.strip()} {{{says}}}" for each, says in rules if "display" not in says)
    return LETTERS + re.sub(
        r"var\(--([\w-]+)\)", lambda token: colours[token[1]], looks.replace("font-family: inherit;", "")
    )
