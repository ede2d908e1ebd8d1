"""Let the English follow when the Arabic has changed.

حدّث النص الإنجليزي إذا تغيّر النص العربي.

Why: English readers would follow an older rule.
Bad: a sentence was added to SEC-03 in Arabic only.
Good: the English says it too, or needs no change, and `scripts/translation.py confirm SEC-03` has recorded it.
"""

from guideline import translation
from guideline.rules import place

SEVERITY = "warning"


def check(guideline):
    for page in guideline.in_language("ar") if translation.is_kept(guideline) else ():
        for pair in translation.pairs(guideline, page):
            if pair.state == translation.ENGLISH_BEHIND:
                name = pair.arabic.anchor
                yield (
                    pair.english,
                    f'the Arabic of "{name}" has changed, the English has not (twin: {place(pair.arabic)}); update it, then confirm',
                    f'تغيّر النص العربي في "{name}" ولم يتغيّر الإنجليزي (يقابله: {place(pair.arabic)})؛ حدّث الإنجليزي ثم سجّل التأكيد',
                )
