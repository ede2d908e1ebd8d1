"""Words that a text should not use: other names for a glossary term, and words that the glossary rules out, in all their forms."""

import re
from difflib import SequenceMatcher
from functools import cached_property, lru_cache
from typing import NamedTuple

from guideline import terms
from guideline.model import Term

_SIGNS = "[\u064b-\u0652\u0670\u0640]*"
_SIGN = re.compile("[\u064b-\u0652\u0670\u0640]")
_ENDINGS = "(?:ات|ان|ين|ون|ه|ها|هم|نا|ي|ية)?"
_GLOSSARIES = 8
_known = {}
_QUOTES = {"«": "»", "“": "”", '"': '"'}


class _Word:
    """A word of a glossary entry that should not be used; its pattern is made where a text may hold it."""

    def __init__(self, word, instead, term):
        self.cores = [one.removeprefix("ال").rstrip("ة") for one in _folded(word).split()]
        self.longest, self.word, self.term = max(self.cores, key=len), word, term
        self.instead = instead or _nearest(word, term.term)

    def uses(self, text, bare):
        """Yield the uses of the word in a text; `bare` is the text folded."""
        if self.longest in bare and self._quick.search(bare):
            found = self._at_places(text, bare) if self.word.isascii() and len(text) == len(bare) else self._pattern.finditer(text)
            yield from (Use(match.start(1), match[1], self.instead, self.term) for match in found)

    def _at_places(self, text, bare):
        """Yield the matches where the folded text holds the first word, which an English one is always written like."""
        place, end = bare.find(self.cores[0]), 0
        while place >= 0:
            if place >= end and (match := self._pattern.match(text, place)):
                end = match.end()
                yield match
            place = bare.find(self.cores[0], place + 1)

    @cached_property
    def _quick(self):
        return re.compile(r"\w{0,5}\s+(?:ال)?".join(map(re.escape, self.cores)))

    @cached_property
    def _pattern(self):
        return re.compile(_pattern(self.word), re.IGNORECASE)


class Use(NamedTuple):
    """A word that should not stand there: its place in the text, the word as written, and what to write."""

    start: int
    text: str
    instead: str
    term: Term


def uses(text, glossary, never):
    """Yield the other names for terms in a text without marks, or the words that are never written.

    Of two that overlap it is the longest; a word in quotation marks is only spoken about.
    """
    bare = _folded(text)
    found = [use for word in _words(glossary, never) for use in word.uses(text, bare)]
    end = -1
    for use in sorted(found, key=lambda one: (one.start, -len(one.text))):
        if use.start >= end and not _spoken_about(text, use.start):
            end = use.start + len(use.text)
            yield use


@lru_cache(maxsize=2)
def _folded(text):
    text = text.lower()
    if "ا" in text:
        text = _SIGN.sub("", text).replace("أ", "ا").replace("إ", "ا").replace("آ", "ا")
    return text


def _spoken_about(text, place):
    """Tell whether a place lies inside quotation marks on its line, or among the other names that a glossary entry lists."""
    before = text[max(text.rfind("\n", 0, place) + 1, place - 1000) : place]
    quoted = any(before.count(first) > before.count(last) if first != last else before.count(first) % 2 for first, last in _QUOTES.items())
    return bool(quoted) or bool(re.search(r"(?:ويقال أيضًا|Also): [^.]*$", before))


def _words(glossary, never):
    """Return the unwanted words of a glossary page."""
    key = glossary.digest, never
    if key not in _known:
        _known.clear() if len(_known) > _GLOSSARIES else None
        _known[key] = tuple(_Word(*one) for term in glossary.terms for one in (_never(term) if never else _avoided(term)))
    return _known[key]


def _never(term):
    return [(word, instead, term) for word, instead in term.never]


def _avoided(term):
    also = terms.forms(term)[1 + term.term.count(" / ") :]
    return [(word, instead, term) for word, instead in (*((one, "") for one in also if _is_other(one, term.term)), *term.avoid)]


def _is_other(form, term):
    """Tell whether a form is neither an abbreviation nor made of words of the term."""
    words = {_bare(one) for one in re.split(r"[\s/-]+", term)}
    return not form.isupper() and any(_bare(one) not in words for one in form.split() if one.lower() != "the")


def _bare(word):
    return _SIGN.sub("", word).removeprefix("ال").lower()


def _nearest(word, term):
    """Return the half of "a / b" that is most like a word."""
    return max(term.split(" / "), key=lambda one: SequenceMatcher(None, word, one).ratio())


def _pattern(word):
    if word.isascii():
        return rf"(?<![\w-])({' +'.join(map(re.escape, word.split()))}(?:s|es)?)(?![\w-])"
    first, *rest = (_letters(_SIGN.sub("", one).removeprefix("ال")) for one in word.split())
    more = "".join(rf"\s+(?:ال)?{one}" for one in rest)
    return rf"(?<![\w\u064b-\u0652])[وف]?{_SIGNS}(?:[بك]?ال|لل|[بكل])?{_SIGNS}({first}{more})(?!\w)"


def _letters(word):
    """Return a pattern of an Arabic word with whatever vowel signs and endings it has."""
    stem = _SIGNS.join("[اأإآ]" if one in "اأإآ" else re.escape(one) for one in word.removesuffix("ة")) + _SIGNS
    return stem + ("(?:ة|ت|ت(?:ه|ها|هم|نا|ي|ان|ين)|ات)" if word.endswith("ة") else _ENDINGS) + _SIGNS
