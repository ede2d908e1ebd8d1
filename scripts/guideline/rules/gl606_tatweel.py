"""Do not stretch words with tatweel.

لا تمدّ الكلمات بالتطويل.

Why: a search for the word does not find it, and a screen reader may stumble over it.
Bad: `الحســـاب`
Good: `الحساب`; tatweel after a one-letter word or the article (`الـ API`, `بـ 5`, 1448هـ) is no finding.
Measured: in interface texts by others (106,341 Arabic words), never used for tuning: all 5 findings read, 1 false (0.01 per
1,000), which is mended.
"""

import re

from guideline import arabic
from guideline.rules import Edit, Fix, Found

SEVERITY = "warning"

_WORD = re.compile(
    rf"(?<![\wـ])[{arabic.ANY_LETTER}{arabic.SIGN}ـ]*[{arabic.ANY_LETTER}][{arabic.SIGN}]*ـ[{arabic.ANY_LETTER}{arabic.SIGN}ـ]*"
)
_SIGNS = re.compile(rf"[{arabic.SIGN}]")
_CLITIC = re.compile(r"(?:[وف]?(?:[بكلس]?ال|لل|[بكلس])|[اأ]?ه|.)ـ+")


def check_page(page):
    if "ـ" not in page.prose and "ـ" not in str(page.front.values.get("title")):
        return
    for line in arabic.lines(page):
        for match in _WORD.finditer(line.text) if "ـ" in line.text else ():
            word = match[0]
            if _CLITIC.fullmatch(_SIGNS.sub("", word)):
                continue
            plain, at = word.replace("ـ", ""), line.at(match.start())
            yield Found(
                at,
                f'the word "{word}" is stretched with tatweel; write "{plain}"',
                f'في الكلمة "{word}" تطويل؛ اكتب "{plain}"',
                Fix((Edit(at, word, plain),)),
            )
