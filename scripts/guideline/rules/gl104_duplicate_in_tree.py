"""Use each requirement ID on one page only.

استعمل معرّف المتطلب في صفحة واحدة فقط.

Why: a link by ID would have two targets, and the PDF joins all pages into one document.
Bad: `### SEC-03 …` on two pages of the same language.
Good: one page owns SEC-03, the other one links to it.
"""

from guideline import config
from guideline.meant import next_free
from guideline.rules import place


def check(guideline):
    for language in config.LANGUAGES:
        first = {}
        for page in guideline.in_language(language):
            for one in {one.key: one for one in reversed(page.requirements)}.values():
                two = first.setdefault(one.key, one)
                if two is not one and two.withdrawn == one.withdrawn:  # else GL114 says so
                    free = next_free(guideline, one.key[:3])
                    yield (
                        one,
                        f"{one.key} belongs to another page already ({place(two)}); link to it, or use the next free number, {free}",
                        f"{one.key} مستعمل في صفحة أخرى ({place(two)})؛ أحِل إليه، أو استعمل أول رقم متاح وهو {free}",
                    )
