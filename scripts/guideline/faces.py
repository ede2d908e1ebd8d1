"""The fonts inside a PDF: what their glyphs mean and look like."""

import io
import re
import unicodedata

from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

FIRST_ALIAS = 0x3000
"""Number of the first glyph that we add to a font; the fonts themselves have fewer."""


_EMPTY = "empty"


class Face:
    """A font of the document: what its glyphs mean and look like."""

    def __init__(self, data, widths, texts):
        font = TTFont(io.BytesIO(data))
        self.names, self.glyphs, self.unit = font.getGlyphOrder(), font.getGlyphSet(), font["head"].unitsPerEm
        self.widths, self.known, self.aliases, self.shapes, self._texts = widths, texts, {}, {}, {}
        self.is_arabic = any("\u0600" <= one <= "\u06ff" for text in texts.values() for one in text)

    def text(self, number):
        """Return the text of a glyph, from its name (uni064B_uni0651), else as WeasyPrint saw it first."""
        if number not in self._texts:
            self._texts[number] = self._meaning(number)
        return self._texts[number]

    def _meaning(self, number):
        name = self.names[number] if number < len(self.names) else ""
        codes = re.findall(r"uni([0-9A-F]{4})", name.partition(".")[0])
        if codes and "_".join(f"uni{code}" for code in codes) == name.partition(".")[0]:
            text = unicodedata.normalize("NFKC", "".join(chr(int(code, 16)) for code in codes)).strip()
            if any("\u0600" <= one <= "\u06ff" for one in text):
                return text[::-1]  # visual order
        return self.known.get(number, "")

    def alias(self, text):
        """Return the number of an empty glyph of no width that stands for a text."""
        return self.aliases.setdefault(text, FIRST_ALIAS + len(self.aliases))

    def shape(self, number):
        """Return the outline of a glyph as PDF path operators, in font units."""
        pen = _Path(self.glyphs)
        self.glyphs[self.names[number]].draw(pen)
        return "\n".join([*pen.out, "f"])


class _Path(BasePen):
    def __init__(self, glyphs):
        super().__init__(glyphs)
        self.out = []

    def _moveTo(self, point):
        self.out.append(f"{point[0]:g} {point[1]:g} m")

    def _lineTo(self, point):
        self.out.append(f"{point[0]:g} {point[1]:g} l")

    def _curveToOne(self, *points):
        self.out.append(" ".join(f"{x:g} {y:g}" for x, y in points) + " c")

    def _closePath(self):
        self.out.append("h")


def with_empty_glyph(data):
    """Return a TrueType font with one glyph more, empty and of no width, and the number of that glyph; once is enough."""
    font = TTFont(io.BytesIO(data), recalcTimestamp=False)
    count = len(font.getGlyphOrder())
    if font.getGlyphOrder()[-1] == _EMPTY:
        return data, count - 1
    font["hmtx"][_EMPTY] = (0, 0)
    font["glyf"][_EMPTY] = Glyph()  # appends its name to the order of glyphs
    font.setGlyphOrder(font["glyf"].glyphOrder)
    out = io.BytesIO()
    font.save(out)
    return out.getvalue(), count
