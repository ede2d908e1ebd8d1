"""Give the front matter and data-level values that exist.

اكتب في رأس الصفحة ودرجات الإلزام قيمًا معروفة.

Why: a misspelt level or status is shown to nobody and checked by nothing.
Bad: `status: aproved`, `owner: securty`, `area: sec`, `reviewed: 22/11/2026`, a review_by before reviewed, or `data-level=mst`
Good: `status: approved`, `owner: cybersecurity`, `area: SEC`, `reviewed: 2026-11-22`, `data-level=must`
"""

from difflib import get_close_matches

from guideline import config, values
from guideline.model import Where


def check_page(page):
    for one in page.requirements:
        if one.level is not None and one.level not in config.LEVELS and not one.heading.open_attributes:
            near = get_close_matches(one.level.lower(), config.LEVELS, 1, 0.6)
            english, arabic = (f'did you mean "{near[0]}"?', f'أتقصد "{near[0]}"؟') if near else ("write one of {}", "اكتب إحدى القيم: {}")
            yield (
                one,
                f'"{one.level}" is no value for data-level; {english.format(", ".join(config.LEVELS))}',
                f'"{one.level}" ليست قيمة للخاصية data-level؛ {arabic.format("، ".join(config.LEVELS))}',
            )


def check(guideline):
    owners = sorted(guideline.repository.said("owner"))
    for page in guideline.pages.values():
        for key, reason in () if page.front.error else values.wrong(page.front, owners).items():
            yield Where(page.path, page.front.lines[key]), *reason
