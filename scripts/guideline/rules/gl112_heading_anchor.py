"""Give every heading of level 2 and 3 an explicit anchor.

اجعل لكل عنوان من المستويين 2 و3 مرساة صريحة.

Why: a link must keep working when the words of the heading change, and lead to the same place in both languages.
Bad: `## Roles`
Good: `## Roles { #rol-roles }`
"""


def check_page(page):
    for heading in page.headings:
        if heading.level in (2, 3) and not heading.anchor and not heading.open_attributes:
            yield (
                heading,
                f'the heading "{heading.text}" has no anchor; add one such as {{ #roles-duties }} at its end',
                f'لا مرساة للعنوان "{heading.text}"؛ أضف في آخره مرساة مثل {{ #roles-duties }}',
            )
