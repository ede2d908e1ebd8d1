"""Give both languages the same sections, in the same order and of the same level.

وحّد الأقسام وترتيبها ومستويات عناوينها في اللغتين.

Why: the tables of contents would differ, and a reader who changes the language lands elsewhere.
Bad: `## Roles { #rol-roles }` in English, `### الأدوار { #rol-roles }` in Arabic or no such section.
Good: the same headings, levels and anchors in both.
"""

from guideline import targets
from guideline.parity import moved, of_pages
from guideline.rules import place


def check(guideline):
    for page, twin, pairs in of_pages(guideline):
        if _sections(page) == _sections(twin):
            continue
        yield from _levels(pairs)
        yield from _order(pairs)
        yield from _renamed(guideline, pairs)
        for here, there, side in ((page, twin, 0), (twin, page, 1)):
            yield from _missing(here, there, [tuple(pair)[side] for pair in pairs])


def _sections(page):
    return [(one.slug, one.level) for one in page.headings if one.level > 1]


def _levels(pairs):
    for pair in pairs:
        here, there = pair.changed
        one, two = here.unit.heading, there.unit.heading
        if one and two and one.level != two.level and not any(_is_odd(*side) for side in ((here.page, one), (there.page, two))):
            yield (
                one,
                f"the heading is of level {one.level} here but {two.level} in the other language (twin: {place(two)})",
                f"مستوى العنوان هنا {one.level} وفي اللغة الأخرى {two.level} (يقابله: {place(two)})",
            )


def _is_odd(page, heading):
    """Tell whether GL109, GL111 or GL112 reports a heading."""
    before = next((one for one in reversed(page.headings) if one.at < heading.at), None)
    return heading.open_attributes or (not heading.anchor and heading.level < 4) or (before and heading.level > before.level + 1)


def _order(pairs):
    """Yield the sections that stand elsewhere; where only requirements do and their items do not, GL209 speaks."""
    ours = sorted((one for one in pairs if one.one.unit.heading), key=lambda one: one.one.unit.at.line)
    theirs = sorted(ours, key=lambda one: one.two.unit.at.line)
    for run in moved(ours, theirs) if ours != theirs else ():
        here, there = ours[run[0]].changed
        ids = [one.key for one in here.page.requirements if any(one.heading is ours[index].one.unit.heading for index in run)]
        if len(ids) < len(run) or not any(item.requirement in ids for item in here.page.items):
            yield (
                here.unit,
                f"this section stands elsewhere in the other language; use one order (twin: {place(there.unit)})",
                f"موضع هذا القسم غير موضعه في اللغة الأخرى؛ وحّد الترتيب (يقابله: {place(there.unit)})",
            )


def _renamed(guideline, pairs):
    """Yield the sections whose anchors differ; where a link still leads to the other anchor, GL303 speaks."""
    for pair in pairs:
        here, there = pair.changed
        one, two = here.unit.heading, there.unit.heading
        if one and two and one.anchor and two.anchor and one.anchor != two.anchor and not (_declares(here) or _declares(there)):
            if targets.stands_twice(guideline, here.page, one.anchor) or targets.stands_twice(guideline, there.page, two.anchor):
                continue  # GL115 says so
            lost = {(here.page.path, two.anchor), (there.page.path, one.anchor)}
            if not any((link.file or page.path, link.fragment) in lost for page in guideline.pages.values() for link in page.links):
                yield (
                    one,
                    f'the anchor is "#{one.anchor}" here but "#{two.anchor}" in the other language (twin: {place(two)})',
                    f'المرساة هنا "#{one.anchor}" وفي اللغة الأخرى "#{two.anchor}" (يقابلها: {place(two)})',
                )


def _declares(side):
    return any(one.heading is side.unit.heading for one in side.page.requirements)


def _missing(page, twin, sides):
    """Yield the sections that only the twin has; of requirements GL406 speaks, of checklists GL210 and GL401, of a second title GL110."""
    mates = {there.unit.at.line: here.unit for here, there in sides}
    known = {one.slug for one in page.headings}
    owned = {one.at.line for one in twin.requirements}
    near, above = page, None
    for unit in twin.units:
        near = mates.get(unit.at.line, near)
        heading = unit.heading
        if unit.at.line in mates or heading is None or not heading.anchor or heading.slug in known:
            above = None
        elif above is None or heading.level <= above.level:
            above = heading
            if unit.at.line not in owned and "checklist" not in heading.classes and not heading.slug.endswith("checklist"):
                yield (
                    near,
                    f'the section "{heading.text}" (#{heading.anchor}) is missing behind this one (twin: {place(heading)})',
                    f'القسم "{heading.text}" (#{heading.anchor}) غير موجود بعد هذا القسم (يقابله: {place(heading)})',
                )
