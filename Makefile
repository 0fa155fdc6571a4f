# Certum Certificates for WHMCS: every command a person needs. `make` lists them.

PHP ?= php
TARGET_DIR := $(or $(CARGO_TARGET_DIR),target)
FUZZ_SECONDS ?= 1200
export FUZZ_SECONDS
KILL_EACH ?= 1
KILL_MOMENTS ?= 500

# A shell opened before Rust's installation does not know where rustup put cargo. PATH and PHP stay as they are
# otherwise: the binding crate is built anew when either changes, so make and a plain cargo must agree on them.
ifeq (,$(shell command -v cargo))
export PATH := $(PATH):$(or $(CARGO_HOME),$(HOME)/.cargo)/bin
endif

SO := $(CURDIR)/build/certum.so
export CERTUM_SIMULATOR := $(CURDIR)/build/certum-simulator
WITH_CERTUM := $(PHP) -n -d extension=$(SO)
BROWSER_TESTS = PHP=$(PHP) node --test --test-reporter=spec
KILL_TESTS = CERTUM_SO=$(SO) $(PHP) -d extension=$(SO) "$$(command -v phpunit)" --configuration tests/whmcs/kill/phpunit.xml
MODULE_TESTS = $(PHP) -d extension=$(SO) "$$(command -v phpunit)" --configuration tests/whmcs/module/phpunit.xml

.DEFAULT_GOAL := help
.NOTPARALLEL:

.PHONY: help
help: ## This list
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z0-9-]+):.*## /\1\t/' | expand -t 16

##@ Everyday

.PHONY: deps
deps: ## Install what building and testing need (apt, cargo), saying what and why
	@tools/deps.sh build test lint demo whmcs browser dist

.PHONY: build
build: ## Build build/certum.so and build/certum-simulator (release)
	@tools/deps.sh build
	cargo build --release --locked -p certum-php
	cargo build --release --locked -p certum-simulator
	@mkdir -p build
	@# cargo leaves the symbols in where a package has settings of its own, so they are stripped here.
	@# Put in the place of the former ones at once: a PHP that starts meanwhile loads one or the other.
	@install -s -m 755 $(TARGET_DIR)/release/libcertum_php.so build/certum.so.new
	@install -m 755 $(TARGET_DIR)/release/certum-simulator build/certum-simulator.new
	@mv build/certum.so.new build/certum.so
	@mv build/certum-simulator.new build/certum-simulator

.PHONY: demo demo-cli demo-years
demo: build ## Walk a paid year in a stand-in for WHMCS, the simulator behind it; at a terminal the shop stays open
	@tools/deps.sh demo
	@CERTUM_SO=$(SO) $(PHP) -d extension=$(SO) demo/order-in-whmcs.php
demo-cli: build ## Walk the life of an order from PHP, without WHMCS
	@tools/deps.sh demo
	@$(WITH_CERTUM) demo/life-of-an-order.php
demo-years: build ## A small shop through March 2027 and March 2029: renews docs/years.md and docs/years.svg, in minutes
	@tools/deps.sh demo
	@CERTUM_SO=$(SO) $(PHP) -d extension=$(SO) demo/years.php

.PHONY: test
test: deps build lint check-symbols test-rust test-lab test-php test-whmcs test-years-short test-release test-browser ## Everything that must pass before a change lands

.PHONY: lint
lint: ## rustfmt, clippy, rustdoc, cargo deny, circles and places, php -l, phpcs; the module's size, tasks and types
	@tools/deps.sh build lint
	@tools/lint.sh

.PHONY: lint-php-versions
lint-php-versions: ## The module's syntax by PHP 8.1 and 8.3 (needs Node.js)
	@tools/lint-php-versions.sh

.PHONY: test-rust
test-rust: ## The tests of the Rust code
	@tools/deps.sh build test
	@tools/test-rust.sh

.PHONY: test-lab
test-lab: ## Look-ups in a small Internet of its own: name servers, a resolver, web and TLS servers with every fault
	@tools/deps.sh build lab
	cargo test --locked -p certum-lab -- --nocapture

.PHONY: test-php
test-php: build ## The tests through PHP (.phpt); TESTS="tests/php/…" runs some of them
	@tools/deps.sh test
	tests/php/run $(PHP) $(SO) $(TESTS)

.PHONY: test-whmcs
test-whmcs: build ## The tests of the stand-in for WHMCS, and of the module in it
	@tools/deps.sh whmcs
	phpunit --configuration tests/whmcs/standin-tests/phpunit.xml
	CERTUM_SO=$(SO) $(MODULE_TESTS)
	CERTUM_SO=$(SO) STANDIN_SMARTY=4 $(MODULE_TESTS) --filter OrderTest
	CERTUM_SO=$(SO) $(PHP) -d extension=$(SO) "$$(command -v phpunit)" --configuration tests/whmcs/scale/phpunit.xml
	$(KILL_TESTS)

