"""Links and images of a page, found in one pass from left to right."""

import posixpath
import re
from urllib.parse import unquote

from guideline.model import Link

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_DEFINITION = re.compile(r"^ {0,3}\[([^\]\n^][^\]\n]*)\]:[ \t]*\n?[ \t]*(?:<([^>\n]*)>|(\S+))", re.MULTILINE)
_TITLE = re.compile(r"""[ \t\n]+(?:"[^"]*"|'[^']*'|\([^)]*\))[ \t\n]*\Z""")
_BREAK = re.compile(r"\n[ \t]*\n")
_TOKEN = re.compile(r"[\[\]]|\n[ \t]*\n")


def find(source, text, prose):
    """Return the links and images of a page in order; `prose` is its text with code blanked out."""
    definitions = {_label(m[1]): m for m in _DEFINITION.finditer(prose)}
    defined = {m.start() + m[0].index("[") for m in definitions.values()}
    links, stack = [], []
    for token in _TOKEN.finditer(prose):
        if token[0] == "[":
            stack.append(token.start())
        elif token[0] != "]":
            stack.clear()
        elif stack:
            start = stack.pop()
            url = None if start in defined else _target(prose, token.end(), prose[start + 1 : token.start()], definitions)
            if url is not None:
                image = prose[start - 1 : start] == "!"
                offset = start - 1 if image else start
                links.append(_link(source, offset, text[start + 1 : token.start()], url, image))
    return tuple(sorted(links, key=lambda link: (link.at.line, link.at.column)))


def _label(text):
    return " ".join(text.split()).casefold()


def _target(prose, index, label, definitions):
    """Return the destination of the link whose closing bracket ends before `index`, or None if it is none."""
    if prose[index : index + 1] == "(":
        return _destination(prose, index + 1)
    if match := re.compile(r" ?\n?\[([^\]\n]*)\]").match(prose, index):
        found = definitions.get(_label(match[1] or label))
    else:
        found = definitions.get(_label(label))
    return (found[2] or found[3]) if found else None


def _destination(prose, start):
    """Return what stands between the parentheses of a link, without its title, or None if they do not close."""
    stop = _BREAK.search(prose, start)
    depth, end = 1, stop.start() if stop else len(prose)
    for index in range(start, min(end, start + 4000)):
        depth += {"(": 1, ")": -1}.get(prose[index], 0)
        if depth == 0:
            inside = _TITLE.sub("", prose[start:index]).strip()
            return inside[1:-1] if inside.startswith("<") and inside.endswith(">") else inside
    return None


def _link(source, offset, text, url, image):
    path, _, fragment = url.partition("#")
    path = unquote(path.partition("?")[0])
    fragment = unquote(fragment) if "#" in url else None
    at, file = source.where(offset), None
    if _SCHEME.match(url):
        kind = "external"
    elif url.startswith("/"):
        kind = "absolute"
    elif not path:
        kind = "anchor"
    else:
        kind = "page" if path.endswith(".md") else "file"
        file = posixpath.normpath(posixpath.join(posixpath.dirname(source.path), path))
    return Link(at, text, url, image, kind, file, fragment)
