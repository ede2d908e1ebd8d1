"""Repairs: the edits of findings applied to the source files, and shown as differences."""

import difflib
import os
from pathlib import Path

_MARK = "\ufeff"


def planned(root, findings, unsafe=False):
    """Return path -> (text before, text after) of the files that the repairs of these findings change.

    Texts are as stored, line ends and byte-order mark included. Where two edits overlap, the later one waits for the next round.
    """
    edits = {}
    for finding in findings:
        if finding.fix and (finding.fix.safe or unsafe):
            for edit in finding.fix.edits:
                edits.setdefault(edit.at.path, set()).add(edit)
    changed = {}
    for path, wanted in sorted(edits.items()):
        try:
            before = Path(root, path).read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            continue  # GL001: what cannot be read is not repaired
        after = _edited(before, wanted)
        if after != before:
            changed[path] = before, after
    return changed


def _edited(text, edits):
    if any(_is_mark(edit) for edit in edits):
        text = text.removeprefix(_MARK)
    if any(edit.old == "\r" for edit in edits):
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    mark = _MARK if text.startswith(_MARK) else ""
    lines, free = text.removeprefix(mark).split("\n"), {}
    for edit in sorted(edits, key=lambda one: (one.at.line, one.at.column, one.old), reverse=True):
        start, index = edit.at.column - 1, edit.at.line - 1
        end = start + len(edit.old)
        here = index < len(lines) and lines[index][start:end] == edit.old
        if edit.old == "\r" or _is_mark(edit) or not here or end > free.get(index, len(lines[index])):
            continue
        lines[index] = lines[index][:start] + edit.new + lines[index][end:]
        free[index] = start
    return mark + "\n".join(lines)


def _is_mark(edit):
    """Tell whether an edit removes the byte-order mark of a file, which is not part of its text."""
    return edit.old == _MARK and edit.at[1:] == (1, 1)


def differences(changed):
    """Return a unified diff of planned changes."""
    rows = []
    for path, (before, after) in changed.items():
        rows += difflib.unified_diff(before.splitlines(True), after.splitlines(True), f"a/{path}", f"b/{path}")
    return "".join(row if row.endswith("\n") else f"{row}\n\\ No newline at end of file\n" for row in rows)


def write(root, changed):
    """Write planned changes, each file in one step."""
    for path, (_, after) in changed.items():
        file = Path(root, path)
        new = file.with_name(f".{file.name}.{os.getpid()}")
        try:
            new.write_bytes(after.encode("utf-8"))
            new.chmod(file.stat().st_mode)
            os.replace(new, file)
        finally:
            new.unlink(missing_ok=True)
