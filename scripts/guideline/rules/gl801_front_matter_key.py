"""Give every page its front-matter keys.

املأ بيانات رأس كل صفحة.

Why: readers see who owns a page and when it was reviewed, and the site sorts pages by audience.
Bad: a page without `owner`.
Good: title, audience, status, owner, reviewed and review_by, and `area` where the page has requirements.
"""

from guideline import config


def check(guideline):
    for page in guideline.pages.values():
        if page.front.error or page.undecodable or page.outside:
            continue
        wanted = (*config.FRONT_MATTER, "area") if page.requirements else config.FRONT_MATTER
        missing = [key for key in wanted if page.front.values.get(key) in (None, "", [])]
        if missing and not page.front.present:
            yield (
                page,
                f"the page has no front matter; begin it with --- and the keys {', '.join(missing)}",
                f"لا بيانات في رأس الصفحة؛ ابدأها بسطر --- ثم المفاتيح {'، '.join(missing)}",
            )
            continue
        for key in missing:
            yield (
                page,
                f'the front matter has no "{key}"; add a line `{key}: …`',
                f'لا مفتاح "{key}" في رأس الصفحة؛ أضف السطر `{key}: …`',
            )
