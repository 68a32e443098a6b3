"""Other people's scripts: which, in which version, and their fingerprints. This is the one place that names them."""

from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha384
from pathlib import Path

CDN = "https://cdn.jsdelivr.net/npm"


@dataclass(frozen=True)
class Vendored:
    """One file of an npm package. `sri` is its fingerprint, as browsers check it."""

    package: str
    version: str
    path: str
    sri: str

    @property
    def name(self) -> str:
        """Its name here; the version in it lets browsers keep it for a year."""
        return f"{self.package}-{self.version}-{Path(self.path).name}"

    @property
    def address(self) -> str:
        """Where it is on the CDN, below the CDN's own address."""
        return f"{self.package}@{self.version}/{self.path}"


VENDORED = (
    Vendored(
        "htmx.org",
        "4.0.1",
        "dist/htmx.min.js",
        "sha384-Qp9rdC8H7EqOoX+nR0P3RPG2Noji+qdwJlGpfzwQJsfOpp3sGwIdSP9xO3+UlEhn",
    ),
    Vendored(
        "htmx.org",
        "4.0.1",
        "dist/ext/hx-sse.min.js",
        "sha384-v8HvucQ+ohQhMg0arboXc5049yNR46QKMjphs7YDch+Wm7zpfK5XVS01f26mQDJV",
    ),
    Vendored(
        "sortablejs",
        "1.15.6",
        "Sortable.min.js",
        "sha384-HZZ/fukV+9G8gwTNjN7zQDG0Sp7MsZy5DDN6VfY3Be7V9dvQpEpR2jF2HlyFUUjU",
    ),
)


EVERYWHERE = "htmx.org"


def sri_of(content: bytes) -> str:
    """The fingerprint of a file's content."""
    return f"sha384-{b64encode(sha384(content).digest()).decode()}"


def assets_folder(instance: Path) -> Path:
    """Where `flask assets pull` puts them."""
    return instance / "assets"


def missing_assets(instance: Path) -> list[str]:
    """The names of those that are not there, or are not what they should be."""
    folder = assets_folder(instance)
    paths = {each: folder / each.name for each in VENDORED}
    return [each.name for each, path in paths.items() if not path.is_file() or sri_of(path.read_bytes()) != each.sri]
