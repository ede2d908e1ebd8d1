"""Display order: what a right-to-left paragraph shows of its left-to-right parts, computed by the bidirectional algorithm (UAX #9)."""

import re
from typing import NamedTuple

from bidi import get_display

from guideline import marks
from guideline.tokens import TOKEN, pieces

LONGEST = 300
"""Characters before and behind a place that are looked at."""

LABEL = 2000
"""Characters of a title or another text without markup that are looked at."""

_RANGES = ((48, 0x1D7CE, 10), (65, 0x1D400, 26), (97, 0x1D41A, 26))
_MARKED = {first + one: chr(to + one) for first, to, count in _RANGES for one in range(count)}
"""Digits and letters of the same bidirectional class as the usual ones, by which a token is known again once it is displayed."""
_UNMARKED = {ord(one): chr(usual) for usual, one in _MARKED.items()}
_PIECE, _PIECES = 0x2F00, 200
"""First and number of the neutral characters that stand for what the renderer isolates, each for one."""

_ARABIC = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe"
_HAS_ARABIC = re.compile(f"[{_ARABIC}]")
_PART = re.compile(rf"[^{_ARABIC}«»|·—]+")
_ODD = re.compile(
    r"""
    [-=~^*<>$&%\\/:.+!?”"'“)](?:
      (?<=[A-Za-z0-9][-=~^*<>$&%\\/:.+])(?:(?<=[=~^*<>$%])|[-=<>/:.+&*]{1,2})(?=[A-Za-z])            # words joined by an odd sign
    | (?<=[A-Za-z][=~^<>$])(?=[0-9])
    | (?<=[ (\n\u2060][./\\~$^&=])[./\\~]?(?=[A-Za-z])                                              # signs before a word
    | (?<=[a-z0-9][a-z0-9][a-z0-9][.!?”"')])[”"')]?[ ]["“'(]?(?=[A-Za-z][a-z])                      # a sentence that goes on
    | (?<=[a-z][a-z][a-z][ ]["“])(?=[A-Za-z][a-z])
    )""",
    re.VERBOSE,
)
_CORE = re.compile("[./\\\\~$^&=@#+-]*[{0}](?:.*[{0}])?".format("\U0001d400-\U0001d7ff\u2f00-\u2fd5"))
_NAMES = re.compile("{0}(?:[.:!?”\"')]{{0,2}}(?: -)? +[(“\"']?{0})+".format("[\u2f00-\u2fd5]"))
"""Names between which a sentence or a part of it ends: they follow each other from right to left, as Arabic words do."""
_NAME = 4
"""Words of the longest name."""
_TAG = re.compile(r"<[a-zA-Z][^<>]*$")
_FOREIGN = re.compile(r"\{:?[ ][^{}\n]*\b(?:dir=[\"']?ltr|lang=[\"']?en)[^{}\n]*\}|<[a-z][^<>\n]*\bdir=[\"']?ltr")


class Moved(NamedTuple):
    """A part of a text whose signs change places: where it begins, what it says, and what a reader would see."""

    start: int
    text: str
    shown: str


def in_plain(text):
    """Yield the tokens of a text in which nothing is isolated, such as a title, that are displayed in another order."""
    text = text[:LABEL]
    for token in TOKEN.finditer(text) if _HAS_ARABIC.search(text) else ():
        start, stop = token.span()
        before, behind = text[max(0, start - LONGEST) : start], text[stop : stop + LONGEST]
        shown = _displayed(before, token[0].translate(_MARKED), behind).translate(_UNMARKED)
        if shown != token[0]:
            yield Moved(start, token[0], shown)


def in_body(prose):
    """Yield what is displayed in another order although the renderer isolates tokens: foreign text that it cannot take for one token."""
    end = -1
    for odd in _ODD.finditer(prose):
        if odd.start() > end:
            start, end = prose.rfind("\n", 0, odd.start()) + 1, prose.find("\n", odd.start()) % (len(prose) + 1)
            if _HAS_ARABIC.search(prose, start, end) and not (_is_in_tag(prose, odd.start()) or _is_foreign(prose, start, end)):
                yield from _in_line(marks.covered(prose[start:end]), start)


def _in_line(line, offset):
    """Yield what is moved in the parts of a line between Arabic words."""
    for part in _PART.finditer(line) if _ODD.search(line) else ():
        if len(part[0]) > 3 and _ODD.search(line, *part.span()):
            yield from _in_part(part[0][:LONGEST], offset + part.start(), part.start() > 0)


def _is_in_tag(prose, at):
    """Tell whether a place is inside a tag that perhaps began on a line before."""
    opened = prose.rfind("<", max(0, at - LABEL), at)
    return opened >= 0 and _TAG.match(prose, opened, at) is not None


def _is_foreign(prose, start, end):
    """Tell whether a line belongs to a paragraph that is marked as written from left to right."""
    stop = prose.find("\n\n", end)
    return bool(_FOREIGN.search(prose, start, end) or _FOREIGN.search(prose, end, stop if stop >= 0 else len(prose)))


def _in_part(part, offset, inside):
    """Yield the part of a line between Arabic words, without the blanks and signs around it, if it is displayed in another order."""
    marked, isolated, starts = "", {}, []
    for piece, token in pieces(part):
        start = starts[-1][1] if starts else 0
        if token:
            isolated[_PIECE + len(isolated) % _PIECES] = piece
        shape = chr(_PIECE + (len(isolated) - 1) % _PIECES) if token else piece.translate(_MARKED)
        starts += [(start, start + len(piece))] if token else [(start + one, start + one + 1) for one in range(len(piece))]
        marked += shape
    found = _CORE.search(marked)
    if found:
        shown = _displayed("ا " if inside else "", found[0], " ا")
        text, shown = (one.translate(_UNMARKED).translate(isolated).replace(marks.FILLER, "") for one in (found[0], shown))
        if shown != text and not (_NAMES.fullmatch(found[0]) and _are_names(isolated.values())):
            yield Moved(offset + starts[found.start()][0], text, shown)


def _are_names(pieces):
    """Tell whether pieces are names rather than sentences in another language."""
    lengths = sorted(len(one.split()) for one in pieces)
    return lengths[0] == 1 and lengths[-1] <= _NAME


def _displayed(before, marked, behind):
    """Return what is displayed of a token whose letters and digits are marked, from left to right, with the signs at its ends."""
    line = get_display(f"{before}{marked}{behind}", base_dir="R")
    lead, trail = (_signs(one) for one in (marked, marked[::-1]))
    places = [place for place, sign in enumerate(line) if _is_mark(sign)]
    if not places:
        return marked
    first, last = places[0], places[-1] + 1
    if line[max(0, first - lead) : first] == marked[:lead] and line[last : last + trail] == marked[len(marked) - trail :]:
        return line[first - lead : last + trail]
    return line[max(0, first - trail) : last + lead]


def _signs(marked):
    """Return how many characters stand before the first letter, digit or isolated piece."""
    return next((place for place, sign in enumerate(marked) if _is_mark(sign)), 0)


def _is_mark(sign):
    return ord(sign) in _UNMARKED or _PIECE <= ord(sign) < _PIECE + _PIECES
