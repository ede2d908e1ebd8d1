"""Let the Arabic follow when the English has changed.

حدّث النص العربي إذا تغيّر النص الإنجليزي.

Why: Arabic readers would follow an older rule; until it is mended, the section tells them so.
The record of fingerprints in the front matter of the Arabic page says which side has changed since both were last confirmed;
a unit with another error or warning is left to that first.
Bad: a sentence was added to SEC-03 in English only.
Good: the Arabic says it too, and `scripts/translation.py confirm SEC-03` has recorded it.
"""

from guideline import translation
from guideline.rules import place


def check(guideline):
    for page in guideline.in_language("ar") if translation.is_kept(guideline) else ():
        for pair in translation.pairs(guideline, page):
            if pair.state == translation.ARABIC_BEHIND:
                name = pair.arabic.anchor
                yield (
                    pair.arabic,
                    f'the English of "{name}" has changed, the Arabic has not (twin: {place(pair.english)}); update it, then confirm',
                    f'تغيّر النص الإنجليزي في "{name}" ولم يتغيّر العربي (يقابله: {place(pair.english)})؛ حدّث العربي ثم سجّل التأكيد',
                )
