"""Put a space or a hyphen between Arabic and Latin letters.

افصل الحروف العربية عن اللاتينية.

Why: scripts glued in one word are broken in the wrong place, read wrongly by a screen reader, and found by no search.
Bad: `الAPI`, `usingالعربية`, or a Latin letter in an Arabic word.
Good: `الـ API` or `واجهة API`; `وMFA` with a one-letter word before it is no finding.
Measured: in interface texts by others (106,341 Arabic words), never used for tuning: all 36 findings read, 3 false (0.03 per
1,000), each a placeholder that stands for a tag.
"""

import re

from guideline import arabic

SEVERITY = "warning"

_L = f"{arabic.LATIN}\u0370-\u03ff\u0400-\u04ff"
_A = f"{arabic.ANY_LETTER}{arabic.SIGN}"
_GLUED = re.compile(rf"[{_L}](?:(?<=[{_A}].)|(?<=[{_A}][*_].)|(?<=[{_A}]\*\*.)|(?:\*\*|[*_])?[{_A}])")
_TOKEN = re.compile(rf"[{_A}{_L}0-9*_-]+")
_CLITIC = re.compile(rf"[*_]*[وف]?[بكلس]?[*_]*[{_L}0-9*_-]+")


def check_page(page):
    for line in arabic.lines(page):
        if line.text.isascii() or not _GLUED.search(line.text):
            continue
        for match in _TOKEN.finditer(line.text):
            glued = _GLUED.search(match[0])
            if glued and not _CLITIC.fullmatch(match[0]):
                word = match[0].strip("*_")
                yield (
                    line.at(match.start() + glued.start()),
                    f'Arabic and Latin letters are glued in "{word}"; put a space between them, as in الـ API',
                    f'الحروف العربية واللاتينية متلاصقة في "{word}"؛ افصل بينها بمسافة، مثل: الـ API',
                )
