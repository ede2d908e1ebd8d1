"""Give a page with binding requirements a checklist.

اجعل في كل صفحة فيها متطلبات ملزمة قائمة تحقق.

Why: without it nobody can tell whether the page is followed, and the annex of checklists leaves it out.
Bad: SEC-03 has the level must, and no section of its page has the class `checklist`.
Good: `## Checklist { #sec-checklist .checklist }` with an item for each binding requirement.
"""

from guideline import checklists


def check(guideline):
    for page in checklists.missing(guideline):
        like = next((one for one in page.headings if one.slug.endswith("checklist")), None)
        family = page.requirements[0].key[:3].lower()
        hint = "add the class `.checklist` to this heading" if like else f"add `## … {{ #{family}-checklist .checklist }}` with its items"
        hint_ar = "أضف الصنف `.checklist` إلى هذا العنوان" if like else f"أضف `## … {{ #{family}-checklist .checklist }}` وبنود القائمة"
        yield (
            like or page,
            f"the page has requirements that bind but no checklist; {hint}",
            f"في الصفحة متطلبات ملزمة ولا قائمة تحقق فيها؛ {hint_ar}",
        )
