"""Let a checklist name the requirements it checks.

اذكر في قائمة التحقق المتطلبات التي تتحقق منها.

Why: on a page without requirements, items without IDs count in no result and prove nothing.
Bad: a section with the class `checklist` on a page without requirements, with `- [ ] Codes are sealed.`
Good: `- [ ] **SEC-09** Codes are sealed.`, or a plain list without the class `checklist`.
"""

SEVERITY = "warning"


def check_page(page):
    for checklist in page.checklists:
        if checklist.names_none and not page.requirements:
            yield (
                checklist,
                "no item of this checklist names a requirement, and the page has none; add IDs such as **SEC-09** or remove `.checklist`",
                "لا بند في هذه القائمة يذكر متطلبًا، ولا متطلبات في الصفحة؛ أضف معرّفات مثل **SEC-09** أو احذف `.checklist`",
            )
