"""Checklists of a page: sections whose heading has the class `checklist`, and their items."""

import re
from bisect import bisect_right
from collections import defaultdict

from guideline import config, text
from guideline.model import Checklist, ChecklistItem, Where

_BOX = re.compile(r"(?P<indent>[ \t]*)(?:[-*+]|\d+[.)])[ \t]+\[(?P<state>[ xX])\](?:[ ]+|$)")
_ODD_BOX = re.compile(r"[ \t]*(?:[-*+]|\d+[.)])[ \t]*[\[({][ \t]*(?:[xX✓✔✗*oO-]|--)?[ \t]*[\])}](?![(:\[])[ \t]*(?=\S)")
_BEFORE_ID = re.compile(r"[^\w\n]{0,12}?(?:[\w؟]{1,2}[^\w\n]{1,8}?)?(?=(?:\*\*|__)\W?[A-Za-z]{2,5}\W{0,3}\w{0,3}\d)")
_BOLD = re.compile(r"\[?(\*\*|__)[ \t]*(\S.*?)[ \t]*[:：]?[ \t]*\1")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_LOOKS_LIKE_ID = re.compile(r"\W*(?:[A-Za-z]+-)?[A-Z]{2,4}\W*[\dO]")
_MOST = 20
"""Times that the same item is compared with the other language."""
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


def duplicates(guideline):
    """Return (item, the item it repeats) of the items whose ID stands in their language twice."""
    result = []
    for language in config.LANGUAGES:
        places = defaultdict(list)
        for page in guideline.in_language(language):
            for index, item in enumerate(page.items):
                places[item.key].append((page, index, item))
        for key, same in places.items():
            if key and len(same) > 1:
                right = next((one for one in same[:_MOST] if not _is_misplaced(guideline, *one)), same[0])[2]
                result += [(item, right) for _, _, item in same if item is not right]
    return result


def _is_misplaced(guideline, page, index, item):
    """Tell whether a checklist would be that of the other language, if only this item were another one or none."""
    twin = guideline.readable_twin(page)
    wanted = [one.key for one in twin.items] if twin else []
    keys = [one.key for one in page.items]
    before, after = keys[:index], keys[index + 1 :]
    foreign = all(one.key != item.requirement for one in page.requirements)
    return foreign or (keys != wanted and wanted in (before + after, before + wanted[index : index + 1] + after))


def moved(items, order):
    """Yield (item, the item it belongs behind or None) of the fewest items that must move for the requirements to be in order."""
    places = {key: place for place, key in reversed([*enumerate(order)])}
    known = [item for item in items if item.requirement in places]
    ranks = [places[item.requirement] for item in known]
    kept = set(_longest_rising(ranks))
    for index, item in enumerate(known):
        if index not in kept and (index == 0 or index - 1 in kept):
            before = max((one for one in kept if ranks[one] <= ranks[index]), default=None)
            yield item, None if before is None else known[before]


def _longest_rising(ranks):
    """Return the indexes of a longest run of values, not necessarily neighbours, that never falls."""
    ends, values, previous = [], [], []
    for index, rank in enumerate(ranks):
        place = bisect_right(values, rank)
        previous.append(ends[place - 1] if place else None)
        values[place : place + 1], ends[place : place + 1] = [rank], [index]
    run = ends[-1:]
    while run and previous[run[-1]] is not None:
        run.append(previous[run[-1]])
    return run


def missing(guideline):
    """Return the pages without a checklist that need one: of binding requirements, or because the other language has it."""
    checked = {
        language: {item.requirement for page in guideline.in_language(language) for item in page.items} for language in config.LANGUAGES
    }
    return [page for page in guideline.pages.values() if not page.checklists and _needs_one(guideline, page, checked[page.language])]


def _needs_one(guideline, page, checked):
    if not page.requirements or page.undecodable or page.outside or page.conflicts or page.unclosed:
        return False
    twin = guideline.readable_twin(page)
    open_ones = (one for one in page.requirements if one.level in config.BINDING and not one.withdrawn)
    return bool(twin and twin.items) or any(one.key not in checked for one in open_ones)
