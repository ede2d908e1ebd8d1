"""Give a table the same columns in every row and in both languages.

اجعل أعمدة الجدول واحدة في كل صف وفي اللغتين.

Why: a cell too many is dropped, a cell too few leaves a hole, and a column in one language only hides a fact from the other.
Bad: `| 1 | Post | Team | Daily |` below a head of three columns.
Good: as many cells in each row as in the head; a `|` inside a cell is written `\\|`.
"""

from guideline import holdings, parity
from guideline.model import Where


def check_page(page):
    for table in (one for unit in page.units for one in unit.tables):
        counts = {cells for _, cells in table.rows}
        if table.marks != table.columns:
            yield _odd(table.at, table.columns, table.marks, "the line below it", "السطر الذي تحته")
        elif len(table.rows) > 1 and len(counts) == 1 and table.columns not in counts:
            yield _odd(table.at, table.columns, *counts, "each row below it", "كل صف تحته")
        else:
            for line, cells in table.rows:
                if cells != table.columns:
                    yield (
                        Where(page.path, line),
                        f"this row has {cells} cells but the head of the table {table.columns}; add or remove cells (a | as text is \\|)",
                        f"عدد الخلايا {cells} في هذا الصف و{table.columns} في رأس الجدول؛ أكملها أو احذف الزائد (وتُكتب | نصًا هكذا \\|)",
                    )


def _odd(at, columns, others, what, what_ar):
    return (
        at,
        f"the head of the table has {columns} cells but {what} {others}; make them equal",
        f"عدد الخلايا {columns} في رأس الجدول و{others} في {what_ar}؛ اجعلهما سواء",
    )


def check(guideline):
    for pair in parity.pairs(guideline):
        for here, there in pair if pair.one.unit.tables else ():
            for ours, theirs in holdings.tables(here, there)[0]:
                if ours.columns < theirs.columns and _is_even(ours) and _is_even(theirs):
                    place = f"{theirs.at.path}:{theirs.at.line}"
                    yield (
                        ours.at,
                        f"the table has {ours.columns} columns here but {theirs.columns} in the other language (twin: {place})",
                        f"عدد أعمدة الجدول هنا {ours.columns} وفي اللغة الأخرى {theirs.columns} (يقابله: {place})",
                    )


def _is_even(table):
    return table.marks == table.columns and (not table.rows or table.columns in {cells for _, cells in table.rows})
