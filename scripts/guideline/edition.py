"""Which edition this is: from the git tag, else from `git describe`; its date is that of the commit."""

import os
import subprocess


def settings(root):
    """Return the environment of a build: GUIDELINE_EDITION, GUIDELINE_DATE and SOURCE_DATE_EPOCH (seconds, UTC)."""
    epoch = _git(root, "log", "-1", "--format=%ct") or "0"
    date = _git(root, "log", "-1", "--format=%cd", "--date=format-local:%Y-%m-%d") or ""
    name = _git(root, "describe", "--tags", "--always", "--dirty=+") or "unversioned"
    return {"GUIDELINE_EDITION": name, "GUIDELINE_DATE": date, "SOURCE_DATE_EPOCH": epoch}


def _git(root, *arguments):
    """Return what git says, or "" where there is no git or no repository."""
    command = ["git", "-c", f"safe.directory={root}", *arguments]
    environment = {**os.environ, "TZ": "UTC", "LC_ALL": "C.UTF-8"}
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, encoding="utf-8", env=environment)
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
