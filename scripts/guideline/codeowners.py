"""CODEOWNERS: its patterns with their places, and which files of the repository each covers."""

import os
import re
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from pathspec import PathSpec

from guideline import yamlfile
from guideline.place import Where

PLACES = ("CODEOWNERS", ".github/CODEOWNERS", "docs/CODEOWNERS")
"""Where GitHub looks for the file."""

LIKELY = 50
"""Lines for which the path that was meant is looked for."""

LONGEST = 500
"""Characters of the longest pattern that is tried."""

STARS = 8
"""Stars up to which a pattern is tried; more would take longer than anybody waits."""

_PATTERN = re.compile(r"[ \t]*((?:\\.|[^\s\\#]|(?<=\S)#)+)")


class Owned(NamedTuple):
    """A line: its pattern, whether it covers a file, a path that is probably meant or None, and what GitHub cannot read of it."""

    at: Where
    pattern: str
    covers: bool
    nearest: str | None
    unknown: str | None


def read(root):
    """Return (the lines of all CODEOWNERS files, the faults of those that are no text)."""
    lines, faults = [], []
    for path in PLACES:
        try:
            text = yamlfile.text_of(root, path)
        except yamlfile.Unreadable as fault:
            faults.append(fault.args)
            continue
        for number, line in enumerate((text or "").split("\n"), 1):
            if match := _PATTERN.match(line):
                lines.append((Where(path, number, match.start(1) + 1), match[1]))
    files = _files(root) if lines else []
    return tuple(_owned(at, pattern, files, number < LIKELY) for number, (at, pattern) in enumerate(lines)), tuple(faults)


def _files(root):
    """Return the files of a repository without those that git ignores by the name of their folder."""
    ignore = Path(root, ".gitignore")
    lines = ignore.read_text("utf-8", "replace").split("\n") if ignore.is_file() else []
    ignored, files = PathSpec.from_lines("gitignore", [".git/", *lines]), []
    for folder, folders, names in os.walk(root):
        inside = Path(folder).relative_to(root).as_posix()
        inside = "" if inside == "." else f"{inside}/"
        folders[:] = sorted(one for one in folders if not ignored.match_file(f"{inside}{one}/"))
        files += (f"{inside}{name}" for name in sorted(names))
    return files


def _owned(at, pattern, files, likely):
    unknown = "!" if pattern.startswith("!") else "[ ]" if "[" in pattern else "\\#" if pattern.startswith("\\#") else None
    if pattern.count("*") > STARS or len(pattern) > LONGEST:
        return Owned(at, pattern, True, None, unknown)
    try:
        spec = PathSpec.from_lines("gitignore", [pattern])
        covers = any(map(spec.match_file, files))
    except (ValueError, re.error):
        covers = False
    nearest = None
    if not covers and not unknown and likely and len(pattern) < 200:
        folders = {f"{one.rpartition('/')[0]}/" for one in files if "/" in one}
        names = folders if pattern.endswith("/") else {*files, *(one[:-1] for one in folders)}
        nearest = next(iter(get_close_matches(pattern.lstrip("/"), sorted(names), 1, 0.75)), None)
        nearest = f"/{nearest}" if nearest and pattern.startswith("/") else nearest
    return Owned(at, pattern, covers, nearest, unknown)
