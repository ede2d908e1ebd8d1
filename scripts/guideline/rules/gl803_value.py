"""Give status, dates and levels a value that exists.

اكتب للحالة والتواريخ ودرجات الإلزام قيمًا معروفة.

Why: a misspelt level or status is shown to nobody and checked by nothing.
Bad: `status: aproved`, `reviewed: 22/11/2026` or `data-level=mst`
Good: `status: approved`, `reviewed: 2026-11-22`, `data-level=must`
"""

from datetime import date

from guideline import config


def check_page(page):
    values = page.front.values
    if values.get("status") and values["status"] not in config.STATUSES:
        yield _wrong(page, "status", values["status"], ", ".join(config.STATUSES))
    for key in ("reviewed", "review_by"):
        if values.get(key) and not isinstance(values[key], date):
            yield _wrong(page, key, values[key], "a date such as 2026-11-22")
    for one in page.requirements:
        if one.level is not None and one.level not in config.LEVELS and not one.heading.open_attributes:
            yield _wrong(one, "data-level", one.level, ", ".join(config.LEVELS))


def _wrong(node, key, value, legal):
    english = f'"{value}" is no value for {key}; write {legal if legal.startswith("a ") else "one of " + legal}'
    return node, english, f'"{value}" ليست قيمة للمفتاح {key}؛ القيم: {legal}'
