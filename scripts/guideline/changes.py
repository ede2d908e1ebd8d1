"""What is new against an older state of the repository: findings that its merge base did not have."""

import io
import re
import subprocess
import tarfile
import tempfile
from collections import Counter
from pathlib import Path

from guideline import parse, rules

_PLACE = re.compile(r"(?<![\w./-])([\w./-]+\.\w+):\d+(?::\d+)?")


class UnknownState(Exception):
    """The older state cannot be read; the text says why and what to do."""


def new(root, findings, reference, codes):
    """Return the findings that the merge base of HEAD and a git reference did not have; lines may have moved."""
    old = _before(Path(root), reference, codes)
    fresh = []
    for finding in findings:
        name = lasting_name(finding)
        if old[name]:
            old[name] -= 1
        else:
            fresh.append(finding)
    return fresh


def lasting_name(finding):
    """Return what stays the same when lines move."""
    return finding.path, finding.code, _PLACE.sub(r"\1", finding.text())


def _before(root, reference, codes):
    base = _git(root, "merge-base", "--", reference, "HEAD").decode().strip()
    top = Path(_git(root, "rev-parse", "--show-toplevel").decode().rstrip("\n"))
    inside = root.resolve().relative_to(top.resolve()).as_posix()
    archive = _git(top, "archive", "--format=tar", f"{base}:{'' if inside == '.' else inside}")
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
            for member in filter(tarfile.TarInfo.isfile, tar):
                path = Path(folder, member.name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(tar.extractfile(member).read())
        return Counter(map(lasting_name, rules.run(parse.read(folder), codes)))


def _git(root, *arguments):
    try:
        done = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, check=False)
    except FileNotFoundError:
        raise UnknownState("git is not installed; --changed-since needs it") from None
    if done.returncode:
        fault = done.stderr.decode("utf-8", "replace").strip() or "there is no common commit"
        raise UnknownState(f"git cannot read the older state ({fault}); in a shallow clone, fetch the whole history first")
    return done.stdout
