"""Make a requirement named in running text a link.

اجعل ذكر المتطلب في النص رابطًا إليه.

Why: one click shows the reader what the number stands for, on the site and in the PDF.
Bad: `as SEC-09 asks`
Good: `as [SEC-09](access.md#sec-09) asks`
"""

import posixpath

from guideline import config
from guideline.rules import Edit, Fix, Found

SEVERITY = "notice"


def check(guideline):
    for language in config.LANGUAGES:
        homes = {one.key: (page, one) for page in guideline.in_language(language) for one in page.requirements if not one.withdrawn}
        for page in guideline.in_language(language):
            for one in page.mentions:
                if not one.link and not one.in_heading and one.id in homes and not _inside(page, *homes[one.id], one.at.line):
                    yield _found(page, *homes[one.id], one)


def _inside(page, home, requirement, line):
    """Tell whether a line belongs to the section of a requirement itself."""
    unit = next((unit for unit in page.units if unit.heading is requirement.heading), None)
    return page is home and unit is not None and unit.at.line <= line <= unit.last


def _found(page, home, requirement, mention):
    path = posixpath.relpath(home.path, posixpath.dirname(page.path))
    link = f"[{mention.id}]({path}#{requirement.heading.slug})"
    return Found(
        mention,
        f'{mention.id} is named without a link; write "{link}"',
        f'ذُكر {mention.id} بلا رابط؛ اكتب "{link}"',
        Fix((Edit(mention.at, mention.id, link),)),
    )
