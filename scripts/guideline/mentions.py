"""IDs that running text names, bare or as the text of a link."""

import re
from bisect import bisect_right

from guideline import text
from guideline.model import Mention

_NUMBER = re.compile(r"[-\u2010-\u2015\u2212\u0640\u00ad\ufe63\uff0d]\d{1,3}(?:\.\d{1,2})?(?![^\W_]|-|[.:]\d)")
_LETTER = "A-Za-z\u0370-\u03ff\u0400-\u052f\uff21-\uff3a"
_FAMILY = re.compile(rf"(?<![{_LETTER}0-9.#&=@+-])(?<![^\d\s]/)[{_LETTER}][{_LETTER}0-9]{{1,4}}$")
_NO_PROSE = re.compile(r"://|www\.|@|=[\"']")
_BOX = re.compile(r"[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+\[[ xX]\][ \t]+[*_\[]{0,3}$")
_LONGEST = 300
"""Characters of an address that are looked at before what may be an ID inside it."""


def find(file, prose, spans, headings, requirements, checklists):
    """Yield the IDs that the running text of a page names: not those that headings declare and items begin with."""
    declared = {one.at.line for one in requirements}
    own = {item.at.line: item.id for one in checklists for item in one.items}
    titles = {one.at.line for one in headings}
    outer = _outermost(spans)
    starts = [span.start for span in outer]
    for number in _NUMBER.finditer(prose):
        family = _FAMILY.search(prose[max(0, number.start() - 7) : number.start()])
        if not family:
            continue
        token = family[0] + number[0]
        start = number.start() - len(family[0])
        at = file.where(start)
        begins = at.column < 20 and _BOX.match(prose[start - at.column + 1 : start])
        if at.line in declared or own.pop(at.line, None) == token or begins:
            continue
        index = bisect_right(starts, start) - 1
        span = outer[index] if index >= 0 and start < outer[index].end else None
        hidden = span.link.image or start >= span.middle if span else _in_address(prose, start)
        meant = text.meant_id(token)
        if meant and not hidden and not prose.startswith("]:", start + len(token)):
            yield Mention(at, token, meant, at.line in titles, span.link if span else None)


def _in_address(prose, start):
    """Tell whether the word around an offset is an address or the attribute of a tag."""
    before = prose[max(0, start - _LONGEST) : start]
    return bool(before) and not before[-1].isspace() and _NO_PROSE.search(before.split()[-1]) is not None


def _outermost(spans):
    """Return the spans that stand in no other, in order."""
    found = []
    for span in spans:
        if not found or span.start >= found[-1].end:
            found.append(span)
    return found
