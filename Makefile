# make demo   check the two example documents against each other
# make test   run every test
# make lint   ruff, and mypy in strict mode
# make bench  how fast it is, beside others, in an environment of its own: .venv-bench
# make docs   write docs/cli.md and docs/rules/ anew
# Each makes .venv first and installs what it needs; PYTHON=python3.12 make test takes another Python.

PYTHON ?= python3
VENV ?= .venv
BENCH ?= .venv-bench
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: demo test lint bench docs clean

demo: $(VENV)/.installed
	@status=0; \
	$(BIN)/factledger check examples/statement.txt examples/article.txt \
	    --published 2024-02-07 --published 2024-02-08 || status=$$?; \
	echo; echo "exit status of the check: $$status"; \
	test $$status -le 1

test: $(VENV)/.installed-test
	$(BIN)/python -m pytest

lint: $(VENV)/.installed-test
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: $(BENCH)/.installed
	$(BENCH)/bin/python tests/benchmarks/bench.py $(ARGUMENTS)

docs: $(VENV)/.installed
	$(BIN)/python docs/make.py

clean:
	rm -rf $(VENV) $(BENCH) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

# The package is installed as a link to this folder, so only what it depends on makes a new installation.
$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	$(PIP) --editable .
	@touch $@

$(VENV)/.installed-test: pyproject.toml | $(VENV)/bin/python
	$(PIP) --editable '.[test]'
	@touch $@ $(VENV)/.installed

# One by one: what cannot be installed is missing in the tables, and the rest is measured.
$(BENCH)/.installed: pyproject.toml tests/benchmarks/requirements.txt
	test -x $(BENCH)/bin/python || $(PYTHON) -m venv $(BENCH)
	$(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check --editable .
	grep -v '^#' tests/benchmarks/requirements.txt | \
	    xargs -n 1 $(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check || true
	@touch $@

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)
