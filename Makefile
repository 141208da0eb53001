# Every command prepares what it needs under this folder; nothing is installed elsewhere.
PYTHON ?= python3
BIN := .venv/bin
RECORDS ?=

.DEFAULT_GOAL := help
.PHONY: help run postgresql test soak check bench bench-quick lock clean

help:  ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' Makefile

run: .venv/ready  ## Answer in Slack, or without tokens in the terminal (RECORDS=folder for your own)
	@$(BIN)/python bot.py run $(if $(RECORDS),--records "$(RECORDS)")

postgresql: .venv/made requirements-postgresql.lock  ## Install the driver for a DATABASE_URL of PostgreSQL
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements-postgresql.lock

test: .venv/ready-dev  ## Run every test
	@$(BIN)/python -m pytest --cov-fail-under=95

soak: .venv/ready-dev  ## 2,000 questions and a simulated year of digests, with everything that can go wrong (half an hour)
	@$(BIN)/python -m tests.soak_questions
	@$(BIN)/python -m tests.soak_digests

check: .venv/ready-dev  ## Lint, format, types, contracts of the house, the records of seeds/
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/mypy bench
	@PYTHONPATH=. $(BIN)/lint-imports --no-logo
	@$(BIN)/python bot.py check --records seeds

bench: .venv/ready-dev  ## Measure diplo beside what people would use instead, into bench/results/ (BENCH="--sizes 1000000" for more)
	@$(BIN)/python -m bench --out bench/results $(BENCH)

bench-quick: .venv/ready-dev  ## The same with few records in two minutes; fails when a ratio is far from its goal
	@$(BIN)/python -m bench --quick

lock: .venv/ready-dev  ## Pin the newest versions that pyproject.toml allows
	@$(BIN)/pip install -q uv
	@$(BIN)/uv pip compile pyproject.toml --universal --generate-hashes --upgrade --no-header --no-emit-index-url --no-annotate -q -o requirements.lock
	@$(BIN)/uv pip compile pyproject.toml --extra postgresql --universal --generate-hashes --upgrade --no-header --no-emit-index-url --no-annotate -q -o requirements-postgresql.lock
	@$(BIN)/uv pip compile pyproject.toml --group dev --universal --generate-hashes --upgrade --no-header --no-emit-index-url --no-annotate -q -o requirements-dev.lock

clean:  ## Remove everything that these commands made
	rm -rf .venv .bench-cache .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage .coverage.* .diplo-cache
	@find . -name __pycache__ -prune -exec rm -rf {} +

.venv/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "diplo needs Python 3.11 or newer: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "This Python has no venv module; on Debian and Ubuntu: apt install python3-venv"; exit 1; }
	@touch $@

.venv/ready: .venv/made requirements.lock
	@echo "Setting up (once) …" >&2
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

.venv/ready-dev: .venv/made requirements-dev.lock
	@echo "Setting up with the tools of development (once) …" >&2
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@ .venv/ready
