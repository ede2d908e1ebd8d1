"""Give no withdrawn number to a new requirement.

لا تعطِ متطلبًا جديدًا رقم متطلب ملغى.

Why: old contracts and audits would seem to speak of the new requirement.
Bad: `### SEC-07 Passkeys { #sec-07 data-level=must }` after SEC-07 was withdrawn.
Good: the new requirement gets the next free number, SEC-12.
"""

from guideline import config
from guideline.meant import next_free
from guideline.rules import place


def check(guideline):
    before = {one.id for one in guideline.repository.published if one.withdrawn}
    for language in config.LANGUAGES:
        ours = [(page, one) for page in guideline.in_language(language) for one in page.requirements]
        marked = {one.key: one for _, one in ours if one.withdrawn}
        if not before and not marked:
            continue
        for page, one in ours:
            if one.withdrawn or (one.key not in marked and (one.key not in before or _only_here(guideline, page, one))):
                continue
            where, where_ar = (f" ({place(marked[one.key])})", f" ({place(marked[one.key])})") if one.key in marked else ("", "")
            free = next_free(guideline, one.key[:3])
            yield (
                one,
                f"{one.key} was withdrawn{where} and its number is never used again; use {free}",
                f"{one.key} متطلب ملغى{where_ar} ولا يُستعمل رقمه ثانية؛ استعمل {free}",
            )


def _only_here(guideline, page, one):
    """Tell whether the other language has it withdrawn: then GL403 says so."""
    twin = guideline.readable_twin(page)
    return any(two.key == one.key and two.withdrawn for two in twin.requirements) if twin else False
