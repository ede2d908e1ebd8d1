"""Spreadsheets of the templates: a line per field of a form, or a column per field of a register."""

import re

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from guideline import config
from guideline.strings import say

ROWS = 60
"""Empty lines of a register."""

_CHOICES = re.compile(r"(?:One of|واحد من): ((?:(?!\.(?: |$)|[;؛]).)+)")
_DATE = re.compile(r"(?:Date|تاريخ): ")
_EDGE = Border(**dict.fromkeys(("left", "right", "top", "bottom"), Side("thin", color="B9C6C4")))
_HEAD = PatternFill("solid", "0B5D57")
_QUIET = PatternFill("solid", "EEF4F3")
_FONT = "Arial"


def workbook(kind, rows, title, language, edition, made):
    """Return a workbook of the rows of a template's table, the head first; `kind` is "form" or "register"."""
    book = Workbook()
    sheet = book.active
    sheet.title = re.sub(r"[\[\]:*?/\\]", " ", title)[:31]
    lists = book.create_sheet("lists")
    lists.sheet_state = "hidden"
    sheet.sheet_view.rightToLeft = config.direction(language) == "rtl"
    _put(sheet, 1, 1, title, Font(_FONT, size=14, bold=True), framed=False)
    _put(sheet, 2, 1, say("form.from", language).format(edition), Font(_FONT, size=9, color="4A5957"), framed=False)
    (_form if kind == "form" else _register)(book, sheet, rows, language)
    for one in book.worksheets:
        one.sheet_view.rightToLeft = sheet.sheet_view.rightToLeft
        one.page_setup.paperSize, one.page_setup.fitToHeight = one.PAPERSIZE_A4, 0
        one.sheet_properties.pageSetUpPr.fitToPage = True
    book.properties.creator, book.properties.title, book.properties.language = say("cover.kind", language), title, language
    book.properties.created = book.properties.modified = made
    return book


def _form(book, sheet, rows, language):
    """One line per field, with room for the answer in the second column."""
    head = [rows[0][0], say("form.answer", language), *rows[0][1:]]
    _head(sheet, 4, head, (26, 44, 40, 36, 24))
    for number, (field, *rest) in enumerate(rows[1:], 5):
        for column, words in enumerate([field, "", *rest], 1):
            quiet = column > 2
            _put(sheet, number, column, words, Font(_FONT, size=9 if quiet else 11, bold=column == 1), _QUIET if quiet else None)
        _rule(book, sheet, rest[0], f"B{number}", number)
        sheet.row_dimensions[number].height = 15 * max(2, *(1 + len(words) // 34 for words in rest))
    sheet.freeze_panes = "B5"


def _register(book, sheet, rows, language):
    """One column per field and empty lines below; what each column asks stands on a sheet of its own."""
    fields = [row[0] for row in rows[1:]]
    _head(sheet, 4, fields, [max(14, min(30, len(name) + 6)) for name in fields])
    for number, row in enumerate(rows[1:], 1):
        letter = get_column_letter(number)
        _rule(book, sheet, row[1], f"{letter}5:{letter}{4 + ROWS}", number)
        for line in range(5, 5 + ROWS):
            _put(sheet, line, number, "", Font(_FONT, size=10))
    sheet.freeze_panes = "B5"
    sheet.page_setup.orientation = "landscape"
    sheet.print_title_rows = "4:4"
    notes = book.create_sheet(say("form.fields", language), 1)
    notes.sheet_view.rightToLeft = sheet.sheet_view.rightToLeft
    _head(notes, 1, rows[0], (28, 50, 44, 30))
    for number, row in enumerate(rows[1:], 2):
        for column, words in enumerate(row, 1):
            _put(notes, number, column, words, Font(_FONT, size=10, bold=column == 1))


def _head(sheet, line, words, widths):
    for column, (name, width) in enumerate(zip(words, widths, strict=True), 1):
        _put(sheet, line, column, name, Font(_FONT, size=11, bold=True, color="FFFFFF"), _HEAD)
        sheet.column_dimensions[get_column_letter(column)].width = width


def _put(sheet, row, column, words, font, fill=None, framed=True):
    cell = sheet.cell(row, column, words or None)
    order = 2 if sheet.sheet_view.rightToLeft else 1
    cell.font, cell.alignment = font, Alignment(wrap_text=framed, vertical="top", readingOrder=order)
    if framed:
        cell.border = _EDGE
    if words:
        cell.data_type = "s"  # never a formula, whatever it begins with
    if fill:
        cell.fill = fill


def _rule(book, sheet, words, cells, number):
    """Let cells take a choice from a list or a date where the template says so."""
    choices, rule = _CHOICES.match(words), None
    if choices:
        options = [one.strip() for one in choices[1].split(" · ")]
        letter = get_column_letter(number)
        for line, option in enumerate(options, 1):
            _put(book["lists"], line, number, option, Font(_FONT), framed=False)
        rule = DataValidation("list", formula1=f"lists!${letter}$1:${letter}${len(options)}", allow_blank=True)
    elif _DATE.match(words):
        rule = DataValidation("date", operator="greaterThan", formula1="36526", allow_blank=True)
        for row in sheet[cells] if ":" in cells else ((sheet[cells],),):
            row[0].number_format = "yyyy-mm-dd"
    if rule:
        sheet.add_data_validation(rule)
        rule.add(cells)
