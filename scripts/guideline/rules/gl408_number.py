"""Give the same numbers in both languages.

اذكر الأعداد نفسها في اللغتين.

Why: a period, a limit or a telephone number that differs makes one of the two texts wrong.
Bad: "within 30 days" in English, «خلال 40 يومًا» in Arabic.
Good: 30 in both; 3, three, ثلاثة and the dual are the same number, and so are 1,000 and 1000, 14:30 and 2:30 pm.
"""

from guideline import numerals, parity, surplus
from guideline.model import Where


def check(guideline):
    for pair in parity.pairs(guideline):
        for mine, its in surplus.numbers(pair):
            yield _missing(pair, mine, its) if None in (mine, its) else _different(pair, mine, its)


def _missing(pair, mine, its):
    there = pair.one if its is None else pair.two
    number, line = mine or its
    if pair.moved and pair.moved[0] is there:
        place = pair.opposite(there, line)
        return (
            _column(there, number, line),
            f"the number {number} is not in the other language (twin: {place.path}:{place.line})",
            f"العدد {number} غير موجود في اللغة الأخرى (يقابله: {place.path}:{place.line})",
        )
    return (
        pair.opposite(there, line),
        f"the number {number} is missing here (twin: {there.page.path}:{line})",
        f"العدد {number} غير موجود هنا (يقابله: {there.page.path}:{line})",
    )


def _different(pair, mine, its):
    here, there = pair.changed
    (ours, line), (theirs, place) = (mine, its) if here is pair.one else (its, mine)
    return (
        _column(here, ours, line),
        f"the number is {ours} here but {theirs} in the other language (twin: {there.page.path}:{place})",
        f"العدد هنا {ours} وفي اللغة الأخرى {theirs} (يقابله: {there.page.path}:{place})",
    )


def _column(here, number, line):
    """Return the place of a number in its line."""
    found = numerals.find(here.page.prose.split("\n")[line - 1])
    return Where(here.page.path, line, next((offset + 1 for value, offset in found if value == number), 1))
