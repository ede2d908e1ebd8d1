"""Name every page in the navigation.

اذكر كل صفحة في قائمة التصفح.

Why: a page that the navigation does not name is found by nobody, and neither the print page nor the PDF holds it.
Bad: docs/ar/records.md and docs/en/records.md, while `nav` in mkdocs.yml has no line `- records.md`.
Good: a line of `nav` for each page; it serves both languages.
"""

from guideline import config, navigation


def check(guideline):
    if guideline.repository.nav is None:
        return
    for name in navigation.compare(guideline).omitted:
        paths = (f"{config.DOCS}/{language}/{name}" for language in config.LANGUAGES)
        yield (
            next(guideline.pages[path] for path in paths if path in guideline.pages),
            f"the page is not in the navigation; add a line `- {name}` to nav in mkdocs.yml, for both languages",
            f"الصفحة ليست في قائمة التصفح؛ أضف السطر `- {name}` إلى nav في mkdocs.yml، وهو للغتين معًا",
        )
