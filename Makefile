# make run          start ldagile at http://127.0.0.1:5000 (HOST=… and PORT=… change that)
# make test         everything that has to be green
# make soak         the same faults as in the tests, for SECONDS=600: processes killed at random, on both databases
# make bench        how fast it is, as a share of a bare Flask "hello" (CARDS=1000); see docs/performance.md
# make screenshots  every page in every light, in instance/screenshots (ONLY=board for some)
#
# Both make a virtual environment in .venv and install what requirements.txt pins, when that has changed.

PYTHON ?= $(shell for each in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$each -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$each && break; done)
INSTALL = .venv/bin/python -m pip install --quiet --disable-pip-version-check

# Databases of tests stand in memory where there is such a place: waiting for a disk tests nothing.
IN_MEMORY = $(shell test -w /dev/shm && echo TMPDIR=/dev/shm)

# Where this is set, every process would compile the whole program anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test soak bench screenshots browser

run: .venv/installed
	@.venv/bin/flask --app app db upgrade
	@exec .venv/bin/python app.py

test: .venv/installed-dev browser
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/lint-imports
	$(IN_MEMORY) .venv/bin/pytest -n 2 --dist worksteal

SECONDS = 600

soak: .venv/installed-dev
	$(IN_MEMORY) LDAGILE_TEST_SOAK=$(SECONDS) .venv/bin/pytest --timeout=$$(($(SECONDS) * 2 + 600)) tests/faults

CARDS ?= 1000

bench: .venv/installed-dev
	.venv/bin/python -m bench $(CARDS)

screenshots: .venv/installed-dev browser
	$(IN_MEMORY) .venv/bin/pytest tests/browser/screenshots.py

browser: .venv/installed-dev
	@.ci/browser

.venv/installed: requirements.txt | .venv/bin/python
	@echo "Installing what ldagile needs …"
	@$(INSTALL) -r requirements.txt
	@touch $@

.venv/installed-dev: requirements-dev.txt requirements.txt | .venv/bin/python
	@echo "Installing what ldagile and its tests need …"
	@$(INSTALL) -r requirements-dev.txt
	@touch $@ .venv/installed

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "ldagile needs Python 3.11 or newer: install it, or name it with PYTHON=/path/to/python3." >&2; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo "Python's venv module is missing: on Debian, apt-get install python3-venv." >&2; exit 1; }
