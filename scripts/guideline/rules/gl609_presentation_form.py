"""Write letters, not their presentation forms.

اكتب الحروف نفسها لا أشكال عرضها.

Why: text copied from a PDF may hold one character for each shape of a letter; no search finds it, and a screen reader spells it.
Bad: a word of U+FE8D, U+FEDF and the like.
Good: the same word in ordinary letters; ﷺ and ﷼ are signs of their own.
Measured: in interface texts by others (106,341 Arabic words), never used for tuning: no finding, so none false.
"""

import re
import unicodedata

from guideline import arabic
from guideline.rules import Edit, Fix, Found

_FORM = re.compile("[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdc7\ufe70-\ufefc]")
_WORD = re.compile(rf"[{arabic.ANY_LETTER}{arabic.SIGN}]+")


def check_page(page):
    if not _FORM.search(page.text):
        return
    for line in arabic.lines(page):
        for match in _WORD.finditer(line.text) if _FORM.search(line.text) else ():
            if _FORM.search(match[0]):
                plain, at = _FORM.sub(_plain, match[0]), line.at(match.start())
                yield Found(
                    at,
                    f'"{match[0]}" holds presentation forms instead of letters; write "{plain}"',
                    f'في "{match[0]}" أشكال عرض بدل الحروف نفسها؛ اكتب "{plain}"',
                    Fix((Edit(at, match[0], plain),)),
                )


def _plain(match):
    return unicodedata.normalize("NFKC", match[0]).strip(" ـ")
