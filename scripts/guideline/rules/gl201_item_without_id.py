"""Begin every checklist item with the ID of its requirement.

ابدأ كل بند في قائمة التحقق بمعرّف متطلبه.

Why: an item without an ID proves nothing that an auditor could look up.
Bad: `- [ ] Codes are sealed.`
Good: `- [ ] **SEC-09** Codes are sealed.`
"""


def check_page(page):
    spoken = [one for one in page.checklists if one.names_none and not page.requirements]  # GL208 says so
    for item in (item for one in page.checklists if one not in spoken for item in one.items):
        if item.id is None:
            yield (
                item,
                "the item has no ID; begin it with the bold ID of its requirement, such as **SEC-09**",
                "لا معرّف للبند؛ ابدأه بمعرّف متطلبه بخط عريض مثل **SEC-09**",
            )
        elif not item.bold:
            yield (
                item,
                f"the ID of the item is not bold; write **{item.key}**",
                f"معرّف البند ليس بخط عريض؛ اكتب **{item.key}**",
            )
