"""Do not write words that the glossary rules out.

لا تكتب الألفاظ التي يمنعها المسرد.

Why: some words hurt people, and some promise or oblige in a way that this guideline does not.
Bad: `the handicapped`, `The team shall reply.`
Good: `people with disabilities`, `The team must reply.` (the glossary lists such words in `data-never`)
"""

from guideline import marks, unwanted
from guideline.model import Where
from guideline.rules import place

SEVERITY = "warning"


def check_words(page, glossary):
    for use in unwanted.uses(marks.words_only(page.prose), glossary, never=True):
        start = page.prose.rfind("\n", 0, use.start)
        yield (
            Where(page.path, page.prose.count("\n", 0, use.start) + 1, use.start - start),
            f'"{use.text}" is never written in this guideline; write "{use.instead}" ({place(use.term)})',
            f'"{use.text}" لفظ لا يُكتب في هذا الدليل؛ اكتب "{use.instead}" ({place(use.term)})',
        )
