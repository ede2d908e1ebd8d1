"""Review a page by the day its head names.

راجع الصفحة قبل أن يفوت موعد مراجعتها.

Why: laws, platforms and names change; a page that promises a review and has had none is trusted without cause.
Bad: `review_by: 2025-01-31` on a later day.
Good: a day to come; after the review, both `reviewed` and `review_by` are set anew.
Measured: the day is today, or that of SOURCE_DATE_EPOCH (seconds since 1970, UTC) where it is set.
"""

import os
from datetime import UTC, date, datetime

from guideline import config, values
from guideline.model import Where

SEVERITY = "warning"


def check(guideline):
    today = _today()
    for page in guideline.pages.values():
        day = _day(page)
        if not day or day >= today:
            continue
        twin = guideline.readable_twin(page)
        its = twin and _day(twin)
        if its and (page.language != config.LANGUAGES[0] or its != day):
            continue  # once, on the Arabic page; GL802 says where the languages differ
        yield (
            Where(page.path, page.front.lines["review_by"]),
            f"the page should have been reviewed by {day}; review it, then set reviewed and review_by anew in both languages",
            f"كان موعد مراجعة الصفحة {day}؛ راجعها ثم حدّث reviewed وreview_by في اللغتين",
        )


def _day(page):
    """The day of the next review, or None where there is none that GL803 accepts."""
    wrong = page.front.error or "review_by" in values.wrong(page.front, ())
    return None if wrong else page.front.values.get("review_by")


def _today():
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdigit() and len(epoch) < 12 else date.today()
