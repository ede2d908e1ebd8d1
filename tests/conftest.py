"""What several tests share: the built site, a server for it, a browser, and copies of the project to break."""

import functools
import http.server
import os
import re
import shutil
import subprocess
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PUBLISHED = "docs/assets/data/published.json"  # the requirements that a small guideline does not have
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_BROWSERS = ("/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")


def run(*command, cwd=ROOT, timeout=600, **more):
    """Run a script of the project as its users do and return the finished process with its text output."""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **more.pop("env", {})}
    return subprocess.run(
        [sys.executable, *command], cwd=cwd, env=environment, capture_output=True, encoding="utf-8", timeout=timeout, **more
    )


@pytest.fixture(autouse=True)
def one_day(monkeypatch):
    """The day of the tests, so that GL805 says the same on every day."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(datetime(2026, 11, 22, tzinfo=UTC).timestamp())))


@pytest.fixture(scope="session")
def site():
    """The real site, built as `make` builds it."""
    done = run("scripts/build.py")
    assert done.returncode == 0, done.stdout + done.stderr
    return ROOT / "site"


@pytest.fixture
def project(tmp_path):
    """A copy of the project, with a guideline of three pages, that a test may break and build again and again."""
    copy = tmp_path / "project"
    names = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    for name in filter(None, names.decode().split("\0")):
        if (ROOT / name).is_file() and not name.startswith(("tests/", "docs/ar/", "docs/en/", PUBLISHED)):
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, copy / name, follow_symlinks=False)
    shutil.copytree(ROOT / "tests" / "small", copy / "docs", dirs_exist_ok=True)
    settings = copy / "mkdocs.yml"
    nav = "nav:\n  - index.md\n  - about.md\n  - glossary.md\n\n"
    settings.write_text(re.sub(r"nav:\n(?:[ ]+.*\n)+\n", nav, settings.read_text(encoding="utf-8")), encoding="utf-8")
    return copy


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="session")
def address(site):
    """The address at which the built site is served."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=site))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def browser():
    """The system's Chromium; its absence is an error, not a skip."""
    from playwright.sync_api import sync_playwright

    found = next(filter(None, [*map(shutil.which, BROWSERS), *filter(os.path.exists, MAC_BROWSERS)]), None)
    assert found, "no Chromium on this machine: run `make test`, which installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser):
    """A new browser page of desktop size."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()
