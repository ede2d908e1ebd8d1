"""A Python-Markdown extension that keeps left-to-right tokens whole inside Arabic text.

The Unicode bidirectional algorithm (UAX #9) would show `2026-11-22` as `22-11-2026` and the parts of `2-2-1-5` backwards
after an Arabic word. Each such token is wrapped in `<bdi dir="ltr">`, on the site and so in the PDF; writers need not think of it.
"""

from xml.etree.ElementTree import Element

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from guideline.tokens import pieces

_VERBATIM = frozenset({"code", "pre", "kbd", "samp", "script", "style", "bdi", "svg", "math"})
_MACHINE_MADE = frozenset({"headerlink", "footnote-backref", "footnote-ref"})


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
