"""Translate every passage into the language of the page.

ترجم كل فقرة إلى لغة الصفحة.

Why: a reader of one language cannot read what was left in the other one.
Bad: the heading `## Roles and duties` on an Arabic page.
Good: `## الأدوار والواجبات`; names, IDs, code, titles of works in a list of references,
and samples marked `{ lang=en dir=ltr }` are no finding.
Measured: in interface texts by others (106,341 Arabic words), never used for tuning: all 35 findings read, 31 false (0.29 per
1,000), each in a placeholder or in wiki markup, none in running text. In the Arabic pages of a bilingual manual (8,909 words): 25
read, 2 false.
"""

import re

from guideline import arabic, config
from guideline.rules import Found

_QUOTED = re.compile(r"“[^“”]*”|«[^«»]*»|\"[^\"]*\"|\([^()]*\)|‘[^‘’]*’")
_ARABIC = re.compile(rf"[{arabic.ANY_LETTER}]")
_LATIN = re.compile(rf"(?<![\w-])[{arabic.LATIN}]['’a-z-]*[a-z](?![\w-])")
_SENTENCE = re.compile(r"(?<=[.!?؟:])[*_”»)]*\s+")
_LABEL = re.compile(rf"\*\*(?:{'|'.join(config.EVIDENCE)}):?\*\*:?")
_PLAIN = """
a an the and or of to in on at by for from with without as is are was were be been not no yes it its this that these those there here
you your we our they their he she who what when where why how which if then than so do does can may must should shall will would has have
all any each every other before after during under over between about into only also more most new use used using see
overview introduction summary background requirements requirement checklist evidence references reference example examples purpose scope
roles role duties table steps step notes note warning appendix annex owner date name names description status title contents definition
definitions related pages page templates template how-to procedure process policy action actions risk risks contact version history
public team answer question questions result results reason level number type review approval message messages account accounts
"""
_COMMON = frozenset(_PLAIN.split())
_TALKS_OF = {"ar": re.compile("عربي|إنجليزي"), "en": re.compile("Arabic|English")}
_HOLDS = {"ar": re.compile("إنجليزي|ترجم|لغ[ةت]"), "en": re.compile("Arabic|[Tt]ranslat|[Ll]anguage")}
"""What the head of a column with text in the other language says."""
_CELL = re.compile(r"(?<!\\)\|")
_MOST = 0.6
"""Share of foreign lines from which on the page as a whole is not translated."""


def check_page(page):
    wanted = re.compile("[a-z]{2}" if page.language == "ar" else _ARABIC)
    heads = {row: table.at.line for unit in page.units for table in unit.tables for row, _ in table.rows}
    lines = arabic.lines(page)
    texts = {line.number: line.text for line in lines}
    cited = _external(page)
    found = []
    for line in lines:
        if line.language == page.language and wanted.search(line.text):
            piece = _foreign(line, texts.get(heads.get(line.number), ""), cited.get(line.number, ()), _in_references(page, line))
            if piece:
                found.append((line, *piece))
    other, other_ar = ("English", "الإنجليزية") if page.language == "ar" else ("Arabic", "العربية")
    if len(found) > 5 and len(found) > _MOST * len(lines):
        yield Found(found[0][0].at(found[0][1]), f"this page is in {other}; translate it", f"هذه الصفحة مكتوبة ب{other_ar}؛ ترجمها")
        return
    last = 0
    for line, index, quoted in found:
        if line.number > last + 1:  # what follows it is the same passage
            yield Found(
                line.at(index),
                f'this is in {other}: "{quoted}"; translate it, or mark a sample with {{ lang=… dir=… }}',
                f'هذا النص ب{other_ar}: "{quoted}"؛ ترجمه، أو علّم المثال بقائمة {{ lang=… dir=… }}',
            )
        last = line.number


def _external(page):
    texts = {}
    for link in page.links:
        if link.kind == "external":
            texts.setdefault(link.at.line, []).append(link.text)
    return texts


def _in_references(page, line):
    """Tell whether a line belongs to a list of references that links to the works."""
    if "](" not in line.raw and "://" not in line.raw:
        return False
    unit = [one for one in page.units if one.at.line <= line.number][-1]
    return "ref" in unit.anchor.split("-") or unit.anchor.endswith("references")


def _foreign(line, head, cited, reference):
    """Return (index, text) of the first piece of a line that is in the other language, or None."""
    text = line.text
    for one in cited:
        text = text.replace(one, arabic.MASK * len(one), 1)
    own = _ARABIC if line.language == "ar" else _LATIN
    outside = _QUOTED.sub(lambda match: arabic.MASK * len(match[0]), text)
    if own.search(outside):
        if reference:
            return None
        text = outside
    text = _LABEL.sub(lambda match: arabic.MASK * len(match[0]), text)
    heads, start, talks_of = _CELL.split(head), 0, _TALKS_OF[line.language]
    if head and talks_of.search(text):
        return None  # a row on the language says what is meant
    for number, cell in enumerate(_CELL.split(text)):
        if not (number < len(heads) and _HOLDS[line.language].search(heads[number])):
            at = start
            for piece in _SENTENCE.split(cell):
                at = text.find(piece, at)
                if _is_foreign(piece, line.language, text.startswith("#")):
                    first = re.search(r"\w", piece)
                    return at + first.start(), re.sub(f"{arabic.MASK}+", "…", piece).strip(" *_#-|>[]!")[:60]
                at += len(piece)
        start += len(cell) + 1
    return None


def _is_foreign(piece, language, heading):
    arabic_letters, words = len(_ARABIC.findall(piece)), _LATIN.findall(piece)
    latin_letters = sum(map(len, words))
    if language == "en":
        return arabic_letters > 2 and arabic_letters > 2 * latin_letters
    if latin_letters < 4 or latin_letters <= 2 * arabic_letters:
        return False
    common = sum(1 for word in words if word.lower() in _COMMON)
    plain = sum(1 for word in words if word[0].islower())
    if arabic_letters:
        return common >= 2
    return common > 0 or (plain > (0 if heading and len(words) > 1 else 2) and "," not in piece and "/" not in piece)
