"""Links and images of a page, found in one pass from left to right."""

import posixpath
import re
from typing import NamedTuple
from urllib.parse import unquote

from guideline.model import Link
from guideline.structure import Footnote

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_DEFINITION = re.compile(r"^ {0,3}\[([^\]\n^][^\]\n]*)\]:[ \t]*\n?[ \t]*(?:<([^>\n]*)>|(\S+))", re.MULTILINE)
_BREAK = re.compile(r"\n[ \t]*\n")
_REFERENCE = re.compile(r" ?\n?\[([^\]\n]*)\]")
_LONGEST = 2000
"""Characters of the longest destination or label that is looked for."""
_PARENTHESIS = re.compile(r"""[()]|(?<=[ \t\n])"[^"\n]*"(?=[ \t]*\))""")
_TAG = re.compile(r"<(a|img)\s([^<>]*)>", re.IGNORECASE)
_ADDRESS = re.compile(r"""(?<![\w-])(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_REVERSED = re.compile(r"\(([^()\[\]\n]{1,300})\)\[([^\[\]\s]{1,2000})\](?![(\[:])")
_LIKE_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]{1,20}:/?/?|\.{0,2}/|#)[^\s/]|[\w./-]{1,300}\.[a-z]\w{1,4}(?:[#?]\S*)?$", re.IGNORECASE)
_FOOTNOTE = re.compile(r"(^ {0,3})?\[\^([^\[\]\n]{1,100})\](:)?", re.MULTILINE)
_TOKEN = re.compile(r"[\[\]]|\n[ \t]*\n")


class Span(NamedTuple):
    """A link and where it stands: offsets of its start, of the end of its text, and of its end."""

    start: int
    middle: int
    end: int
    link: Link


def definitions(prose):
    """Return what defines the reference links of a page, by label."""
    return {_label(match[1]): match for match in _DEFINITION.finditer(prose)} if "]:" in prose else {}


def spans(source, text, prose, definitions):
    """Return the links and images of a page in order; `prose` is its text with code blanked out."""
    defined = {m.start() + m[0].index("[") for m in definitions.values()}
    found, stack, end = [], [], 0
    for token in _TOKEN.finditer(prose):
        if token.start() < end:
            continue  # inside the destination or the label of the link before
        if token[0] == "[":
            stack.append(token.start())
        elif token[0] != "]":
            stack.clear()
        elif stack:
            start = stack.pop()
            url, end = (None, end) if start in defined else _target(prose, start, token.end(), definitions)
            kind = None
            if url is None and start not in defined and prose[token.end() : token.end() + 1] == "[":
                kind, url, end = _undefined(prose, start, token.start(), end)
            if url is not None:
                image = prose[start - 1 : start] == "!"
                offset = start - 1 if image else start
                link = _link(source, offset, text[start + 1 : token.start()], url, image, kind)
                found.append(Span(offset, token.start(), end, link))
    found += [*_tags(source, text, prose), *_reversed(source, text, prose, definitions)]
    return tuple(sorted(found, key=lambda span: span.start))


def _undefined(prose, start, middle, end):
    """Return (kind, label, where it ends) of `[text][label]` whose label nothing defines, or (None, None, end)."""
    match = _REFERENCE.match(prose, middle + 1) if middle - start <= _LONGEST else None
    words = prose[start + 1 : middle].strip()
    glued = prose[start - 1 : start].isascii() and prose[start - 1 : start].isalnum()
    if (
        not match
        or words in ("", "x", "X")
        or words[0] == "^"
        or match[1][:1] == "^"
        or glued
        or prose[match.end() : match.end() + 1] == "("
    ):
        return None, None, end
    return "undefined", match[1].strip() or words, match.end()


def _tags(source, text, prose):
    """Yield the links and images that are raw HTML."""
    for match in _TAG.finditer(prose) if "<a" in prose.casefold() or "<img" in prose.casefold() else ():
        address, image = _ADDRESS.search(match[2]), match[1].lower() == "img"
        if address or image:
            stop = match.end() if image else prose.find("</", match.end(), match.end() + _LONGEST)
            stop = max(stop, match.end())
            url = (address[1] or address[2] or address[3] or "") if address else ""
            yield Span(match.start(), stop, stop, _link(source, match.start(), text[match.end() : stop], url, image, "html"))


def _reversed(source, text, prose, definitions):
    """Yield what is written `(text)[url]`."""
    for match in _REVERSED.finditer(prose) if ")[" in prose else ():
        if _LIKE_ADDRESS.match(match[2]) and _label(match[2]) not in definitions:
            start, middle = match.start(), match.end(1)
            link = _link(source, start, text[start + 1 : middle], text[match.start(2) : match.end(2)], False, "reversed")
            yield Span(start, middle, match.end(), link)


def footnotes(source, prose):
    """Yield the footnote marks of a page."""
    for match in _FOOTNOTE.finditer(prose) if "[^" in prose else ():
        yield Footnote(source.where(match.start() + match[0].index("[")), match[2].strip(), bool(match[3]) and match[1] is not None)


def _label(text):
    return " ".join(text.split()).casefold()


def _target(prose, start, index, definitions):
    """Return (destination or None, where it ends) for the link whose brackets span `start` to `index`."""
    if prose[index : index + 1] == "(":
        return _destination(prose, index + 1)
    if not definitions or index - start > _LONGEST:
        return None, index
    label = prose[start + 1 : index - 1]
    if (match := _REFERENCE.match(prose, index)) and match[1][:1] != "^":
        found, end = definitions.get(_label(match[1] or label)), match.end()
    else:
        found, end = definitions.get(_label(label)), index
    return (found[2] or found[3], end) if found else (None, index)


def _destination(prose, start):
    """Return what stands between the parentheses of a link, without its title, and where they close; or (None, start)."""
    limit = start + _LONGEST
    if prose.find(")", start, limit) < 0:
        return None, start
    stop = _BREAK.search(prose, start, limit)
    depth = 1
    for mark in _PARENTHESIS.finditer(prose, start, stop.start() if stop else limit):
        depth += {"(": 1, ")": -1}.get(mark[0], 0)
        if depth == 0:
            inside = _without_title(prose[start : mark.start()].strip())
            inside = inside[1:-1] if inside.startswith("<") and inside.endswith(">") else inside
            return inside, mark.end()
    return None, start


def _without_title(inside):
    """Cut the title off: `b.md "title"`."""
    opening = {'"': '"', "'": "'", ")": "("}.get(inside[-1:])
    at = inside.rfind(opening, 0, -1) if opening else -1
    return inside[:at].rstrip() if at > 0 and inside[at - 1].isspace() else inside


def _link(source, offset, text, url, image, kind=None):
    path, _, fragment = url.partition("#")
    path = unquote(path.partition("?")[0])
    fragment = unquote(fragment) if "#" in url else None
    at, file = source.where(offset), None
    if kind == "undefined":
        fragment = None
    elif _SCHEME.match(url):
        kind = kind or "external"
    elif url.startswith("/"):
        kind = kind or "absolute"
    elif not path and not image:
        kind = kind or "anchor"
    else:
        kind = kind or ("page" if path.endswith(".md") and not image else "file")
        file = posixpath.normpath(posixpath.join(posixpath.dirname(source.path), path))
    return Link(at, text, url, image, kind, file, fragment)
