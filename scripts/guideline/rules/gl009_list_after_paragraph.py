"""Leave an empty line between a paragraph and a list.

اترك سطرًا فارغًا بين الفقرة والقائمة.

Why: without it the list is printed as running text, with its hyphens in the middle of the sentence.
Bad: a line `- first` directly below “The steps are:”.
Good: an empty line between the two.
"""

import re

from guideline.model import Where
from guideline.rules import Edit, Fix, Found

_ITEM = re.compile(r"(?:[-*+]|(\d{1,4})\.)[ \t]+\S")
_PERHAPS = re.compile(r"\n(?![ \t>]*[-*+][ \t]+[^\s|][^|\n]*$)[^\n]+\n[ \t>]*(?:[-*+]|\d{1,4}\.)[ \t]+\S", re.MULTILINE)
"""An item below a line that is certainly no item; only for speed."""
_ALONE = re.compile(r"#{1,6}(?:\s|$)|/{3}|!!!|\?\?\?|===|\[[^\]^][^\]]*\]:|\*\[[^\]]+\]:|</?[a-zA-Z][^>]*>$|[-=_*][-=_* \t]*$")
"""Lines that end the paragraph above them and are none themselves."""
_INTRODUCER = re.compile(r":[ \t]+|\[\^[^\]]+\]:[ \t]*")
"""What begins the text of a definition or footnote."""


def check_page(page):
    if not _PERHAPS.search(f"\n{page.prose}"):
        return
    prose, lines = page.prose.split("\n"), page.text.split("\n")
    paragraph = None  # are we in one? None at the start of a block
    quoted = False
    for index, line in enumerate(prose):
        body = line.lstrip(" \t>")
        quoted, before = ">" in line[: len(line) - len(body)], quoted
        if not body.rstrip():
            paragraph = True if lines[index].lstrip()[:1] == "`" and "```" not in lines[index] else None
            continue
        if quoted and not before:
            paragraph = None
        if match := _INTRODUCER.match(body):
            paragraph, body = None, body[match.end() :]
            if not body:
                continue
        item = _ITEM.match(body) if body[0] in "-*+0123456789" else None
        if _ALONE.match(body):
            paragraph = None
        elif paragraph and item and not _is_prose(item, prose, index):
            yield _found(page, index, len(line) - len(line.lstrip(" \t>")), lines[index])
            paragraph = False
        elif paragraph is None:
            paragraph = not item


def _is_prose(item, prose, index):
    """Tell whether a line only looks like an item: a year that ends a sentence, or a row of a table."""
    if item[1]:
        after = _ITEM.match(prose[index + 1].lstrip(" \t>")) if index + 1 < len(prose) else None
        return int(item[1]) != 1 and not (after and after[1] and int(after[1]) == int(item[1]) + 1)
    return "|" in prose[index] and "|" in prose[index - 1]


def _found(page, index, indent, line):
    quote = line[:indent].rstrip() if ">" in line[:indent] else ""
    return Found(
        Where(page.path, index + 1, indent + 1),
        "the list begins directly below a paragraph and would be printed as running text; put an empty line before it",
        "تبدأ القائمة بعد الفقرة مباشرة فتُطبع نصًا متصلًا؛ اترك قبلها سطرًا فارغًا",
        Fix((Edit(Where(page.path, index + 1, 1), "", f"{quote}\n"),)),
    )
