"""Keep the checklist items of both languages in the same order.

رتّب بنود قائمة التحقق بترتيب واحد في اللغتين.

Why: two people who go through the list together, each in one language, must find the next item next.
Bad: SEC-03.1 before SEC-03.2 in English, after it in Arabic.
Good: the same order in both.
"""

from guideline import parity
from guideline.rules import place

SEVERITY = "warning"


def check(guideline):
    for page, twin, _ in parity.of_pages(guideline):
        if [one.key for one in page.items] == [one.key for one in twin.items]:
            continue
        pairs = [one for one in parity.pairs(guideline) if one.one.page is page]
        yield from _moved(page, twin, next((one for one in pairs if any(map(one.one.holds, page.items))), None))


def _in_order(page):
    """Tell whether the items of a page stand in the order of its requirements."""
    ranks = {one.key: rank for rank, one in enumerate(page.requirements)}
    for checklist in page.checklists:
        order = [ranks[one.requirement] for one in checklist.items if one.requirement in ranks]
        if order != sorted(order):
            return False
    return True


def _moved(page, twin, pair):
    here, there = (side.page for side in pair.changed) if pair else (page, twin)
    if _in_order(here) and not _in_order(there):
        here, there = there, here
    ours, theirs = ({one.key: one for one in reversed(side.items) if one.key} for side in (here, there))
    keys = [key for key in reversed(ours) if key in theirs]
    for run in parity.moved(keys, [key for key in reversed(theirs) if key in ours]):
        first = ours[keys[run[0]]]
        yield (
            first,
            f"the item {first.key} stands elsewhere in the other language; use one order (twin: {place(theirs[first.key])})",
            f"موضع البند {first.key} غير موضعه في اللغة الأخرى؛ وحّد الترتيب (يقابله: {place(theirs[first.key])})",
        )
