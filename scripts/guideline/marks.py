"""Markdown's marks in a line of prose, put out of the way without moving a character, so that what is found has its place."""

import re
from functools import lru_cache

FILLER = "\u2060"
"""Stands for each character of a mark: it is no letter, no space, and without direction (WORD JOINER)."""

_MARKS = re.compile(
    r"[\]{<*\[&](?:(?<=\])\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)|(?<=\{):?[ ][^{}\n]*\}"
    r"|(?<=<)/?[a-zA-Z][^<>\n]*>|(?<=&)#?\w{1,31};|(?<=\*)\*|(?<=[\[\]]))"
)
_ADDRESSES = re.compile(r"(?:https?|ftp)://[^\s)»”]+|\bwww\.[^\s)»”]+|(?:(?<=\s)|(?<=\())[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+")
_LABELS = re.compile(r"\n {0,3}\[[^\]\n]+\]:[^\n]*")


def covered(text):
    """Return a text in which link targets, attribute lists, tags and the marks of stress are fillers."""
    return _MARKS.sub(_fill, text)


@lru_cache(maxsize=2)
def words_only(prose):
    """Return the prose of a page in which also addresses are fillers: what is left are words that people wrote."""
    text = covered(_LABELS.sub(_fill, prose) if "]:" in prose else prose)
    return _ADDRESSES.sub(_fill, text) if "://" in text or "@" in text or "www." in text else text


def _fill(mark):
    return "\n" + FILLER * (len(mark[0]) - 1) if mark[0][0] == "\n" else FILLER * len(mark[0])
