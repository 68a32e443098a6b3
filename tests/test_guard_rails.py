"""Rules of the house that no person has to remember."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

from ldagile.jobs.mails import SUBJECTS
from ldagile.web.messages import MESSAGES

ROOT = Path(__file__).resolve().parent.parent
ERRORS = {"NotFound", "Forbidden", "Conflict", "RuleBroken"}


def python_files(*folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


def raised_codes() -> set[str]:
    """The codes that domain, use cases, queries and the web raise, where they stand as a plain text."""
    codes = set()
    for path in python_files("ldagile"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ERRORS and node.args:
                code = node.args[0]
                if isinstance(code, ast.Constant):
                    codes.add(code.value)
    return codes


def test_every_error_that_is_raised_has_its_sentence() -> None:
    assert raised_codes() - set(MESSAGES) == set()


TEMPLATES = {
    path.relative_to(ROOT / "templates").as_posix(): path.read_text()
    for path in sorted((ROOT / "templates").rglob("*"))
    if path.suffix in {".html", ".txt"}
}
CODE = [path.read_text() for path in python_files("ldagile")]


def naming(name: str) -> list[str]:
    """The other templates and the code that name this template."""
    texts = [text for other, text in TEMPLATES.items() if other != name]
    return [text for text in (*texts, *CODE) if f'"{name}"' in text]


def test_every_template_is_used() -> None:
    of_mails = {name for name in TEMPLATES if name.startswith("mails/") and Path(name).stem in SUBJECTS}
    assert {name for name in TEMPLATES.keys() - of_mails if not naming(name)} == set()


def test_every_macro_is_used() -> None:
    for name, text in TEMPLATES.items():
        for macro in re.findall(r"{%-? macro (\w+)\(", text):
            called_here = len(re.findall(rf"\b{macro}\(", text)) > 1
            assert called_here or any(re.search(rf"\b{macro}\b", each) for each in naming(name)), (name, macro)


def test_no_file_names_a_registry_or_a_mirror() -> None:
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    pattern = re.compile(r"--(?:extra-)?index-url|registry\.npmjs|files\.pythonhosted|pypi\.org/simple")
    found = []
    for name in tracked:
        if name != "tests/test_guard_rails.py" and Path(ROOT / name).suffix not in {".png", ".ico"}:
            found += [name for _ in pattern.findall((ROOT / name).read_text(errors="replace"))]
    assert found == []


@pytest.mark.parametrize("path", python_files("ldagile"), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_is_short_enough_to_be_read(path: Path) -> None:
    assert path.read_text().count("\n") <= 250
