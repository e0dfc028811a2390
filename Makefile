# `make run` opens the window, `make test` runs every test. Both set up what they need first.
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DIST ?= dist
EVERYTHING := --numprocesses=auto --maxprocesses=4 --dist=loadscope --no-loadscope-reorder --cov --cov-report=term:skip-covered
CODE := stretchapp tests benchmarks tools

.PHONY: help run test lint format format-check types bench screenshots poses sounds texts translations build clean

help:
	@echo 'make run           open the window (ARGS="calf" opens it at a routine)'
	@echo 'make test          run every test (ARGS="tests/unit" only some, without coverage)'
	@echo 'make lint          look for mistakes; make format: lay the code out; make types: mypy'
	@echo 'make bench         measure start-up, a large library, timing, processor time, the history'
	@echo 'make screenshots   every page in both themes, for the README'
	@echo 'make poses         every stretch drawn on sheets (ARGS="--theme dark"), in poses/'
	@echo 'make sounds        make the tones in assets/sounds again'
	@echo 'make texts         gather all texts to translate (LANGUAGE=de makes stretchapp_de.ts)'
	@echo 'make translations  compile the translations, and the English plurals'
	@echo 'make build         build the sdist and the wheel'
	@echo 'make clean         remove what these made'

$(READY): pyproject.toml tools/make_venv.sh
	@tools/make_venv.sh $(VENV)
	@touch $@

run: $(READY)
	@$(BIN)/python tools/system_packages.py window || true
	@$(BIN)/python -m stretchapp $(ARGS)

test: $(READY)
	@$(BIN)/python tools/system_packages.py tests || true
	tools/with_display.sh $(BIN)/python -m pytest $(or $(ARGS),$(EVERYTHING))

lint: $(READY)
	$(BIN)/ruff check $(CODE)

format: $(READY)
	$(BIN)/ruff format $(CODE)
	$(BIN)/ruff check --fix $(CODE)

format-check: $(READY)
	$(BIN)/ruff format --check $(CODE)

types: $(READY)
	$(BIN)/mypy

bench: $(READY)
	tools/with_display.sh $(BIN)/python -m benchmarks.startup
	tools/with_display.sh $(BIN)/python -m benchmarks.library_files
	tools/with_display.sh $(BIN)/python -m benchmarks.editor
	tools/with_display.sh $(BIN)/python -m benchmarks.timing
	tools/with_display.sh $(BIN)/python -m benchmarks.cpu
	tools/with_display.sh $(BIN)/python -m benchmarks.cramp
	$(BIN)/python -m benchmarks.figure
	$(BIN)/python -m benchmarks.history

screenshots: $(READY)
	tools/with_display.sh $(BIN)/python -m tools.screenshots docs/screenshots --width 640

poses: $(READY)
	$(BIN)/python -m tools.pose_sheet poses $(ARGS)

sounds: $(READY)
	$(BIN)/python -m tools.make_sounds assets/sounds

texts: $(READY)
	$(BIN)/python -m tools.gather_texts assets/i18n/stretchapp_$(or $(LANGUAGE),$(error which LANGUAGE, such as de)).ts

translations: $(READY)
	$(BIN)/pyside6-lrelease assets/i18n/*.ts

build: $(READY)
	$(BIN)/python -m build --no-isolation --outdir $(DIST)

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage
