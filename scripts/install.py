"""Set up the workshop: virtual environment, locked requirements, Pango; with --dev also the tests' tools and a browser.

Runs on the system's Python with its standard library alone. Installs what the system's package manager lets it; where it may
not, it prints the one line to run. Exit codes: 0 ready, 1 something is missing that it could not install.
"""

import ctypes.util
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
LEAST = (3, 11)

LIBRARIES = ("pango-1.0", "pangoft2-1.0", "harfbuzz", "harfbuzz-subset", "fontconfig")
APT = {
    "pango": ["libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0"],
    "venv": ["python3-venv"],
    "browser": ["chromium"],
    "poppler": ["poppler-utils"],
    "atomic": ["libatomic1"],
}
BREW = {"pango": ["pango"], "venv": ["python@3.12"], "browser": ["--cask", "chromium"], "poppler": ["poppler"]}
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_BROWSERS = ("/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
MAC_FOLDERS = ("/opt/homebrew/lib", "/usr/local/lib")


def say(text):
    print(f"install: {text}", flush=True)


def stop(text):
    print(f"install: {text}", file=sys.stderr)
    sys.exit(1)


def has_library(name):
    """Tell whether the dynamic linker, or Homebrew's folder on a Mac, knows a library."""
    return bool(ctypes.util.find_library(name)) or any(Path(folder, f"lib{name}.dylib").exists() for folder in MAC_FOLDERS)


def has_pango():
    return all(has_library(name) for name in LIBRARIES)


def has_browser():
    return any(shutil.which(name) for name in BROWSERS) or any(os.path.exists(path) for path in MAC_BROWSERS)


def has_venv():
    return subprocess.run([sys.executable, "-c", "import venv, ensurepip"], capture_output=True).returncode == 0


def system(need, reason):
    """Install packages of the system, or stop with the line that does it."""
    if shutil.which("apt-get"):
        command = ["apt-get", "install", "-y", *APT[need]]
        before = ["apt-get", "update"]
    elif shutil.which("brew"):
        command, before = ["brew", "install", *BREW[need]], None
    else:
        stop(
            f"{reason} is missing, and this script knows only apt-get and brew; "
            f"install the like of {' '.join(APT[need])}, then run make again"
        )
    root = command[0] == "brew" or os.geteuid() == 0
    prefix = [] if root else ["sudo", "-n"]
    line = " ".join(["sudo"] * (not root) + command)
    if not root and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode:
        stop(f"{reason} is missing; run this once, then make again:\n\n    {line}\n")
    say(f"{reason} is missing: {line}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if before:
        subprocess.run([*prefix, *before], stdout=subprocess.DEVNULL, env=environment)
    if subprocess.run([*prefix, *command], stdout=subprocess.DEVNULL, env=environment).returncode:
        stop(f"that did not work; run this yourself and look at what it says, then make again:\n\n    {line}\n")


def locked(files):
    """Return a fingerprint of the Python in use and of the lock files."""
    digest = hashlib.sha256(sys.version.encode())
    for path in files:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def environment(files, stamp):
    """Make the virtual environment and install exactly what the lock files say."""
    if not has_venv():
        system("venv", "the module venv of Python")
    if not PYTHON.exists() or subprocess.run([PYTHON, "-m", "pip", "--version"], capture_output=True).returncode:
        say(f"virtual environment in {VENV.name}/")
        subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=True)
    say(f"packages of {' and '.join(path.name for path in files)}")
    command = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    for path in files:
        command += ["-r", path]
    if subprocess.run(command).returncode:
        stop("pip could not install the locked packages (above); is the network there? Then run make again")
    (VENV / "ready").write_text(locked(files[:1]))
    stamp.write_text(locked(files))


def main():
    dev = "--dev" in sys.argv[1:]
    if sys.version_info < LEAST:
        stop(f"Python {LEAST[0]}.{LEAST[1]} or newer is needed, this is {sys.version.split()[0]}; name another one: make PYTHON=python3.12")
    if not shutil.which("git"):
        say("git is missing: the edition will read 'unversioned'")
    files = [ROOT / "requirements.txt", *([ROOT / "requirements-dev.txt"] if dev else [])]
    stamp = VENV / ("ready-dev" if dev else "ready")
    if not PYTHON.exists() or not stamp.exists() or stamp.read_text() != locked(files):
        environment(files, stamp)
    if not has_pango():
        system("pango", "Pango, the library that sets the type of the PDFs,")
    if dev and not has_browser():
        system("browser", "Chromium, in which the tests look at the site,")
    if dev and sys.platform == "linux" and not has_library("atomic"):
        system("atomic", "libatomic, without which the browser cannot be driven,")
    if dev and not shutil.which("pdftotext"):
        system("poppler", "poppler, with which the tests read the PDFs,")


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        stop("stopped; run make again to go on")
