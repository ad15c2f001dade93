# make demo   set up, ingest the corpus, print the answers, draw the picture, serve until Ctrl-C
# make test   set up, run all tests
# make check  linters, types, the import contract
# make score  read the annotated documents again, name what was gained and lost
# make lock   pin the dependencies anew (needs uv)

PYTHON ?= python3
VENV ?= .venv
WORKSPACE ?= policygraph-data
SERVE ?= 1
BIN := $(VENV)/bin
RUN := POLICYGRAPH_WORKSPACE="$(WORKSPACE)" $(BIN)/policygraph
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: demo test check score bench lock clean

demo: $(VENV)/.run-ready
	$(RUN) ingest corpus
	$(RUN) ask co-lead --param document=wujin-2021-leap
	$(RUN) ask linked-programmes --param entity=中以园 --param document=wujin-2021-leap
	$(RUN) ask targets-vs-actuals --param indicator=高新技术企业数 --param place=武进区
	$(RUN) export linked-programmes --param entity=中以园 -o "$(WORKSPACE)/views/sino-israel-park.svg"
	@echo "The picture: $(WORKSPACE)/views/sino-israel-park.svg"
	@test "$(SERVE)" = 0 || $(RUN) serve

test: $(VENV)/.dev-ready
	$(BIN)/python -m pytest $(ARGS)

check: $(VENV)/.dev-ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	PYTHONPATH=src $(BIN)/lint-imports

score: $(VENV)/.run-ready
	$(BIN)/policygraph score corpus/gold --against corpus/gold/frozen.tsv

bench: $(VENV)/.dev-ready
	$(BIN)/python -m bench.run $(ARGS)

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or later is needed; name one: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
	  { echo "The module venv is missing. On Debian and Ubuntu: apt-get install python3-venv"; exit 1; }

$(VENV)/.run-ready: requirements.lock requirements-embedded.lock pyproject.toml | $(VENV)/bin/python
	@echo "Setting up $(VENV) (once; about 620 MB on disk) …"
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --require-hashes --no-deps -r requirements-embedded.lock || \
	  echo "No embedded server for this platform: set NEO4J_URI to a Neo4j (README, Platforms)."
	@$(PIP) install --no-deps -e .
	@touch $@

$(VENV)/.dev-ready: requirements-dev.lock $(VENV)/.run-ready
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@

lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url \
	  pyproject.toml -o requirements.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url \
	  --extra embedded -c requirements.lock pyproject.toml -o requirements-embedded.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url \
	  --all-extras --group dev -c requirements.lock pyproject.toml -o requirements-dev.lock

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache
