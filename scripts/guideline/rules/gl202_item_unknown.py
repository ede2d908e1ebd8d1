"""Let every checklist item name a requirement that exists.

اجعل كل بند لمتطلب موجود.

Why: the item would be counted for nothing.
Bad: `- [ ] **SEC-99** Codes are sealed.` where no page has SEC-99.
Good: `- [ ] **SEC-09** Codes are sealed.`
"""

from itertools import count

from guideline import text
from guideline.meant import closest


def check(guideline):
    known = frozenset().union(*guideline.keys.values())
    for page in guideline.pages.values():
        seen = count()
        for item in page.items:
            if item.id and text.ID.fullmatch(item.id) and item.requirement not in known:
                near = closest(item.requirement, known, 0.5, next(seen))
                hint, hint_ar = (f"; did you mean {near}?", f"؛ أتقصد {near}؟") if near else ("", "")
                yield (
                    item,
                    f"no requirement {item.requirement} exists{hint}",
                    f"لا يوجد متطلب {item.requirement}{hint_ar}",
                )
