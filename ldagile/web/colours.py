"""The colours of the stylesheets for what can't read OKLCH."""

import re
from math import cos, radians, sin
from pathlib import Path

TOKENS = Path(__file__).parent / "static/css/tokens.css"
LIGHT = re.compile(r"--([\w-]+): light-dark\(oklch\(([\d.]+) ([\d.]+) ([\d.]+)\),")


def light_colours() -> dict[str, str]:
    """Each colour of the light theme by its token's name, as #rrggbb."""
    found = LIGHT.findall(TOKENS.read_text())
    return {name: srgb(float(lightness), float(chroma), float(hue)) for name, lightness, chroma, hue in found}


def srgb(lightness: float, chroma: float, hue: float) -> str:
    """An OKLCH colour as #rrggbb, clipped to what sRGB holds. Source: Ottosson, bottosson.github.io/posts/oklab."""
    a, b = chroma * cos(radians(hue)), chroma * sin(radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    linear = (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
    return "#" + "".join(f"{round(255 * gamma(min(1.0, max(0.0, part)))):02x}" for part in linear)


def gamma(linear: float) -> float:
    """One channel as screens take it."""
    return 12.92 * linear if linear <= 0.0031308 else 1.055 * linear ** (1 / 2.4) - 0.055
