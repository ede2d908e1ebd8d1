"""Files to fill in, made from the rendered templates: a spreadsheet of each form or register, a Word file of each text.

A section whose heading has the class `form` or `register` holds one table (field, what to write, why, how long); one with the
class `document` holds the text. Both languages get files of their own; the Arabic ones run from right to left.
"""

import datetime
import io
import re
import zipfile

import lxml.html

from guideline import config
from guideline.errors import BuildError
from guideline.spreadsheet import workbook
from guideline.wordfile import document, words

FOLDER = "files"
KINDS = {"form": "xlsx", "register": "xlsx", "document": "docx"}
"""Class of a section -> kind of the file that is made from it."""

_EPOCH = (1980, 1, 1, 0, 0, 0)
_HEADING = re.compile(rf'<h2 class="[^"]*\b(?:{"|".join(KINDS)})\b')


def file_name(page, kind, language):
    """Return the path in the site of the file made from a section of a page: files/t-01-ar.xlsx."""
    return f"{FOLDER}/{page}-{language}.{KINDS[kind]}"


def write(chapters, language, folder, edition, date):
    """Write the files of all chapters of a language below `folder`, the built site; `date` is an ISO date."""
    made = datetime.datetime.fromisoformat(str(date) if date else "2000-01-01")
    for chapter in chapters:
        for kind, section in _sections(chapter.html) if _HEADING.search(chapter.html) else ():
            target = folder / file_name(chapter.name, kind, language)
            if target.exists():
                raise BuildError(
                    f"{config.DOCS}/{chapter.path}: two sections would be made into {target.name}; keep one of them on this page"
                )
            target.parent.mkdir(parents=True, exist_ok=True)
            if kind == "document":
                file = document(section, chapter.title, language, edition, made)
            else:
                file = workbook(kind, _rows(section, chapter.path), chapter.title, language, edition, made)
            target.write_bytes(_saved(file, made))


def _rows(section, path):
    """Return the rows of the one table of a form, each as four texts."""
    tables = [table for one in section for table in one.iter("table")]
    rows = [[words(cell) for cell in row.iter("th", "td")] for table in tables for row in table.iter("tr")]
    if len(tables) != 1 or {len(row) for row in rows} != {4}:
        said = "a section .form or .register holds one table of four columns: field, what to write, why we ask, kept for"
        raise BuildError(f"{config.DOCS}/{path}: {said}")
    return rows


def _sections(html):
    """Yield (kind, elements) of each section that becomes a file."""
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    for line_break in root.iter("br"):
        line_break.tail = f" {line_break.tail or ''}"
    for heading in root.iter("h2"):
        kind = next((one for one in (heading.get("class") or "").split() if one in KINDS), None)
        if kind:
            found = []
            for element in heading.itersiblings():
                if element.tag == "h2":
                    break
                if isinstance(element.tag, str) and "downloads" not in (element.get("class") or ""):
                    found.append(element)
            yield kind, found


def _saved(file, made):
    """Return the bytes of an office file, the same for the same content: its parts carry no clock of their own."""
    raw, out = io.BytesIO(), io.BytesIO()
    file.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(source.namelist(), key=lambda one: (one != "[Content_Types].xml", one)):
            data = source.read(name)
            if name == "docProps/core.xml":
                stamp = made.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
                data = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + stamp, data)
            target.writestr(zipfile.ZipInfo(name, _EPOCH), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()
