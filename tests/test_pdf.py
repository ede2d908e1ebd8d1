"""The PDFs, through real readers: text, structure, links, fonts."""

import re
import shutil
import subprocess
import unicodedata

import pymupdf
import pypdf
import pypdfium2
import pytest
from conftest import ROOT
from guideline import parse, proof

LANGUAGES = ("ar", "en")
PARTS = {"ar": "", "en": "en/"}


@pytest.fixture(scope="session", params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture(scope="session")
def path(site, language):
    return site / "pdf" / f"guideline-{language}.pdf"


@pytest.fixture(scope="session")
def document(path):
    return pypdf.PdfReader(path)


@pytest.fixture(scope="session")
def source(site, language):
    """The words a reader of the print page meets."""
    return proof.words(proof.plain_text((site / PARTS[language] / "print" / "index.html").read_text(encoding="utf-8")))


def poppler(path):
    assert shutil.which("pdftotext"), "poppler is missing: run `make test`, which installs it"
    return subprocess.run(["pdftotext", "-q", path, "-"], capture_output=True, encoding="utf-8", check=True).stdout


def mupdf(path):
    with pymupdf.open(path) as document:
        return "\n".join(page.get_text() for page in document)


READERS = {"PDFium": proof.extracted, "MuPDF": mupdf, "poppler": poppler}


@pytest.mark.parametrize("reader", READERS)
def test_words_can_be_read_back(reader, path, source, language):
    got = proof.words(READERS[reader](path))
    share = proof.found(source, got)
    print(f"{reader} {language}: {share:.4%} of {sum(source.values())} words")
    assert share >= proof.ENOUGH, (source - got).most_common(20)


def test_words_with_vowel_signs_can_be_read_back(path, source, language):
    if language != "ar":
        assert not any(unicodedata.combining(letter) for word in source for letter in word if not "\u0600" <= letter <= "\u06ff")
        return
    signed = {word: count for word, count in source.items() if any("\u064b" <= letter <= "\u0652" for letter in word)}
    assert len(signed) > 50
    assert proof.found(signed, proof.words(poppler(path))) >= proof.ENOUGH


def test_no_word_is_spelled_with_presentation_forms(path):
    assert not re.search("[\ufb50-\ufdff\ufe70-\ufeff]", poppler(path))


def test_every_requirement_id_reads_left_to_right(path, language):
    text = poppler(path)
    ids = {one.id for page in parse.read(ROOT).in_language(language) for one in page.requirements}
    assert ids and {one for one in ids if not re.search(rf"(?<![\w-]){re.escape(one)}(?![\w])", text)} == set()


def test_metadata_names_title_language_and_direction(document, language):
    catalogue = document.trailer["/Root"]
    assert document.metadata.title and catalogue["/Lang"] == language
    assert bool(catalogue["/ViewerPreferences"]["/DisplayDocTitle"])
    assert catalogue["/ViewerPreferences"].get("/Direction") == ("/R2L" if language == "ar" else None)


def test_document_is_tagged_as_pdf_ua(document):
    catalogue = document.trailer["/Root"]
    assert catalogue["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in catalogue
    assert b"pdfuaid:part" in catalogue["/Metadata"].get_data()


def test_page_labels_are_roman_before_the_text_and_match_the_printed_numbers(document):
    labels = document.page_labels
    first = next(number for number, label in enumerate(labels) if label.isdigit())
    assert labels[0] == "i" and first >= 2
    assert labels[first:] == [str(number + 1) for number in range(first, len(labels))]


def test_bookmarks_hold_parts_chapters_and_requirements(document, language):
    def walk(entries, depth=0):
        for entry in entries:
            if isinstance(entry, list):
                yield from walk(entry, depth + 1)
            else:
                yield depth, entry.title

    marks = list(walk(document.outline))
    titles = {title for _, title in marks}
    guideline = parse.read(ROOT)
    for page in guideline.in_language(language):
        assert page.front.values["title"] in titles, page.path
    units = [one for page in guideline.in_language(language) for one in page.requirements if one.heading.level == 3]
    assert {f"{one.id} {one.title}" for one in units} <= titles
    assert max(depth for depth, _ in marks) >= 3


def test_links_lead_to_pages_of_the_document_or_to_web_addresses(document):
    names = set(document.named_destinations)
    inner = 0
    for page in document.pages:
        for reference in page.get("/Annots", []):
            link = reference.get_object()
            action = link.get("/A", {})
            if link.get("/Subtype") != "/Link":
                continue
            if "/URI" in action:
                assert re.match(r"https?://|mailto:", str(action["/URI"])), action["/URI"]
            else:
                target = link.get("/Dest") or action.get("/D")
                assert str(target) in names, target
                inner += 1
    assert inner > 100


def test_contents_show_the_page_each_chapter_begins_on(path, document, language):
    with pymupdf.open(path) as opened:
        first = document.get_destination_page_number(next(one for one in document.outline[2] if not isinstance(one, list)))
        contents = "".join(opened[number].get_text() for number in range(1, first))
        for entry in document.outline:
            if isinstance(entry, list):
                for chapter in (one for one in entry if not isinstance(one, list)):
                    number = document.get_destination_page_number(chapter) + 1
                    assert re.search(rf"(?<!\d){number}(?!\d)", contents), chapter.title


def test_only_our_fonts_are_inside_and_all_are_embedded(document):
    names = set()
    for page in document.pages:
        for font in page["/Resources"]["/Font"].values():
            inner = font.get_object()["/DescendantFonts"][0].get_object()
            names.add(str(inner["/BaseFont"]).partition("+")[2])
            assert "/FontFile2" in inner["/FontDescriptor"].get_object() or "/FontFile3" in inner["/FontDescriptor"].get_object()
    assert names and all(name.startswith("Guideline-") for name in names), names


def test_no_heading_is_left_alone_at_the_foot_of_a_page(path):
    """On no page is the last line of the text column a heading (headings are set larger than the text)."""
    with pymupdf.open(path) as opened:
        for number, page in enumerate(opened):
            if number < 2:
                continue
            lines = [line for block in page.get_text("dict")["blocks"] for line in block.get("lines", []) if line["spans"]]
            body = [line for line in lines if line["bbox"][1] > 60 and line["bbox"][3] < page.rect.height - 55]
            if body:
                last = max(body, key=lambda line: line["bbox"][3])
                assert max(span["size"] for span in last["spans"]) < 11.4, f"page {number + 1}: {last['spans'][0]['text']}"


def test_pdfium_opens_every_page(path):
    with pypdfium2.PdfDocument(path) as opened:
        for page in opened:
            assert page.get_width() < page.get_height()


def test_a_pdf_that_lost_words_is_told_apart():
    assert proof.found(proof.words("كلمة أخرى هنا"), proof.words("كلمة هنا")) == pytest.approx(2 / 3)
    assert proof.found(proof.words("SEC-03 نص"), proof.words("نص SEC-03")) == 1


def test_every_piece_of_a_link_is_tagged_as_a_link(document):
    frames, seen, stack = [], set(), [document.trailer["/Root"]["/StructTreeRoot"]]
    while stack:
        element = stack.pop().get_object()
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            kid = kid.get_object()
            if not isinstance(kid, dict) or id(kid) in seen:
                continue
            seen.add(id(kid))
            if kid.get("/Type") == "/OBJR":
                frames.append(element["/S"])
            else:
                stack.append(kid)
    assert len(frames) > 100 and set(frames) == {"/Link"}


PLAYBOOKS = [page for page in parse.read(ROOT).pages.values() if any(one.id.startswith("PBK-") for one in page.requirements)]


@pytest.mark.parametrize("playbook", PLAYBOOKS, ids=lambda page: page.path)
def test_a_playbook_can_be_printed_on_one_sheet(site, playbook):
    name = playbook.name.removesuffix(".md")
    card = site / "pdf" / f"{name}-{playbook.language}.pdf"
    assert len(pypdf.PdfReader(card).pages) <= 2
    sections = [one.text for one in playbook.headings if "card" in one.classes]
    assert len(sections) == 4
    printed = proof.words((site / PARTS[playbook.language] / "print" / name / "index.html").read_text(encoding="utf-8"))
    assert all(proof.words(one) - printed == {} for one in sections)
    page = (site / PARTS[playbook.language] / name / "index.html").read_text(encoding="utf-8")
    assert page.count(f'pdf/{card.name}"') == 1
