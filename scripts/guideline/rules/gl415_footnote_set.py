"""Keep the footnotes of both languages the same.

وحّد الحواشي في اللغتين.

Why: a source or a condition in a footnote counts for the readers of both languages.
Bad: the English page has the footnote `[^nca]`, the Arabic one has none of that name.
Good: the same labels in both pages, each with its text.
"""

from guideline import parity
from guideline.rules import place


def check(guideline):
    sides = {}
    for pair in parity.pairs(guideline):
        if pair.one.unit.notes or pair.two.unit.notes:
            sides.setdefault(pair.one.page.path, (pair.one.page, pair.two.page, []))[2].append(pair)
    for page, twin, pairs in sides.values():
        mine, its = _only(page, twin), _only(twin, page)
        for pair in pairs:
            yield from _differences(pair, mine, its)


def _only(page, twin):
    """Return the labels of a page that its twin does not have at all; one without its text or its mention is left out (GL309)."""
    notes = [one for unit in page.units for one in unit.notes]
    sound = {one.label for one in notes if one.definition} & {one.label for one in notes if not one.definition}
    return sound - {one.label for unit in twin.units for one in unit.notes}


def _first(side, labels):
    """Return the first mention of each of some labels where it stands in this unit."""
    found = {}
    for note in (one for unit in side.page.units for one in unit.notes if one.label in labels and not one.definition):
        found.setdefault(note.label, note)
    return [one for one in found.values() if side.holds(one)]


def _differences(pair, mine, its):
    ours, theirs = _first(pair.one, mine), _first(pair.two, its)
    for one, two in [(one, two) for one in ours for two in theirs if two.at.line == pair.same(pair.one, one.at.line)]:
        if one in ours and two in theirs:
            ours.remove(one)
            theirs.remove(two)
            left, right = (one, two) if pair.changed[0] is pair.one else (two, one)
            yield (
                left,
                f'the footnote is "{left.label}" here but "{right.label}" in the other language (twin: {place(right)})',
                f'الحاشية هنا "{left.label}" وفي اللغة الأخرى "{right.label}" (يقابلها: {place(right)})',
            )
    for side, note in [(pair.one, one) for one in ours] + [(pair.two, one) for one in theirs]:
        yield (
            pair.opposite(side, note.at.line),
            f'the footnote "{note.label}" is missing here (twin: {place(note)})',
            f'الحاشية "{note.label}" غير موجودة هنا (يقابلها: {place(note)})',
        )
