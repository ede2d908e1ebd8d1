"""Keep the IDs of a page in the family that the page owns.

ابدأ معرّفات الصفحة برمز الموضوع الذي تختص به.

Why: the first three letters tell readers which page to open.
Bad: `### GOV-31 Keys …` on a page with `area: SEC`
Good: `### SEC-12 Keys …` on that page.
"""

import re
from collections import Counter

from guideline import config, text
from guideline.meant import next_free
from guideline.model import Where

_AREA = re.compile(r"[A-Z][A-Z0-9]{2}", re.ASCII)


def check(guideline):
    for language in config.LANGUAGES:
        pages = list(guideline.in_language(language))
        used = Counter(key for page in pages for key in {one.key for one in page.requirements})
        for page in pages:
            area = page.front.values.get("area")
            if not isinstance(area, str) or not _AREA.fullmatch(area):
                continue  # GL801, GL803 or GL804 says so
            ours = [one for one in page.requirements if text.REQUIREMENT_ID.fullmatch(one.key)]
            strange = [one for one in ours if not one.key.startswith(f"{area}-")]
            families = {one.key[:3] for one in ours}
            if len(ours) > 1 and len(strange) == len(ours) and len(families) == 1:
                yield _wrong_area(page, area, *families)
                continue
            for one in strange:
                meant = text.id_of_anchor(one.heading.anchor)
                if used[one.key] == 1 and not (meant and meant != one.key):  # else GL104 or GL102 says so
                    free = next_free(guideline, area)
                    yield (
                        one,
                        f"{one.key} is not of the family {area} of this page; use its next free number, {free}, or move it",
                        f"لا يبدأ {one.key} برمز موضوع الصفحة {area}؛ استعمل أول رقم متاح من {area} وهو {free}، أو انقل المتطلب إلى صفحته",
                    )


def _wrong_area(page, area, family):
    lines = page.text.split("\n")
    line = next((number for number, line in enumerate(lines, 1) if line.startswith("area:")), 1)
    english = f"the page owns the family {area} but all its requirements are of {family}; write `area: {family}`"
    return Where(page.path, line), english, f"رمز موضوع الصفحة {area} ورمز متطلباتها كلها {family}؛ اكتب `area: {family}`"
