"""Use no invisible characters.

لا تستعمل محارف لا تُرى.

Why: a search does not find the word they stand in, a screen reader stumbles over them, and a link or an ID that holds one is broken.
Bad: a word that holds U+200B ZERO WIDTH SPACE or U+00AD SOFT HYPHEN, or `&shy;`.
Good: the same word without it; an emoji may hold U+200D, and a non-breaking space is no finding.
Measured: in interface texts by others (106,341 Arabic words), never used for tuning: all 4 findings read, none false.
"""

import re
import unicodedata

from guideline import text
from guideline.garbled import garbled
from guideline.model import Where
from guideline.rules import Edit, Fix, Found

_ENTITY = re.compile(
    r"&(?:shy|zwn?j|ZeroWidthSpace|NoBreak);"
    r"|&#(?:x0*(?:ad|200[b-d]|2060|feff|180e|3164)(?![0-9a-f])|0*(?:173|820[3-5]|8288|65279|6158|12644)(?!\d));?",
    re.IGNORECASE,
)
_JOINERS = frozenset("\u200c\u200d\u2028\u2029\u3164\u1160\u115f\uffa0")


def check_page(page):
    if page.undecodable:
        return  # GL001 speaks for the file
    source, prose = page.text, page.prose
    lines = source.split("\n") if len(source) != len(prose) else ()
    for number, line in enumerate(lines, 1):
        marks = list(text.INVISIBLE.finditer(line))
        if marks and not garbled(line):  # what GL612 repairs may hold controls
            yield _found(Where(page.path, number), marks, all(m[0] not in _JOINERS for m in marks))
    for number, line in enumerate(prose.split("\n") if "&" in prose else (), 1):
        if "&" in line and (marks := list(_ENTITY.finditer(line))):
            yield _found(Where(page.path, number), marks, False)


def _found(at, marks, safe):
    names = ", ".join(dict.fromkeys(_name(mark[0]) for mark in marks))
    edits = tuple(Edit(Where(at.path, at.line, mark.start() + 1), mark[0], "") for mark in marks)
    return Found(
        edits[0].at,
        f"an invisible character stands here ({names}); delete it",
        f"هنا محرف لا يُرى ({names})؛ احذفه",
        Fix(edits, safe),
    )


def _name(mark):
    if mark.startswith("&"):
        return mark
    return f"U+{ord(mark):04X} {unicodedata.name(mark, 'CONTROL CHARACTER')}"
