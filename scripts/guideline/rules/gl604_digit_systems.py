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
    ids = _ids(page)
    for line in arabic.lines(page):
        shown = line.text
        for one in ids.get(line.number, ()):
            shown = shown.replace(one, arabic.MASK * len(one))  # GL106 or GL313 speaks for an ID
        found = list(_DIGITS.finditer(shown))
        if found:
            edits = tuple(Edit(line.at(one.start()), one[0], _western(one[0])) for one in found)
            first = edits[0]
            yield Found(
                first.at,
                f'"{first.old}" is written in another system of digits; write "{first.new}"',
                f'"{first.old}" مكتوب بغير الأرقام المستعملة في الدليل؛ اكتب "{first.new}"',
                Fix(edits),
            )


def _ids(page):
    """Return line -> the IDs in it that are not plain; a mention is one of ours where the page has to do with its family."""
    found, families = {}, {page.front.values.get("area"), *((one.fragment or "")[:3].upper() for one in page.links)}
    for node in (*page.requirements, *page.items, *(one for one in page.mentions if one.key[:3] in families)):
        if node.id and text.has_foreign_letters(node.id):
            found.setdefault(node.at.line, []).append(node.id)
    return found


def _western(number):
    return text.plain(number.translate(_SIGNS))
