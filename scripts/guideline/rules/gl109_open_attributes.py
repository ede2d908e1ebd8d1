"""Write the attribute list of a heading or glossary term so that it is read.

اكتب قائمة خصائص العنوان أو المصطلح بصيغة صحيحة.

Why: a broken list is printed as text, and the heading or term loses its anchor.
Bad: `## Roles { #rol-roles`
Good: `## Roles { #rol-roles }`
"""


def check_page(page):
    for one in (*page.headings, *page.terms):
        if one.open_attributes:
            yield (
                one,
                "the list in braces is broken and would be printed; end the line with a list such as { #roles-duties }",
                "القائمة بين القوسين المعقوفين معطوبة وستظهر نصًا في الصفحة؛ اختم السطر بقائمة مثل { #roles-duties }",
            )
