"""Two pages in two languages, unit by unit: what stands opposite what, what stands in one of them only, and which of them changed."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from weakref import WeakKeyDictionary

from guideline import config, units
from guideline.model import Page, Where
from guideline.structure import Unit

_NEUTRAL = re.compile(r"[A-Za-z]*[\d٠-٩][\w.:-]*|\]\([^)\s]*\)|\|[ ]*\|")
_FARTHEST = 100
"""Lines that what belongs together may have moved."""
_LARGEST = 40_000
"""Products of two lengths up to which the best alignment is looked for."""
_paired = WeakKeyDictionary()


@dataclass(frozen=True, eq=False, slots=True)
class Side:
    """One of two units that belong together, with its page."""

    page: Page
    unit: Unit

    def holds(self, node):
        """Tell whether something of the page stands in this unit."""
        return self.unit.at.line <= node.at.line <= self.unit.last

    def links(self, image):
        """Return the links of the unit, or its images."""
        if not self.page.links:
            return []
        start = bisect_left(self.page.links, self.unit.at.line, key=_line)
        return [one for one in self.page.links[start : bisect_right(self.page.links, self.unit.last, key=_line)] if one.image == image]


def _line(link):
    return link.at.line


class Pair:
    """Two units that belong together; iterating gives each side as (here, there)."""

    def __init__(self, page, twin, ours, theirs):
        self.one, self.two = Side(page, ours), Side(twin, theirs)

    def __iter__(self):
        return iter(((self.one, self.two), (self.two, self.one)))

    @cached_property
    def moved(self):
        """The side that alone changed since the translation was confirmed, as (here, there); None where that is not known."""
        record = self.one.page.front.values.get("translation")
        entry = record.get(self.one.unit.anchor) if isinstance(record, Mapping) else None
        known = entry if isinstance(entry, Mapping) else {}
        moved = [side for side in self if str(known.get(side[0].page.language)) != side[0].unit.digest] if known else []
        return moved[0] if len(moved) == 1 else None

    @property
    def changed(self):
        """The side, as (here, there), on which a difference is reported: the one that changed, else the translation."""
        return self.moved or (self.one, self.two)

    @cached_property
    def _lines(self):
        return {side: _written(side) for side, _ in self}

    def window(self, here, line):
        """Return the lines of the other side that may stand opposite a line of this side."""
        there = self.two if here is self.one else self.one
        ours, theirs = self._lines[here], self._lines[there]
        before, more = bisect_left(ours, line), len(theirs) - len(ours)
        more = max(-_FARTHEST, min(more, _FARTHEST))
        return theirs[max(0, before + min(more, 0)) : before + max(more, 0) + 1] or theirs[-1:] or [there.unit.at.line]

    def opposite(self, here, line):
        """Return the place of the other side that stands opposite a line of this side."""
        there, same = self.two if here is self.one else self.one, self.same(here, line)
        ours, theirs = here.page.prose.split("\n"), there.page.prose.split("\n")
        return Where(
            there.page.path, max(self.window(here, line), key=lambda one: likeness(ours[line - 1], theirs[one - 1]) + 0.3 * (one == same))
        )

    def same(self, here, line):
        """Return the line of the other side that has as many lines before it."""
        ours, theirs = self._lines[here], self._lines[self.two if here is self.one else self.one]
        before = bisect_left(ours, line)
        return theirs[min(before, len(theirs) - 1)] if theirs else 1

    def beside(self, here, line):
        """Return the place of the other side where something belongs that stands on a line of this side and is missing there."""
        before = next((one for one in reversed(self._lines[here]) if one < line), here.unit.at.line)
        there = self.two if here is self.one else self.one
        return Where(there.page.path, min(self.same(here, before) + line - before, there.unit.last))


def _written(side):
    """Return the lines of a unit that are not empty."""
    lines = side.page.prose.split("\n")
    return [number for number in range(side.unit.at.line, side.unit.last + 1) if lines[number - 1].strip()]


def of_pages(guideline):
    """Return (page, twin, pairs of all their units) of the pages that have a twin; the first side is the translation."""
    if guideline not in _paired:
        twins = [(page, guideline.readable_twin(page)) for page in guideline.in_language(config.LANGUAGES[0])]
        _paired[guideline] = [(page, twin, [Pair(page, twin, *both) for both in units.pairs(page, twin)]) for page, twin in twins if twin]
    return _paired[guideline]


def pairs(guideline):
    """Yield the pairs of units of all pages; a unit with a fence that never ends is left out (GL005)."""
    for page, twin, both in of_pages(guideline):
        whole = not (page.conflicts or page.unclosed or twin.conflicts or twin.unclosed)
        yield from both if whole else (one for one in both if not any(_is_open(side) for side, _ in one))


def _is_open(side):
    return any(side.unit.at.line <= at.line <= side.unit.last for at in (*side.page.conflicts, *(one for one, _ in side.page.unclosed)))


def likeness(one, two):
    """Return how alike two lines in two languages are, 0 to 2: by numbers, IDs, link targets and empty cells, and by length."""
    ours, theirs = Counter(_NEUTRAL.findall(one)), Counter(_NEUTRAL.findall(two))
    both, either = (ours & theirs).total(), (ours | theirs).total()
    longer = max(len(one), len(two))
    return (both / either if either else 0.5) + (min(len(one), len(two)) / longer if longer else 1)


def absent(ours, theirs, score):
    """Yield (index in ours after which they belong or None, indexes) for each run of theirs that has nothing opposite in ours.

    As much as possible is paired in order; `score` says how well one of ours and one of theirs go together.
    """
    paired = dict(map(reversed, _aligned(ours, theirs, score)))
    run, before = [], None
    for index in range(len(theirs)):
        if index not in paired:
            run.append(index)
            continue
        if run:
            yield before, run
        run, before = [], paired[index]
    if run:
        yield before, run


def _aligned(ours, theirs, score):
    if len(ours) == len(theirs) or len(ours) * len(theirs) > _LARGEST:
        return list(zip(range(len(ours)), range(len(theirs)), strict=False))
    scores = [[score(one, two) + 0.01 for two in theirs] for one in ours]
    best = [[0.0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    for i in range(len(ours) - 1, -1, -1):
        for j in range(len(theirs) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + scores[i][j])
    i, j, result = 0, 0, []
    while i < len(ours) and j < len(theirs):
        if best[i][j] == best[i + 1][j + 1] + scores[i][j]:
            result.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return result


def moved(ours, theirs):
    """Yield runs of indexes of ours, the fewest that must move for ours to be in the order of theirs; all are hashable, none twice."""
    ranks = {one: rank for rank, one in enumerate(theirs)}
    kept, run = _rising([ranks[one] for one in ours]), []
    for index in range(len(ours)):
        if index in kept:
            continue
        if run and (run[-1] != index - 1 or ranks[ours[index]] != ranks[ours[index - 1]] + 1):
            yield run
            run = []
        run.append(index)
    if run:
        yield run


def _rising(ranks):
    """Return the indexes of a longest rising run of numbers, not necessarily neighbours."""
    values, ends, before = [], [], []
    for index, rank in enumerate(ranks):
        place = bisect_left(values, rank)
        before.append(ends[place - 1] if place else None)
        values[place : place + 1], ends[place : place + 1] = [rank], [index]
    kept, index = set(), ends[-1] if ends else None
    while index is not None:
        kept.add(index)
        index = before[index]
    return kept
