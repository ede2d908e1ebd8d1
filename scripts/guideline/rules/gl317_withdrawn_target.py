"""Do not send readers to a withdrawn requirement.

لا تُحِل القارئ إلى متطلب ملغى.

Why: it binds nobody any more; what the sentence says rests on a rule that is gone.
Bad: `[SEC-07](access.md#sec-07)` where SEC-07 is withdrawn.
Good: a link to its successor, the requirement that `data-by` names.
"""

SEVERITY = "warning"


def check(guideline):
    gone = {page.path: {one.heading.slug: one for one in page.requirements if one.withdrawn} for page in guideline.pages.values()}
    for page in guideline.pages.values():
        for link in page.links:
            file = page.path if link.kind == "anchor" else link.file if link.kind == "page" else None
            one = gone.get(file, {}).get(link.fragment)
            if one is None or any(unit.heading is one.heading and unit.at.line <= link.at.line <= unit.last for unit in page.units):
                continue
            successor = one.heading.attributes.get("data-by", "").upper()
            hint, hint_ar = (f"link to {successor}", f"أحِل إلى {successor}") if successor else ("leave the link out", "احذف الرابط")
            yield (
                link,
                f"{one.key} is withdrawn; {hint} or say without a link that it was withdrawn",
                f"{one.key} متطلب ملغى؛ {hint_ar} أو اذكر بلا رابط أنه أُلغي",
            )
