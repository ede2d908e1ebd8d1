"""Link to what exists in the language of the page.

أحِل إلى ما هو موجود بلغة الصفحة.

Why: the link works in one language and is dead in the other.
Bad: an Arabic page links to `access.md#sec-how`, and only the English access.md has that anchor.
Good: both language versions of the target have it.
"""

from guideline import targets
from guideline.rules import place


def check(guideline):
    told = set()
    for page in guideline.pages.values():
        for link in page.links:
            file, found = targets.file_elsewhere(guideline, link), targets.anchor_elsewhere(guideline, page, link)
            if file:
                yield (
                    link,
                    f'the file of "{link.url}" exists only in the other language ({file}); add it in this one, or correct the link',
                    f'ملف الرابط "{link.url}" موجود في اللغة الأخرى وحدها ({file})؛ أضفه بهذه اللغة أو صحّح الرابط',
                )
            elif found and not found[1] and not _is_section(guideline, found[0], link) and (found[0].path, link.fragment) not in told:
                told.add((found[0].path, link.fragment))  # one lost anchor, however many links lead there
                yield (
                    link,
                    f'the anchor "#{link.fragment}" exists only in the other language ({found[0].twin}); add it to {found[0].path}',
                    f'المرساة "#{link.fragment}" موجودة في اللغة الأخرى وحدها ({found[0].twin})؛ أضفها إلى {found[0].path}',
                )
            elif found and found[1] and _has_another(found[1]) and found[1].at not in told:
                told.add(found[1].at)  # one wrong anchor, however many links lead there
                if targets.stands_twice(guideline, found[0], found[1].anchor):
                    continue  # GL115 says so
                yield (
                    found[1],
                    f'the anchor of this section is "#{found[1].anchor}" but "#{link.fragment}" in the other language and in a link'
                    f" ({place(link)}); write the same anchor in both",
                    f'مرساة هذا القسم "#{found[1].anchor}" وهي "#{link.fragment}" في اللغة الأخرى وفي رابط ({place(link)})؛ وحّد المرساة',
                )


def _has_another(unit):
    """Tell whether a section has an anchor of its own that can be read; GL109 and GL112 speak of the others."""
    return unit.heading is not None and unit.heading.anchor is not None and not unit.heading.open_attributes


def _is_section(guideline, target, link):
    """Tell whether the other language has the anchor at a section; GL407 says that it is missing here."""
    return any(one.slug == link.fragment for one in guideline.twin(target).headings)
