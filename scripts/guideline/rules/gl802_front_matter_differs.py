"""Write the same keys and values at the head of both languages of a page.

اكتب المفاتيح والقيم نفسها في رأس الصفحة باللغتين.

Why: the head says who owns the page and when it was reviewed; two answers leave the reader without one.
Bad: `owner: hr` in Arabic and `owner: legal` in English, or `description` in one language only.
Good: the same in both, only the title (and a description) in its own language; `translation` is for the Arabic page alone.
"""

from guideline import config, values
from guideline.model import Where

ALONE = {"translation"}


def check(guideline):
    owners = sorted(guideline.repository.said("owner"))
    for page in guideline.in_language(config.LANGUAGES[0]):
        twin = guideline.readable_twin(page)
        if twin and not any(one.front.error or not one.front.present or one.conflicts for one in (page, twin)):
            yield from _keys(page, twin)
            yield from _keys(twin, page)
            yield from _values(page, twin, owners)


def _keys(page, twin):
    """Say which keys only this page has; GL801 speaks of those that every page needs, and of misspelt ones."""
    alone = [key for key in page.front.values if key not in twin.front.values]
    needed = {*config.FRONT_MATTER, *(["area"] if twin.requirements else [])}
    for key in alone:
        if key not in ALONE | needed | values.misnamed(page.front).keys():
            at = Where(page.path, page.front.lines[key])
            yield (
                at,
                f'the key "{key}" stands in this language only; add it to {twin.path} or delete it (twin: {twin.path}:1)',
                f'المفتاح "{key}" في هذه اللغة وحدها؛ أضفه إلى {twin.path} أو احذفه (يقابله: {twin.path}:1)',
            )


def _values(page, twin, owners):
    for key in config.SHARED:
        one, two = page.front.values.get(key), twin.front.values.get(key)
        if _plain(one) == _plain(two) or values.says_nothing(one) or values.says_nothing(two):
            continue
        if any(key in values.wrong(side.front, owners) for side in (page, twin)):
            continue  # GL803 says so
        place = f"{twin.path}:{twin.front.lines[key]}"
        yield (
            Where(page.path, page.front.lines[key]),
            f'{key} is "{_shown(one)}" here but "{_shown(two)}" in English; write the same in both (twin: {place})',
            f'قيمة {key} هنا "{_shown(one)}" وفي الإنجليزية "{_shown(two)}"؛ اكتب القيمة نفسها في اللغتين (يقابله: {place})',
        )


def _plain(value):
    """The order of a list says nothing."""
    return sorted(map(str, value)) if isinstance(value, list) else value


def _shown(value):
    return ", ".join(map(str, value)) if isinstance(value, list) else value
