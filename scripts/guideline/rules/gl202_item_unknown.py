"""Let every checklist item name a requirement that exists.

ليكن متطلب كل بند موجودًا.

Why: the item would be counted for nothing.
Bad: `- [ ] **SEC-99** Codes are sealed.` where no page has SEC-99.
Good: `- [ ] **SEC-09** Codes are sealed.`
"""

from difflib import get_close_matches

from guideline import text


def check(guideline):
    known = frozenset().union(*guideline.keys.values())
    for page in guideline.pages.values():
        for item in page.items:
            if item.id and text.ID.fullmatch(item.id) and item.requirement not in known:
                near = get_close_matches(item.requirement, sorted(known), 1, 0.5)
                hint, hint_ar = (f"; did you mean {near[0]}?", f"؛ أتقصد {near[0]}؟") if near else ("", "")
                yield (
                    item,
                    f"no requirement {item.requirement} exists{hint}",
                    f"لا يوجد متطلب {item.requirement}{hint_ar}",
                )
