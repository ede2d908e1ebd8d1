"""Write each checklist item once.

اكتب كل بند من بنود قوائم التحقق مرة واحدة.

Why: an item that is there twice counts twice in the result, and two IDs alike cannot be told apart in a report.
Bad: `- [ ] **SEC-03.1** …` twice, or the same sentence below two IDs of one checklist.
Good: the second one is removed, or gets the next free number, such as SEC-03.2.
"""

from guideline import checklists, config, words
from guideline.rules import place

LEAST = 12
"""Letters of a text that is long enough to be the same by mistake."""


def check(guideline):
    extra = checklists.duplicates(guideline)
    taken = [{item.key for page in guideline.in_language(one) for item in page.items} for one in config.LANGUAGES]
    for item, other in extra:
        free = next(f"{item.requirement}.{number}" for number in range(1, 1000) if f"{item.requirement}.{number}" not in set.union(*taken))
        yield (
            item,
            f"the item {item.key} is there already ({place(other)}); remove this one or give it its own ID, such as {free}",
            f"ورد البند {item.key} من قبل ({place(other)})؛ احذف هذا البند أو أعطه معرّفًا خاصًا به مثل {free}",
        )
    known = {item for item, _ in extra}
    for page in guideline.pages.values():
        for checklist in page.checklists:
            yield from _same_text([item for item in checklist.items if item not in known])


def _same_text(items):
    first = {}
    for item in items:
        text = " ".join(words.fold(words.shown(item.text)).split())
        if len(text) >= LEAST and first.setdefault(text, item) is not item:
            yield (
                item,
                f"this item says the same as {first[text].id or 'another'} ({place(first[text])}); remove it or say what it checks",
                f"يكرر هذا البند نص {first[text].id or 'بند آخر'} ({place(first[text])})؛ احذفه أو بيّن ما يتحقق منه",
            )
