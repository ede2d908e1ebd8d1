"""Explain an abbreviation where a page first uses it.

اشرح الاختصار عند أول وروده في الصفحة.

Why: readers come to a page from a search, and have not read the page that explained it.
Bad: `Report it to the NCA.`
Good: `Report it to the National Cybersecurity Authority (NCA).`, or an entry of the glossary that names the abbreviation.
"""

import re

from guideline import marks, terms
from guideline.model import Where

SEVERITY = "notice"
_ABBREVIATION = re.compile(r"(?<![\w@#/&.-])(?![A-Z]{2,}[\w-]*[-\d])([A-Z]{2,8})s?(?![\w&]|[./]\w)")
_COMMON = """
AD AED AH AI AM API CC CEO CSF CSS CSV CV DNS DOCX ECC EU EUR FAQ GB GCC GIF GMT GOSMACC GPS HR HTML HTTP HTTPS ID ISO IT JPG JSON
KB KSA MB NGO NIST OK OSMACC PC PDF PDPL PIN PM PNG QR SAR SIM SMS SP SVG TV UAE UK UN URL US USA USB USD UTC VPN WCAG WIPO XLSX
XML
"""
_BODIES = ("APD", "ICP", "NISSA")  # named in references whose long form was not verified
_KNOWN = frozenset((*_COMMON.split(), *_BODIES))
"""What everybody knows, and laws, controls and standards that are known by these letters."""
_explained = {}
_IN_LINK = re.compile(r"[^\[\]\n]{0,100}\]\(")
_TAG = re.compile(r"[^\[\]\n]{0,60}\]\([^()\n]*references\.md#|[^\n|]{0,9}\*\*\{[ ]#ref-")
"""Behind the name of a consulted text: a link to its entry, or the entry itself."""


def check_words(page, glossary):
    if glossary.digest not in _explained:
        _explained.clear()  # pages come language by language
        _explained[glossary.digest] = _KNOWN.union(form for term in glossary.terms for form in terms.forms(term))
    seen = set(_explained[glossary.digest])
    for found in _ABBREVIATION.finditer(marks.words_only(page.prose)):
        word, (start, stop) = found[1], found.span()
        line = page.prose.rfind("\n", 0, start) + 1
        if word in seen or len(set(word)) == 1 or page.prose.startswith("#", line):
            continue
        tag = _TAG.match(page.prose, stop)
        if not tag and _IN_LINK.match(page.prose, stop):
            continue  # the title of another page
        seen.add(word)
        before = page.prose[max(line, start - 60) : start]
        if tag or before.rfind("(") > before.rfind(")") or page.prose[stop : stop + 5].lstrip("*_ ").startswith("("):
            continue
        yield (
            Where(page.path, page.prose.count("\n", 0, start) + 1, start - line + 1),
            f'"{word}" is not explained where the page first uses it; write its words and then ({word}), or name it in the glossary',
            f'الاختصار "{word}" لم يُشرح عند أول وروده في الصفحة؛ اكتب عبارته ثم ({word})، أو أضفه إلى المسرد',
        )
