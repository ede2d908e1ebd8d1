"""Keep the notes, warnings, details and tabs of both languages the same.

وحّد الإطارات والتفاصيل والألسنة في اللغتين.

Why: a warning that stands out in one language only is overlooked in the other.
Bad: `/// warning | Do not delete` in English, `/// note | لا تحذف` or nothing in Arabic.
Good: a block of the same kind in the same place of both pages.
"""

from guideline import holdings, parity
from guideline.rules import place


def check(guideline):
    for pair in parity.pairs(guideline):
        for here, there in pair if pair.one.unit.blocks or pair.two.unit.blocks else ():
            if [one.kind for one in here.unit.blocks] != [one.kind for one in there.unit.blocks]:
                yield from _differences(pair, here, there)


def _differences(pair, here, there):
    differing, missing = holdings.blocks(here, there)
    for block in missing:
        yield (
            pair.beside(there, block.at.line),
            f'the block "{block.kind}" is missing here (twin: {place(block)})',
            f'الإطار "{block.kind}" غير موجود هنا (يقابله: {place(block)})',
        )
    for ours, theirs in differing if here is pair.changed[0] else ():
        yield (
            ours,
            f'this block is "{ours.kind}" but "{theirs.kind}" in the other language; use one kind (twin: {place(theirs)})',
            f'نوع هذا الإطار "{ours.kind}" وفي اللغة الأخرى "{theirs.kind}"؛ وحّد النوع (يقابله: {place(theirs)})',
        )
