"""The translation record: which text of either language was last confirmed to say the same as the other.

It stands in the front matter of each Arabic page, one line a unit with the fingerprints of both sides, and is written by
scripts/translation.py. Fingerprints of words are right where dates and commits are wrong: cosmetic edits change no word.
"""

import re
from typing import NamedTuple
from weakref import WeakKeyDictionary

from guideline import units
from guideline.model import Where
from guideline.structure import Unit
from guideline.units import INTRODUCTION as INTRODUCTION

KEY = "translation"
"""Key of the record in the front matter."""

IN_STEP, ARABIC_BEHIND, ENGLISH_BEHIND, BOTH_CHANGED, UNCONFIRMED = (
    "in step",
    "arabic behind",
    "english behind",
    "both changed",
    "unconfirmed",
)
STATES = (IN_STEP, ARABIC_BEHIND, ENGLISH_BEHIND, BOTH_CHANGED, UNCONFIRMED)
"""What a pair of units can be, by which sides differ from the record."""

_STATE = {(True, True): IN_STEP, (True, False): ARABIC_BEHIND, (False, True): ENGLISH_BEHIND, (False, False): BOTH_CHANGED}
_DIGEST = re.compile(r"[0-9a-f]{8}")
_BLOCK = re.compile(rf"^{KEY}:.*\n(?:[ \t]+.*\n)*", re.MULTILINE)
_known = WeakKeyDictionary()  # several rules ask for the same pairs
_END = re.compile(r"^(?:-{3}|\.{3})[ \t]*$", re.MULTILINE)


class Pair(NamedTuple):
    """A unit in both languages and its state."""

    arabic: Unit
    english: Unit
    state: str

    def of(self, language):
        """Return the unit in one language."""
        return self.arabic if language == "ar" else self.english


def recorded(page):
    """Return unit -> (Arabic, English fingerprint) from the record of an Arabic page; what is no fingerprint is left out."""
    record = page.front.values.get(KEY)
    found = {}
    for name, sides in record.items() if isinstance(record, dict) else ():
        both = [str(sides.get(language)) for language in ("ar", "en")] if isinstance(sides, dict) else []
        if both and all(map(_DIGEST.fullmatch, both)):
            found[str(name)] = tuple(both)
    return found


def is_kept(guideline):
    """Tell whether a guideline keeps the record at all."""
    return any(KEY in page.front.values for page in guideline.in_language("ar"))


def pairs(guideline, page):
    """Return the pairs of units of an Arabic page and its twin that carry the same name, with their states."""
    if guideline not in _known:
        _known[guideline] = {}
    if page.path not in _known[guideline]:
        _known[guideline][page.path] = list(_pairs(guideline, page))
    return _known[guideline][page.path]


def _pairs(guideline, page):
    twin = guideline.readable_twin(page)
    if twin and not page.front.error and not twin.front.error:
        known = recorded(page)
        yield from (Pair(*both, _state(*both, known)) for both in units.pairs(page, twin) if both[0].anchor == both[1].anchor)


def _state(arabic, english, known):
    if arabic.anchor not in known:
        return UNCONFIRMED
    was_arabic, was_english = known[arabic.anchor]
    return _STATE[was_arabic == arabic.digest, was_english == english.digest]


def gone(guideline, page):
    """Yield (name, place) of the lines of the record whose unit neither language has."""
    record, twin = page.front.values.get(KEY), guideline.readable_twin(page)
    if isinstance(record, dict) and twin:
        names = {unit.anchor for one in (page, twin) for unit in one.units}
        lines = page.text.split("\n")
        for name in record:
            if str(name) not in names:
                pattern = re.compile(rf"[ \t]+[\"']?{re.escape(str(name))}[\"']?[ \t]*:")
                line = next((number for number, line in enumerate(lines, 1) if pattern.match(line)), 1)
                yield str(name), Where(page.path, line)


def behind(guideline, page):
    """Return anchor -> state for the units of a page whose text a reader should know to be older than the other language's."""
    arabic = page if page.language == "ar" else guideline.twin(page)
    if arabic is None or not is_kept(guideline):
        return {}
    shown = {"ar": (ARABIC_BEHIND, BOTH_CHANGED), "en": (ENGLISH_BEHIND, BOTH_CHANGED)}[page.language]
    return {pair.arabic.anchor: pair.state for pair in pairs(guideline, arabic) if pair.state in shown}


def confirmed(page, found, names=None):
    """Return the text of an Arabic page with the pairs recorded as they are now; with `names`, only these are confirmed anew."""
    known, lines = recorded(page), []
    for pair in found:
        name = pair.arabic.anchor
        both = (pair.arabic.digest, pair.english.digest) if names is None or name in names else known.get(name)
        if both:
            lines.append(f'  {name}: {{en: "{both[1]}", ar: "{both[0]}"}}\n')
    text = _BLOCK.sub("", page.text, count=1)
    end = _END.search(text, 4).start()
    return f"{text[:end]}{KEY}:\n{''.join(lines)}{text[end:]}"


def share(found):
    """Return state -> number of pairs, and the per cent of pairs in step (100 where there is none)."""
    counts = {state: sum(1 for pair in found if pair.state == state) for state in STATES}
    return counts, round(100 * counts[IN_STEP] / len(found)) if found else 100
