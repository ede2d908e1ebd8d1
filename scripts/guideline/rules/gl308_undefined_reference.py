"""Define what a reference link names.

عرّف ما يشير إليه الرابط المرجعي.

Why: without its definition the brackets are printed, and there is no link.
Bad: `[access][acs]` where no line begins with `[acs]:`.
Good: `[access](access.md)`
"""

from itertools import count

from guideline.meant import closest


def check_page(page):
    seen = count()
    for link in page.links:
        if link.kind == "undefined":
            near = closest(link.url, page.labels, 0.6, next(seen))
            hint, hint_ar = (
                (f"did you mean [{near}]?", f"أتقصد [{near}]؟") if near else (f"write [{link.text}](…)", f"اكتب [{link.text}](…)")
            )
            yield (
                link,
                f'nothing on this page defines "[{link.url}]"; {hint}',
                f'لا تعريف في هذه الصفحة للمرجع "[{link.url}]"؛ {hint_ar}',
            )
