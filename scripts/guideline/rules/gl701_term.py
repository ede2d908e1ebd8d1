"""Write each term as the glossary does.

اكتب كل مصطلح كما ورد في المسرد.

Why: readers take two names for two things, and the site explains only the name that the glossary knows.
Bad: `two-factor authentication`
Good: `multi-factor authentication` (the glossary names it, and lists in `data-avoid` and after "Also:" what is not written for it)
"""

from guideline import marks, unwanted
from guideline.model import Where
from guideline.rules import place

SEVERITY = "warning"


def check_words(page, glossary):
    for use in unwanted.uses(marks.words_only(page.prose), glossary, never=False):
        start = page.prose.rfind("\n", 0, use.start)
        yield (
            Where(page.path, page.prose.count("\n", 0, use.start) + 1, use.start - start),
            f'"{use.text}" is not the term of the glossary; write "{use.instead}" ({place(use.term)})',
            f'"{use.text}" ليس المصطلح المعتمد في المسرد؛ اكتب "{use.instead}" ({place(use.term)})',
        )
