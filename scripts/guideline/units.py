"""Units of a page: what stands before its first section, and each section; these are what a translation is compared by."""

import re
from collections import Counter

from guideline import numerals, words
from guideline.model import Where
from guideline.structure import Block, Code, Table, Unit

_BLOCK = re.compile(r"[ \t>]*(?:/{3,}[ \t]*([\w-]+)|(?:!!!|\?\?\?)\+?[ \t]+([\w-]+)|(===)[ \t]+[\"'])")
_END = re.compile(r"[ \t>]*/{3,}[ \t]*$")
_SEPARATOR = re.compile(r"[ \t>]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$")
_CELL = re.compile(r"(?<!\\)\|")
_ADDRESS = re.compile(r"""https?://[^\s<>()\[\]{}"'«»،؛|]+""", re.IGNORECASE)

_LISTS = ("numbers", "blocks", "tables", "codes", "addresses", "notes")
"""What a unit holds."""

INTRODUCTION = "intro"
"""Name of the unit before the first section, in the translation record."""


def find(file, prose, found, fences, notes):
    """Yield the units of a page in order; `found` are its headings, `prose` its text with code blanked out."""
    lines, text = prose.split("\n"), file.text.split("\n")
    sections = [one for one in found if one.level > 1]
    starts = [1, *(one.at.line for one in sections)]
    stops = [*(one.at.line - 1 for one in sections), len(lines)]
    inside = words.shown(prose)
    folded = words.fold(inside).split("\n")
    numbers = [(number, line + 1) for number, line in numerals.numbers(inside)]
    blocks, tables, codes = _blocks(file, lines), _tables(file, lines), list(_codes(file, text, fences))
    addresses = list(_addresses(lines, prose))
    for heading, first, last in zip([None, *sections], starts, stops, strict=True):
        yield Unit(
            at=heading.at if heading else Where(file.path),
            anchor=heading.slug if heading else INTRODUCTION,
            heading=heading,
            last=last,
            digest=words.digest_of("\n".join(folded[first - 1 : last])),
            numbers=tuple(one for one in numbers if first <= one[1] <= last),
            blocks=tuple(one for one in blocks if first <= one.at.line <= last),
            tables=tuple(one for one in tables if first <= one.at.line <= last),
            codes=tuple(one for one in codes if first <= one.at.line <= last),
            addresses=tuple(one for one in addresses if first <= one[1] <= last),
            notes=tuple(one for one in notes if first <= one.at.line <= last),
        )


def _blocks(file, lines):
    """Return the admonitions, details and tabs of a page; one that is not closed by /// ends where its indentation does."""
    found, opened = [], []
    for number, line in enumerate(lines, 1):
        if not ("//" in line or "!!!" in line or "??" in line or "===" in line):
            continue
        if match := _BLOCK.match(line):
            opened += [len(found)] if match[1] else []
            found.append(Block(Where(file.path, number), match[1] or match[2] or "tab", number if match[1] else _indented(lines, number)))
        elif opened and _END.match(line):
            block = opened.pop()
            found[block] = found[block]._replace(last=number)
    return found


def _indented(lines, start):
    """Return the last line that is indented below a line."""
    last = start
    while last < len(lines) and (not lines[last].strip() or lines[last].startswith(("    ", "\t"))):
        last += 1
    return last


def _tables(file, lines):
    """Return the tables of a page; rows count without the head."""
    found = []
    for number in range(1, len(lines)):
        line = lines[number]
        if "|" not in line or "-" not in line or not _SEPARATOR.match(line) or "|" not in lines[number - 1]:
            continue
        stop = number + 1
        while stop < len(lines) and "|" in lines[stop]:
            stop += 1
        rows = tuple((index + 1, cells(lines[index])) for index in range(number + 1, stop))
        found.append(Table(Where(file.path, number), cells(lines[number - 1]), cells(line), rows))
    return found


def cells(line):
    """Return the number of cells of a table row."""
    return len(_CELL.split(line.strip(" \t>").removeprefix("|").removesuffix("|")))


def _codes(file, lines, fences):
    """Yield the fenced code of a page."""
    for first, last in fences:
        yield Code(Where(file.path, first + 1), lines[first].lstrip(" \t>").strip("`~").strip(), "\n".join(lines[first + 1 : last]))


def _addresses(lines, prose):
    """Yield (web address, line) of a page, in links or not."""
    for number, line in enumerate(lines if "://" in prose else (), 1):
        if "://" in line:
            yield from ((match[0].rstrip(".,:;*_"), number) for match in _ADDRESS.finditer(line))


def pairs(page, twin):
    """Return the units of two pages that belong together: by anchor, else by position where as many are left beside such a pair.

    Where only a heading is gone, what stood below it is in the unit before: there that unit is paired with both.
    """
    mates = _mates(page.units, twin.units)
    ours, theirs = _runs(page.units, mates), _runs(twin.units, mates.values())
    result = []
    for index, place in mates.items():
        mine, its = ours.get(index, ()), theirs.get(place, ())
        if len(mine) == len(its):
            result += [(page.units[index], twin.units[place]), *zip(mine, its, strict=True)]
        else:
            result.append(_merged(page.units[index], twin.units[place], mine, its))
    return result


def _mates(ours, theirs):
    """Return index -> index of the units with the same anchor; one that stands twice on one of two equally long pages says nothing."""
    places = {unit.anchor: place for place, unit in reversed(list(enumerate(theirs)))}
    if len(ours) == len(theirs):
        mine, its = (Counter(unit.anchor for unit in units) for units in (ours, theirs))
        places = {anchor: place for anchor, place in places.items() if mine[anchor] == its[anchor]}
    return {index: places.pop(unit.anchor) for index, unit in enumerate(ours) if unit.anchor in places}


def _runs(units, taken):
    """Return index -> the units without a mate that follow a unit with one."""
    runs, taken, last = {}, set(taken), 0
    for index, unit in enumerate(units):
        if index in taken:
            last = index
        else:
            runs.setdefault(last, []).append(unit)
    return runs


def _merged(unit, other, mine, its):
    """Return two units that belong together, one of them with those without a mate behind it where that makes them more alike."""
    whole, all_its = _joined([unit, *mine]), _joined([other, *its])
    if its and not mine and _distance(unit, all_its) < _distance(unit, other):
        return unit, all_its
    if mine and not its and _distance(whole, other) < _distance(unit, other):
        return whole, other
    return unit, other


def _distance(one, two):
    """Return how unlike two units are: in what they hold, then in length."""
    held = sum(abs(len(getattr(one, name)) - len(getattr(two, name))) for name in _LISTS)
    return held, abs(one.last - one.at.line - two.last + two.at.line)


def _joined(units):
    parts = {name: tuple(one for unit in units for one in getattr(unit, name)) for name in _LISTS}
    return units[0]._replace(last=units[-1].last, **parts)
