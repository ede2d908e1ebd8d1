"""Measure what matters in one run: builds cold and warm, the validator and what it finds, the words that readers find in the PDFs."""

import os
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]

SEEDS = "20"
"""How often each slip of tests/mutations is planted anew, at another place, to count what the validator finds."""


def measured(name, *command):
    """Run a command and print its wall and CPU seconds; return them."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run([sys.executable, *command], cwd=ROOT, capture_output=True, text=True, env={**os.environ})
    wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"{name:<42}{wall:8.2f} s wall {cpu:8.2f} s CPU", flush=True)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    return wall, cpu


def main():
    shutil.rmtree(ROOT / ".cache", ignore_errors=True)
    cold = measured("build, cold", "scripts/build.py", "--force")
    warm = measured("build, nothing changed", "scripts/build.py")
    page = ROOT / "docs" / "ar" / "about.md"
    text = page.read_bytes()
    try:
        page.write_bytes(text + "\nجملة للقياس.\n".encode())
        measured("build, first change since the commit", "scripts/build.py")  # the edition of both languages changes
        page.write_bytes(text + "\nجملة أخرى للقياس.\n".encode())
        edit = measured("build, one Arabic page changed", "scripts/build.py")
    finally:
        page.write_bytes(text)
    measured("build, changed back", "scripts/build.py")
    measured("check", "scripts/check.py")
    print(f"{'warm / cold, CPU':<42}{warm[1] / cold[1]:8.3f}\n{'one page / cold, CPU':<42}{edit[1] / cold[1]:8.3f}")
    command = [sys.executable, "-m", "pytest", "-q", "-rP", "tests/test_pdf.py", "-k", "words_can_be_read_back"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True).stdout
    print(*(line for line in said.splitlines() if "% of" in line), sep="\n")
    subprocess.run([sys.executable, "-m", "mutations", SEEDS], cwd=ROOT / "tests", env={**os.environ, "PYTHONPATH": str(ROOT / "scripts")})
    for path in sorted((ROOT / "site" / "pdf").glob("*.pdf")):
        print(f"{path.relative_to(ROOT)!s:<42}{path.stat().st_size:>10,} bytes")


if __name__ == "__main__":
    main()
