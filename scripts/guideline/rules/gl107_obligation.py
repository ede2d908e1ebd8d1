"""Let the obligation word of a requirement say its level.

اجعل كلمة الإلزام في نص المتطلب مطابقة لدرجته.

Why: readers act on the word, lists and audits on the level; where they differ, one of the two is wrong.
Bad: `data-level=must` above “The account owner **should** switch it on.”
Good: `data-level=must` above “The account owner **must** switch it on.”
"""

import re

from guideline import config, words
from guideline.model import Where

SEVERITY = "warning"

_PAIRS = {
    "must": ("must", "يجب"),
    "must-not": ("must not", "يُحظر", "لا يجوز"),
    "should": ("should", "ينبغي"),
    "should-not": ("should not", "لا ينبغي"),
    "may": ("may", "يجوز"),
}
_LEVEL = {words.fold(word): level for level, forms in _PAIRS.items() for word in forms}
_BOLD = re.compile(r"(لا[ \t]+)?(?:\*\*|__)([^*_\n]{2,30})(?:\*\*|__)([ \t]+(?:not|never|ألا|ألّا)\b)?")


def check(guideline):
    for page in guideline.pages.values():
        twin = guideline.readable_twin(page)
        levels = {one.key: one.level for one in twin.requirements} if twin else {}
        lines = page.prose.split("\n") if page.requirements else []
        for index, one in enumerate(page.requirements):
            odd = one.level not in config.LEVELS or one.withdrawn or one.heading.open_attributes
            if odd or levels.get(one.key, one.level) != one.level:
                continue  # GL109, GL403 or GL803 says so
            stop = page.requirements[index + 1].at.line - 1 if index + 1 < len(page.requirements) else len(lines)
            yield from _check(page, one, _paragraphs(lines, one, stop))


def _check(page, one, paragraphs):
    first, found = None, []
    for lines in paragraphs:
        first = first or lines[0][0]
        found = [
            (number, match) for number, line in lines if "**" in line or "__" in line for match in _BOLD.finditer(line) if _level(match)
        ]
        if found:
            break
    if any(_level(match) == one.level for _, match in found):
        return
    wanted = _PAIRS[one.level][page.language == "ar"]
    if found:
        number, match = found[0]
        at, word = Where(page.path, number, match.start() + 1), match[0].replace("*", "").replace("_", "").strip()
        said, said_ar = f'the level is {one.level} but the sentence says "{word}"', f'درجة الإلزام {one.level} والجملة تقول "{word}"'
    else:
        at = Where(page.path, first) if first else one
        said, said_ar = "the first sentence has no obligation word in bold", "ليس في الجملة الأولى كلمة إلزام بخط عريض"
    yield (
        at,
        f"{one.key}: {said}; write **{wanted}**, or correct the level in both languages",
        f"{one.key}: {said_ar}؛ اكتب **{wanted}** أو صحّح الدرجة في اللغتين",
    )


def _level(match):
    """Return the level that a bold word says, with "not" before or behind it, or None."""
    word = " ".join(words.fold(match[2]).split())
    level = _LEVEL.get(word) or (_LEVEL.get(word[1:]) if word[:1] in "وف" else None)
    negated = {"must": "must-not", "should": "should-not"}
    if match[1]:
        return {"may": "must-not", "should": "should-not"}.get(level, level)
    return negated.get(level, level) if match[3] else level


def _paragraphs(lines, one, stop):
    """Yield the paragraphs, as (line from 1, text) lists, between a heading and its evidence that stand in no block."""
    found, inside = [], False
    for number in range(one.at.line, stop):
        line = lines[number].strip()
        if line.startswith("#") or (one.evidence_at and number + 1 == one.evidence_at.line):
            break
        if line.startswith("///"):
            inside = bool(line.strip("/ "))
        elif line and not inside:
            found.append((number + 1, lines[number]))
        elif found:
            yield found
            found = []
    if found:
        yield found
