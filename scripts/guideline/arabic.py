"""Arabic text of a page, line by line, with what is no text in a language (code, addresses, tags, attribute lists) masked."""

import re
from functools import lru_cache
from typing import NamedTuple

from guideline import text
from guideline.garbled import garbled, may_be_garbled
from guideline.model import Where

LETTER = "\u0621-\u063a\u0641-\u064a"
"""The letters of Arabic, as inside a character class."""

ANY_LETTER = f"{LETTER}\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\ufb50-\ufd3d\ufd50-\ufdf9\ufe70-\ufefc"
"""The letters of all languages in Arabic script, and their presentation forms."""

SIGN = "\u064b-\u065f\u0670"
"""Vowel signs."""

LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
"""The letters of Latin script."""

MASK = "\ufffc"
"""Stands for each character of what is no text."""

WORD = re.compile(rf"(?<![\w{SIGN}])[{LETTER}{SIGN}]+(?!\w)")
"""A word of Arabic letters alone, with its vowel signs."""

_NO_TEXT = tuple(
    (need, re.compile(pattern, re.MULTILINE))
    for need, pattern in (
        ("](", r"\]\((?:[^()\n]|\([^()\n]{0,500}\)){0,2000}\)"),  # targets of links
        ("][", r"\]\[[^\]\n]{0,500}\]"),
        ("{", r"\{:?[ ]*(?:[#.][\w-]|[\w-]+=)[^{}\n]*\}|\{\{[^{}\n]{0,500}\}\}"),  # attribute lists
        ("]:", r"^[ ]{0,3}\[[^\]\n]{1,500}\]:[ \t]*\S+"),  # definitions
        ("[^", r"\[\^[^\]\n]{1,500}\]:?"),  # footnotes
        ("<", r"</?[a-zA-Z][^<>]{0,2000}>|<[^<>\s]{1,500}>"),  # tags
        ("&", r"&#?\w{1,31};"),  # entities
        ("http", r"https?://[^\s<>«»()\u0600-\u06ff]+"),  # addresses
        ("@", r"@(?<![A-Za-z0-9]@)\w+|[\w.+-](?<![\w.+-].)[\w.+-]{0,63}@[\w-]+(?:\.[\w-]+)+"),  # handles, mail
        ("#", r"#(?<![A-Za-z0-9]#)\w+"),  # hashtags
        (".", r"[a-zA-Z0-9](?<![a-zA-Z0-9-].)[a-zA-Z0-9-]{0,62}(?:\.[a-zA-Z0-9-]+)+(?:/[^\s<>«»()\u0600-\u06ff]*)?"),  # hosts, files
        (":", r":(?<!\w:)[a-z0-9_+-]{2,60}:(?!\w)"),  # emoji
        ("///", r"^[ \t>]*/{3,}[ \t]*[a-z-]*"),  # openings of blocks
        ("!!!", r"^[ \t>]*!{3}\+?[ \t]*[a-z-]*"),
        ("???", r"^[ \t>]*\?{3}\+?[ \t]*[a-z-]*"),
    )
)
_INSIDE = {"@": re.compile(r"@[\w-]"), ".": re.compile(r"\.(?<=[a-zA-Z0-9-]\.)[a-zA-Z0-9-]")}
"""What a text holds where the slow ones of these patterns fit; only for speed."""
_INK = re.compile(r"[^\n]")
_INLINE = re.compile(r"""(\*+|_+)[^*_\n]{1,2000}\1\{[^{}\n]*\blang=["']?([a-z]+)[^{}\n]*\}""")
_ELEMENT = re.compile(r"""<([a-z]+)\b[^<>\n]*\blang=["']?([a-z]+)[^<>\n]*>[^<>\n]{0,2000}</\1>""")
_PARAGRAPH = re.compile(r"""[ \t>]*\{:?[^{}\n]*\blang=["']?([a-z]+)[^{}\n]*\}[ \t]*$""")
_ENDING = re.compile(r"""\{:?[^{}\n]*\blang=["']?([a-z]+)[^{}\n]*\}[ \t]*$""")
_BREAK = re.compile(r"[ \t>]*$|[ \t]*/{3}")
_UNUSUAL = re.compile("[^\x00-\u02ff\u1e00-\u2125\u2190-\u27ff]")
_TITLE = re.compile(r"^title:", re.MULTILINE)
_NOTE = re.compile(r"[ \t]#.*")


