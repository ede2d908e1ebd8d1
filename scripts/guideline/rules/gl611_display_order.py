"""Write dates and numbers so that Arabic readers see them in their right order.

اكتب التواريخ والأرقام بحيث يراها قارئ العربية بترتيبها الصحيح.

Why: in Arabic text `2026-11-22` is displayed as `22-11-2026`; the site isolates such parts in body text, but not in page titles,
in the table of contents, in tooltips and alternative texts, nor foreign text that it cannot take for one part.
Bad: `### جولة 2026-11-22 { #mon-sweep }`
Good: `### جولة 22 نوفمبر 2026 { #mon-sweep }`
Measured: in interface texts by others (106,341 Arabic words), never used for tuning: before a mend 332 findings, a sample of 40
read, 4 false (0.31 per 1,000, estimated from the sample); after it 315 findings, 40 read, none false. Nearly all are placeholders
such as %1$s.
"""

import re

from guideline import order, terms
from guideline.config import RIGHT_TO_LEFT
from guideline.model import Where
from guideline.text import meant_id

_TITLE = re.compile(r"(?:\]\([^()\s]*|^ {0,3}\[[^\]\n]+\]:[ ]*\S+)[ \t]+\"([^\"\n]*)\"", re.MULTILINE)
_ABBREVIATION = re.compile(r"^\*\[[^\]\n]+\]:(.*)", re.MULTILINE)
_PLACES = {
    "title": ("the page title is", "عنوان الصفحة"),
    "heading": ("headings in the table of contents are", "العنوان في قائمة المحتويات"),
    "alt": ("alternative texts are", "النص البديل"),
    "tip": ("texts that show on hover are", "النص الذي يظهر عند مرور المؤشر"),
}


def check_page(page):
    if page.language not in RIGHT_TO_LEFT:
        return
    for kind, line, plain in _plain(page):
        english, arabic = _PLACES[kind]
        for moved in order.in_plain(plain):
            if meant_id(moved.text):
                continue  # GL105 says so
            yield (
                _where(page.path, page.text.split("\n"), line, moved.text),
                f'"{moved.text}" would be displayed as "{moved.shown}", for {english} not isolated; write it in words (22 November 2026)',
                f'"{moved.text}" سيظهر هكذا: "{moved.shown}"، لأن {arabic} لا يُعزل فيه الاتجاه؛ اكتب هذا الجزء بالكلمات (22 نوفمبر 2026)',
            )
    for moved in order.in_body(page.prose):
        start = page.prose.rfind("\n", 0, moved.start)
        yield (
            Where(page.path, page.prose.count("\n", 0, moved.start) + 1, moved.start - start),
            f'"{moved.text}" would be displayed as "{moved.shown}"; put it between ` signs if it is code, or in quotation marks “ ”',
            f'"{moved.text}" سيظهر هكذا: "{moved.shown}"؛ ضعه بين علامتي ` إن كان شفرة، أو بين علامتي التنصيص “ ”',
        )


def _plain(page):
    """Yield (kind, first line, text) of what is shown without isolation."""
    title = page.front.values.get("title")
    if isinstance(title, str):
        yield "title", page.text.count("\n", 0, max(f"\n{page.text}".find("\ntitle:"), 0)) + 1, title
    yield from (("heading", one.at.line, terms.plain(one.text)) for one in page.headings if one.level in (2, 3))
    yield from (("alt", one.at.line, one.text) for one in page.links if one.image)
    yield from (("tip", one.at.line, terms.plain(one.definition)) for one in page.terms if not one.silent)
    for pattern in (_TITLE, _ABBREVIATION) if '"' in page.prose or "*[" in page.prose else ():
        yield from (("tip", page.prose.count("\n", 0, one.start()) + 1, one[1]) for one in pattern.finditer(page.prose))


def _where(path, lines, first, text):
    """Return the place of a text from a line on, or that line where it is spread over several."""
    found = ((number, lines[number - 1].find(text)) for number in range(first, min(first + 20, len(lines)) + 1))
    return next((Where(path, number, column + 1) for number, column in found if column >= 0), Where(path, first))
