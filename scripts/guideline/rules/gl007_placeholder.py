"""Leave no TODO and no placeholder in a page.

لا تترك في الصفحة تذكيرًا ولا عبارة مؤقتة.

Why: readers take a page of the guideline as finished.
Bad: `TODO: ask legal`, `[insert name]`, `<name>`, `lorem ipsum`, “to be completed later”
Good: the text itself; a blank that the reader of a template fills in is named, such as [name of the entity].
"""

import re
from itertools import chain

from guideline.model import Where

SEVERITY = "warning"

_VERBS = "written|completed|added|confirmed|determined|defined|decided|announced|provided|translated|supplied|inserted|filled in|done"
_BEGIN = r"(?:(?<=[(\[|*_:–—/])|(?<=[(\[|*_:.،؛–—] )|^)[ \t]*(?:[-+*] )?"
_END = r"(?=[ \t]*[.!…]*[ \t]*(?:[)\]|*_]|$))"
_ENGLISH = re.compile(
    r"(?<![\w-])(?:TODO|FIXME|TBD|TBC|TBA|XXX+|T\.B\.[DCA]\.)(?![\w-])|\b(?:[Tt]odo|[Ff]ixme)(?=:)"
    r"|\[(?:insert|add|fill in|enter|TODO|TBD|placeholder|to be|tbd)\b[^\]\n]{0,80}\](?![(\[:])"
    r"|\b[Ll]orem [Ii]psum|\bLOREM IPSUM"
    rf"|\b[Tt]o be (?:{_VERBS}) (?:later|soon)\b"
    rf"|{_BEGIN}(?:[Tt]his [a-z]+ is |is |still |yet )*[Tt]o be (?:{_VERBS}){_END}"
    rf"|{_BEGIN}(?:[Cc]oming soon|[Uu]nder construction|[Pp]laceholder(?: text)?){_END}"
    r"|^[ \t]*\[?(?:…|\.\.\.)\]?[ \t]*$",
    re.MULTILINE,
)
_MARK = "[\u064b-\u0652]?"
_LATER = "(?:لاحقًا|لاحقاً|لاحقا|فيما بعد)"
_ARABIC = re.compile(
    rf"(?<!\w)س?[يت]{_MARK}(?:ستكمل|كتب|ضاف|حدد|حدّد|درج|كمل|عبأ|ملأ|ترجم|ستوفى){_MARK} {_LATER}{_END}"
    r"|\[(?:أدخل|أدرج|أضف|اكتب|املأ|ضع|يُدرج|يُضاف|يُكتب|يُستكمل)\b[^\]\n]{0,80}\](?![(\[:])|لوريم إيبسوم|مثال لنص يمكن أن يستبدل",
    re.MULTILINE,
)
_TAG = re.compile(r"<([a-zA-Z\u0621-\u064a][\w \u064b-\u0652-]{0,40})>")
_ELEMENT = re.compile(
    r"(?:[abipqsu]|abbr|article|aside|bd[io]|blockquote|[bhw]b?r|caption|cite|code|col(?:group)?|d[dlt]|del|details|dfn|div|em|fig(?:caption|ure)"
    r"|footer|h[1-6]|header|i?frame|img|ins|kbd|li|link|main|mark|meta|nav|o?bject|[ou]l|picture|pre|r[pt]|ruby|samp|section|small|source"
    r"|span|strong|su[bp]|summary|t(?:able|body|d|foot|h|head|r)|var|video|audio|svg|script|style|embed|form|base|input|button)(?:\s.*)?"
)
_CLOSING = re.compile("</([a-zA-Z]+)")
_MORE_SIGNS = re.compile(r"\[(?:insert|add|fill in|enter|TODO|TBD|placeholder|to be|tbd|أدخل|أدرج|أضف|اكتب|املأ|ضع|يُ)")
_WORDS = (
    "TODO",
    "FIXME",
    "TBD",
    "TBC",
    "TBA",
    "T.B.",
    "XXX",
    "odo:",
    "ixme:",
    "orem ",
    "OREM",
    "o be ",
    "oming soon",
    "nder con",
    "laceholder",
    "…",
    "...",
    "<",
    "لاحق",
    "فيما بعد",
    "لوريم",
    "مثال لنص",
)
"""What a line must hold to be looked at more closely; only for speed."""


def check_page(page):
    closed, line, before = set(_CLOSING.findall(page.prose)) if "</" in page.prose else set(), 1, 0
    for start, end in sorted(_candidates(page.prose)):
        line, before = line + page.prose.count("\n", before, start), start
        for column, found in _in_line(page.prose[start:end], closed):
            yield _found(Where(page.path, line, column + 1), found)
    for at, comment in page.comments:
        if match := _ENGLISH.search(comment):
            before = comment[: match.start()]
            breaks = before.count("\n")
            column = len(before) - before.rfind("\n") if breaks else at.column + len(before)
            yield _found(Where(page.path, at.line + breaks, column), match[0].strip())
    title = page.front.values.get("title")
    if isinstance(title, str) and (match := _ENGLISH.search(title) or _ARABIC.search(title)):
        line = next((number for number, line in enumerate(page.text.split("\n"), 1) if line.startswith("title:")), 1)
        yield _found(Where(page.path, line), match[0].strip())


def _candidates(prose):
    """Return (start, end) of the lines that hold one of the signs."""
    signs = "|".join(re.escape(one) for one in _WORDS if one in prose)
    found = [pattern.finditer(prose) for pattern in (_MORE_SIGNS, *([re.compile(signs)] if signs else []))]
    starts = {prose.rfind("\n", 0, match.start()) + 1 for match in chain(*found)}
    ends = ((start, prose.find("\n", start)) for start in starts)
    return {(start, end if end >= 0 else len(prose)) for start, end in ends}


def _in_line(line, closed):
    end = 0
    found = [*_ENGLISH.finditer(line), *_ARABIC.finditer(line), *(_unknown_tags(line, closed) if "<" in line else ())]
    for match in sorted(found, key=lambda one: (one.start(), -one.end())):
        if match.start() >= end and match[0].strip():
            yield match.start() + len(match[0]) - len(match[0].lstrip()), match[0].strip()
            end = match.end()


def _unknown_tags(line, closed):
    """Yield what looks like a tag but is none and is nowhere closed; browsers show nothing in its place."""
    yield from (match for match in _TAG.finditer(line) if not _ELEMENT.fullmatch(match[1].lower()) and match[1] not in closed)


def _found(at, text):
    return (
        at,
        f'"{text}" is a note or placeholder that was left in the page; write the text, or delete it',
        f'"{text}" عبارة مؤقتة بقيت في الصفحة؛ اكتب النص مكانها أو احذفها',
    )
