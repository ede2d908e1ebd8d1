"""What was probably meant by a name that does not exist."""

import posixpath
from difflib import get_close_matches

HINTS, LONGEST = 200, 300
"""Findings of a rule on a page, and letters of a name, up to which it is sought what was meant."""


def nearest(guideline, page, path, number):
    """Return "did you mean …?" in English and Arabic for a file that does not exist, or two empty texts."""
    near = closest(path, guideline.files, 0.8, number)
    if near is None:
        return "", ""
    shown = posixpath.relpath(near, posixpath.dirname(page.path))
    return f'; did you mean "{shown}"?', f'؛ أتقصد "{shown}"؟'


def closest(word, known, cutoff, number):
    """Return what is most like a word among some names, or None; it takes long, and so only for the first (`number`) of a page."""
    near = get_close_matches(word, sorted(known), 1, cutoff) if number < HINTS and len(word) <= LONGEST else ()
    return near[0] if near else None


def next_free(guideline, family):
    """Return the ID after the last one of a family that either language or the last release has; none is ever used again."""
    known = [*(one.id for one in guideline.repository.published), *(key for keys in guideline.keys.values() for key in keys)]
    numbers = [int(one[4:6]) for one in known if one.startswith(f"{family}-") and one[4:6].isdigit()]
    return f"{family}-{max(numbers, default=0) + 1:02d}"
