"""Link to anchors that exist.

أحِل إلى مراسٍ موجودة.

Why: the reader lands at the top of a long page and must search.
Bad: `[SEC-03](secure-access.md#sec-3)`
Good: `[SEC-03](secure-access.md#sec-03)`
"""

from difflib import get_close_matches


def check(guideline):
    for page in guideline.pages.values():
        for link in page.links:
            target = guideline.pages.get(link.file) if link.kind == "page" else page if link.kind == "anchor" else None
            if target is None or target.undecodable or not link.fragment or link.fragment in _known(guideline, target):
                continue
            near = get_close_matches(link.fragment, sorted(target.anchors), 1, 0.6)
            hint, hint_ar = (f'; did you mean "#{near[0]}"?', f'؛ أتقصد "#{near[0]}"؟') if near else ("", "")
            yield (
                link,
                f'{target.path} has no anchor "#{link.fragment}"{hint}',
                f'لا مرساة "#{link.fragment}" في {target.path}{hint_ar}',
            )


def _known(guideline, target):
    """Anchors of a page, and those it would have but for a defect that another rule reports (GL101, GL102, GL106, GL406)."""
    twin = guideline.twin(target)
    meant = {one.key.lower() for one in target.requirements}
    lost = {one.heading.slug for one in twin.requirements} if twin else set()
    return target.anchors | meant | lost
