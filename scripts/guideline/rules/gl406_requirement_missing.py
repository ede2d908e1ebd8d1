"""Keep the requirements of both languages the same.

وحّد المتطلبات في اللغتين.

Why: a requirement that exists in one language only binds half of the readers.
Bad: the English page has SEC-03, the Arabic one does not.
Good: both have it, with the same ID and anchor.
"""

from guideline.rules import place


def check(guideline):
    owners = _owners(guideline)
    for page in guideline.pages.values():
        twin = guideline.readable_twin(page)
        if twin is None:
            continue
        here = {one.key for one in page.requirements} | {one.heading.slug.upper() for one in page.requirements}
        for index, one in enumerate(twin.requirements):
            if (twin.language, one.key) not in owners and one.key not in here and one.heading.slug.upper() not in here:
                before = [two for two in twin.requirements[:index] if two.key in here]
                near = next((two for two in page.requirements if before and two.key == before[-1].key), page)
                yield (
                    near,
                    f"the requirement {one.key} is missing here (twin: {place(one)})",
                    f"المتطلب {one.key} غير موجود هنا (يقابله: {place(one)})",
                )


def _owners(guideline):
    """Return (language, ID) -> the pages that have a requirement in both languages; another page that has it is a double (GL104)."""
    owners = {}
    for page in guideline.pages.values():
        twin = guideline.twin(page)
        for key in {one.key for one in page.requirements} & {one.key for one in twin.requirements} if twin else ():
            owners.setdefault((page.language, key), set()).add(page.path)
    return owners
