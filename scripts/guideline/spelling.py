"""English spelling: codespell's list of common misspellings, and British forms of American words, which this guideline uses."""

import re
from bisect import bisect_left
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_CODE = "cp1252"
_LETTERS = bytes(one if chr(one).isalpha() and chr(one) == chr(one).lower() else 32 for one in range(256))
_BEFORE, _BEHIND = r"(?:(?<![\w@#/.\\’'&-])|(?<=[a-z]-)(?=[a-z]{5}))", r"(?:['’][a-z]{1,2})?(?![\w@/\\=]|\.[a-z])"
_START = re.compile(r"(?:^|[.!?:|“”\"«(\n\u2060])[ \t>\u2060*_“\"+-]*$")
_LEGAL_IN_BRITISH = frozenset(
    b"""analog artifact artifacts biased dialog dialogs donut donuts focused focuses focusing refocused refocuses refocusing
    journaling judgment judgments lambaste lambastes license licensed licenses licensing math meter meters overwritable practice
    practices program routing salable specialty specialties story stories sulfate sulfide sulfur sulfureous sulfuric sulfurous
    tidbit tidbits writable""".split()
)
"""Words of the list that British writers use too, as a verb, for another thing or as a variant."""
_NAME = 7
"""Letters from which a misspelt word in capitals inside a sentence is hardly a name."""
_right = set()
"""Words that were looked up and are no misspellings."""


def suspects(prose):
    """Return the words of a text, in small letters, that stand in one of the lists."""
    words = set(prose.lower().encode(_CODE, "replace").translate(_LETTERS).split())
    american = words & _british().keys()
    wrong = [one for one in words - _right if _misspelling(one)]
    _right.update(words.difference(wrong))
    return {one.decode(_CODE) for one in wrong} | {word for one in american if (word := one.decode(_CODE)) in prose}


def mistakes(text, words):
    """Yield (offset, word, suggestions, is it only American?) of those of these words in a text that are not spelt as they should be."""
    for found in re.finditer(rf"{_BEFORE}({'|'.join(sorted(words))}){_BEHIND}", text, re.IGNORECASE):
        word = found[1]
        certain = word.islower() or len(word) >= _NAME or _START.search(text, max(0, found.start() - 20), found.start())
        if certain and not word.isupper():
            known = _misspelling(word.lower().encode())
            if right := known or _british().get(word.encode()):
                yield found.start(), word, _suggestions(right.decode(), word), not known


def _suggestions(right, word):
    """Return the right words, with the capital of the wrong one; where there are several, the list ends them with a comma."""
    *sure, last = (one.strip() for one in right.split(","))
    sure = sure or [last]
    return tuple(one.capitalize() if word[0].isupper() else one for one in sure if one)


def _list(name):
    """Return the lines `wrong->right` of a list, in order, as bytes: the quickest way, because there are 65,000."""
    data = Path(*find_spec("codespell_lib").submodule_search_locations, "data", name).read_bytes()
    return sorted(data.replace(b"\r", b"").split(b"\n"))


@cache
def _misspellings():
    return _list("dictionary.txt")


def _misspelling(word):
    """Return what the list of misspellings says of a word, or nothing."""
    start, lines = word + b"->", _misspellings()
    place = bisect_left(lines, start)
    return lines[place][len(start) :] if lines[place : place + 1] and lines[place].startswith(start) else b""


@cache
def _british():
    pairs = (line.partition(b"->") for line in _list("dictionary_en-GB_to_en-US.txt") if line)
    return {american: british for british, _, american in pairs if american not in _LEGAL_IN_BRITISH}