class Line(NamedTuple):
    """A line of text in a language; `text` is masked and as long as the line without invisible characters, `raw` is as written."""

    path: str
    number: int
    language: str
    text: str
    raw: str

    def at(self, index):
        """Return the place of an index of `text` in the source."""
        return Where(self.path, self.number, self.column(index))

    def column(self, index):
        """Return the column in the source of an index of `text`."""
        if len(self.raw) == len(self.text):
            return index + 1
        left = index
        for column, character in enumerate(self.raw, 1):
            if not _unseen(self.raw, column - 1, character):
                if left == 0:
                    return column
                left -= 1
        return len(self.raw) + 1


def _unseen(line, index, character):
    return character in text.BIDI_CONTROLS or bool(text.INVISIBLE.match(line, index))


def lines(page):
    """Return the lines of a page that hold text, its title in the front matter first; garbled ones are left out."""
    return _lines(page.path, page.language, page.text, page.prose, "title" in page.front.values)


@lru_cache(maxsize=1)
def _lines(path, language, source, prose, titled):
    if language != "ar" and not _UNUSUAL.search(source):
        return ()
    raws, found = source.split("\n"), []
    languages = _languages(prose.split("\n"), language) if "lang=" in prose else {}
    masked = _masked(raws, prose).split("\n")
    if titled and (title := _TITLE.search(source)):
        number = source.count("\n", 0, title.start())
        line = _NOTE.sub(_blot, _seen(raws[number]))
        masked[number] = MASK * 6 + line[6:]
    broken = may_be_garbled(source)
    for number, line in enumerate(masked):
        if line and not line.isspace() and not (broken and garbled(raws[number])):
            found.append(Line(path, number + 1, languages.get(number, language), line, raws[number]))
    return tuple(found)


def _seen(line):
    if text.visible(line) == line:
        return line
    return "".join(one for index, one in enumerate(line) if not _unseen(line, index, one))


def _masked(raws, prose):
    """Return the prose with all that is no text masked; blanked out code in a line of prose is masked too."""
    for pattern in (_INLINE, _ELEMENT) if "lang=" in prose else ():
        prose = pattern.sub(_blot, prose)
    for need, pattern in _NO_TEXT:
        if need in prose and (need not in _INSIDE or _INSIDE[need].search(prose)):
            prose = pattern.sub(_blot, prose)
    result = prose.split("\n")
    for number, raw in enumerate(raws):
        line = result[number]
        if line and ("`" in raw or "\\" in raw or "<" in raw) and not line.isspace():
            raw = raw if len(raw) == len(line) else _seen(raw)
            if len(raw) == len(line):
                result[number] = "".join(MASK if new == " " and not old.isspace() else new for old, new in zip(raw, line, strict=True))
    return "\n".join(result)


def _blot(match):
    return MASK * len(match[0]) if "\n" not in match[0] else _INK.sub(MASK, match[0])


def _languages(prose, language):
    """Return line (from 0) -> language, for the lines whose attribute list or paragraph names another one."""
    result, last = {}, 0
    for number, line in enumerate(prose):
        if "lang=" not in line:
            continue
        if match := _PARAGRAPH.match(line):
            first = number
            while first > last and not _BREAK.match(prose[first - 1]):
                first -= 1
            last = number + 1
            result.update(dict.fromkeys(range(first, number), match[1]))
        elif match := _ENDING.search(line):
            result[number] = match[1]
    return {number: one for number, one in result.items() if one != language}
