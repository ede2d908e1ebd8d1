"""Spell Arabic words as the standard language does.

اكتب الكلمات العربية بإملائها الصحيح.

Why: hamza, ta marbuta and alef maqsura tell words apart; a reader judges an entity by its spelling.
Bad: `الى الخدمه`, `إستخدام`, `مسئول`, `في في`
Good: `إلى الخدمة`, `استخدام`, `مسؤول`, `في`
Measured: in interface texts by others (106,341 Arabic words), never used for tuning: 228 findings, a sample of 40 read, none
false; with 0 of 40 the true rate may still be up to 0.16 per 1,000 words.
"""

import re

from guideline import arabic, misspelt
from guideline.rules import Edit, Fix, Found

SEVERITY = "warning"

_PAIRED = ("في", "إلى", "على", "عن", "التي", "الذي", "هذا", "هذه", "أو", "مع", "بين", "عند", "كما")
_PAIRS = tuple(f"{one} {one}" for one in _PAIRED)
_TWICE = re.compile(rf"(?<!\w)({'|'.join(_PAIRED)})( \1)(?!\w)")
_WORD = re.compile(f"[{arabic.LETTER}{arabic.SIGN}]+")


def check_page(page):
    lines = arabic.lines(page)
    if not lines:
        return
    words = set(_WORD.findall(f"{lines[0].text}\n{page.prose}"))
    wrong = [word for word in words if misspelt.correction(word)]
    twice = any(pair in page.prose for pair in _PAIRS)
    for line in lines if wrong or twice else ():
        for match in arabic.WORD.finditer(line.text) if any(word in line.text for word in wrong) else ():
            if right := misspelt.correction(match[0]):
                yield _found(line, match.start(), match[0], right)
        for match in _TWICE.finditer(line.text) if twice else ():
            at = line.at(match.start(2))
            yield Found(
                at,
                f'"{match[1]}" stands twice; delete one',
                f'تكررت "{match[1]}"؛ احذف إحداهما',
                Fix((Edit(at, match[2], ""),)),
            )


def _found(line, index, wrong, right):
    at = line.at(index)
    return Found(
        at,
        f'"{wrong}" is misspelt; write "{right}"',
        f'"{wrong}" خطأ إملائي؛ اكتب "{right}"',
        Fix((Edit(at, wrong, right),)),
    )
