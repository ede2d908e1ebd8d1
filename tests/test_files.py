"""Files to fill in open in an office and hold what their page says."""

import datetime
import re

import docx
import openpyxl
import pytest
from conftest import ROOT, run
from guideline import forms, paper, parse, proof, spreadsheet
from lxml import html

PAGES = [page for page in parse.read(ROOT).pages.values() if any(one.classes & set(forms.KINDS) for one in page.headings)]
HERE = [(page, heading) for page in PAGES for heading in page.headings if heading.classes & set(forms.KINDS)]
SHEETS = [one for one in HERE if "document" not in one[1].classes]
TEXTS = [one for one in HERE if "document" in one[1].classes]


def name(one):
    return getattr(one, "path", None)


def section(site, page, heading):
    folder = site / ("" if page.language == "ar" else "en") / page.name.removesuffix(".md")
    (title,) = html.parse(str(folder / "index.html"), html.HTMLParser(encoding="utf-8")).xpath(f"//h2[@id='{heading.anchor}']")
    found = []
    for one in title.itersiblings():
        if one.tag == "h2":
            break
        found.append(one)
    return folder, found


def made(site, page, heading):
    """The file that the page itself offers, and the rest of the section."""
    folder, (line, *rest) = section(site, page, heading)
    (link,) = line.xpath(".//a[@download]/@href")
    return (folder / link).resolve(), rest


def test_every_template_offers_a_file_in_both_languages():
    templates = {page.name for page in parse.read(ROOT).pages.values() if re.fullmatch(r"t-\d\d\.md", page.name)}
    assert templates and templates == {page.name for page in PAGES}


@pytest.mark.parametrize(
    "page, heading", [one for one in HERE if "document" not in one[1].classes], ids=lambda one: getattr(one, "path", None)
)
def test_a_spreadsheet_asks_every_field_of_its_page(site, page, heading):
    path, rest = made(site, page, heading)
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    (table,) = (table for one in rest for table in one.iter("table"))
    rows = [[" ".join(cell.text_content().split()) for cell in row.iter("th", "td")] for row in table.iter("tr")][1:]
    fields = [row[0] for row in rows]
    if "register" in heading.classes:
        asked = [cell.value for cell in sheet[4]]
    else:
        asked = [sheet.cell(number, 1).value for number in range(5, 5 + len(rows))]
        assert [sheet.cell(number, 4).value for number in range(5, 5 + len(rows))] == [row[2] for row in rows]
    assert asked == fields
    assert all(row[2] and row[3] for row in rows), "every field says why it is asked and how long it is kept"
    assert all(one.sheet_view.rightToLeft == (page.language == "ar") for one in book.worksheets)
    assert not [cell for one in book.worksheets for row in one.iter_rows() for cell in row if cell.data_type == "f"]
    choices = [re.split(r"[.;؛]", row[1].partition(": ")[2])[0].split(" · ") for row in rows if re.match(r"One of|واحد من", row[1])]
    offered = [one.formula1.split("!")[1] for one in sheet.data_validations.dataValidation if one.type == "list"]
    assert [[cell.value for (cell,) in book["lists"][area]] for area in offered] == [[one.strip() for one in row] for row in choices]


@pytest.mark.parametrize("page, heading", TEXTS, ids=name)
def test_a_word_file_holds_every_word_of_its_page_in_its_direction(site, page, heading):
    path, rest = made(site, page, heading)
    document = docx.Document(path)
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    text = "\n".join(one.text for one in [*document.paragraphs, *(paragraph for cell in cells for paragraph in cell.paragraphs)])
    wanted = proof.words(" ".join(one.text_content() for one in rest).replace("¶", " "))
    assert wanted - proof.words(text) == {}
    for one in document.paragraphs:
        arabic, latin = (len(re.findall(letters, one.text)) for letters in ("[\u0620-\u064a]", "[A-Za-z]"))
        right = one._p.pPr is not None and one._p.pPr.find(docx.oxml.ns.qn("w:bidi")) is not None
        assert right == (arabic > latin) or max(arabic, latin) < 20, one.text


@pytest.mark.parametrize("page, heading", TEXTS, ids=name)
def test_every_blank_of_a_word_file_is_marked(site, page, heading):
    document = docx.Document(made(site, page, heading)[0])
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    paragraphs = [*document.paragraphs, *(one for cell in cells for one in cell.paragraphs)]
    marked = " ".join("".join(run.text if run.font.highlight_color else "\n" for run in one.runs) for one in paragraphs)
    for one in paragraphs:
        for blank in re.findall(r"\[[^\]]+\]", one.text):
            assert blank in marked, blank


def test_what_begins_like_a_formula_stays_text(tmp_path):
    rows = [["field", "what", "why", "kept"], ["=1+1", "One of: =2+2 · @x", "-1", "+1"]]
    for kind in ("form", "register"):
        file = tmp_path / f"{kind}.xlsx"
        spreadsheet.workbook(kind, rows, "=3+3", "en", "1.0", datetime.datetime(2026, 1, 1)).save(file)
        cells = [cell for sheet in openpyxl.load_workbook(file).worksheets for row in sheet.iter_rows() for cell in row]
        assert "=2+2" in {cell.value for cell in cells} and not [cell for cell in cells if cell.data_type == "f"]


@pytest.mark.parametrize("table", ["", "| a | b |\n|---|---|\n| 1 | 2 |"])
def test_a_form_without_its_table_is_refused_with_its_page(project, table):
    for language in ("ar", "en"):
        path = project / "docs" / language / "about.md"
        path.write_text(path.read_text(encoding="utf-8") + f"\n## Fields {{ #about-fields .form }}\n\n{table}\n", encoding="utf-8")
    done = run("scripts/build.py", cwd=project)
    assert done.returncode == 1 and "Traceback" not in done.stdout + done.stderr
    assert "about.md: a section .form or .register holds one table of four columns" in done.stderr


def test_the_same_page_gives_the_same_bytes(tmp_path):
    table = "<table><tr><th>a</th><th>b</th><th>c</th><th>d</th></tr></table>"
    body = f'<h2 class="form">x</h2>{table}<h2 class="document">y</h2><p>[z]</p>'
    chapter = paper.Chapter("x/", "en/x.md", "X", "Part", body)
    for folder in ("one", "two"):
        forms.write([chapter], "en", tmp_path / folder, "1.0", "2026-01-01")
    for file in (tmp_path / "one").rglob("x-en.*"):
        assert file.read_bytes() == (tmp_path / "two" / "files" / file.name).read_bytes()
    assert len(list((tmp_path / "one").rglob("x-en.*"))) == 2
