"""Give every page its front-matter keys.

املأ بيانات رأس كل صفحة.

Why: readers see who owns a page and when it was reviewed, and the site sorts pages by audience.
Bad: a page without `owner`.
Good: title, audience, status, owner, reviewed and review_by, and `area` where the page has requirements.
"""

from guideline import config


def _is_empty(value):
    """Tell whether a value says nothing: none, blank, or a list of such."""
    if isinstance(value, (list, tuple, dict)):
        return all(_is_empty(one) for one in value)
    return value is None or value is False or not str(value).strip()


def check_page(page):
    if page.front.error or page.undecodable or page.outside or (page.conflicts and not page.front.present):
        return
    wanted = (*config.FRONT_MATTER, "area") if page.requirements else config.FRONT_MATTER
    missing = [key for key in wanted if _is_empty(page.front.values.get(key))]
    if missing and not page.front.present:
        yield (
            page,
            f"the page has no front matter; begin it with --- and the keys {', '.join(missing)}",
            f"لا بيانات في رأس الصفحة؛ ابدأها بسطر --- ثم المفاتيح {'، '.join(missing)}",
        )
        return
    for key in missing:
        yield (
            page,
            f'the front matter has no "{key}"; add a line `{key}: …`',
            f'لا مفتاح "{key}" في رأس الصفحة؛ أضف السطر `{key}: …`',
        )
