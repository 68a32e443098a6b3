import ast
import sys
from pathlib import Path

import pytest

DOMAIN = sorted(Path("ldagile/domain").rglob("*.py"))


@pytest.mark.parametrize("path", DOMAIN, ids=str)
def test_the_domain_imports_only_the_standard_library_and_itself(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        else:
            continue
        for name in names:
            assert name.split(".")[0] in sys.stdlib_module_names or name.startswith("ldagile.domain"), name
