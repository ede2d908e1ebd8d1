"""The text under the glyphs of a PDF: what people copy, search and hear.

A PDF stores glyphs, and readers turn them back into text by a table with one entry per glyph. In Arabic that loses words in
two ways, both mended here, on the finished page streams:

- A vowel sign is drawn as a glyph of its own, raised beside its letter, and readers take it for a word of its own.
  It is drawn as a shape instead, and the letter below it gets an entry that holds letter and sign.
- Where Arabic and left-to-right pieces share a line, readers that trust the order of the file mix them up.
  The pieces of a line are written in reading order.

Readers expect the entry of a right-to-left glyph in visual order (the sign before its letter): they reverse it with the line.
"""

import re
from dataclasses import replace

import pydyf

from guideline.faces import FIRST_ALIAS, with_empty_glyph
from guideline.glyphs import Glyph, in_reading_order

_OPERATOR = re.compile(rb"(.*?)\s*(BT|ET|Tm|Tf|TJ|Ts)\Z", re.DOTALL)
_SHOWN = re.compile(rb"<([0-9a-f]*)>|(-?[0-9.]+(?:e-?\d+)?)")


def mend(pdf, faces, resources, right_to_left):
    """Mend all page streams of a document.

    `faces` maps font names to `Face`, `resources` is the resource dictionary of its pages, `right_to_left` its direction.
    """
    for stream in pdf.objects:
        if isinstance(stream, pydyf.Stream) and b"BT" in stream.stream:
            stream.stream[:] = _mended(stream.stream, faces, right_to_left)
    for face in faces.values():
        for number, key in face.shapes.items():
            box = pydyf.Array([-2000, -2000, 4000, 4000])
            extra = pydyf.Dictionary({"Type": "/XObject", "Subtype": "/Form", "BBox": box, "Resources": pydyf.Dictionary()})
            form = pydyf.Stream([face.shape(number).encode()], extra, compress=True)
            pdf.add_object(form)
            resources["XObject"][key] = form.reference


def _mended(operators, faces, right_to_left):
    out, line, shapes = [], None, []
    font, size, rise = None, 0.0, 0.0
    for operator in operators:
        match = _OPERATOR.fullmatch(operator) if isinstance(operator, bytes) else None
        if not match:
            out.append(operator)
            continue
        operands, name = match[1], match[2]
        if name == b"Tf":
            font, size = operands.split()[0][1:].decode(), float(operands.split()[1])
        elif name == b"Ts":
            rise = float(operands)
        elif name == b"TJ" and line is not None:
            line.add(operands, font, size, rise, faces)
        elif name == b"Tm":
            if line:
                out += line.written(faces, shapes, right_to_left)
            line = _Line(operator)
        elif name == b"ET":
            out += line.written(faces, shapes, right_to_left) if line else []
            out += [operator, *shapes]
            line, shapes = None, []
        else:
            out.append(operator)
    return out


