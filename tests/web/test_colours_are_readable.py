"""The tokens' contrast in both colour schemes, by WCAG 2.2 (1.4.3 text, 1.4.11 controls)."""

import math
import re
from pathlib import Path

import pytest

TOKENS = Path(__file__).parents[2] / "ldagile/web/static/css/tokens.css"
PAIR = re.compile(r"--([\w-]+): light-dark\(oklch\(([^)/]+)\), oklch\(([^)/]+)\)\);")
COLOURS = {name: (light, dark) for name, light, dark in PAIR.findall(TOKENS.read_text())}
GROUNDS = ("paper", "sheet", "well")

TEXT = [(ink, ground) for ink in ("ink", "ink-2", "ink-3", "leaf", "rust") for ground in GROUNDS]
TEXT += [("ink", "leaf-wash"), ("ink-2", "leaf-wash"), ("ink", "rust-wash"), ("rust", "rust-wash")]
TEXT += [("leaf-on", "leaf-fill"), ("paper", "ink"), ("paper", "ink-3")]
CONTROLS = [(edge, ground) for edge in ("edge", "o0", "o1", "o2", "o3") for ground in ("paper", "sheet")]


def _luminance(oklch: str) -> float:
    """Relative luminance of "L C h"; the matrices are Ottosson's (bottosson.github.io/posts/oklab)."""
    lightness, chroma, hue = (float(part) for part in oklch.split())
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    red = 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short
    green = -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short
    blue = -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str, scheme: int) -> float:
    lighter, darker = sorted((_luminance(COLOURS[name][scheme]) for name in (one, other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_stands_out_from_its_ground(ink: str, ground: str, scheme: int) -> None:
    assert _contrast(ink, ground, scheme) >= 4.5


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("edge", "ground"), CONTROLS)
def test_a_control_and_an_objective_stand_out_from_their_ground(edge: str, ground: str, scheme: int) -> None:
    assert _contrast(edge, ground, scheme) >= 3