.PHONY: test-kill kill-steps
test-kill: build ## Cut and kill -9 at each statement and call, and at random moments: hours; KILL_EACH=29: at each 29th
	@tools/deps.sh whmcs
	KILL_EACH=$(KILL_EACH) KILL_MOMENTS=$(KILL_MOMENTS) $(KILL_TESTS)
kill-steps: build ## Renew docs/kill-steps.md
	@tools/deps.sh whmcs
	KILL_STEPS=write $(KILL_TESTS) --filter 'KillTest::'

.PHONY: test-years test-years-short
test-years: test-years-short ## Three years of 500 paid services of every kind, day by day, with calls that fail: an hour; renews docs/years-of-500.svg
	tests/whmcs/years/run "$(PHP)" "$(SO)"
test-years-short: build ## 33 of them for two years, and through the months in which certificates shrink to 46 days
	@tools/deps.sh whmcs
	CERTUM_SO=$(SO) $(PHP) -d extension=$(SO) "$$(command -v phpunit)" --configuration tests/whmcs/years/phpunit.xml --exclude-group long

.PHONY: test-scale
test-scale: build ## Cron and pages with 1,000, 10,000 and 100,000 services on MariaDB: renews a part of docs/benchmarks.md
	@tools/deps.sh whmcs test bench
	$(PHP) -d memory_limit=1G -d extension=$(SO) tests/whmcs/scale/measure.php

.PHONY: test-release
test-release: dist ## The demonstrations without a person, and the archive of make dist in the stand-in
	@tools/deps.sh demo whmcs
	CERTUM_SO=$(SO) $(PHP) -d extension=$(SO) "$$(command -v phpunit)" --configuration tests/whmcs/release/phpunit.xml

.PHONY: test-browser test-browser-all test-themes screenshots
test-browser: build ## The module in Chromium, with pairs of kind, theme, language, width and JavaScript, and in Firefox
	@tools/deps.sh whmcs browser
	CERTUM_SO=$(SO) $(BROWSER_TESTS) tests/browser/*.test.mjs
test-browser-all: build ## The same with every combination
	@tools/deps.sh whmcs browser
	CERTUM_SO=$(SO) WHOLE_MATRIX=1 $(BROWSER_TESTS) --test-concurrency=2 tests/browser/*.test.mjs
test-themes: build ## The module on WHMCS's own client themes: CERTUM_THEMES=FOLDER, with twenty-one/ and six/ in it
	@tools/deps.sh whmcs browser
	CERTUM_SO=$(SO) $(BROWSER_TESTS) tests/browser/themes.test.mjs
screenshots: build ## Renew docs/screenshots
	@tools/deps.sh whmcs browser screenshots
	CERTUM_SO=$(SO) SCREENSHOTS=docs/screenshots $(BROWSER_TESTS) tests/browser/screenshots.mjs
	@cd docs/screenshots && pngquant --force --ext .png --speed 1 --strip -- *.png

.PHONY: csr-bundle
csr-bundle: ## Build the script that makes CSRs in browsers again, of tools/csr-bundle (needs Node.js)
	npm --prefix tools/csr-bundle ci --ignore-scripts --no-audit --no-fund
	npm --prefix tools/csr-bundle run build

.PHONY: logo
logo: ## Draw the module's logo.png again, of tools/logo.svg (needs Chromium)
	@tools/logo.sh

.PHONY: check-symbols
check-symbols: build ## What certum.so asks of PHP and the system (release check)
	@tools/deps.sh test
	@tools/check-symbols.sh $(SO)

.PHONY: bench
bench: build ## Measure against SoapClient and PHP's OpenSSL functions
	@tools/deps.sh test bench
	$(PHP) bench/run.php

.PHONY: audit
audit: ## Known advisories against the dependencies (needs the network)
	@tools/deps.sh lint
	cargo deny check advisories

.PHONY: fuzz
fuzz: ## Fuzz every target for FUZZ_SECONDS (1200)
	@tools/deps.sh build fuzz
	@tools/fuzz.sh

##@ Other PHPs and fresh machines (root, minutes to half an hour)

.PHONY: test-php84
test-php84: ## The tests through PHP on PHP 8.4, in a Debian trixie folder
	@tools/test-php84.sh

.PHONY: test-zts
test-zts: ## The same on a thread-safe debug PHP built from source, and from several threads
	@tools/test-zts.sh

.PHONY: test-fresh
test-fresh: ## `make demo` and `make test` as the only commands on a fresh Debian 12 with Rust
	@tools/test-fresh.sh

##@ Installing

.PHONY: dist
dist: build ## Pack dist/certum-certificates-….zip, to be unpacked over WHMCS's folder
	@tools/deps.sh dist
	@tools/dist.sh $(SO)

.PHONY: install uninstall
install: ## Copy certum.so to PHP's extensions and switch it on
	@tools/install.sh
uninstall: ## Take it away again
	@tools/install.sh --uninstall

.PHONY: clean
clean: ## Remove what was built
	cargo clean
	rm -rf build || sudo rm -rf build # the Debian folders belong to root
