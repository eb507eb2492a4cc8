# `make help` prints the lines with two hashes.

PORT ?= 8000
DEMO ?= 1

.PHONY: help run test lint messages screenshots bench setup setup-dev

help: ## Show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

run: setup ## Set up and serve with demo data on 127.0.0.1:8000 (PORT=8080 another port, DEMO=0 no demo data)
	@PORT=$(PORT) DEMO=$(DEMO) .ci/serve

test: setup-dev ## Set up and run every check and test, on SQLite, PostgreSQL and in a browser
	@.ci/test

lint: setup-dev ## Check style, types, templates, migrations and catalogue, without the tests
	@.ci/lint

messages: setup-dev ## Gather new sentences into locale/en and compile it
	@.venv/bin/python .ci/catalogue.py gather

screenshots: setup-dev ## Take the README's and the guide's pictures from the running demo into docs/
	@.venv/bin/python -m tests.screenshots

bench: setup-dev ## Measure against the goals, on 10,000 generated agreements (N=1000 for fewer)
	@.venv/bin/python .ci/with_postgres.py .venv/bin/python -m tests.bench

setup:
	@.ci/setup

setup-dev:
	@.ci/setup dev
