"""Write every page in Arabic too.

اكتب كل صفحة بالعربية أيضًا.

Why: the guideline speaks to readers of both languages, and neither may miss a page.
Bad: docs/en/records.md without docs/ar/records.md.
Good: both files.
"""


def check(guideline):
    for page in guideline.in_language("en"):
        if guideline.twin(page) is None:
            yield (
                page,
                f"the page has no Arabic twin; write {page.twin}",
                f"لا مقابل للصفحة بالعربية؛ اكتب {page.twin}",
            )
