"""Units of a page: what stands before its first section, and each section; these are what a translation is compared by."""

import re

from guideline import words
from guideline.model import Block, Code, Table, Unit, Where

_BLOCK = re.compile(r"[ \t>]*(?:/{3,}[ \t]*([\w-]+)|(?:!!!|\?\?\?)\+?[ \t]+([\w-]+)|(===)[ \t]+[\"'])")
_SEPARATOR = re.compile(r"[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$")
_CELL = re.compile(r"(?<!\\)\|")

INTRODUCTION = "intro"
"""Name of the unit before the first section, in the translation record."""


def find(file, prose, found, fences):
    """Yield the units of a page in order; `found` are its headings, `prose` its text with code blanked out."""
    lines, text = prose.split("\n"), file.text.split("\n")
    sections = [one for one in found if one.level > 1]
    starts = [1, *(one.at.line for one in sections)]
    stops = [*(one.at.line - 1 for one in sections), len(lines)]
    blocks, tables, codes = _blocks(file, lines), _tables(file, lines), _codes(file, text, fences)
    for heading, first, last in zip([None, *sections], starts, stops, strict=True):
        inside = words.shown("\n".join(lines[first - 1 : last]))
        yield Unit(
            at=heading.at if heading else Where(file.path),
            anchor=heading.slug if heading else INTRODUCTION,
            heading=heading,
            last=last,
            digest=words.digest(inside),
            numbers=tuple((number, first + line) for number, line in words.numbers(inside)),
            blocks=tuple(one for one in blocks if first <= one.at.line <= last),
            tables=tuple(one for one in tables if first <= one.at.line <= last),
            codes=tuple(one for one in codes if first <= one.at.line <= last),
        )


def _blocks(file, lines):
    """Return the admonitions, details and tabs of a page."""
    found = (
        (number, _BLOCK.match(line))
        for number, line in enumerate(lines, 1)
        if "//" in line or "!!!" in line or "??" in line or "===" in line
    )
    return [Block(Where(file.path, number), match[1] or match[2] or "tab") for number, match in found if match]


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
        rows = tuple((index + 1, _cells(lines[index])) for index in range(number + 1, stop))
        found.append(Table(Where(file.path, number), _cells(lines[number - 1]), rows))
    return found


def _cells(line):
    """Return the number of cells of a table row."""
    return len(_CELL.split(line.strip().removeprefix("|").removesuffix("|")))


def _codes(file, lines, fences):
    """Return the fenced code of a page."""
    for first, last in fences:
        yield Code(Where(file.path, first + 1), lines[first].strip("`~ \t"), "\n".join(lines[first + 1 : last]))


def pairs(page, twin):
    """Return the units of two pages that belong together: by anchor; between such pairs, where as many are left, by position."""
    places, result, start, there = {one.anchor: index for index, one in enumerate(twin.units)}, [], 0, 0
    for index, unit in enumerate(page.units):
        place = places.get(unit.anchor, -1)
        if place >= there:
            result += _between(page.units[start:index], twin.units[there:place])
            result.append((unit, twin.units[place]))
            start, there = index + 1, place + 1
    return [*result, *_between(page.units[start:], twin.units[there:])]


def _between(ours, theirs):
    return zip(ours, theirs, strict=True) if len(ours) == len(theirs) else ()
