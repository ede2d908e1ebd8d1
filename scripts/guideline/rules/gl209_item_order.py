"""Order the items of a checklist as the requirements of its page.

رتّب بنود قائمة التحقق بترتيب متطلبات صفحتها.

Why: who goes through the page with the checklist beside it must find the next item next.
Bad: `SEC-05` between `SEC-01` and `SEC-02`.
Good: `SEC-01`, `SEC-02`, `SEC-05`.
"""

from guideline import checklists

SEVERITY = "warning"


def check(guideline):
    extra = {item for item, _ in checklists.duplicates(guideline)}  # GL207 says so
    for page in guideline.pages.values():
        twin = guideline.readable_twin(page)
        if twin and _order(page) != _order(twin):
            continue  # GL402 says so
        for checklist in page.checklists:
            items = [item for item in checklist.items if item not in extra]
            for item, before in checklists.moved(items, [one.key for one in page.requirements]):
                behind, behind_ar = (f"after {before.key}", f"بعد {before.key}") if before else ("first", "في أول القائمة")
                yield (
                    item,
                    f"the item {item.key} stands in another order than the requirements of the page; move it, it belongs {behind}",
                    f"البند {item.key} في غير ترتيب متطلبات الصفحة؛ انقله، فموضعه {behind_ar}",
                )


def _order(page):
    """Return the requirements that the items of a page check, in the order of the items, without those that the page does not have."""
    own = {one.key for one in page.requirements}
    return [item.requirement for item in page.items if item.requirement in own]
