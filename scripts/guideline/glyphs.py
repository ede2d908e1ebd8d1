"""Glyphs of a line, and the order in which they are read."""

import unicodedata
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph of a line: its font, size, number, distance from the start of the line, rise and text."""

    font: str
    size: float
    number: int
    position: float
    rise: float
    text: str

    @property
    def is_sign(self):
        return _is_sign(self.text)

    @property
    def direction(self):
        """ "R" right to left, "L" left to right or a number, "" neutral."""
        return _direction(self.text)


@cache
def _is_sign(text):
    return bool(text) and all(unicodedata.combining(one) for one in text)


@cache
def _direction(text):
    classes = {unicodedata.bidirectional(one) for one in text}
    if _is_sign(text):
        return "R"
    return "R" if classes & {"R", "AL"} else "L" if classes & {"L", "EN", "AN"} else ""


def in_reading_order(glyphs, right_to_left):
    """Split a line, given from left to right, into runs of one direction in the order in which a reader meets them.

    `right_to_left` is the direction of the document: in a left-to-right one, a line is the other way round only if most of
    its letters are.
    """
    runs = []
    for glyph in glyphs:
        direction = glyph.direction
        if runs and runs[-1][0] == direction:
            runs[-1][1].append(glyph)
        else:
            runs.append((direction, [glyph]))
    if all(direction != "R" for direction, _ in runs):
        return [glyphs]
    if not right_to_left and sum({"R": 1, "L": -1}.get(glyph.direction, 0) for glyph in glyphs) <= 0:
        return [glyphs]
    return [run for _, run in reversed(_joined(runs))]


def _joined(runs):
    """Join neutral runs with their neighbours where both of them have the same direction."""
    joined = []
    for index, (direction, run) in enumerate(runs):
        inner = 0 < index < len(runs) - 1 and not direction and runs[index - 1][0] == runs[index + 1][0]
        if joined and (inner or (joined[-1][0] == direction and joined[-1][2])):
            joined[-1] = (joined[-1][0], joined[-1][1] + run, inner)
        else:
            joined.append((direction, run, False))
    return [(direction, run) for direction, run, _ in joined]
