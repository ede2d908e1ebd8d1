"""Write the attribute list of a heading so that it is read.

اكتب قائمة خصائص العنوان بصيغة تُقرأ.

Why: a broken list is printed as text, and the heading loses its anchor.
Bad: `## Roles { #rol-roles`
Good: `## Roles { #rol-roles }`
"""


def check_page(page):
    for heading in page.headings:
        if heading.open_attributes:
            yield (
                heading,
                "the list in braces is broken and would be printed; end the line with a list such as { #roles-duties }",
                "القائمة بين القوسين معطوبة وستُطبع على الصفحة؛ اختم السطر بقائمة مثل { #roles-duties }",
            )
