"""Use no invisible direction marks.

لا تستعمل علامات اتجاه خفية.

Why: they are copied into searches and file names, and they can make a text read differently from what it says;
the site isolates IDs, dates and Latin words by itself.
Bad: a line that holds U+200F RIGHT-TO-LEFT MARK.
Good: the same line without it.
Measured: in interface texts by others (106,341 Arabic words), never used for tuning: both findings read, none false.
"""

import re

from guideline.model import Where
from guideline.rules import Edit, Fix, Found
from guideline.text import BIDI_CONTROLS

_CONTROL = re.compile(f"[{''.join(BIDI_CONTROLS)}]")
_ENTITY = re.compile(
    r"&(?:lrm;|rlm;|#x0*(?:200[ef]|202[a-e]|206[6-9]|61c)(?![0-9a-f]);?|#0*(?:8206|8207|823[4-8]|829[4-7]|1564)(?!\d);?)", re.IGNORECASE
)


def check_page(page):
    if len(page.text) == len(page.prose) and "&" not in page.prose:
        return
    lines = zip(page.text.split("\n"), page.prose.split("\n"), strict=True)
    for number, (line, prose) in enumerate(lines, 1):
        found = [*_CONTROL.finditer(line), *(_ENTITY.finditer(line) if "&" in prose and _ENTITY.search(prose) else ())]
        if found:
            found.sort(key=lambda mark: mark.start())
            names = ", ".join(dict.fromkeys(_name(mark[0]) for mark in found))
            edits = tuple(Edit(Where(page.path, number, mark.start() + 1), mark[0], "") for mark in found)
            yield Found(
                edits[0].at,
                f"an invisible direction mark stands here ({names}); delete it",
                f"هنا علامة اتجاه خفية ({names})؛ احذفها",
                Fix(edits),
            )


def _name(mark):
    return mark if mark.startswith("&") else f"U+{ord(mark):04X} {BIDI_CONTROLS[mark]}"
