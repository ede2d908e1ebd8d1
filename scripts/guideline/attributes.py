"""Attribute lists and generated anchors, exactly as Python-Markdown makes them; it is loaded when the first page is really read."""

from functools import cache


@cache
def read(text):
    """Return (pairs of name and value, what is left over) of the inside of an attribute list."""
    from markdown.extensions.attr_list import get_attrs_and_remainder

    pairs, rest = get_attrs_and_remainder(text)
    return tuple(pairs), rest


def slug(title, taken, counters):
    """Return the anchor that a heading without an explicit one gets; `taken` are those of the page so far, `counters` its memory."""
    from markdown.extensions.toc import slugify, unique

    return unique(slugify(title, "-"), taken, counters)
