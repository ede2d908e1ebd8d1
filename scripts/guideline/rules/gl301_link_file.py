"""Link to pages and files that exist.

أحِل إلى صفحات وملفات موجودة.

Why: the reader meets an error page.
Bad: `[access](secure-acess.md#sec-03)`
Good: `[access](secure-access.md#sec-03)`
"""

import posixpath
from itertools import count

from guideline import config, targets
from guideline.meant import nearest


def check(guideline):
    for page in guideline.pages.values():
        seen = count()
        for link in page.links:
            if link.image or link.kind not in ("page", "file") or link.file in guideline.files:
                continue
            if link.kind == "file" and not posixpath.splitext(link.file)[1]:
                continue
            if _missing_translation(guideline, link.file) or targets.file_elsewhere(guideline, link):
                continue  # GL404, GL405 or GL303 says so
            hint, hint_ar = nearest(guideline, page, link.file, next(seen))
            yield (
                link,
                f'"{link.url}" leads to a file that does not exist{hint}',
                f'"{link.url}" يؤدي إلى ملف غير موجود{hint_ar}',
            )


def _missing_translation(guideline, path):
    folder, _, rest = path.partition("/")
    language, _, name = rest.partition("/")
    return language in config.LANGUAGES and f"{folder}/{config.other(language)}/{name}" in guideline.pages
