"""Write the box of a checklist item as `- [ ] `.

اكتب مربع البند على هيئة `- [ ] `.

Why: any other form is shown as text, and nobody can tick it.
Bad: `- [] **SEC-03** Keys are in use.`
Good: `- [ ] **SEC-03** Keys are in use.`
"""


def check_page(page):
    for item in page.items:
        if not item.well_formed:
            written, written_ar = (f'"{item.box}"', f'"{item.box}"') if item.box else ("missing", "غير موجود")
            yield (
                item,
                f"the box of this item is {written}; begin the line with `- [ ] `",
                f"مربع هذا البند {written_ar}؛ ابدأ السطر بالصيغة `- [ ] `",
            )
