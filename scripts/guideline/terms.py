"""Glossary terms in running text: where a page first uses one, it shows the definition on hover and focus."""

import re
from functools import cache
from html import escape
from xml.etree.ElementTree import Element

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SKIPPED = _HEADINGS | {"a", "abbr", "button", "code", "dt", "label", "math", "pre", "script", "style", "svg"}
_ALSO = re.compile(r"(?:ويقال أيضًا|Also): ([^.]*)\.")
_MARKUP = re.compile(r"\[([^\]]*)\]\([^)]*\)|[*`]")
_SIGN = re.compile("[\u064b-\u0652\u0670]")
_SIGNS = f"{_SIGN.pattern}*"
_WORD = re.compile(r"[\w\u064b-\u0652\u0670]+(?:-\w+)*")
_ARTICLES = ("ال", "بال", "كال", "لل")
_CLITICS = ("", "ب", "ك", "ل", *_ARTICLES)


def forms(term):
    """Return the ways a term is written: the halves of "a / b", and the short forms its definition names after "Also:"."""
    also = _ALSO.search(term.definition)
    return [one.strip() for one in [*term.term.split(" / "), *(re.split("[,،]", also[1]) if also else ())] if one.strip()]


def plain(definition):
    """Return a definition without Markdown's marks."""
    return _MARKUP.sub(lambda match: match[1] or "", definition)


def _as_html(definition):
    """Return a definition as the theme's tooltip wants it: it takes a title for HTML (and Markdown keeps entities as they are)."""
    return escape(escape(plain(definition), quote=False), quote=False)


def _starts(form):
    """Return what the first word of a form may look like: Arabic takes و ف ب ك ل, and ال where the form has it."""
    first = _SIGN.sub("", form.split()[0])
    if form.isascii():
        return [first] if " " in form or form.endswith("s") or form.isupper() else [first, f"{first}s"]
    bare = first.removeprefix("ال")
    clitics = _ARTICLES if bare != first else ("", "ب", "ك", "ل") if " " in form else _CLITICS
    return [and_ + clitic + bare for and_ in ("", "و", "ف") for clitic in clitics]


def _rest(form):
    """Return a pattern for what follows the first word."""
    plural = "s?" if form.isascii() and " " in form and not form.endswith("s") else ""
    words = (_SIGNS.join(map(re.escape, _SIGN.sub("", word))) + _SIGNS for word in form.split()[1:])
    return re.compile("".join(rf"\s+{word}" for word in words) + plural + r"(?![\w-])")


@cache
def _index(terms):
    """Return first word -> (pattern of the rest, term), the longest form first."""
    index, found = {}, [(form, one) for one in terms if not one.silent for form in forms(one)]
    for form, term in sorted(found, key=lambda one: -len(one[0])):
        for start in _starts(form):
            index.setdefault(start, []).append((_rest(form), term))
    return index


def _uses(text, index):
    """Yield (start, end, term) of each use of a term."""
    end = 0
    for word in _WORD.finditer(text):
        if word.start() >= end:
            first = _SIGN.sub("", word[0])
            for rest, term in index.get(first) or index.get(first[:1].lower() + first[1:], ()):
                if found := rest.match(text, word.end()):
                    end = found.end()
                    yield word.start(), end, term
                    break


def mark(root, terms, language):
    """Wrap the first use of each term below `root` in <abbr title="definition">, which a keyboard can reach."""
    if terms:
        _visit(root, _index(terms), language, set())


def _visit(element, index, language, seen):
    if element.tag in _SKIPPED or element.get("lang", language) != language:
        return
    children = list(element)
    element.text, new = _wrap(element.text, index, seen)
    for one in reversed(new):
        element.insert(0, one)
    for child in children:
        _visit(child, index, language, seen)
        child.tail, new = _wrap(child.tail, index, seen)
        place = list(element).index(child)
        for one in reversed(new):
            element.insert(place + 1, one)


def _wrap(text, index, seen):
    """Return what stays text before the first new term, and one <abbr> with its tail per term."""
    if not text or type(text) is not str:  # Markdown's AtomicString is left as it is
        return text, []
    before, last, found = text, 0, []
    for start, end, term in _uses(text, index):
        if term.anchor in seen:
            continue
        seen.add(term.anchor)
        if found:
            found[-1].tail = text[last:start]
        else:
            before = text[:start]
        found.append(Element("abbr", {"class": "term", "tabindex": "0", "title": _as_html(term.definition)}))
        found[-1].text, last = text[start:end], end
    if found:
        found[-1].tail = text[last:]
    return before, found
