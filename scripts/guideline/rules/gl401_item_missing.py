"""Keep the checklist items of both languages the same.

وحّد بنود قائمة التحقق في اللغتين.

Why: an Arabic and an English auditor would come to different results.
Bad: the English page has an item SEC-03.1 that the Arabic one lacks.
Good: both have it.
"""

from collections import Counter
from itertools import accumulate

from guideline import checklists
from guideline.rules import place

MOST = 100
"""Items with a wrong ID for which a missing one is taken."""


def check(guideline):
    missing = {page.path for page in checklists.missing(guideline)}  # GL210 says so
    extra = {item for item, _ in checklists.duplicates(guideline)}  # GL207 says so
    known = frozenset().union(*guideline.keys.values())
    for page in guideline.pages.values():
        twin = guideline.readable_twin(page)
        if twin is None or page.path in missing or any(not checklist.items for checklist in page.checklists):
            continue
        here = Counter(item.key for item in page.items if item.requirement in known and item not in extra)
        strays = _neighbours(page.items, known, extra)
        places = {one.key: one for one in page.items}
        behind = page.checklists[0] if page.checklists else page
        for item, sides in zip(twin.items, _sides(twin.items, known), strict=True):
            at, behind = behind, places.get(item.key, behind)
            if item.requirement not in known or item in extra or _take(here, item.key):
                continue
            stray = next((one for one in strays[:MOST] if one[0] == sides[0] or one[1] == sides[1]), None)
            if stray:
                strays.remove(stray)  # its ID is wrong: GL101, GL201 or GL202 says so
                continue
            yield (
                at,
                f"the item {item.key} is missing here (twin: {place(item)})",
                f"البند {item.key} غير موجود هنا (يقابله: {place(item)})",
            )


def _neighbours(items, known, extra):
    """For each item with no known ID, or that of another item, the known IDs before and after it."""
    sides = zip(items, _sides(items, known), strict=True)
    return [one for item, one in sides if item.requirement not in known or item in extra]


def _sides(items, known):
    """For each item the known IDs before and after it, or None."""
    keys = [item.key if item.requirement in known else None for item in items]
    before, after = (list(accumulate([None, *one], lambda last, key: key or last))[:-1] for one in (keys, keys[::-1]))
    return list(zip(before, reversed(after), strict=True))


def _take(counter, key):
    counter[key] -= 1
    return counter[key] >= 0
