"""Lock the requirements, with hashes, for every Python from 3.11 on and every system."""

import subprocess
import sys
from pathlib import Path

from guideline import generated

ROOT = Path(__file__).parents[1]
LASTING = ["--universal", "--python-version", "3.11", "--generate-hashes"]
OPTIONS = [*LASTING, "--no-header", "--no-emit-index-url", "--no-emit-find-links", "--quiet"]

for name in generated.LOCKED:
    command = [sys.executable, "-m", "uv", "pip", "compile", *OPTIONS, f"{name}.in", "-o", f"{name}.txt"]
    if subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL).returncode:
        sys.exit(f"lock: {name}.in could not be locked (above); {name}.txt is as it was")
    generated.stamp(ROOT / f"{name}.txt")
    print(f"lock: {name}.txt")
