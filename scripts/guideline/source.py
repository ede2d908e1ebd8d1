"""The text of a Markdown file and what in it is not prose: code, comments, leftovers of a merge."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from guideline.fences import FENCE, blank, unclosed_blocks, without_code
from guideline.model import Where

FRONT = re.compile(r"-{3}[ \t]*\n(?:(.*?)\n)?(?:\.{3}|-{3})[ \t]*(?:\n|\Z)", re.DOTALL)
_COMMENT = re.compile(r"<!--(?:(?:(?!<!--).)*?-->|[^\n]*)", re.DOTALL)
"""A comment; one that never ends, or not before the next begins, is taken to end with its line."""
_RUN = re.compile(r"`+|\n[ \t]*\n")
_ESCAPED_TICK = re.compile(r"(?<!\\)(?:\\\\)*\\`(?!`)")
_LINE_END = re.compile("\n")
_ESCAPE = re.compile(r"\\[\\`*_{}\[\]()<>#+.!|-]")
_MARK = re.compile(r"[ \t]*(?:<{7}|\|{7}|={7}|>{7})(?: .*)?")
_ANY_MARK = re.compile(r"(?:<{7}|\|{7}|={7}|>{7})(?: |$)", re.MULTILINE)
_ALONE = re.compile(r"[ \t]*(?:<{7}|>{7})(?: .*)?")
_RAW = re.compile(r"<(pre|script|style|textarea|div|section|figure|table|aside|details)\b([^>\n]*)>", re.IGNORECASE)


@dataclass(frozen=True)
class Source:
    """A decoded file; `where(offset)` turns an offset of the text into line and column."""

    path: str
    text: str

    @cached_property
    def _starts(self):
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def where(self, offset):
        """Return the place of an offset (characters from the start of the text)."""
        line = bisect_right(self._starts, offset)
        return Where(self.path, line, offset - self._starts[line - 1] + 1)

    def conflict(self):
        """Return the places of merge-conflict marks, one per conflict, and the text with the other side blanked out."""
        if not _ANY_MARK.search(self.text):
            return (), self.text
        lines, marks, opened, state, fenced = self.text.split("\n"), [], None, None, None
        for number, line in enumerate(lines):
            kind = line.lstrip()[:1] if _MARK.fullmatch(line) else None
            fence = FENCE.match(line)
            if fence and state is None:
                fenced = None if fenced and fence[1].startswith(fenced) else fenced or fence[1]
            if kind == "<" and self._closes(lines, number):
                marks.append(Where(self.path, number + 1, 1))
                state, opened = "ours", number
            elif state and kind in ("|", "=") and (kind == "|" or state != "theirs"):
                state = "theirs"
            elif kind == ">" and state:
                lines[number], state = blank(line), None
                continue
            elif _ALONE.fullmatch(line) and not fenced and state is None:
                marks.append(Where(self.path, number + 1, 1))
                lines[number] = blank(line)
            if state == "theirs" or opened == number:
                lines[number] = blank(line)
        return tuple(marks), "\n".join(lines)

    @staticmethod
    def _closes(lines, start):
        """Tell whether a conflict opened at a line is closed before the next one opens."""
        middle = False
        for line in lines[start + 1 :]:
            if not _MARK.fullmatch(line):
                continue
            if line.lstrip()[0] == "<":
                return False
            middle = middle or line.lstrip()[0] == "="
            if line.lstrip()[0] == ">":
                return middle
        return False


@dataclass(frozen=True)
class Stripped:
    """A text without what is not prose; all offsets and lines (from 0) are those of the text it was made from.

    `prose` is as long as the text, `comments` are (offset, comment), `fences` are (first line, line after the code) of code blocks,
    `unclosed` are (offset, what) of a fence, comment or block that never ends, or of an "end" that closes no block.
    """

    prose: str
    comments: tuple[tuple[int, str], ...]
    fences: tuple[tuple[int, int | None], ...]
    unclosed: tuple[tuple[int, str], ...]


def strip(text):
    """Blank out code, comments and raw HTML blocks, which Markdown does not read; escapes become two spaces."""
    text, fences, never = without_code(text)
    unclosed = [(number, "fence") for number in never]
    if "`" in text:
        text = _without_spans(_ESCAPED_TICK.sub("  ", text))
    if "<" in text:
        text = _without_raw(text)
    comments = tuple((match.start(), match[0]) for match in _COMMENT.finditer(text)) if "<!--" in text else ()
    if comments:
        text = _COMMENT.sub(lambda match: blank(match[0]), text)
    if "\\" in text:
        text = _ESCAPE.sub("  ", text)
    unclosed += unclosed_blocks(text)
    starts = [0, *(match.end() for match in _LINE_END.finditer(text))] if unclosed else []
    open_comments = [(offset, "comment") for offset, comment in comments if not comment.endswith("-->")]
    places = sorted([*((starts[number], what) for number, what in unclosed), *open_comments])
    return Stripped(text, comments, fences, tuple(places))


def _without_raw(text):
    """Blank out the inside of raw HTML blocks that do not ask for Markdown."""
    pieces, last, unclosed = [], 0, set()
    for tag in _RAW.finditer(text):
        name = tag[1].lower()
        at_start = tag.start() == 0 or text[tag.start() - 1] == "\n"
        if tag.start() < last or name in unclosed or "markdown" in tag[2] or not (at_start or name in ("pre", "script", "style")):
            continue
        end = text.find(f"</{name}", tag.end())
        if end < 0:
            unclosed.add(name)
        else:
            pieces += [text[last : tag.end()], blank(text[tag.end() : end])]
            last = end
    return "".join([*pieces, text[last:]])


def _without_spans(text):
    runs, spans, index = list(_RUN.finditer(text)), [], 0
    closers = _closers(runs)
    while index < len(runs):
        end = closers[index]
        if end is not None:
            spans.append((runs[index].start(), runs[end].end()))
        index = index + 1 if end is None else end + 1
    pieces, last = [], 0
    for start, stop in spans:
        pieces += [text[last:start], blank(text[start:stop])]
        last = stop
    return "".join([*pieces, text[last:]])


def _closers(runs):
    """For each run of backticks, the index of the next run of the same length in its paragraph, or None."""
    closers, nearest = [None] * len(runs), {}
    for index in range(len(runs) - 1, -1, -1):
        mark = runs[index][0]
        if mark[0] == "\n":
            nearest.clear()
        else:
            closers[index] = nearest.get(len(mark))
            nearest[len(mark)] = index
    return closers
