"""Define what a reference link names.

عرّف ما يشير إليه الرابط المرجعي.

Why: without its definition the brackets are printed, and there is no link.
Bad: `[access][acs]` where no line begins with `[acs]:`.
Good: `[access](access.md)`
"""

from difflib import get_close_matches


def check_page(page):
    for link in page.links:
        if link.kind == "undefined":
            near = get_close_matches(link.url, page.labels, 1, 0.6)
            hint, hint_ar = (
                (f"did you mean [{near[0]}]?", f"أتقصد [{near[0]}]؟") if near else (f"write [{link.text}](…)", f"اكتب [{link.text}](…)")
            )
            yield (
                link,
                f'nothing on this page defines "[{link.url}]"; {hint}',
                f'لا تعريف في هذه الصفحة للمرجع "[{link.url}]"؛ {hint_ar}',
            )
