"""Headings of a page, and the requirements that some of them declare."""

import re
from itertools import dropwhile, takewhile

from guideline import attributes as lists
from guideline import config, text, words
from guideline.model import Requirement, Where
from guideline.structure import Heading

LONGEST = 2000
"""Characters of a heading; a longer line is one, but nothing is looked for in it."""

_ATX = re.compile(r"(?:> ?|[-*+] +)*(#{1,6})(.*)")
_UNDERLINE = re.compile(r"(=+|-+)[ ]*")
_LIST = re.compile(r"[#>|:]|[-*+] |\d+[.)] ")
_LABEL = 40
_LABELS = frozenset(map(words.fold, config.EVIDENCE))
_ATTRIBUTES = re.compile(r"[ ]\{:?[ ]*([^}\n ][^\n]*)\}$")
_BROKEN = (
    re.compile(r"\s*\{:?\s*((?:[#.][\w-]|data-[\w-]+\s*=)[^{}]*)\}?[^{}]*$"),
    re.compile(r"\s\(?\s*(#[a-z][\w-]*(?:\s[^{}()]*)?)[})][^{}]{0,3}$"),
)


def find(file, prose):
    """Yield the headings of a page in order; `prose` is its text with code blanked out."""
    taken, counters = set(), {}
    for start, level, first, last in _lines(prose):
        line = file.text[first:last].rstrip(" \t").rstrip("#").rstrip(" \t")
        title, attributes, broken = split(line)
        values = {key: value for key, value in attributes if key not in (".", "id")}
        anchor = dict(attributes).get("id")
        slug = anchor or lists.slug(title, taken, counters)
        taken.add(slug)
        classes = frozenset(value for key, value in attributes if key == ".")
        yield Heading(file.where(start), level, title, anchor, slug, values, classes, broken)


def _lines(prose):
    """Yield (start, level, start of the text, end of the text) of each heading line."""
    offset, before, previous = 0, "", ""
    for line in prose.split("\n"):
        if not line:
            pass
        elif line[0] in "#>-*+" and (match := _ATX.match(line)):
            yield offset, len(match[1]), offset + match.start(2), offset + len(line)
        elif line[0] in "=-" and _UNDERLINE.fullmatch(line) and previous.strip() and not before.strip() and not _LIST.match(previous):
            yield offset - len(previous) - 1, 1 if line[0] == "=" else 2, offset - len(previous) - 1, offset - 1
        before, previous, offset = previous, line, offset + len(line) + 1


def split(line):
    """Return (title, attributes, are they broken?) of the line of a heading or glossary term; broken ones are read as they were meant."""
    if len(line) > LONGEST:
        return line, (), False
    if match := _ATTRIBUTES.search(line):
        attributes, rest = lists.read(match[1])
        return line[: match.start()].strip(), attributes, bool(rest.strip()) or match[1].startswith("{")
    for pattern in _BROKEN:
        if match := pattern.search(line):
            return line[: match.start()].strip(), lists.read(match[1].strip())[0], True
    return line.strip(), (), False


def requirements(file, headings):
    """Yield the requirements and other units with an ID that the headings declare."""
    lines = file.text.split("\n")
    for index, heading in enumerate(headings):
        declared = _declared(heading)
        if declared is None:
            continue
        written, title = declared
        meant = text.meant_id(written) if text.ID.fullmatch(written) else text.id_of_anchor(heading.anchor) or text.meant_id(written)
        key = (meant or written).partition(".")[0]
        maps = tuple(one.strip() for one in heading.attributes.get("data-maps", "").split(";") if one.strip())
        withdrawn = heading.attributes.get("data-status") == "withdrawn"
        end = headings[index + 1].at.line - 1 if index + 1 < len(headings) else None
        level = heading.attributes.get("data-level")
        evidence, label = _evidence(lines[heading.at.line : end])
        at = None if label is None else Where(file.path, heading.at.line + label + 1)
        yield Requirement(heading.at, written, key, title, heading, level, maps, withdrawn, evidence, at)


def _declared(heading):
    """Return (ID as written, title) of a heading that declares an ID, or None."""
    words = [word for word in heading.text.replace("*", "").split(" ") if word]
    if heading.level == 1 or not words:
        return None
    certain = "data-level" in heading.attributes or "data-status" in heading.attributes
    certain = certain or text.id_of_anchor(heading.anchor) is not None
    for count in (1, 2, 3):
        token = " ".join(words[:count]).rstrip(":")
        if text.ID.fullmatch(token) or (certain and text.meant_id(token)):
            return token, " ".join(words[count:])
    return (words[0], " ".join(words[1:])) if certain else None


def _evidence(lines):
    """Return (text behind the label of the evidence, index of its line); the text may be a list below it."""
    for number, line in enumerate(lines):
        label, colon, rest = line.strip().lstrip("*_").partition(":")
        if colon and len(label) < _LABEL and words.fold(label.strip("*_ ")) in _LABELS:
            below = lines[number + 1 :]
            rest = [rest.strip("*_ ")]
            if not rest[0] and below and not below[0].strip():
                after = list(dropwhile(lambda one: not one.strip(), below))
                below = after if after and _LIST.match(after[0].lstrip()) else []
            more = takewhile(bool, (one.strip() for one in below))
            return " ".join([*rest, *more]).strip() or None, number
    return None, None
