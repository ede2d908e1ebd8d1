"""The files of the real guideline as lines with a kind, and drafts: copies in which lines are changed, and the places that matter."""

import re
from dataclasses import dataclass, field
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
    ("attributes", r"\{:"),
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


class Missing(Exception):
    """The guideline holds nothing that this slip could happen to."""


@dataclass
class Draft:
    """Changed copies of some files; the lines that are handed out are alive: set their text, drop them, put others after them."""

    tree: Tree
    rng: object
    files: dict = field(default_factory=dict)
    raw: dict = field(default_factory=dict)
    expected: list = field(default_factory=list)
    confirmed: bool = False

    def lines(self, path):
        """Return the living lines of a file."""
        if path not in self.files:
            self.files[path] = scan(path, self.tree.text(path)) if self.tree.exists(path) else scan(path, "")
        return self.files[path]

    def pick(self, *kinds, where=None, language=None):
        """Return a random line of these kinds."""
        lines = [one for kind in kinds for one in self.tree.lines.get(kind, ()) if language in (None, one.language)]
        lines = [one for one in lines if where is None or where(one)]
        if not lines:
            raise Missing
        return self.live(self.rng.choice(lines))

    def like(self, pattern, *kinds, language=None):
        """Return a random line that a pattern is found in."""
        pattern = re.compile(pattern)
        return self.pick(*kinds or TEXT, where=lambda one: pattern.search(one.text), language=language)

    def live(self, line):
        return next(one for one in self.lines(line.path) if one.number == line.number)

    def unit(self, line):
        return [one for one in self.lines(line.path) if one.section == line.section and one.kind != "front" and not one.dropped]

    def head(self, line):
        """Return the heading of a line's unit, or the first line of the page."""
        return next((one for one in self.unit(line) if one.kind in ("heading", "requirement")), self.lines(line.path)[0])

    def twin(self, line):
        """Return the line that stands opposite, by its place in the unit."""
        other = [
            one
            for one in self.lines(self.other(line.path))
            if one.section == line.section and (one.kind == "front") == (line.kind == "front")
        ]
        here = [one for one in self.lines(line.path) if one.section == line.section and (one.kind == "front") == (line.kind == "front")]
        place = min(here.index(line), len(other) - 1)
        return other[place]

    def other(self, path):
        return path.replace("docs/ar/", "docs/en/") if path.startswith("docs/ar/") else path.replace("docs/en/", "docs/ar/")

    def after(self, line, *texts):
        """Put new lines after a line and return them."""
        lines = self.lines(line.path)
        new = [Line(line.path, 0, "new", text, line.section) for text in texts]
        place = lines.index(line) + 1
        lines[place:place] = new
        return new

    def drop(self, *lines):
        for line in lines:
            line.dropped = True

    def expect(self, code, *places, times=1):
        """Say that a code (or one of several: "GL202 GL207") belongs to one of these lines or (path, number)."""
        self.expected.append((frozenset(code.split()), places, times))

    def edges(self, line):
        """Return the lines where a parity finding about this line may stand: itself, its twin, and the headings of both units."""
        twin = self.twin(line)
        return line, twin, self.head(line), self.head(twin)

    def changes(self):
        """Return path -> bytes (None where the file is deleted) of what was changed."""
        result = {}
        for path, lines in self.files.items():
            kept = [one for one in lines if not one.dropped]
            for number, line in enumerate(kept, 1):
                line.numbers = (number,)
            for index, line in enumerate(lines):
                if line.dropped:
                    before = sum(not one.dropped for one in lines[:index])
                    line.numbers = (max(before, 1), before + 1)
            data = "\n".join(one.text for one in kept).encode()
            if not self.tree.exists(path) or data != self.tree.root.joinpath(path).read_bytes():
                result[path] = data
        for path, data in self.raw.items():
            result[path] = (
                data(result.get(path, self.tree.text(path).encode() if self.tree.exists(path) else b"")) if callable(data) else data
            )
        return result

    def places(self):
        """Return the expectations with their places as (path, line)."""
        for codes, places, times in self.expected:
            spots = set()
            for place in places:
                spots |= {place} if isinstance(place, tuple) else {(place.path, number) for number in place.numbers}
            yield codes, frozenset(spots), times
