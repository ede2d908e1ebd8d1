"""Put no active content into a page.

لا تضع في الصفحة محتوى يُنفَّذ.

Why: a script, frame or event handler in a page runs in the browser of every reader, and nobody reviews it as code.
Bad: `<script>…</script>`, `<a onclick="…">`, `[open](javascript:…)`, `![map](data:image/png;base64,…)`
Good: plain Markdown, and images as files below docs/assets/.
"""

import html
import re

from guideline.model import Where

_TAG = re.compile(r"<(script|style|iframe|frame|frameset|object|embed|applet|form|meta|base|link|portal)(?=[\s/>]|$)", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""(?<=[\s"'/{])(on[a-z]{3,30}|style|srcdoc)[ \t\n]*$""", re.IGNORECASE)
_EQUALS = re.compile(r"=(?<=[a-zA-Z\u017f\u212a \t\n]=)(?<!data-level=)(?<!data-maps=)")
"""What may stand behind such an attribute; of those that are none, the frequent ones are left out."""
_COLON = re.compile(r":(?<=[aAtT\x00-\x20\u200b-\u200f\ufeff]:)")
_URL = re.compile(r"""[(:<=,]["'<\s\x00-\x20]{0,20}(?=[jJvVdD&])([^\s<>"')\]}][^<>"')\]}]{0,79})""")
_SCHEME = re.compile(r"(?:javascript|vbscript|data):")
_BLANKS = re.compile(r"[\x00-\x20\u200b-\u200f\ufeff]+")
_LINK = (")", "]", "<", "=")
_INSIDE_TAG = re.compile(r"""<[a-zA-Z](?:"[^"]*"|'[^']*'|[^>"'])*$""")
_INSIDE_BRACES = re.compile(r"\{[^{}\n]*$")
_NEAR = 500


def check_page(page):
    prose, seen = page.prose, []
    found = [(m.start(), m.start() + 1000, f"<{m[1]}>") for m in _TAG.finditer(prose)] if "<" in prose else []
    if "=" in prose:
        names = (_ATTRIBUTE.search(prose, max(0, one.start() - 40), one.start()) for one in _EQUALS.finditer(prose))
        found += [(m.start(1), m.end(), m[1]) for m in names if m and _in_markup(prose, m.start(1))]
    found += _addresses(prose)
    line, before = 1, 0
    for start, end, what in sorted(found):
        if any(first <= start < last and "<" not in prose[first + 1 : start] for first, last in seen[-1:]):
            continue  # an attribute of the element that was reported
        if what[0] == "<":
            seen.append((start, end))
        line, before = line + prose.count("\n", before, start), start
        at = Where(page.path, line, start - prose.rfind("\n", 0, start))
        yield (
            at,
            f'"{what}" is active content or style, which pages may not hold; delete it',
            f'"{what}" محتوى يُنفَّذ أو تنسيق لا تقبله الصفحات؛ احذفه',
        )


def _in_markup(prose, start):
    """Tell whether a place is inside an HTML tag or an attribute list."""
    near = prose[max(0, start - _NEAR) : start]
    tag = near.rfind("<")
    while tag >= 0 and not _INSIDE_TAG.match(near, tag):
        tag = near.rfind("<", 0, tag)
    return tag >= 0 or bool(_INSIDE_BRACES.search(near[max(0, near.rfind("{")) :]))


def _addresses(prose):
    """Yield (start, end, scheme) of destinations of links, definitions, tags and attribute lists that run code or hold data."""
    for match in _URL.finditer(prose) if "&" in prose or _COLON.search(prose) else ():
        scheme = _SCHEME.match(_BLANKS.sub("", html.unescape(match[1])).lower())
        if scheme and _is_destination(prose, match.start()):
            yield match.start(1), match.end(), scheme[0]


def _is_destination(prose, start):
    mark = prose[start]
    if mark in "(:":
        return prose[start - 1 : start] == "]"
    return mark == "<" or _in_markup(prose, start)
