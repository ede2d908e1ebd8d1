"""Spell English as British dictionaries do.

اكتب الإنجليزية بالإملاء البريطاني الصحيح.

Why: a misspelt word makes readers doubt the rest, and two spellings of one word hide each other from the search.
Bad: `Recieve the authorization.`
Good: `Receive the authorisation.`
"""

from guideline import marks, spelling
from guideline.model import Where
from guideline.rules import Edit, Fix, Found

SEVERITY = "warning"


def check_page(page):
    english = page.language == "en" or "lang=en" in page.prose
    suspects = spelling.suspects(page.prose) if english else ()
    for offset, word, right, american in spelling.mistakes(marks.words_only(page.prose), suspects) if suspects else ():
        start = page.prose.rfind("\n", 0, offset)
        at = Where(page.path, page.prose.count("\n", 0, offset) + 1, offset - start)
        shown, shown_ar = (glue.join(f'"{one}"' for one in right) for glue in (" or ", " أو "))
        fix = Fix((Edit(at, word, right[0]),), safe=False) if len(right) == 1 else None
        if american:
            yield Found(at, f'"{word}" is the American spelling; write {shown}', f'"{word}" إملاء أمريكي؛ اكتب {shown_ar}', fix)
        else:
            yield Found(at, f'"{word}" is misspelt; write {shown}', f'"{word}" خطأ إملائي؛ اكتب {shown_ar}', fix)
