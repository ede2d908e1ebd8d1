"""Leave no checklist section empty.

لا تترك قسم قائمة تحقق فارغًا.

Why: readers open it to check their work and find nothing.
Bad: `## Checklist { #sec-checklist .checklist }` with no item below.
Good: the same heading with its items.
"""


def check_page(page):
    for checklist in page.checklists:
        if not checklist.items:
            yield (
                checklist,
                "this checklist has no items; add them or remove the section",
                "لا بنود في قائمة التحقق هذه؛ أضفها أو احذف القسم",
            )
