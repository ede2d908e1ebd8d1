"""Write digits as 0-9.

اكتب الأرقام بالشكل 0-9.

Why: the guideline uses one system of digits in both languages; a search for 2026 does not find the other one.
Bad: `منذ عام ٢٠٢٦`
Good: `منذ عام 2026`
Measured: in interface texts by others (106,341 Arabic words), never used for tuning: both findings read, none false.
"""

import re

from guideline import arabic, text
from guideline.rules import Edit, Fix, Found

SEVERITY = "warning"

_DIGITS = re.compile(
    r"[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19](?:[\u0660-\u0669\u06f0-\u06f9\uff10-\uff190-9٫٬.,:/-]*[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19])?|(?<=\d)٫(?=\d)"
)
_OTHER = re.compile(r"[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19٫]")
_SIGNS = str.maketrans("٫٬", ".,")


def check_page(page):
    if not _OTHER.search(page.text):
        return
    ids = {node.at.line: node.id for node in (*page.requirements, *page.items) if node.id and text.has_foreign_letters(node.id)}
    for line in arabic.lines(page):
        shown = line.text.replace(ids.get(line.number, "\n"), arabic.MASK * len(ids.get(line.number, "")))  # GL106 speaks for an ID
        found = list(_DIGITS.finditer(shown))
        if found:
            edits = tuple(Edit(line.at(one.start()), one[0], _western(one[0])) for one in found)
            first = edits[0]
            yield Found(
                first.at,
                f'"{first.old}" is written in another system of digits; write "{first.new}"',
                f'"{first.old}" بغير الأرقام المستعملة في الدليل؛ اكتب "{first.new}"',
                Fix(edits),
            )


def _western(number):
    return text.plain(number.translate(_SIGNS))
