"""Confirm that both languages still agree after both have changed.

أكّد تطابق اللغتين بعد تغيّرهما معًا.

Why: two edits made by two people may say two things.
Bad: both texts of SEC-03 were edited and nobody compared them.
Good: somebody read both and ran `scripts/translation.py confirm SEC-03`.
"""

from guideline import translation
from guideline.rules import place


def check(guideline):
    for page in guideline.in_language("ar") if translation.is_kept(guideline) else ():
        for pair in translation.pairs(guideline, page):
            if pair.state == translation.BOTH_CHANGED:
                name = pair.arabic.anchor
                yield (
                    pair.arabic,
                    f'both languages of "{name}" have changed (twin: {place(pair.english)}); compare them, then confirm',
                    f'تغيّر نص "{name}" في اللغتين (يقابله: {place(pair.english)})؛ قارن بين النصين ثم سجّل التأكيد',
                )
