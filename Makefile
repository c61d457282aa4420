# Two commands do everything: `make demo` and `make test`. `make` alone lists the others.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))' 2>/dev/null && { echo $$p; break; }; done)
BIN := .venv/bin
READY := .venv/ready
DEMO := out/demo

.DEFAULT_GOAL := help
.PHONY: help setup demo run test check bench screens build lock

help: ## List the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(READY) ## Build .venv from the lock file (the others do this themselves)

$(READY): requirements/dev.txt pyproject.toml tools/set_up.py
	@test -n "$(PYTHON)" || { echo "Alongside needs Python 3.11 to 3.14, and none was found. On Debian or Ubuntu: apt-get install python3 python3-venv"; exit 1; }
	@$(PYTHON) tools/set_up.py
	@touch $@

demo: setup ## Build the demo store, print its papers, open the window
	@$(BIN)/alongside demo $(DEMO)
	@$(BIN)/python tools/open_demo.py $(DEMO)

run: setup ## Open the app
	@$(BIN)/python -m app

test: check ## Check the code, then run every test
	@$(BIN)/python -m pytest -n 2

check: setup ## Lint, format, types, import contracts
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

bench: setup ## Measure speed against bare baselines
	@$(BIN)/python -m tests.bench

screens: setup ## Take pictures of every screen into out/screens
	@$(BIN)/python tools/screens.py out/screens

build: setup ## Build the wheel into dist/
	@rm -rf dist
	@$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .
	@ls dist

lock: ## Write the lock files again (needs uv)
	@command -v uv >/dev/null || { echo "make lock needs uv: python3 -m pip install uv"; exit 1; }
	@$(LOCK) pyproject.toml --output-file requirements/base.txt
	@$(LOCK) pyproject.toml --extra dev --output-file requirements/dev.txt

LOCK = uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url
