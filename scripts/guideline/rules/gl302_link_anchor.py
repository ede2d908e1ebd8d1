"""Link to anchors that exist.

أحِل إلى مراسٍ موجودة.

Why: the reader lands at the top of a long page and must search.
Bad: `[SEC-03](secure-access.md#sec-3)`
Good: `[SEC-03](secure-access.md#sec-03)`
"""

from itertools import count

from guideline import targets
from guideline.meant import closest


def check(guideline):
    for page in guideline.pages.values():
        seen = count()
        for link in page.links:
            target = targets.page_of(guideline, page, link)
            if target is None or target.undecodable or not link.fragment or link.fragment in target.anchors:
                continue
            if link.fragment in targets.anchors(guideline, target) or targets.anchor_elsewhere(guideline, page, link):
                continue  # GL101, GL102, GL106, GL109, GL303, GL406 or GL112 says so
            near = closest(link.fragment, target.anchors, 0.6, next(seen))
            hint, hint_ar = (f'; did you mean "#{near}"?', f'؛ أتقصد "#{near}"؟') if near else ("", "")
            yield (
                link,
                f'{target.path} has no anchor "#{link.fragment}"{hint}',
                f'لا مرساة "#{link.fragment}" في {target.path}{hint_ar}',
            )
