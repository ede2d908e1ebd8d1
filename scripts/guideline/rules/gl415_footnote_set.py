"""Keep the footnotes of both languages the same.

طابق الحواشي بين اللغتين.

Why: a source or a condition in a footnote counts for the readers of both languages.
Bad: the English page has the footnote `[^nca]`, the Arabic one has none of that name.
Good: the same labels in both pages, each with its text.
"""

from guideline import parity
from guideline.rules import place


def check(guideline):
    sides = {}
    for pair in parity.pairs(guideline):
        if any(side.unit.notes for side, _ in pair):
            sides.setdefault(pair.one.page.path, (pair.one.page, pair.two.page, []))[2].append(pair)
    for page, twin, pairs in sides.values():
        mine, its = _only(page, twin), _only(twin, page)
        for pair in pairs:
            yield from _differences(pair, mine, its)


def _only(page, twin):
    """Return the labels of a page that its twin does not have at all; one without its text or its mention is left out (GL309)."""
    notes = [one for unit in page.units for one in unit.notes]
    sound = {one.label for one in notes if one.defined} & {one.label for one in notes if not one.defined}
    return sound - {one.label for unit in twin.units for one in unit.notes}


def _first(side, labels):
    """Return the first mention of each of some labels where it stands in this unit."""
    found = {}
    for note in (one for unit in side.page.units for one in unit.notes if one.label in labels and not one.defined):
        found.setdefault(note.label, note)
    return [one for one in found.values() if side.holds(one)]


def _differences(pair, mine, its):
    ours, theirs = _first(pair.one, mine), _first(pair.two, its)
    left, right = (ours, theirs) if pair.changed[0] is pair.one else (theirs, ours)
    for one, two in zip(left, right, strict=False):
        yield (
            one,
            f'the footnote is "{one.label}" here but "{two.label}" in the other language (twin: {place(two)})',
            f'الحاشية هنا "{one.label}" وفي اللغة الأخرى "{two.label}" (يقابله: {place(two)})',
        )
    here, there = pair.changed
    for side, note in [(here, one) for one in left[len(right) :]] + [(there, one) for one in right[len(left) :]]:
        yield (
            pair.opposite(side, note.at.line),
            f'the footnote "{note.label}" is missing here (twin: {place(note)})',
            f'الحاشية "{note.label}" غير موجودة هنا (يقابله: {place(note)})',
        )
