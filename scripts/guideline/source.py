"""The text of a Markdown file and what in it is not prose: code, comments, leftovers of a merge."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from guideline.model import Where

FRONT = re.compile(r"-{3}[ \t]*\n(?:(.*?)\n)?(?:\.{3}|-{3})[ \t]*(?:\n|\Z)", re.DOTALL)
_FENCE = re.compile(r"[ \t>]*(`{3,}|~{3,})(.*)")
_CONTAINER = re.compile(r"(?:[-*+]|\d+[.)])[ \t]|:[ \t]|\[\^|!!!|\?\?\?|===|///")
_RUN = re.compile(r"`+|\n[ \t]*\n")
_ESCAPED_TICK = re.compile(r"(?<!\\)(?:\\\\)*\\`(?!`)")
_ESCAPE = re.compile(r"\\[\\`*_{}\[\]()<>#+.!|-]")
_MARK = re.compile(r"[ \t]*(?:<{7}|\|{7}|={7}|>{7})(?: .*)?")
_ALONE = re.compile(r"[ \t]*(?:<{7}|>{7})(?: .*)?")
_RAW = re.compile(r"<(pre|script|style|textarea|div|section|figure|table|aside|details)\b([^>\n]*)>", re.IGNORECASE)


def blank(text):
    """Return spaces as long as the text, with its line ends kept, so that places stay the same."""
    return re.sub(r"[^\n]", " ", text)


@dataclass(frozen=True)
class Source:
    """A decoded file; `where(offset)` turns an offset of the text into line and column."""

    path: str
    text: str

    @cached_property
    def _starts(self):
        return [0, *(i + 1 for i, c in enumerate(self.text) if c == "\n")]

    def where(self, offset):
        """Return the place of an offset (characters from the start of the text)."""
        line = bisect_right(self._starts, offset)
        return Where(self.path, line, offset - self._starts[line - 1] + 1)

    def conflict(self):
        """Return the places of merge-conflict marks, one per conflict, and the text with the other side blanked out."""
        lines, marks, opened, state, fenced = self.text.split("\n"), [], None, None, None
        for number, line in enumerate(lines):
            kind = line.lstrip()[:1] if _MARK.fullmatch(line) else None
            fence = _FENCE.match(line)
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


def without_code(text):
    """Blank out code, comments and raw HTML blocks, which Markdown does not read; escapes become two spaces."""
    text = _ESCAPED_TICK.sub("  ", _without_blocks(text))
    text = _without_raw(_without_spans(text))
    text = re.sub(r"<!--.*?(?:-->|\Z)", lambda m: blank(m[0]), text, flags=re.DOTALL)
    return _ESCAPE.sub("  ", text)


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


def _without_blocks(text):
    out, fence, container, previous_blank, code = [], None, False, True, False
    for line in text.split("\n"):
        found = _FENCE.match(line)
        if fence:
            closes = found and found[1].startswith(fence) and not found[2].strip()
            fence = None if closes else fence
            line = blank(line)
        elif found and "`" not in found[2]:
            fence, line = found[1], blank(line)
        elif not line.strip():
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
    return "\n".join(out)


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
