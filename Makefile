# make dataset      build the dataset from the seeds (creates .venv on first use)
# make test         run the whole suite, linters included (adds the test tools to .venv)
# make lint         format and type checks alone
# make stress       long runs: large corpora, soak; outside CI
# make constraints  find the newest versions that fit together (after a change of dependencies)
# make clean        remove what the others made

PYTHON := $(shell for python in python3.11 python3 python3.12 python3.13; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
BIN := .venv/bin
INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt

.PHONY: dataset test lint stress constraints clean

dataset: .venv/core.stamp
	@$(BIN)/musnad build
	@echo
	@echo "The dataset lies in build/musnad. Load it from this folder with"
	@echo
	@echo "    from datasets import load_dataset"
	@echo "    quotes = load_dataset(\"build/musnad\", \"quotes\", split=\"train\")"
	@echo "    print(quotes[0][\"speaker\"], quotes[0][\"text\"])"
	@echo
	@echo "in $(BIN)/python. The other configs: articles, entities, tokens, annotations."

test: .venv/test.stamp .venv/system.stamp
	$(BIN)/pytest -n 2 --dist loadgroup

lint: .venv/test.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

stress: .venv/test.stamp .venv/system.stamp
	$(BIN)/pytest -n 0 stress

constraints:
	rm -rf build/fresh && $(PYTHON) -m venv build/fresh
	build/fresh/bin/python -m pip install --quiet --disable-pip-version-check -e ".[dev]"
	{ head -1 constraints.txt; build/fresh/bin/python -m pip freeze --exclude-editable; } > build/constraints.txt
	mv build/constraints.txt constraints.txt

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "musnad needs Python 3.11 or later; none was found as python3.11 or python3" >&2; exit 1; }
	$(PYTHON) -m venv .venv

.venv/core.stamp: pyproject.toml constraints.txt | $(BIN)/python
	$(INSTALL) -e .
	@touch $@

.venv/test.stamp: pyproject.toml constraints.txt | $(BIN)/python
	$(INSTALL) -e ".[test]"
	@touch $@ .venv/core.stamp

.venv/system.stamp: tests/setup-system.sh
	sh tests/setup-system.sh
	@mkdir -p .venv && touch $@
