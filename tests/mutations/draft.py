"""Drafts: copies of files in which lines are changed, and the places that matter."""

import re
from dataclasses import dataclass, field

from mutations.tree import TEXT, Line, Tree, scan


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
