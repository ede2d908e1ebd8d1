"""Withdraw a published requirement; do not delete it.

ألغِ المتطلب المنشور ولا تحذفه.

Why: contracts, audits and records name it; a reader must learn that it was withdrawn and what replaced it.
Bad: SEC-07 of the last release stands nowhere any more.
Good: `### SEC-07 Withdrawn { #sec-07 data-status=withdrawn }`
"""

from guideline import config
from guideline.model import Where


def check(guideline):
    published = guideline.repository.published
    if not published:
        return
    here = {name for page in guideline.pages.values() for one in page.requirements for name in (one.key, one.heading.slug.upper())}
    for index, one in enumerate(published):
        ours, theirs = (guideline.pages.get(f"{config.DOCS}/{language}/{one.page}") for language in config.LANGUAGES)
        if one.id in here or any(page and (page.undecodable or page.outside) for page in (ours, theirs)):
            continue
        anchor = one.id.lower()
        yield (
            _place(ours or theirs, published[:index], one),
            f"{one.id} was published and is gone; keep its heading in both languages: "
            f"`### {one.id} Withdrawn {{ #{anchor} data-status=withdrawn }}`, or put it back",
            f"نُشر {one.id} من قبل ولم يعد موجودًا؛ أبقِ عنوانه في اللغتين: "
            f"`### {one.id} ملغى {{ #{anchor} data-status=withdrawn }}`، أو أعده",
        )


def _place(page, before, gone):
    """The requirement of its page that was published before it, else the page, even where that is gone too."""
    if page is None:
        return Where(f"{config.DOCS}/{config.LANGUAGES[0]}/{gone.page}")
    there = {one.key: one for one in page.requirements}
    return next((there[one.id] for one in reversed(before) if one.id in there), page)
