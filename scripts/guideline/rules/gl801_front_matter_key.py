"""Give every page its front-matter keys.

املأ بيانات رأس كل صفحة.

Why: readers see at the foot of a page who owns it and when it was reviewed.
Bad: a page without `owner`.
Good: title, audience, status, owner, reviewed and review_by, and `area` where the page has requirements.
"""

from guideline import config, values
from guideline.model import Where


def check_page(page):
    if page.front.error or page.undecodable or page.outside or (page.conflicts and not page.front.present):
        return
    wanted = (*config.FRONT_MATTER, "area") if page.requirements else config.FRONT_MATTER
    missing = [key for key in wanted if values.says_nothing(page.front.values.get(key))]
    if missing and not page.front.present:
        yield (
            page,
            f"the page has no front matter; begin it with --- and the keys {', '.join(missing)}",
            f"لا بيانات في رأس الصفحة؛ ابدأها بسطر --- ثم المفاتيح {'، '.join(missing)}",
        )
        return
    misspelt = values.misnamed(page.front)
    for key in missing:
        at = Where(page.path, page.front.lines.get(key, 1))
        if key in misspelt.values():
            wrong = next(one for one, meant in misspelt.items() if meant == key)
            yield (
                Where(page.path, page.front.lines[wrong]),
                f'"{wrong}" is no key of the front matter; did you mean "{key}"?',
                f'"{wrong}" ليس من مفاتيح رأس الصفحة؛ أتقصد "{key}"؟',
            )
        elif key in page.front.values:
            yield at, f'"{key}" has no value; write one behind the colon', f'لا قيمة للمفتاح "{key}"؛ اكتبها بعد النقطتين'
        else:
            yield (
                at,
                f'the front matter has no "{key}"; add a line `{key}: …`',
                f'لا مفتاح "{key}" في رأس الصفحة؛ أضف السطر `{key}: …`',
            )
