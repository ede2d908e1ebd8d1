"""A Python-Markdown extension that keeps left-to-right tokens whole inside Arabic text.

The Unicode bidirectional algorithm (UAX #9) would show `2026-11-22` as `22-11-2026` and the parts of `2-2-1-5` backwards
after an Arabic word. Each such token is wrapped in `<bdi dir="ltr">`, on the site and so in the PDF; writers need not think of it.
"""

import re
from xml.etree.ElementTree import Element

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

_WORD = r"[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]"
_PART = r"(?:[A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]|(?<=[A-Za-z0-9])[-._/:@&'’+\\](?=[A-Za-z0-9]))"
_LATIN = rf"[@#]?(?:v(?=\d))?(?:\d+[-.])*\d*{_WORD}(?:{_PART}|_)*(?:\+\+?|[%#])?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b"
_UNIT = r"(?:[KMGT]B|[km]bps|[KMG]bps|k?Hz|[km]?[gml]|[ck]m|px|pt|dpi|fps|SAR|AED|USD|EUR|GBP|AM|PM|am|pm)\b"
_NUMBER = r"\d+(?:[.,:]\d+)*%?"
_BRACKET = r"(?:[ ]\([A-Za-z0-9][A-Za-z0-9 .-]{0,40}\)(?=[ ][A-Za-z]))?"
_OPERAND = r"(?:\d+(?:[.,]\d+)*(?:[ ]?%)?|\(\d+(?:[ ]?[-–−+×÷/][ ]?\d+){1,9}\))"
TOKEN = re.compile(
    rf"""
    (?<![\w@#.-])(?:
      (?<!\+)[a-z][a-z0-9+.-]*://[^\s\u0600-\u06ff«»()<>\u0002\u0003]+[\w/]            # address
    | (?<!\+)[\w.+-]+@[\w-]+(?:\.[\w-]+)+                                              # e-mail
    | “[A-Za-z][^“”\n\u0002\u0003\u0590-\u08ff]{{2,400}}”                                # quotation
    | (?:\d{{1,2}}[ ](?={_MONTH}))?                                                       # day before an English month
      {_LATIN}(?:{_BRACKET}[,;]?[ \u00a0](?:&[ ])?(?:{_LATIN}|{_NUMBER}(?:[-–/:.]\d+)*(?!\w)))*  # Latin run, IDs, versions, handles
    | \d{{4}}-\d\d-\d\d[ \u00a0]\d{{1,2}}:\d\d                                              # date and time
    | \+?\(?\d{{2,4}}\)?(?:[ -]\d{{2,4}}){{2,}}(?![:.]\d)                              # phone number
    | \+\d[\d -]{{5,}}\d                                                               # international phone number
    | \d{{1,3}}(?:[ \u00a0]\d{{3}})+                                                      # thousands
    | \d+(?:[.,]\d+)*[ \u00a0]{_UNIT}                                                  # measure
    | \d+%?(?:[-–−/:×=.]\d+%?)+                                                         # date, range, control number, clock, ratio
    | {_OPERAND}(?:(?:[-–−+×÷=/]|[ ][-–−+×÷=/][ ]){_OPERAND}){{1,99}}                              # formula, range or date with spaces
    | [-−+±<>≤≥]\d+(?:[.,]\d+)*%?                                                      # signed or compared number
    | [$€£]\d+(?:[.,]\d+)* | \d+(?:[.,]\d+)*[$€£]                                      # amount
    )(?!\w)
    """,
    re.VERBOSE | re.ASCII,
)
"""What must be read from left to right inside right-to-left text."""

_STASH = re.compile("\u0002[^\u0003]*\u0003")
_VERBATIM = frozenset({"code", "pre", "kbd", "samp", "script", "style", "bdi", "svg", "math"})
_MACHINE_MADE = frozenset({"headerlink", "footnote-backref", "footnote-ref"})


def pieces(text):
    """Split a text into (piece, is it a left-to-right token?); Markdown's own place-holders stay untouched."""
    last = 0
    for stash in [*_STASH.finditer(text), None]:
        stop = stash.start() if stash else len(text)
        for match in TOKEN.finditer(text, last, stop):
            if match.start() > last:
                yield text[last : match.start()], False
            yield match[0], True
            last = match.end()
        end = stash.end() if stash else stop
        if end > last:
            yield text[last:end], False
        last = end


class _Isolate(Treeprocessor):
    def run(self, root):
        if self.md.isolate():
            self._visit(root)

    def _visit(self, element):
        if element.tag == "code":
            element.set("dir", "ltr")
        if element.tag in _VERBATIM or element.get("dir") or element.get("class") in _MACHINE_MADE:
            return
        for child in list(element):
            self._visit(child)
        for index in range(len(element) - 1, -1, -1):
            text, new = self._wrap(element[index].tail)
            element[index].tail = text
            for one in reversed(new):
                element.insert(index + 1, one)
        element.text, new = self._wrap(element.text)
        for one in reversed(new):
            element.insert(0, one)

    @staticmethod
    def _wrap(text):
        """Return what stays text before the first token, and one <bdi> with its tail per token."""
        if not text or isinstance(text, AtomicString):
            return text, []
        before, found = "", []
        for piece, token in pieces(text):
            if token:
                found.append(Element("bdi", dir="ltr"))
                found[-1].text = piece
            elif found:
                found[-1].tail = (found[-1].tail or "") + piece
            else:
                before += piece
        return before, found


class Isolation(Extension):
    """Isolates tokens while `right_to_left` is true; the caller sets it for each page."""

    right_to_left = False

    def extendMarkdown(self, md):
        md.isolate = lambda: self.right_to_left
        md.treeprocessors.register(_Isolate(md), "isolate", -10)
