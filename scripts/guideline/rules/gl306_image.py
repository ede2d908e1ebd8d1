"""Show images that exist.

اعرض صورًا موجودة.

Why: readers see a broken frame, and the PDF has a hole.
Bad: `![Role map](../assets/role-mpa.svg)`
Good: `![Role map](../assets/role-map.svg)`
"""

from itertools import count

from guideline import targets
from guideline.meant import nearest


def check(guideline):
    for page in guideline.pages.values():
        seen = count()
        for link in page.links:
            if targets.file_elsewhere(guideline, link):
                continue  # GL303 says so
            if link.image and link.kind in ("page", "file") and link.file not in guideline.files:
                hint, hint_ar = nearest(guideline, page, link.file, next(seen))
                yield (
                    link,
                    f'the image "{link.url}" does not exist{hint}',
                    f'الصورة "{link.url}" غير موجودة{hint_ar}',
                )
