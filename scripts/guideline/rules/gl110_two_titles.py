"""Give a page one heading of level 1.

اجعل في الصفحة عنوانًا واحدًا من المستوى 1.

Why: the first is the title of the page in the menu, in search and in the PDF; a second one breaks the contents list.
Bad: `# Access` and further down `# Requirements { #sec-requirements }`
Good: `# Access` and further down `## Requirements { #sec-requirements }`
"""

from guideline.rules import place

SEVERITY = "warning"


def check_page(page):
    first, *others = [one for one in page.headings if one.level == 1] or [None]
    for one in others:
        yield (
            one,
            f'"{one.text}" is a second heading of level 1, the first is "{first.text}" ({place(first)}); begin it with ##',
            f'"{one.text}" عنوان ثانٍ من المستوى 1، والأول "{first.text}" ({place(first)})؛ ابدأ الثاني بـ ##',
        )
