"""Give every must and must-not requirement a checklist item.

اجعل لكل متطلب واجب أو محظور بندًا في قائمة التحقق.

Why: what nobody ticks nobody checks.
Bad: SEC-03 has the level must and stands in no checklist.
Good: `- [ ] **SEC-03** MFA is on for every account.`
"""

from guideline import checklists, config, text


def check(guideline):
    checked = {item.requirement for page in guideline.pages.values() for item in page.items}
    missing = {page.path for page in checklists.missing(guideline)}
    for page in guideline.pages.values():
        if page.path in missing or (page.checklists and not page.items):
            continue  # GL210 or GL206 says so
        for one in page.requirements:
            if text.id_of_anchor(one.heading.anchor) in checked:
                continue  # it has its item; GL102 says that its ID is wrong
            if one.level in config.BINDING and not one.withdrawn and one.key not in checked:
                yield (
                    one,
                    f"{one.key} is binding but no checklist has an item for it; add `- [ ] **{one.key}** …`",
                    f"{one.key} ملزم ولا بند له في أي قائمة تحقق؛ أضف `- [ ] **{one.key}** …`",
                )
