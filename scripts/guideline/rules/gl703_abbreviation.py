"""Explain an abbreviation where a page first uses it.

اشرح الاختصار عند أول وروده في الصفحة.

Why: readers come to a page from a search, and have not read the page that explained it.
Bad: `Report it to the NCA.`
Good: `Report it to the National Cybersecurity Authority (NCA).`, or an entry of the glossary that names the abbreviation.
"""

import re

from guideline import marks, terms
from guideline.model import Where
from guideline.text import ID

SEVERITY = "notice"
_ABBREVIATION = re.compile(r"(?<![\w@#/&.-])(?![A-Z]{2,}(?:[\w-]*[-\d]|[‐-―−ـ\u00ad－]\d))([A-Z]{2,8})s?(?![\w&]|[./]\w)")
_COMMON = """
AD AED AH AI AM API CC CEO CSF CSS CSV CV DNS DOCX ECC EU EUR FAQ GB GCC GIF GMT GOSMACC GPS HR HTML HTTP HTTPS ID ISO IT JPG JSON
KB KSA MB NGO NIST OK OSMACC PC PDF PDPL PIN PM PNG QR RACI SAR SIM SMS SP SVG TV UAE UK UN URL US USA USB USD UTC VPN WCAG WIPO XLSX
XML
"""
_BODIES = ("APD", "ICP", "NISSA", "TDRA", "TRA")  # named in references whose long form was not verified
_NOTES = ("FIXME", "TBA", "TBC", "TBD", "TODO")  # GL007 says so
_KNOWN = frozenset((*_COMMON.split(), *_BODIES, *_NOTES))
"""What everybody knows, and laws, controls and standards that are known by these letters."""
_explained = {}
_IN_LINK = re.compile(r"[^\[\]\n]{0,100}\]\(")
_WORD = re.compile(r"[^\W\d_][\w’'\u064b-\u0652]*")
_TAG = re.compile(r"[^\[\]\n]{0,60}\]\([^()\n]*references\.md#|[^\n|]{0,9}\*\*\{[ ]#ref-")
"""Behind the name of a consulted text: a link to its entry, or the entry itself."""


def check_words(page, glossary):
    odd = _odd(page)
    if glossary.digest not in _explained:
        _explained.clear()  # pages come language by language
        _explained[glossary.digest] = _KNOWN.union(form for term in glossary.terms for form in terms.forms(term))
    seen = set(_explained[glossary.digest])
    text = marks.words_only(page.prose)
    for found in _ABBREVIATION.finditer(text):
        word, (start, stop) = found[1], found.span()
        line = page.prose.rfind("\n", 0, start) + 1
        if word in seen or len(set(word)) == 1 or page.prose.startswith("#", line):
            continue
        tag = _TAG.match(page.prose, stop)
        if not tag and _IN_LINK.match(page.prose, stop):
            continue  # the title of another page
        at = Where(page.path, page.prose.count("\n", 0, start) + 1, start - line + 1)
        if word in odd.get(at.line, ""):
            continue
        seen.add(word)
        if tag or _is_explained(page, word, text[max(line, start - 160) : start], text[stop : stop + 5]):
            continue
        yield (
            at,
            f'"{word}" is not explained where the page first uses it; write its words and then ({word}), or name it in the glossary',
            f'الاختصار "{word}" لم يُشرح عند أول وروده في الصفحة؛ اكتب عبارته كاملة ثم ({word})، أو أضفه إلى المسرد',
        )


def _odd(page):
    """Return line -> words that another rule speaks of: GL101, GL109, GL307, GL308 or GL310."""
    found = {one.at.line: one.id for one in (*page.requirements, *page.items) if one.id and not ID.fullmatch(one.id)}
    found |= {one.at.line: str(one) for one in page.terms if one.open_attributes}
    for one in page.links:
        if one.kind in ("html", "undefined", "reversed"):
            found[one.at.line] = f"{found.get(one.at.line, '')} {one.text}"
    return found


def _is_explained(page, word, before, behind):
    """Tell whether an abbreviation stands in parentheses behind what may be its long form, or its long form in parentheses behind it."""
    if behind.lstrip(f"*_{marks.FILLER} ").startswith("("):
        return True
    opening = before.rfind("(")
    if opening <= before.rfind(")"):
        return False
    words = _WORD.findall(before[:opening].replace(marks.FILLER, ""))
    if page.language == "ar":
        return len(words) > 1
    initials = "".join(one[0] for one in words[-2 * len(word) :]).upper()
    return bool(re.search(".*".join(word), initials))
