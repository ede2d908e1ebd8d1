"""Code blocks and `///` blocks of a Markdown text: where they begin and end, and which of them never end."""

import re
from bisect import bisect_right
from collections import defaultdict
from itertools import islice

FENCE = re.compile(r"[ \t>]*(`{3,}|~{3,})(.*)")
"""The line that opens or closes a code block."""

_CONTAINER = re.compile(r"(?:[-*+]|\d+[.)])[ \t]|:[ \t]|\[\^|!!!|\?\?\?|===|///")
_HEADING = re.compile(r"#{1,6} .*\{ *#")
_NAME = re.compile(r"[\w-]+")


def blank(text):
    """Return spaces as long as the text, with its line ends kept, so that places stay the same."""
    return re.sub(r"[^\n]", " ", text)


def without_code(text):
    """Blank out fenced and indented code; return the text, the fences as (first line, line after their code), and the unclosed ones."""
    lines = text.split("\n")
    fences, unclosed = _Fences(lines).find() if "```" in text or "~~~" in text else ([], set())
    fenced = {number for first, last in fences for number in range(first, last + (first not in unclosed))}
    out, container, previous_blank, code = [], False, True, False
    for number, line in enumerate(lines):
        if number in fenced or number in unclosed:
            line = blank(line)
        elif not line or line.isspace():
            previous_blank = True
            out.append(line)
            continue
        elif line.startswith(("    ", "\t")):
            if not container and (previous_blank or code):
                code, line = True, blank(line)
        else:
            code, container = False, bool(_CONTAINER.match(line)) or (container and not previous_blank)
        previous_blank = False
        out.append(line)
    return "\n".join(out), tuple(fences), tuple(sorted(unclosed))


class _Fences:
    """Pairs the fences of a page; where one is missing, the looks of its neighbours tell which."""

    def __init__(self, lines):
        self.lines = lines
        found = ((number, FENCE.match(line)) for number, line in enumerate(lines) if "```" in line or "~~~" in line)
        self.marks = [(number, match[1], match[2].strip()) for number, match in found if match and "`" not in match[2]]
        self.headings = [number for number, line in enumerate(lines) if line.startswith("#") and _HEADING.match(line)]
        self.same = defaultdict(list)
        for number, fence, _ in self.marks:
            self.same[fence[0]].append(number)

    def find(self):
        """Return the fences, and the first lines of those that are not closed or not opened."""
        fences, unclosed, after = [], set(), 0
        for index, (number, fence, info) in enumerate(self.marks):
            if number < after:
                continue
            if not info and self._looks_closing(number) and self._left(number, fence) % 2:
                unclosed.add(number)  # the line that opened it is gone
                continue
            last, closed = self._end(index)
            fences.append((number, last))
            after = last + closed
            if not closed:
                unclosed.add(number)
        return fences, unclosed

    def _end(self, index):
        """Return the line that closes a fence and True, or the line after what is taken to be its code and False."""
        start, fence, _ = self.marks[index]
        certain = False
        for number, other, info in islice(self.marks, index + 1, None):
            heading = self._next_heading(start)
            if not certain and heading < number:
                certain = self._left(heading, fence, len(self.lines)) % 2 == 1
                if not certain:
                    return self._guess(start, heading), False
            if other.startswith(fence) and not info:
                wrong = not certain and self._looks_opening(number) and self._left(number, fence) % 2 == 0
                return (self._guess(start, number), False) if wrong else (number, True)
            if other == fence and not certain:
                return self._guess(start, number), False  # a fence with a language opens a new block
            if other[0] != fence[0] and not info and self._looks_closing(number) and not self._left(number, fence):
                return number + 1, False  # closed with the other character
        return self._guess(start, min(self._next_heading(start), len(self.lines))), False

    def _next_heading(self, number):
        index = bisect_right(self.headings, number)
        return self.headings[index] if index < len(self.headings) else len(self.lines)

    def _left(self, number, fence, stop=None):
        """Count the fences of a character from a line to the next heading with an anchor, or to `stop`."""
        same = self.same[fence[0]]
        stop = self._next_heading(number) if stop is None else stop
        return bisect_right(same, stop - 1) - bisect_right(same, number - 1)

    def _guess(self, start, limit):
        """Return the line after the code of a fence that never ends: the first blank one or end of a block."""
        ends = (number for number in range(start + 2, limit) if not self.lines[number].strip() or self.lines[number].startswith("///"))
        return next(ends, max(limit, start + 1))

    def _looks_closing(self, number):
        return bool(self._line(number - 1)) and (not self._line(number + 1) or self._line(number + 1).startswith("///"))

    def _looks_opening(self, number):
        return not self._line(number - 1) and bool(self._line(number + 1))

    def _line(self, number):
        return self.lines[number].strip() if 0 <= number < len(self.lines) else ""


def unclosed_blocks(prose):
    """Yield (line from 0, "block" or "end") of `///` blocks that are not closed, and of lines that close none."""
    opened, displaced = [], 0
    for number, line in enumerate(prose.split("\n")) if "///" in prose else ():
        slashes, name = _block(line) if "///" in line else (0, None)
        if not slashes:
            continue
        same = slashes in {one for one, _ in opened}
        if same:
            while opened[-1][0] != slashes:
                yield opened.pop()[1], "block"
            if name:
                yield opened.pop()[1], "block"  # one inside another needs fewer slashes than that one
                displaced += 1
            else:
                opened.pop()
        elif not name and opened:
            yield opened.pop()[1], "block"  # closed with another number of slashes
        elif not name and not displaced:
            yield number, "end"
        if name:
            opened.append((slashes, number))
    yield from ((number, "block") for _, number in opened)


def _block(line):
    """Return (number of slashes, name) of a line that opens a block, (slashes, "") of one that closes it, else (0, None)."""
    body = line.lstrip(" \t>")
    rest = body.lstrip("/")
    name, slashes = rest.partition("|")[0].strip(), len(body) - len(rest)
    legal = slashes >= 3 and (_NAME.fullmatch(name) or not rest.strip())
    return (slashes, name) if legal else (0, None)
