"""The set-up script installs what it may, and names exactly what it may not."""

import os
import subprocess
import sys

import pytest
from conftest import ROOT


def system(folder, need="pango"):
    """Call the script's installer of system packages with only the programs of a folder at hand."""
    code = f"import sys; sys.path.insert(0, 'scripts'); import install; install.system({need!r}, 'Pango')"
    environment = {**os.environ, "PATH": str(folder)}
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, encoding="utf-8")


@pytest.fixture
def program(tmp_path):
    def write(name, text):
        path = tmp_path / name
        path.write_text(f"#!/bin/sh\n{text}\n")
        path.chmod(0o755)

    return write


def test_without_a_package_manager_it_names_the_packages(tmp_path):
    done = system(tmp_path)
    assert done.returncode == 1
    assert "Pango is missing" in done.stderr and "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" in done.stderr
    assert "Traceback" not in done.stderr


def test_where_it_may_it_installs(tmp_path, program):
    program("apt-get", f'echo "$@" >> {tmp_path}/called')
    program("sudo", 'shift; exec "$@"')
    done = system(tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "called").read_text().splitlines()[-1] == "install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


def test_where_installing_fails_it_gives_the_line_to_run(tmp_path, program):
    program("apt-get", "exit 1")
    program("sudo", "exit 1")
    done = system(tmp_path)
    assert done.returncode == 1
    assert "apt-get install -y libpango-1.0-0" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_old_python_is_refused_in_words():
    code = "import sys; sys.version_info = (3, 9); sys.path.insert(0, 'scripts'); import install; install.main()"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8")
    assert done.returncode == 1
    assert "Python 3.11 or newer is needed" in done.stderr


def test_a_set_up_that_is_ready_does_nothing():
    done = subprocess.run([sys.executable, "scripts/install.py", "--dev"], cwd=ROOT, capture_output=True, encoding="utf-8")
    assert (done.returncode, done.stdout) == (0, "")


def test_make_help_lists_every_target():
    environment = {key: value for key, value in os.environ.items() if not key.startswith("MAKE")}
    said = subprocess.run(
        ["make", "--no-print-directory", "help"], cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=True
    ).stdout
    assert [line.split()[0] for line in said.splitlines()] == [
        "site", "serve", "check", "test", "bench", "translation", "lock", "index", "clean", "help",
    ]  # fmt: skip
