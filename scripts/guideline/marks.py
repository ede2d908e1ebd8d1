"""Markdown's marks in a line of prose, put out of the way without moving a character, so that what is found has its place."""

import re
from functools import lru_cache

FILLER = "\u2060"
"""Stands for each character of a mark: it is no letter, no space, and without direction (WORD JOINER)."""

_MARKS = re.compile(
    r"\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)|\{:?[ ][^{}\n]*\}|</?[a-zA-Z][^<>\n]*>"
    r"|^[ \t]*(?:[-*+]|\d+[.)])[ ](?:\[[ xX]\][ ])?|\*\*|[\[\]]",
    re.MULTILINE,
)
_ADDRESSES = re.compile(
    r"(?:[a-z][a-z0-9+.-]{1,10}://|www\.)[^\s)»”]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+|^ {0,3}\[[^\]\n]+\]:.*", re.MULTILINE
)


def covered(text):
    """Return a text in which link targets, attribute lists, tags and the marks of lists and stress are fillers."""
    return _MARKS.sub(_fill, text)


@lru_cache(maxsize=2)
def words_only(prose):
    """Return the prose of a page in which also addresses are fillers: what is left are words that people wrote."""
    text = covered(prose)
    return _ADDRESSES.sub(_fill, text) if "://" in text or "@" in text or "]:" in prose or "www." in text else text


def _fill(mark):
    return FILLER * len(mark[0])
