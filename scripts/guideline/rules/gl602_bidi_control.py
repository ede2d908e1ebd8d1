"""Use no invisible direction marks.

لا تستعمل علامات اتجاه خفية.

Why: they are copied into searches and file names, and they can make a text read differently from what it says;
the site isolates IDs, dates and Latin words by itself.
Bad: a line that holds U+200F RIGHT-TO-LEFT MARK.
Good: the same line without it.
"""

import re

from guideline.model import Where
from guideline.text import BIDI_CONTROLS

_CONTROL = re.compile(f"[{''.join(BIDI_CONTROLS)}]")
_ENTITY = re.compile(
    r"&(?:lrm;|rlm;|#x0*(?:200[ef]|202[a-e]|206[6-9]|61c)(?![0-9a-f]);?|#0*(?:8206|8207|823[4-8]|829[4-7]|1564)(?!\d);?)", re.IGNORECASE
)


def check_page(page):
    lines = zip(page.text.split("\n"), page.prose.split("\n"), strict=True)
    for number, (line, prose) in enumerate(lines, 1):
        found = [(m.start(), f"U+{ord(m[0]):04X} {BIDI_CONTROLS[m[0]]}") for m in _CONTROL.finditer(line)]
        found += [(m.start(), m[0]) for m in _ENTITY.finditer(prose)]
        if found:
            names = ", ".join(dict.fromkeys(name for _, name in sorted(found)))
            yield (
                Where(page.path, number, min(found)[0] + 1),
                f"an invisible direction mark stands here ({names}); delete it",
                f"هنا علامة اتجاه خفية ({names})؛ احذفها",
            )
