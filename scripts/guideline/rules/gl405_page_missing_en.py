"""Write every page in English too.

اكتب كل صفحة بالإنجليزية أيضًا.

Why: the guideline speaks to readers of both languages, and neither may miss a page.
Bad: docs/ar/records.md without docs/en/records.md.
Good: both files.
"""


def check(guideline):
    for page in guideline.in_language("ar"):
        if guideline.twin(page) is None:
            yield (
                page,
                f"the page has no English twin; write {page.twin}",
                f"لا مقابل للصفحة بالإنجليزية؛ اكتب {page.twin}",
            )
