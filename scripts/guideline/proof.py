"""The proof of a PDF: reads its text back and compares it, word by word, with what was printed."""

import re
import unicodedata
from collections import Counter
from html import unescape
from html.parser import HTMLParser

import pypdfium2

from guideline.errors import BuildError

ENOUGH = 0.995
"""Share of the words of the document that must be readable in the PDF."""

_WORD = re.compile(r"[\u0620-\u065f\u0670-\u06d3]+|[^\W\d_\u0600-\u06ff]+|\d+")


class _Words(HTMLParser):
    _SILENT = frozenset({"script", "style", "head", "template", "title"})

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.text, self.silent = [], 0

    def handle_starttag(self, tag, attributes):
        self.silent += tag in self._SILENT
        if tag not in ("bdi", "span", "strong", "em", "a", "sup", "small", "code", "abbr"):
            self.text.append(" ")

    def handle_endtag(self, tag):
        self.silent -= tag in self._SILENT
        if tag not in ("bdi", "span", "strong", "em", "a", "sup", "small", "code", "abbr"):
            self.text.append(" ")

    def handle_data(self, data):
        if not self.silent:
            self.text.append(data)


def plain_text(html):
    """Return what a reader of the HTML reads, as text."""
    reader = _Words()
    reader.feed(html)
    return unescape("".join(reader.text))


def words(text):
    """Count the words of a text, compatibility forms (ligatures, presentation forms) resolved."""
    return Counter(_WORD.findall(unicodedata.normalize("NFKC", text)))


def found(wanted, got):
    """Return the share (0 to 1) of the wanted words that were got, each as often as it is wanted."""
    return sum(min(count, got[word]) for word, count in wanted.items()) / max(1, sum(wanted.values()))


def extracted(path):
    """Return the text of a PDF as PDFium reads it."""
    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def share(path, html):
    """Return the share of the words of the HTML that can be read back from the PDF; raise `BuildError` if it is not `ENOUGH`."""
    wanted, got = words(plain_text(html)), words(extracted(path))
    result = found(wanted, got)
    if result < ENOUGH:
        lost = ", ".join(f'"{word}"' for word, _ in (wanted - got).most_common(12))
        raise BuildError(
            f"only {result:.2%} of the words can be read back from the PDF ({ENOUGH:.1%} are needed); lost for example: {lost}; "
            "look at the fonts in docs/assets/css/print.css"
        )
    return result
