# The guideline and its site. `make` sets up, checks and builds everything; `make help` lists the rest.
PYTHON ?= python3
RUN := .venv/bin/python

.PHONY: site serve check translation test bench lock index clean setup setup-dev help
.DEFAULT_GOAL := site

site: setup  ## set up, check, build site/ with both PDFs
	@$(RUN) scripts/build.py

serve: setup  ## live preview at http://127.0.0.1:8000/ (ONLY=ar or ONLY=en for one language)
	@$(RUN) scripts/serve.py $(if $(ONLY),--only $(ONLY))

check: setup  ## check the guideline (ARGS="--lang ar", --explain GL101, --list …)
	@$(RUN) scripts/check.py $(ARGS)

test: setup-dev  ## set up and run every test (ARGS="-k pdf" for some)
	@$(RUN) -m ruff check scripts tests
	@$(RUN) -m ruff format --check scripts tests
	@$(RUN) -m pytest $(ARGS)

bench: setup-dev  ## measure: build cold and warm, check, words read back from the PDFs
	@$(RUN) scripts/bench.py

translation: setup  ## how far the two languages are in step (ARGS="confirm GOV-11" records that they are)
	@$(RUN) scripts/translation.py $(or $(ARGS),status)

lock: setup-dev  ## lock requirements*.txt anew from requirements*.in
	@$(RUN) scripts/lock.py

index: setup  ## write the index of requirements that a release publishes (docs/assets/data/published.json)
	@$(RUN) scripts/index.py

clean:  ## remove what was built (not the virtual environment)
	@rm -rf site .cache .pytest_cache .ruff_cache .hypothesis

setup:
	@$(PYTHON) scripts/install.py

setup-dev:
	@$(PYTHON) scripts/install.py --dev

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*##/\1 \t/p' $(MAKEFILE_LIST)
