"""Word files of the templates: the text of a section, in the direction of its language, with its blanks marked."""

import re
from itertools import groupby

import docx
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Cm

from guideline import config, tokens
from guideline.strings import say

FONT = "Arial"
_BLANK = re.compile(r"\[[^\]]+\]")
_ARABIC = re.compile(r"[\u0600-\u06ff]+(?:[\s،؛؟]+[\u0600-\u06ff]+)*")


def document(section, title, language, edition, made):
    """Return a Word document of the blocks of a section."""
    document = docx.Document()
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    document.core_properties.title, document.core_properties.author = title, say("cover.kind", language)
    document.core_properties.language = language
    document.core_properties.created = document.core_properties.modified = made
    writer = _Writer(document, language)
    writer.paragraph([(title, True)], "Heading 1")
    for element in section:
        writer.block(element)
    writer.paragraph([(say("form.from", language).format(edition), False)], "Caption")
    return document


def words(element):
    """Return the text of an element on one line."""
    for link in element.xpath(".//a[@class='headerlink']"):
        link.drop_tree()
    return " ".join(element.text_content().split())


class _Writer:
    """Copies HTML blocks to a Word document, in the direction of the language."""

    def __init__(self, document, language):
        self.document, self.right = document, config.direction(language) == "rtl"

    def block(self, element):
        """Copy a block and what is in it; a block with a direction of its own keeps it."""
        around = self.right
        if element.get("dir"):
            self.right = element.get("dir") == "rtl"
        self._block(element)
        self.right = around

    def _block(self, element):
        tag = element.tag
        if tag in ("h3", "h4"):
            self.paragraph([(words(element), True)], "Heading 2")
        elif tag in ("ul", "ol"):
            for number, item in enumerate(element.iterchildren("li"), 1):
                self._item(item, f"{number}. " if tag == "ol" else "• ")
        elif tag == "table" or (tag == "div" and element.find(".//table") is not None and element.find("p") is None):
            self._table(element if tag == "table" else element.find(".//table"))
        elif tag in ("div", "blockquote", "details", "section"):
            for child in element:
                self.block(child)
        elif isinstance(tag, str):
            self.paragraph(_runs(element))

    def _item(self, item, mark):
        blocks = [one for one in item if one.tag in ("p", "ul", "ol", "table", "div")]
        if not blocks or blocks[0].tag != "p":
            self.paragraph([(mark, False), *_runs(item, skip=("ul", "ol"))], indent=True)
        for number, block in enumerate(blocks):
            if block.tag == "p":
                self.paragraph([(mark if not number else "", False), *_runs(block)], indent=True)
            else:
                self.block(block)

    def paragraph(self, runs, style=None, where=None, indent=False):
        """Add a paragraph of (text, bold) runs; blanks in [brackets] are marked."""
        one = where if where is not None else self.document.add_paragraph()
        one.style = style or "Normal"
        if self.right:
            one._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
        if indent:
            one.paragraph_format.left_indent, one.paragraph_format.first_line_indent = Cm(0.9), Cm(-0.5)
        for text, bold, blank, right in _cut(runs, self.right):
            run = one.add_run(text)
            run.bold, run.font.name, run.font.rtl = bold or None, FONT, right or None
            run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:cs"), FONT)
            run.font.cs_bold = bold or None
            if blank:
                run.font.highlight_color = WD_COLOR_INDEX.YELLOW

    def _table(self, element):
        rows = [list(row.iter("th", "td")) for row in element.iter("tr")]
        table = self.document.add_table(len(rows), max(map(len, rows)), "Table Grid")
        if self.right:
            table._tbl.tblPr.find(qn("w:tblStyle")).addnext(OxmlElement("w:bidiVisual"))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, source in zip(row.cells, cells, strict=False):
                runs = [(words(source), True)] if source.tag == "th" else _runs(source)
                self.paragraph(runs, where=cell.paragraphs[0])
        self.document.add_paragraph()


def _cut(runs, right):
    """Yield (text, bold, is it a blank?, right to left?) pieces of (text, bold) runs; a blank may run over several of them."""
    text = "".join(words for words, _ in runs)
    bold = [strong for words, strong in runs for _ in words]
    blank = [False] * len(text)
    for match in _BLANK.finditer(text):
        blank[match.start() : match.end()] = [True] * len(match[0])
    if right:
        turned = [not token for piece, token in tokens.pieces(text) for _ in piece]
    else:
        turned = [False] * len(text)
        for match in _ARABIC.finditer(text):
            turned[match.start() : match.end()] = [True] * len(match[0])
    for kind, group in groupby(range(len(text)), lambda at: (bold[at], blank[at], turned[at])):
        yield "".join(text[at] for at in group), *kind


def _runs(element, skip=(), bold=False):
    """Return the text of an element as (text, bold) runs; lines of one paragraph run on."""
    found = [(element.text or "", bold)]
    for child in element:
        if isinstance(child.tag, str) and child.tag not in skip and child.get("class") != "headerlink":
            found += _runs(child, skip, bold or child.tag in ("strong", "b"))
        found.append((child.tail or "", bold))
    return [(re.sub(r"\s+", " ", text), strong) for text, strong in found if text]
