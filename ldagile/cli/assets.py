"""flask assets …: other people's scripts, fetched once and served from here."""

import subprocess
import tarfile
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.error import URLError
from urllib.request import urlopen

import click
from flask import current_app
from flask.cli import with_appcontext

from ldagile.web.vendor import CDN, VENDORED, Vendored, assets_folder, sri_of


@click.group()
def assets() -> None:
    """Serve all scripts from here instead of from a CDN (with LDAGILE_ASSETS=self)."""


@assets.command("pull")
@with_appcontext
def pull_command() -> None:
    """Fetch the scripts from the CDN, or with npm where there is none, and check their fingerprints."""
    folder = assets_folder(current_app.extensions["settings"].instance)
    for path in pull(VENDORED, folder):
        click.echo(str(path))


def pull(vendored: Sequence[Vendored], folder: Path, cdn: str = CDN) -> list[Path]:
    """Fetch these files into the folder. ClickException when one can't be had or isn't what it should be."""
    folder.mkdir(parents=True, exist_ok=True)
    return [keep(each, fetch(each, cdn), folder) for each in vendored]


def fetch(each: Vendored, cdn: str) -> bytes:
    """The file's content."""
    try:
        with urlopen(f"{cdn}/{each.address}", timeout=20) as response:  # noqa: S310  the address is our own
            content: bytes = response.read()
            return content
    except (URLError, OSError):
        return unpack(each)


def unpack(each: Vendored) -> bytes:
    """The file out of its npm package."""
    package = f"{each.package}@{each.version}"
    with TemporaryDirectory() as folder:
        try:
            subprocess.run(["npm", "pack", package], cwd=folder, check=True, capture_output=True)  # noqa: S603, S607
        except (OSError, subprocess.CalledProcessError) as error:
            raise click.ClickException(f"Neither the CDN nor npm has {package} for us.") from error
        with tarfile.open(next(Path(folder).glob("*.tgz"))) as archive:
            member = archive.extractfile(f"package/{each.path}")
            return member.read() if member else b""


def keep(each: Vendored, content: bytes, folder: Path) -> Path:
    """Put it into the folder, whole or not at all, if it is what it should be."""
    if sri_of(content) != each.sri:
        raise click.ClickException(f"{each.name} is not what it should be: {sri_of(content)}. Nothing was kept.")
    path = folder / each.name
    unfinished = path.with_suffix(".part")
    unfinished.write_bytes(content)
    unfinished.rename(path)
    return path
