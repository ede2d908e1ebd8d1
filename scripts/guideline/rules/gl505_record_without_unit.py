"""Keep no record of a unit that is gone.

لا تُبقِ في سجل الترجمة وحدة لم تعد موجودة.

Why: a new unit that takes the name would look confirmed.
Bad: a line `sec-old: {…}` in the record where neither language has the anchor sec-old.
Good: the record without it; any `scripts/translation.py confirm` on the page removes it.
"""

from guideline import translation

SEVERITY = "warning"


def check(guideline):
    for page in guideline.in_language("ar"):
        for name, where in translation.gone(guideline, page):
            yield (
                where,
                f'the record has a line for "{name}", which neither language has; confirm the page anew, or delete the line',
                f'في السجل سطر للوحدة "{name}" وهي غير موجودة في أي من اللغتين؛ سجّل تأكيد الصفحة من جديد أو احذف السطر',
            )
