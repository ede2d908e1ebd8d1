"""The files of the real guideline as lines with a kind, and drafts: copies in which lines are changed, and the places that matter."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from guideline import parse

_KINDS = (
    ("blank", r"\s*$"),
    ("item", r"- \[ \] \*\*"),
    ("bullet", r"- "),
    ("number", r"\d+\. "),
    ("separator", r"\|[-:| ]+\|$"),
    ("row", r"\| .*\|"),
    ("comment", r"<!--"),
    ("block", r"\s*///"),
    ("attributes", r"\{:?[ ]"),
    ("image", r"!\["),
    ("requirement", r"### [A-Z][A-Z0-9]{2}-\d\d "),
    ("heading", r"#{2,3} "),
    ("title", r"# "),
    ("term", r".*\{ #trm-"),
    ("definition", r":   |    "),
    ("evidence", r"\*\*(?:Evidence|الإثبات):\*\* "),
    ("level", r".*\*\*(?:must|must not|should|should not|may|يجب|يُحظر|لا يجوز|ينبغي|لا ينبغي|يجوز)\*\*"),
    ("prose", r""),
)
KINDS = [(kind, re.compile(pattern)) for kind, pattern in _KINDS]
TEXT = ("prose", "bullet", "number", "row", "item", "evidence", "definition")
"""Kinds of lines that hold running text."""


@dataclass(eq=False)
class Line:
    """A line; `section` is the number of its unit on the page, `numbers` are its places in the end (two where it was dropped)."""

    path: str
    number: int
    kind: str
    text: str
    section: int
    dropped: bool = False
    numbers: tuple = ()

    @property
    def language(self):
        return self.path.split("/")[1]

    @property
    def arabic(self):
        return self.language == "ar"


def name_of(path):
    """Return what a page and its twin have in common."""
    return re.sub(r"^docs/(?:ar|en)/", "", path)


def scan(path, text):
    """Return the lines of a file."""
    found, section, front = [], 0, text.startswith("---\n") and path.endswith(".md")
    for number, line in enumerate(text.split("\n"), 1):
        kind = "front" if front else next(kind for kind, pattern in KINDS if pattern.match(line)) if path.endswith(".md") else "raw"
        front = front and (number == 1 or line != "---")
        section += kind in ("heading", "requirement")
        found.append(Line(path, number, kind, line, section))
        if kind == "attributes" and "lang=" in line:
            for one in reversed(found[:-1]):
                if one.kind not in ("prose", "level"):
                    break
                one.kind = "message"
        if kind == "separator":
            found[-2].kind = "columns"
    return found


class Tree:
    """The real guideline below a root, read once."""

    def __init__(self, root):
        self.root, self.known = Path(root), {}
        self.guideline = parse.read(root, self.known)

    def text(self, path):
        return self.root.joinpath(path).read_bytes().decode("utf-8")

    @cached_property
    def paths(self):
        return sorted(self.guideline.pages)

    @cached_property
    def lines(self):
        """All lines of the pages by kind."""
        kinds = {}
        for path in self.paths:
            for line in scan(path, self.text(path)):
                kinds.setdefault(line.kind, []).append(line)
        return kinds

    @cached_property
    def by_place(self):
        """The lines of the pages by (path, number)."""
        return {(one.path, one.number): one for lines in self.lines.values() for one in lines}

    @cached_property
    def linked(self):
        """All anchors that a link leads to."""
        return {link.fragment for page in self.guideline.pages.values() for link in page.links}

    @cached_property
    def requirements(self):
        """Path of the page of each requirement, inside a language folder."""
        return {one.id: page.name for page in self.guideline.in_language("ar") for one in page.requirements}

    def exists(self, path):
        return (self.root / path).exists()
