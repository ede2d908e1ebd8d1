"""Measure the validator in one run beside what others use: CPU seconds, cold and warm, real guideline and 1,000 pages."""

import resource
import shutil
import subprocess
import sys
import tempfile
import time
from itertools import islice, product
from pathlib import Path
from string import ascii_uppercase

ROOT = Path(__file__).parents[1]
PAIRS = 500
"""Pages per language of the made-up guideline."""
LINTER = "markdownlint-cli2@0.24.1"
"""Fetched by npx where Node is installed; it is no dependency of the project."""

PAGE = """---
title: {title} {number}
area: {family}
audience: [team]
status: approved
owner: communication
reviewed: 2026-11-22
review_by: 2027-11-22
---

# {title} {number}

{prose}

## {rules} {{ #{anchor}-requirements }}

### {family}-01 {title} {{ #{anchor}-01 data-level=must data-maps="OSMACC 2-2-1-5" }}

{duty}
{prose}

{evidence}

| {title} | {rules} |
|---|---|
| {prose} | {prose} |

## {list} {{ #{anchor}-checklist .checklist }}

- [ ] **{family}-01** {prose}
"""
WORDS = {
    "ar": {
        "title": "الحسابات الرسمية",
        "rules": "المتطلبات",
        "list": "قائمة التحقق",
        "duty": "**يجب** على فريق الجهة مراجعة الحسابات الرسمية قبل نهاية كل سنة.",
        "evidence": "**الإثبات:** سجل المراجعة وتاريخها.",
        "prose": "يراجع الفريق الحسابات ومن يدخل إليها، ويحفظ ما وجده في سجل واحد يسهل الرجوع إليه.",
    },
    "en": {
        "title": "Official accounts",
        "rules": "Requirements",
        "list": "Checklist",
        "duty": "The team **must** review the official accounts before the end of every year.",
        "evidence": "**Evidence:** the record of the review and its date.",
        "prose": "The team reviews the accounts and the people who sign in, and keeps what it found in one record that is easy to consult.",
    },
}


def measured(name, command, codes=(0,)):
    """Run a command, print its CPU seconds and return them; None where the program is missing."""
    if not shutil.which(command[0]):
        print(f"{name:<50}   not measured: {command[0]} is not installed")
        return None
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run(list(map(str, command)), cwd=ROOT, capture_output=True, text=True)
    wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"{name:<50}{cpu:8.2f} s CPU {wall:8.2f} s wall", flush=True)
    if done.returncode not in codes:
        sys.exit(done.stdout[-2000:] + done.stderr[-2000:])
    return cpu


def made_up(folder):
    """Write a guideline of PAIRS pages per language."""
    families = islice(("".join(letters) for letters in product(ascii_uppercase, repeat=3)), PAIRS)
    for number, family in enumerate(families):
        for language, words in WORDS.items():
            path = folder / "docs" / language / f"page-{number}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(PAGE.format(family=family, anchor=family.lower(), number=number, **words), encoding="utf-8")


def main():
    check = [sys.executable, "scripts/check.py"]
    shutil.rmtree(ROOT / ".cache" / "check", ignore_errors=True)
    measured("check, real guideline, nothing remembered", check)
    ours = measured("check, real guideline", check)
    with tempfile.TemporaryDirectory() as folder:
        made_up(Path(folder))
        measured(f"check, {2 * PAIRS} made-up pages, nothing remembered", [*check, folder])
        measured(f"check, {2 * PAIRS} made-up pages", [*check, folder])
        others = {
            "mkdocs build --strict": [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", Path(folder, "site")],
            "rumdl check": [ROOT / ".venv" / "bin" / "rumdl", "check", "--no-cache", "docs"],
            LINTER: ["npx", "--yes", LINTER, "docs/**/*.md"],
        }
        for name, command in others.items():
            if theirs := measured(f"{name}, real guideline", command, (0, 1)):
                print(f"{'':<50}{theirs / ours:8.1f} times ours")


if __name__ == "__main__":
    main()
