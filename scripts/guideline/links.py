"""Links and images of a page, found in one pass from left to right."""

import posixpath
import re
from urllib.parse import unquote

from guideline.model import Link

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_DEFINITION = re.compile(r"^ {0,3}\[([^\]\n^][^\]\n]*)\]:[ \t]*\n?[ \t]*(?:<([^>\n]*)>|(\S+))", re.MULTILINE)
_BREAK = re.compile(r"\n[ \t]*\n")
_REFERENCE = re.compile(r" ?\n?\[([^\]\n]*)\]")
_LONGEST = 2000
"""Characters of the longest destination or label that is looked for."""
_PARENTHESIS = re.compile(r"""[()]|(?<=[ \t\n])"[^"\n]*"(?=[ \t]*\))""")
_TOKEN = re.compile(r"[\[\]]|\n[ \t]*\n")


def find(source, text, prose):
    """Return the links and images of a page in order; `prose` is its text with code blanked out."""
    definitions = {_label(m[1]): m for m in _DEFINITION.finditer(prose)}
    defined = {m.start() + m[0].index("[") for m in definitions.values()}
    links, stack, end = [], [], 0
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
            if url is not None:
                image = prose[start - 1 : start] == "!"
                offset = start - 1 if image else start
                links.append(_link(source, offset, text[start + 1 : token.start()], url, image))
    return tuple(sorted(links, key=lambda link: (link.at.line, link.at.column)))


def _label(text):
    return " ".join(text.split()).casefold()


def _target(prose, start, index, definitions):
    """Return (destination or None, where it ends) for the link whose brackets span `start` to `index`."""
    if prose[index : index + 1] == "(":
        return _destination(prose, index + 1)
    if not definitions or index - start > _LONGEST:
        return None, index
    label = prose[start + 1 : index - 1]
    if match := _REFERENCE.match(prose, index):
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


def _link(source, offset, text, url, image):
    path, _, fragment = url.partition("#")
    path = unquote(path.partition("?")[0])
    fragment = unquote(fragment) if "#" in url else None
    at, file = source.where(offset), None
    if _SCHEME.match(url):
        kind = "external"
    elif url.startswith("/"):
        kind = "absolute"
    elif not path and not image:
        kind = "anchor"
    else:
        kind = "page" if path.endswith(".md") and not image else "file"
        file = posixpath.normpath(posixpath.join(posixpath.dirname(source.path), path))
    return Link(at, text, url, image, kind, file, fragment)
