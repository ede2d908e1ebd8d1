"""Name only requirements that exist.

لا تذكر إلا متطلبات موجودة.

Why: the reader looks for a rule that nobody has written.
Bad: `as SEC-99 asks`
Good: `as [SEC-09](access.md#sec-09) asks`
"""

from itertools import count

from guideline import targets, text
from guideline.meant import closest
from guideline.rules import opposite


def check(guideline):
    known = set().union(*guideline.keys.values())
    known |= {item.key for page in guideline.pages.values() for item in page.items if item.key}
    families = {key.partition("-")[0] for key in known} | {str(page.front.values.get("area")) for page in guideline.pages.values()}
    for page in guideline.pages.values():
        seen = count()
        for one in page.mentions:
            if one.id in known or (one.link and targets.is_explained(guideline, page, one)):
                continue
            if one.key.partition(".")[0] in known and text.has_foreign_letters(one.id):
                continue  # GL106 says so
            meant = _meant(one, known, families, guideline.twin(page), seen)
            if meant is None:
                continue
            hint, hint_ar = (f"; did you mean {meant}?", f"؛ أتقصد {meant}؟") if meant else ("", "")
            twin = opposite(guideline, page, one.at.line)
            at, at_ar = (f" (twin: {twin.path}:{twin.line})", f" (يقابله: {twin.path}:{twin.line})") if twin else ("", "")
            yield one, f'no requirement "{one.id}" exists{hint}{at}', f'لا يوجد متطلب "{one.id}"{hint_ar}{at_ar}'


def _meant(mention, known, families, twin, seen):
    """Return the ID that was meant, "" where none is near, or None where the word is no ID of ours."""
    family = mention.key.partition("-")[0]
    if family in families:
        if mention.id.islower() and mention.id.upper() not in known:
            return None
        return mention.key if mention.key in known else closest(mention.key, known, 0.5, next(seen)) or ""
    if not text.REQUIREMENT_ID.fullmatch(mention.id) or twin is None or mention.id in twin.text:
        return None  # what both languages name so is somebody else's number
    return closest(mention.key, known, 0.8, next(seen))
