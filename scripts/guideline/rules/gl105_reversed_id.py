"""Write the letters of an ID before its number.

اكتب حروف المعرّف قبل رقمه.

Why: in Arabic text a reversed ID looks right while it is typed, and no search, link or spreadsheet finds it.
Bad: `### 03-SEC Keys { #sec-03 data-level=must }`
Good: `### SEC-03 Keys { #sec-03 data-level=must }`
"""

import re

from guideline import text
from guideline.model import Where
from guideline.rules import Edit, Fix, Found, opposite

_TOKEN = re.compile(r"-[A-Z][A-Z0-9]{2}(?:\.\d{1,2})?(?![A-Za-z0-9-])", re.ASCII)
_BEFORE = re.compile(r"(?<![A-Za-z0-9.-])(?:\d{1,2}\.)?\d\d$", re.ASCII)


def check(guideline):
    known = frozenset().union(*guideline.keys.values())
    for page in guideline.pages.values():
        lines = None
        for line, written in [*_declared(page), *_mentioned(page, known)]:
            lines = lines or page.text.split("\n")
            meant, column = text.meant_id(written), lines[line - 1].find(written) + 1
            at, there = Where(page.path, line, column or 1), opposite(guideline, page, line)
            twin, twin_ar = (f" (twin: {there.path}:{there.line})", f" (يقابله: {there.path}:{there.line})") if there else ("", "")
            yield Found(
                at,
                f'the requirement ID is reversed: "{written}"; did you mean "{meant}"?{twin}',
                f'معرّف المتطلب مقلوب: "{written}"؛ أتقصد "{meant}"؟{twin_ar}',
                Fix((Edit(at, written, meant), *_anchor(at, lines[line - 1], written, meant)), safe=False) if column else None,
            )


def _anchor(at, heading, written, meant):
    """Yield the edit of an anchor that is reversed like its ID."""
    start = heading.find(f"#{written.lower()}")
    if start >= 0 and heading.startswith("#"):
        yield Edit(Where(at.path, at.line, start + 2), written.lower(), meant.lower().replace(".", "-"))


def _declared(page):
    """Yield (line, ID) of the headings and items whose ID is reversed."""
    for node in (*page.requirements, *page.items):
        if node.id and node.key and node.id.isascii() and node.id[0].isdigit() and text.meant_id(node.id):
            yield node.at.line, node.id


def _mentioned(page, known):
    """Yield (line, ID) of reversed IDs in other lines; only those of requirements that exist, since 15-JAN is a date."""
    declared, prose = set(_declared(page)), page.prose
    for match in _TOKEN.finditer(prose):
        before = _BEFORE.search(prose, max(0, match.start() - 6), match.start())
        written = before and before[0] + match[0]
        if not written or (text.meant_id(written) or "").partition(".")[0] not in known:
            continue
        line = prose.count("\n", 0, match.start()) + 1
        if (line, written) not in declared:
            yield line, written
