"""Link to anchors that exist.

أحِل إلى مراسٍ موجودة.

Why: the reader lands at the top of a long page and must search.
Bad: `[SEC-03](secure-access.md#sec-3)`
Good: `[SEC-03](secure-access.md#sec-03)`
"""

from difflib import get_close_matches

from guideline import targets


def check(guideline):
    for page in guideline.pages.values():
        for link in page.links:
            target = targets.page_of(guideline, page, link)
            if target is None or target.undecodable or not link.fragment or link.fragment in target.anchors:
                continue
            if link.fragment in targets.anchors(guideline, target) or targets.anchor_elsewhere(guideline, page, link):
                continue  # GL101, GL102, GL106, GL109, GL303, GL406 or GL112 says so
            near = get_close_matches(link.fragment, sorted(target.anchors), 1, 0.6)
            hint, hint_ar = (f'; did you mean "#{near[0]}"?', f'؛ أتقصد "#{near[0]}"؟') if near else ("", "")
            yield (
                link,
                f'{target.path} has no anchor "#{link.fragment}"{hint}',
                f'لا مرساة "#{link.fragment}" في {target.path}{hint_ar}',
            )
