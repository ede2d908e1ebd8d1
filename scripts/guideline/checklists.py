"""Checklists of a page: sections whose heading has the class `checklist`, and their items."""

import re

from guideline import text
from guideline.model import Checklist, ChecklistItem, Where

_BOX = re.compile(r"(?P<indent>[ \t]*)(?:[-*+]|\d+[.)])[ \t]+\[(?P<state>[ xX])\](?:[ ]+|$)")
_ODD_BOX = re.compile(r"[ \t]*(?:[-*+]|\d+[.)])[ \t]*[\[({][ \t]*(?:[xX✓✔✗*oO-]|--)?[ \t]*[\])}](?![(:\[])[ \t]*(?=\S)")
_BEFORE_ID = re.compile(r"[^\w\n]{0,12}?(?:[\w؟]{1,2}[^\w\n]{1,8}?)?(?=(?:\*\*|__)\W?[A-Za-z]{2,5}\W{0,3}\w{0,3}\d)")
_BOLD = re.compile(r"\[?(\*\*|__)[ \t]*(\S.*?)[ \t]*[:：]?[ \t]*\1")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_LOOKS_LIKE_ID = re.compile(r"\W*(?:[A-Za-z]+-)?[A-Z]{2,4}\W*[\dO]")
_PUNCTUATION = "[](){}.,;:،؛`*– "


def find(file, prose, headings):
    """Yield the checklists of a page; `prose` is its text with code blanked out."""
    lines, shown = file.text.split("\n"), prose.split("\n")
    for index, heading in enumerate(headings):
        if "checklist" not in heading.classes:
            continue
        following = (one.at.line - 1 for one in headings[index + 1 :] if one.level <= heading.level)
        stop = next(following, len(lines))
        found = (_item(file.path, number, lines[number], shown[number]) for number in range(heading.at.line, stop))
        yield Checklist(heading.at, heading, tuple(item for item in found if item))


def _item(path, number, line, shown):
    """Return the item that a line holds, well formed or not, or None."""
    if not shown.strip() or shown.lstrip().startswith("#"):
        return None
    good = _BOX.match(shown)
    match = good or _ODD_BOX.match(shown) or _BEFORE_ID.match(shown)
    if not match:
        return None
    body = line[match.end() :]
    written, key, bold, rest = _identity(body)
    if good and written is None and len(good["indent"].expandtabs(4)) >= 4:
        return None  # a detail below an item
    at = Where(path, number + 1, len(line) - len(line.lstrip()) + 1)
    box = good["state"] if good else match[0].strip(" -*+\t")
    return ChecklistItem(at, written, key, rest, bold, box, bool(good))


def _identity(body):
    """Return (ID as written, ID that was meant, is it bold?, the text after it) of an item."""
    bold = _BOLD.match(body)
    token = bold[2] if bold else next(iter(body.split()), "").rstrip(".:،")
    token = _LINK.sub(r"\1", token)
    rest = body[bold.end() :].strip(" ]" if body.startswith("[") else " ") if bold else body
    first = next(iter(token.split()), "").strip(_PUNCTUATION)
    if text.ID.fullmatch(first) and first != token.strip(_PUNCTUATION):
        return first, first, False, rest  # the whole item is bold, or half of it
    key = text.meant_id(token.strip(_PUNCTUATION))
    if bold:
        written = token.strip("*`") if key or _LOOKS_LIKE_ID.match(token) else None
    else:
        written = token.strip(_PUNCTUATION) if key and "-" in text.plain(token) else None
    return written, key if written else None, bool(bold), rest
