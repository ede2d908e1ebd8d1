"""Let a link that names a requirement lead to it.

اجعل الرابط الذي يسمّي متطلبًا يؤدي إليه.

Why: the reader believes the text and reads another rule.
Bad: `[SEC-03](access.md#sec-04)`
Good: `[SEC-03](access.md#sec-03)`; a range such as `[SEC-03 to SEC-05](access.md#sec-03)` leads to one of its ends.
"""

from itertools import groupby

from guideline import targets, text


def check(guideline):
    for page in guideline.pages.values():
        for link, mentions in groupby((one for one in page.mentions if one.link), lambda one: one.link):
            named = [one.key.partition(".")[0] for one in mentions]
            leads = _leads_to(guideline, page, link, named)
            if leads:
                yield (
                    link,
                    f'the text says {named[0]} but the link leads to {leads}; write "#{named[0].lower()}" or correct the text',
                    f'يذكر نص الرابط {named[0]} والرابط يؤدي إلى {leads}؛ اكتب "#{named[0].lower()}" أو صحّح النص',
                )


def _leads_to(guideline, page, link, named):
    """Return what a link leads to instead of the requirements it names, or None where it leads to one of them."""
    target = targets.page_of(guideline, page, link)
    wanted = text.id_of_anchor(link.fragment)
    if target is None or (link.fragment and link.fragment not in target.anchors):
        return None  # GL301, GL302 or GL303 says so
    declared = {one.key for one in target.requirements}
    if wanted:
        return None if wanted in named else wanted
    alone = link.text.strip(" *_") in named and named[0] in guideline.keys[target.language]
    return target.path.rsplit("/", 1)[1] if alone and not declared & set(named) else None
