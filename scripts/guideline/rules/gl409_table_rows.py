"""Keep the tables of both languages row by row the same.

وحّد صفوف الجداول في اللغتين.

Why: a row that one language lacks is a period, a duty or a contact that half of the readers never see.
Bad: the English table has a row "Closing an account | 30 days" that the Arabic one lacks.
Good: both tables have the row, in the same place.
"""

from guideline import holdings, parity
from guideline.model import Where


def check(guideline):
    for pair in parity.pairs(guideline):
        for here, there in pair if pair.one.unit.tables or pair.two.unit.tables else ():
            if not there.unit.tables:
                continue
            together, missing = holdings.tables(here, there)
            for table in missing:
                yield _table(pair, there, table)
            for ours, theirs in together:
                for line, run in holdings.rows(here, there, ours, theirs) if len(ours.rows) < len(theirs.rows) else ():
                    yield _rows(here, there, line, run)


def _table(pair, there, table):
    place = f"{there.page.path}:{table.at.line}"
    return (
        pair.beside(there, table.at.line),
        f"a table with {table.columns} columns is missing here, or is not written as a table (twin: {place})",
        f"ينقص هنا جدول عدد أعمدته {table.columns}، أو لم يُكتب على هيئة جدول (يقابله: {place})",
    )


def _rows(here, there, line, run):
    place = f"{there.page.path}:{run[0]}"
    first = " ".join(there.page.text.split("\n")[run[0] - 1].split())[:60]
    many, many_ar = ("a row is", "صف") if len(run) == 1 else (f"{len(run)} rows are", f"صفوف عددها {len(run)}، أولها")
    return (
        Where(here.page.path, line),
        f'{many} missing below this line, "{first}" (twin: {place})',
        f'ينقص بعد هذا السطر {many_ar} "{first}" (يقابله: {place})',
    )
