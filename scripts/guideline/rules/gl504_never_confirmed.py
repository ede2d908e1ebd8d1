"""Confirm once that both languages of a unit agree.

أكّد تطابق اللغتين في كل وحدة ولو مرة واحدة.

Why: without a first record nobody can tell later which side is behind.
A guideline in which no page has a record does not keep one, and nothing is said.
Bad: a new section in both languages that is not in the record of its page.
Good: the same section after `scripts/translation.py confirm sec-how`.
"""

from guideline import translation
from guideline.rules import place

SEVERITY = "warning"


def check(guideline):
    for page in guideline.in_language("ar") if translation.is_kept(guideline) else ():
        pairs = translation.pairs(guideline, page)
        if translation.KEY not in page.front.values and pairs:
            yield (
                page,
                f"no unit of this page was ever confirmed; compare it with {page.twin}, then confirm the page",
                f"لم تُؤكَّد أي وحدة في هذه الصفحة بعد؛ قارنها مع {page.twin} ثم سجّل تأكيد الصفحة",
            )
            continue
        for pair in pairs:
            if pair.state == translation.UNCONFIRMED:
                name = pair.arabic.anchor
                yield (
                    pair.arabic,
                    f'"{name}" was never confirmed to say the same in both languages (twin: {place(pair.english)}); compare, then confirm',
                    f'لم يُؤكَّد بعد تطابق اللغتين في "{name}" (يقابله: {place(pair.english)})؛ قارن بين النصين ثم سجّل التأكيد',
                )
