# Everything is run through these targets, by hand and in CI. `make help` lists them.
# PYTHON=python3.12 chooses the interpreter; ARGS="..." goes to the program that a target starts.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

PY := .venv/bin/python
SETUP := PYTHON='$(PYTHON)' .ci/setup.sh
OFFSCREEN := QT_QPA_PLATFORM=offscreen
PYTEST := $(PY) -m pytest -q
WORKERS ?= 2
FUZZ_MINUTES ?= 60
CODE_CHECKS := check-format check-lint check-types check-contracts
# One after the other, and to the end: whoever mends one failure wants to know of the others.
ALL_OF := $(MAKE) --no-print-directory --keep-going -j1

.PHONY: help run test lint format bench build shots deep lock setup setup-test clean fonts

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

run: setup fonts ## set up what is missing, then open the window (ARGS="people.vcf" to import)
	@if [[ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" || $$(uname -s) != Linux ]]; then \
	    echo "netdesk: opening the window"; \
	    exec $(PY) main.py $(ARGS); \
	else \
	    echo "netdesk: there is no display here; doing the same off-screen on the sample network"; \
	    $(OFFSCREEN) exec $(PY) main.py --demo-run build/demo; \
	fi

test: setup-test fonts ## set up, then every check: format, lint, types, contracts, tests
	@$(ALL_OF) $(CODE_CHECKS) test-core test-ui test-flows

lint: setup-test ## format, lint, types and contracts, without the tests
	@$(ALL_OF) $(CODE_CHECKS)

format: setup-test ## put the code into the house's format, and mend what ruff can mend
	@$(PY) -m ruff format .
	@$(PY) -m ruff check --fix .

bench: setup-test fonts ## the table of measurements, each beside its floor (ARGS="first_paint")
	@$(OFFSCREEN) $(PY) -m benchmarks $(ARGS)

build: setup-test fonts ## the program in one folder (dist/netdesk), which then tests itself
	@echo "netdesk: packing with PyInstaller"
	@$(PY) -m PyInstaller --noconfirm --log-level ERROR --distpath dist --workpath build/pyinstaller build.spec
	@echo "netdesk: the packed program tests itself"
	@$(OFFSCREEN) dist/netdesk/netdesk --self-test

shots: setup-test fonts ## pictures of every page, light and dark, two sizes, into build/shots/
	@$(OFFSCREEN) $(PY) -m tests.shots $(ARGS) build/shots

deep: setup-test fonts ## the long runs: every kill point, big imports, many random histories
	@NETDESK_DEEP=1 $(ALL_OF) test-core test-ui test-flows
	@echo "netdesk: damaged files for the readers, for an hour"
	@mkdir -p build
	@$(PY) -m tests.fuzz_readers $(FUZZ_MINUTES)

lock: ## pin the newest versions that pyproject.toml allows, with their hashes
	@$(SETUP) lock

clean: ## remove .venv, build/ and dist/; never any data
	rm -rf .venv build dist

# Parts of the targets above.

setup:
	@$(SETUP) run

setup-test:
	@$(SETUP) test

# The program makes these by itself when they are missing; here so that the first page is quick.
fonts: .venv/netdesk-fonts

.venv/netdesk-fonts: netdesk/brief/fonts.py
	@$(PY) -m netdesk.brief.fonts
	@touch $@

.PHONY: $(CODE_CHECKS) test-core test-ui test-flows

check-format:
	@echo "netdesk: format"
	@$(PY) -m ruff format --check --quiet .

check-lint:
	@echo "netdesk: lint"
	@$(PY) -m ruff check --quiet .

check-types:
	@echo "netdesk: types"
	@$(PY) -m mypy --no-error-summary

check-contracts:
	@echo "netdesk: contracts"
	@.venv/bin/lint-imports --no-cache --no-logo

# A process for each folder: tests/core must never see Qt.
test-core:
	@echo "netdesk: tests/core, without Qt"
	@$(PYTEST) -p no:pytest-qt -n $(WORKERS) tests/core

test-ui:
	@echo "netdesk: tests/ui, off-screen"
	@$(OFFSCREEN) $(PYTEST) -n $(WORKERS) tests/ui

test-flows:
	@echo "netdesk: tests/flows, through the real main()"
	@$(OFFSCREEN) $(PYTEST) tests/flows
