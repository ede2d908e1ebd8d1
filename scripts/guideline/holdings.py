"""What stands in one of two units only: rows, tables, blocks, items; and the lines on which rules report that."""

import re
from collections import Counter

from guideline import config, text
from guideline.parity import absent, likeness

IMAGE_LANGUAGE = re.compile(rf"[-_.]({'|'.join(config.LANGUAGES)})(?=\.\w+$)|(?<=/)({'|'.join(config.LANGUAGES)})(?=/)")
"""The part of the name of an image that says its language."""


def tables(here, there):
    """Return (our table, their table) of those that go together, and the tables that only they have."""
    ours, theirs = here.unit.tables, there.unit.tables
    if len(ours) == len(theirs):
        return list(zip(ours, theirs, strict=True)), []
    gone = {index for _, run in absent(ours, theirs, _alike) for index in run}
    extra = {index for _, run in absent(theirs, ours, _alike) for index in run}
    left = [one for index, one in enumerate(ours) if index not in extra]
    right = [one for index, one in enumerate(theirs) if index not in gone]
    return list(zip(left, right, strict=False)), [theirs[one] for one in sorted(gone)]


def _alike(one, two):
    return 2 * (one.columns == two.columns) + 1 / (1 + abs(len(one.rows) - len(two.rows)))


def rows(here, there, ours, theirs):
    """Return (line of ours before, their lines) of the rows that only their table has."""
    left, right = _lines_of(here.page, ours), _lines_of(there.page, theirs)
    found = absent([one for _, one in left], [one for _, one in right], likeness)
    return [(ours.at.line if before is None else left[before][0], [right[one][0] for one in run]) for before, run in found]


def _lines_of(page, table):
    lines = page.prose.split("\n")
    return [(line, lines[line - 1]) for line, _ in table.rows]


def blocks(here, there):
    """Return (our block, their block) that differ in kind, and their blocks that only they have."""
    ours, theirs = here.unit.blocks, there.unit.blocks
    left, right = here.page.prose.split("\n"), there.page.prose.split("\n")

    def score(one, two):
        inside = "\n".join(left[one.at.line - 1 : one.last]), "\n".join(right[two.at.line - 1 : two.last])
        return 2 * (one.kind == two.kind) + likeness(*inside)

    missing = [theirs[one] for _, run in absent(ours, theirs, score) for one in run]
    pairs = zip(ours, theirs, strict=True) if len(ours) == len(theirs) else ()
    return [(one, two) for one, two in pairs if one.kind != two.kind], missing


def items(here, there):
    """Return the checklist items that only the other side has."""
    ours = Counter(one.key for one in here.page.items)
    return [one for one in there.page.items if there.holds(one) and (ours.subtract([one.key]) or ours[one.key] < 0)]


def image_name(image):
    """Return the file or address of an image without its language."""
    return IMAGE_LANGUAGE.sub("", image.file or image.url)


def alone(here, there):
    """Return the lines of the other side that rules for items, evidence, tables, blocks, images and footnotes report: nothing else does."""
    images = {image_name(one) for one in here.links(True)}
    lines = {one.at.line for one in there.links(True) if image_name(one) not in images}
    lines |= {one.at.line for one in items(here, there)}
    lines |= {one.at.line for one in there.page.items if not one.well_formed or not one.id or not text.ID.fullmatch(one.id)}
    lines |= {one.at.line for one in there.page.requirements if not text.ID.fullmatch(one.id)}
    labels = {note.label for unit in here.page.units for note in unit.notes}
    lines |= {note.at.line for note in there.unit.notes if note.label not in labels}
    lines.update(_evidence(here, there))
    for block in blocks(here, there)[1]:
        lines.update(range(block.at.line, block.last + 1))
    together, missing = tables(here, there)
    for table in missing:
        lines.update(_all_lines(table))
    for ours, theirs in together:
        lines.update(line for _, run in rows(here, there, ours, theirs) for line in run)
        if ours.columns != theirs.columns or any(cells != table.columns for table in (ours, theirs) for _, cells in table.rows):
            lines.update(_all_lines(theirs))
    return lines


def _evidence(here, there):
    """Return the lines of the evidence that only the other side has (GL116)."""
    lacks = any(here.holds(one) and not one.evidence and one.level for one in here.page.requirements)
    start = next((one.evidence_at.line for one in there.page.requirements if there.holds(one) and one.evidence_at), None) if lacks else None
    lines, stop = there.page.prose.split("\n") if start else (), start
    while start and stop < min(there.unit.last, len(lines)) and lines[stop].strip():
        stop += 1
    return range(start, stop + 1) if start else ()


def _all_lines(table):
    return [table.at.line, *(line for line, _ in table.rows)]
