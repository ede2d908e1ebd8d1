"""Edits that many planters share."""

import re

from mutations.tree import TEXT

SOFT = ("prose", "bullet", "row", "number")
LINK = re.compile(r"(?<!!)\[([^\]\n]+)\]\(([^)\s]+)\)")
REQUIREMENT_LINK = re.compile(r"\[([A-Z][A-Z0-9]{2}-\d\d)\]\(([\w-]+\.md)#[\w-]+\)")
NUMBER = re.compile(r"(?<![\w.,:/#()-])\d{1,3}(?![\w.,:/)-])(?!\])")
BOTH = ("ar", "en")


def tail(line, text):
    """Add words at the end of a line of text: before the last mark, or at the end of the last cell of a row."""
    match = re.match(r"(.*?)([.:،؛؟?!]?(?: \|)?)$", line.text)
    line.text = f"{match[1]}{text}{match[2]}"


def swap(line, old, new, count=1):
    """Replace words that must be there."""
    assert old in line.text
    line.text = line.text.replace(old, new, count)


def choose(draft, line, pattern):
    """Return a random match of a pattern in a line."""
    return draft.rng.choice(list(re.finditer(pattern, line.text)))


def put(line, match, new):
    """Replace what a match found."""
    line.text = line.text[: match.start()] + new + line.text[match.end() :]


def clean(line):
    """Tell whether a line holds words only: no code, attributes or HTML."""
    return not re.search(r"[`{}<>\\]", line.text)


def soft(draft, language=None, kinds=SOFT):
    """Return a random line of running text with words in it."""
    return draft.pick(*kinds, where=lambda one: clean(one) and len(one.text) > 40, language=language)


def words(text):
    """Return (start, end) of words of Arabic letters that stand free in a line, outside links and marks."""
    hidden = re.sub(r"\]\([^)]*\)|`[^`]*`|\{[^}]*\}|<[^>]*>", lambda match: "_" * len(match[0]), text)
    return [match.span() for match in re.finditer(r"(?<![\w\[*_/])[\u0621-\u064a]{4,}(?![\w\]*_/])", hidden)]


def arabic_word(draft, kinds=(*TEXT, "title", "heading", "requirement")):
    """Return a random line of an Arabic page and the place of a word in it."""
    line = draft.pick(*kinds, where=lambda one: words(one.text), language="ar")
    return line, draft.rng.choice(words(line.text))


def section(draft, line):
    """Return the lines of a unit without the blank ones at its end, and its anchor."""
    lines = draft.unit(line)
    while lines[-1].kind == "blank":
        lines.pop()
    return lines


def anchor(line):
    """Return the anchor of a heading line."""
    return re.search(r"\{ #([\w-]+)", line.text)[1]


def pair(draft, line):
    """Return the line and its twin, the Arabic one first."""
    twin = draft.twin(line)
    return (line, twin) if line.arabic else (twin, line)


def key(draft, path, name):
    """Return the line of a front-matter key, or None."""
    return next((one for one in draft.lines(path) if one.kind == "front" and one.text.startswith(f"{name}:")), None)


def page(draft, language=None, where=lambda path: True):
    """Return the path of a random page."""
    paths = [path for path in draft.tree.paths if language in (None, path.split("/")[1]) and where(path)]
    return draft.rng.choice(paths)
