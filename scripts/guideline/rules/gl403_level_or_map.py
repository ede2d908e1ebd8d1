"""Give a requirement the same level and controls in both languages.

وحّد درجة المتطلب وضوابطه في اللغتين.

Why: the same rule would oblige one reader and only advise the other.
Bad: `data-level=must` in English, `data-level=should` in Arabic.
Good: the same attribute list in both files.
"""

from collections import Counter

from guideline.rules import place


def check(guideline):
    for page in guideline.in_language("ar"):
        twin = guideline.readable_twin(page)
        twins = {one.key: one for one in twin.requirements} if twin else {}
        twice = {key for keys in (_keys(page), _keys(twin)) for key, count in keys.items() if count > 1} if twin else ()
        for one in page.requirements:
            two = None if one.key in twice else twins.get(one.key)  # GL103 or GL114 says so
            if two and any(unit.heading.open_attributes or not unit.heading.anchor for unit in (one, two)):
                continue  # GL109 or GL112 says so
            if two and (one.level, one.withdrawn) != (two.level, two.withdrawn):
                yield (
                    one,
                    f"{one.key} is {_say(one)} here but {_say(two)} in its twin ({place(two)})",
                    f"{one.key} هنا {_say(one, 'ملغى', 'بلا data-level')} وفي مقابله {_say(two, 'ملغى', 'بلا data-level')} ({place(two)})",
                )
            odd = two and not all(map(guideline.repository.knows, (*one.maps, *two.maps)))  # GL117 says so
            if two and not odd and sorted(one.maps) != sorted(two.maps):
                yield (
                    one,
                    f'{one.key} names the controls "{"; ".join(one.maps)}" but its twin "{"; ".join(two.maps)}" ({place(two)})',
                    f'ضوابط {one.key} هنا "{"; ".join(one.maps)}" وفي مقابله "{"; ".join(two.maps)}" ({place(two)})',
                )


def _keys(page):
    return Counter(one.key for one in page.requirements)


def _say(requirement, withdrawn="withdrawn", none="(no data-level)"):
    return withdrawn if requirement.withdrawn else requirement.level or none
