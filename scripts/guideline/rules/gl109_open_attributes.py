"""Close the attribute list of a heading.

أغلق قائمة خصائص العنوان.

Why: an open list is printed as text, and the heading loses its anchor.
Bad: `## Roles { #rol-roles`
Good: `## Roles { #rol-roles }`
"""


def check(guideline):
    for page in guideline.pages.values():
        for heading in page.headings:
            if heading.open_attributes:
                yield (
                    heading,
                    "the list in braces is not closed; end the line with }",
                    "لم تُغلق القائمة بين القوسين؛ اختم السطر بالقوس }",
                )
