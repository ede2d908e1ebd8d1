"""Keep the checklist items of both languages the same.

طابق بنود قائمة التحقق بين اللغتين.

Why: an Arabic and an English auditor would come to different results.
Bad: the English page has an item SEC-03.1 that the Arabic one lacks.
Good: both have it.
"""

from collections import Counter

from guideline import checklists
from guideline.rules import place


def check(guideline):
    missing = {page.path for page in checklists.missing(guideline)}  # GL210 says so
    extra = {item for item, _ in checklists.duplicates(guideline)}  # GL207 says so
    known = frozenset().union(*guideline.keys.values())
    for page in guideline.pages.values():
        twin = guideline.readable_twin(page)
        if twin is None or page.path in missing or any(not checklist.items for checklist in page.checklists):
            continue
        here, items = ([one for one in side.items if one.requirement in known and not (extra and one in extra)] for side in (page, twin))
        here = Counter(item.key for item in here)
        lacking = [item for item in items if not _take(here, item.key)]
        strays = _neighbours(page.items, known, extra) if lacking else []
        for item in lacking:
            sides = _sides(twin.items, twin.items.index(item), known)
            stray = next((one for one in strays if one[0] == sides[0] or one[1] == sides[1]), None)
            if stray:
                strays.remove(stray)  # its ID is wrong: GL101, GL201 or GL202 says so
                continue
            yield (
                _place_of(page, twin, item),
                f"the item {item.key} is missing here (twin: {place(item)})",
                f"البند {item.key} غير موجود هنا (يقابله: {place(item)})",
            )


def _neighbours(items, known, extra):
    """For each item with no known ID, or that of another item, the known IDs before and after it."""
    return [_sides(items, index, known) for index, item in enumerate(items) if item.requirement not in known or item in extra]


def _sides(items, index, known):
    before = next((item.key for item in reversed(items[:index]) if item.requirement in known), None)
    after = next((item.key for item in items[index + 1 :] if item.requirement in known), None)
    return before, after


def _take(counter, key):
    counter[key] -= 1
    return counter[key] >= 0


def _place_of(page, twin, item):
    """The item of this page after which the missing one belongs, else the checklist, else the page."""
    keys = {one.key: one for one in page.items}
    before = [one.key for one in twin.items[: twin.items.index(item)] if one.key in keys]
    return keys[before[-1]] if before else page.checklists[0] if page.checklists else page
