"""Labelled texts, read as rows."""

import csv
from pathlib import Path


def rows(*names: str) -> list[dict[str, str]]:
    folder = Path(__file__).parent
    return [row for name in names for row in csv.DictReader((folder / name).read_text().splitlines())]
