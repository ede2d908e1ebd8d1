"""Give a requirement the anchor that its ID says.

اجعل مرساة المتطلب مطابقة لمعرّفه.

Why: links in both languages lead to the anchor; a wrong one sends readers to another requirement.
Bad: `### SEC-03 Keys { #sec-04 data-level=must }`
Good: `### SEC-03 Keys { #sec-03 data-level=must }`
"""

from guideline import text


def check_page(page):
    for one in page.requirements:
        anchor, wanted = one.heading.anchor, one.key.lower().replace(".", "-")
        reversed_too = anchor and one.id[0].isdigit() and anchor == one.id.lower()  # GL105 says so
        if anchor and text.ID.fullmatch(one.key) and anchor != wanted and not reversed_too:
            yield (
                one,
                f'the ID is {one.key} but the anchor is "#{anchor}"; write "#{wanted}"',
                f'المعرّف {one.key} ومرساته "#{anchor}"؛ اكتب "#{wanted}"',
            )
