"""Let a section lead to the same places in both languages.

اجعل روابط القسم واحدة في اللغتين.

Why: readers of one language are sent to the wrong place, or nowhere.
Bad: the English section links to records.md#rec-03, the Arabic one does not.
Good: the same targets in both, each in its own language; order and repetition are free.
"""

from guideline import parity, surplus
from guideline.model import Where

SEVERITY = "warning"


def check(guideline):
    for pair in parity.pairs(guideline):
        for mine, its in surplus.links(guideline, pair):
            yield _missing(pair, mine, its) if None in (mine, its) else _different(pair, mine, its)


def _missing(pair, mine, its):
    there, (url, line) = (pair.one, mine) if its is None else (pair.two, its)
    return (
        pair.opposite(there, line),
        f'no link here leads to "{url}" (twin: {there.page.path}:{line})',
        f'لا رابط هنا يؤدي إلى "{url}" (يقابله: {there.page.path}:{line})',
    )


def _different(pair, mine, its):
    here, there = pair.changed
    (ours, line), (theirs, place) = (mine, its) if here is pair.one else (its, mine)
    column = here.page.prose.split("\n")[line - 1].find(ours) + 1
    start = next((one.at.column for one in here.page.links if one.at.line == line and one.url == ours), column)
    return (
        Where(here.page.path, line, max(start, 1)),
        f'this link leads to "{ours}" but in the other language to "{theirs}" (twin: {there.page.path}:{place})',
        f'يؤدي هذا الرابط إلى "{ours}" وفي اللغة الأخرى إلى "{theirs}" (يقابله: {there.page.path}:{place})',
    )