class _Line:
    """The glyphs between two text matrices, that is, one text box."""

    def __init__(self, matrix):
        self.matrix, self.pen, self.glyphs = matrix, 0.0, []

    def add(self, operands, font, size, rise, faces):
        face = faces[font]
        for match in _SHOWN.finditer(operands):
            if match[2]:
                self.pen -= float(match[2]) / 1000 * size
                continue
            for index in range(0, len(match[1]), 4):
                number = int(match[1][index : index + 4], 16)
                self.glyphs.append(Glyph(font, size, number, self.pen, rise, face.text(number)))
                self.pen += face.widths.get(number, 0) / 1000 * size

    def written(self, faces, shapes, right_to_left):
        """Return the operators of the line; the shapes of its signs are added to `shapes`."""
        glyphs = self._with_signs(faces, shapes)
        out, pen, font, rise = [self.matrix], 0.0, None, 0.0
        for run in in_reading_order(glyphs, right_to_left):
            text = ""
            for glyph in run:
                if (glyph.font, glyph.size) != font or glyph.rise != rise:
                    out += [f"[{text}] TJ".encode()] if text else []
                    text = ""
                    if (glyph.font, glyph.size) != font:
                        font = glyph.font, glyph.size
                        out.append(f"/{glyph.font} {glyph.size:g} Tf".encode())
                    if glyph.rise != rise:
                        rise = glyph.rise
                        out.append(f"{rise:g} Ts".encode())
                move = (pen - glyph.position) * 1000 / glyph.size
                text += (f"{move:.4g}" if abs(move) < 1 else f"{move:.1f}") if abs(move) > 0.05 else ""
                text += f"<{glyph.number:04x}>"
                pen = glyph.position + faces[glyph.font].widths.get(glyph.number, 0) / 1000 * glyph.size
            out += [f"[{text}] TJ".replace("><", "").encode()] if text else []
        return [*out, b"0 Ts"] if rise else out

    def _with_signs(self, faces, shapes):
        """Draw the signs as shapes and leave an empty glyph of no width with their text before their letter."""
        kept = []
        a, _, _, d, e, f = (float(one) for one in self.matrix.split()[:6])
        signs = []
        for glyph in self.glyphs:
            face = faces[glyph.font]
            if face.is_arabic and glyph.is_sign:
                signs.append(glyph)
                key = face.shapes.setdefault(glyph.number, f"{glyph.font}{glyph.number}")
                scale = glyph.size / face.unit
                x, y = e + a * glyph.position, f + d * glyph.rise
                shapes.append(f"q {a * scale:.6f} 0 0 {d * scale:.6f} {x:.4f} {y:.4f} cm /{key} Do Q".encode())
            else:
                kept += [_invisible(one, glyph.position, faces) for one in signs]
                kept.append(glyph)
                signs = []
        return kept + [_invisible(one, one.position, faces) for one in signs]


def _invisible(sign, position, faces):
    """Return the empty glyph that carries the text of a sign."""
    return replace(sign, number=faces[sign.font].alias(sign.text), position=position, rise=0.0)


def describe(pdf, font, face):
    """Write the table of texts of a font, and the aliases of its glyphs, into the font's dictionary."""
    if not face.is_arabic:
        return
    texts = {number: face.text(number) for number in face.known}
    texts |= {alias: text for text, alias in face.aliases.items()}
    table = _named(pdf, font["ToUnicode"])
    head = next(index for index, line in enumerate(table.stream) if line.endswith(b"beginbfchar"))
    rows = [f"<{number:04x}> <{text.encode('utf-16-be').hex()}>" for number, text in sorted(texts.items()) if text]
    blocks = [rows[start : start + 100] for start in range(0, len(rows), 100)]
    body = [f"{len(block)} beginbfchar\n{chr(10).join(block)}\nendbfchar".encode() for block in blocks]
    table.stream[head:] = [*body, b"endcmap", b"CMapName currentdict /CMap defineresource pop", b"end", b"end"]
    if face.aliases:
        descendant = _named(pdf, font["DescendantFonts"][0])
        file = _named(pdf, _named(pdf, descendant["FontDescriptor"])["FontFile2"])
        data, empty = with_empty_glyph(file.stream[0])
        file.stream[:], file.extra["Length1"] = [data], len(data)
        numbers = bytearray(b"".join(number.to_bytes(2, "big") for number in range(FIRST_ALIAS + len(face.aliases))))
        for alias in face.aliases.values():
            numbers[2 * alias : 2 * alias + 2] = empty.to_bytes(2, "big")
        descendant["W"] += [FIRST_ALIAS, pydyf.Array([0] * len(face.aliases))]
        glyphs = pydyf.Stream([bytes(numbers)], compress=True)
        pdf.add_object(glyphs)
        descendant["CIDToGIDMap"] = glyphs.reference


def _named(pdf, reference):
    """Return the object that a reference such as b"12 0 R" names."""
    return pdf.objects[int(reference.split()[0])]
