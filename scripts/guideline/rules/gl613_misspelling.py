"""Spell Arabic words as the standard language does.

اكتب الكلمات العربية بإملائها الصحيح.

Why: hamza, ta marbuta and alef maqsura tell words apart; a reader judges an entity by its spelling.
Bad: `الى الخدمه`, `إستخدام`, `مسئول`, `في في`
Good: `إلى الخدمة`, `استخدام`, `مسؤول`, `في`
MEASURED
"""

import re

from guideline import arabic, misspelt
from guideline.rules import Edit, Fix, Found

SEVERITY = "warning"

_WORD = re.compile(f"[{arabic.LETTER}{arabic.SIGN}]+")
_TWICE = re.compile(r" (في|إلى|على|عن|التي|الذي|هذا|هذه|أو|مع|بين|عند|كما)( \1)(?!\w)")


def check_page(page):
    title = page.front.values.get("title")
    wrong = {word for word in set(_WORD.findall(f"{title}\n{page.prose}")) if misspelt.correction(word)}
    twice = _TWICE.search(page.prose)
    for line in arabic.lines(page) if wrong or twice else ():
        for match in arabic.WORD.finditer(line.text) if wrong and any(word in line.text for word in wrong) else ():
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
