"""The geometry of a diagram: boxes in rows and columns, arrows between them, words in their middle, as SVG."""

from dataclasses import dataclass
from html import escape

from guideline import config

GAP, ROW_GAP, LINE, PADDING, MARGIN, HEAD = 54, 34, 21, 11, 8, 5
"""Measures in units of the drawing: about a pixel where the page is as wide as the drawing."""

LOOKS = {
    "step": ("#eef4f3", "#0b5d57", "#16201f", ""),
    "question": ("#ffffff", "#4a5957", "#16201f", ' stroke-dasharray="5 3"'),
    "result": ("#0b5d57", "#0b5d57", "#ffffff", ""),
    "note": ("none", "none", "#5d706e", ""),
}
"""Kinds of boxes: their fill, edge and ink where no style sheet of the site says otherwise."""

FONTS = {"ar": "Guideline, Guideline Naskh, Guideline Serif", "en": "Guideline, Guideline Serif"}


@dataclass(frozen=True, slots=True)
class _Box:
    x: float
    y: float
    width: float
    height: float
    kind: str
    lines: tuple[str, ...]

    @property
    def middle(self):
        return self.x + self.width / 2, self.y + self.height / 2


def svg(source, name, language):
    """Return a diagram as SVG; `source` has no mistake."""
    boxes, width, height = _place(source, language)
    parts = [_arrow(boxes, arrow, language) for arrow in source.get("arrows", ())]
    parts += [_drawn(box) for box in boxes.values()]
    direction = config.direction(language)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="diagram diagram-{name}" lang="{language}" viewBox="0 0 {width:g} {height:g}" '
        f'width="{width:g}" height="{height:g}" font-family="{FONTS[language]}" font-size="14" direction="{direction}">'
        f"{''.join(parts)}</svg>"
    )


def _place(source, language):
    """Return the boxes by name, and width and height of the whole; columns run from the reader's side."""
    columns = source["columns"]
    raw = {key: (tuple(one["at"]), str(one[language]).strip().split("\n"), one) for key, one in source["boxes"].items()}
    rows = 1 + max(at[1] for at, _, _ in raw.values())
    most = [max((len(lines) for (_, row), lines, _ in raw.values() if row == number), default=0) for number in range(rows)]
    tall = [lines * LINE + 2 * PADDING for lines in most]
    tops = [MARGIN + sum(tall[:number]) + number * ROW_GAP for number in range(rows)]
    starts = [MARGIN + sum(columns[:number]) + number * GAP for number in range(len(columns))]
    around = MARGIN + (3 * MARGIN if any(isinstance(one, dict) and one.get("back") for one in source.get("arrows", ())) else 0)
    width, height = starts[-1] + columns[-1] + around, tops[-1] + tall[-1] + MARGIN
    boxes = {}
    for key, ((column, row), lines, one) in raw.items():
        last = column + one.get("wide", 1) - 1
        size = starts[last] + columns[last] - starts[column]
        x = width - starts[column] - size if config.direction(language) == "rtl" else starts[column]
        boxes[key] = _Box(x, tops[row], size, tall[row], one.get("kind", "step"), tuple(lines))
    return boxes, width, height


def _drawn(box):
    fill, edge, ink, dash = LOOKS[box.kind]
    x, y = box.middle
    first = y - (len(box.lines) - 1) * LINE / 2 + 5
    shape = f'<rect x="{box.x:g}" y="{box.y:g}" width="{box.width:g}" height="{box.height:g}" rx="8" fill="{fill}" stroke="{edge}"{dash}/>'
    text = "".join(_text(x, first + number * LINE, line, ink, bold) for number, (line, bold) in enumerate(_bold(box.lines)))
    return f'<g class="d-{box.kind}">{shape}{text}</g>'


def _bold(lines):
    """Yield (line, is it bold?); *stars* may open on one line and close on another."""
    inside = False
    for line in lines:
        inside = inside or line.startswith("*")
        yield line.strip("*"), inside
        inside = inside and not line.endswith("*")


def _text(x, y, line, ink, bold=False):
    weight = ' font-weight="700"' if bold else ""
    return f'<text x="{x:g}" y="{y:g}" text-anchor="middle" fill="{ink}"{weight}>{escape(line)}</text>'


def _arrow(boxes, arrow, language):
    if isinstance(arrow, dict):
        start, end, label = boxes[arrow["from"]], boxes[arrow["to"]], arrow.get(language)
        back = arrow.get("back")
    else:
        (start, end), label, back = (boxes[one] for one in arrow), None, False
    points = _around(start, end, language) if back else _between(start, end)
    (x, y), (before_x, before_y) = points[-1], points[-2]
    if x == before_x:
        turn = HEAD if y > before_y else -HEAD
        head = f"{x - HEAD:g},{y - 2 * turn:g} {x + HEAD:g},{y - 2 * turn:g} {x:g},{y:g}"
    else:
        turn = HEAD if x > before_x else -HEAD
        head = f"{x - 2 * turn:g},{y - HEAD:g} {x - 2 * turn:g},{y + HEAD:g} {x:g},{y:g}"
    line = " ".join(f"{one:g},{other:g}" for one, other in points)
    words = _label(points, label) if label else ""
    ink = "#5d706e"
    shape = f'<polyline points="{line}" fill="none" stroke="{ink}" stroke-width="1.5"/><polygon points="{head}" fill="{ink}"/>'
    return f'<g class="d-arrow">{shape}{words}</g>'


def _between(start, end):
    """Return the corners of an arrow: straight where boxes face each other, else down, across and down."""
    (x1, y1), (x2, y2) = start.middle, end.middle
    if start.y == end.y:
        forward = x2 > x1
        return [(start.x + start.width * forward, y1), (end.x + end.width * (not forward), y1)]
    down = y2 > y1
    top, bottom = (start.y + start.height * down), (end.y + end.height * (not down))
    if abs(x1 - x2) < 1 or (end.x < x1 < end.x + end.width and end.width > start.width):
        return [(x1, top), (x1, bottom)]
    if start.x < x2 < start.x + start.width and start.width > end.width:
        return [(x2, top), (x2, bottom)]
    half = bottom - (ROW_GAP / 2 if down else -ROW_GAP / 2)
    return [(x1, top), (x1, half), (x2, half), (x2, bottom)]


def _around(start, end, language):
    """Return the corners of an arrow that returns along the far side of the drawing."""
    left = config.direction(language) == "rtl"
    side = min(start.x, end.x) - 3 * MARGIN if left else max(start.x + start.width, end.x + end.width) + 3 * MARGIN
    (_, y1), (_, y2) = start.middle, end.middle
    return [(start.x + start.width * (not left), y1), (side, y1), (side, y2), (end.x + end.width * (not left), y2)]


def _label(points, label):
    (x1, y1), (x2, y2) = points[0], points[1]
    if y1 == y2:
        return _text((x1 + x2) / 2, y1 - 6, label, "#5d706e")
    return _text(x1 + 18, (y1 + y2) / 2 + 4, label, "#5d706e")
