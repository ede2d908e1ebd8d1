"""Write IDs in plain Latin letters and digits.

اكتب المعرّف بحروف لاتينية وأرقام 0-9 فقط.

Why: a Cyrillic or full-width letter looks the same and is found by no search and no link.
Bad: `SEC-٠٣`, or SEC with a Cyrillic Е.
Good: `SEC-03`
"""

from guideline import text


def check_page(page):
    for node in (*page.requirements, *page.items):
        if node.id and text.has_foreign_letters(node.id):
            odd = next(c for c in node.id if not c.isascii())
            meant = text.meant_id(node.id)
            yield (
                node,
                f'"{node.id}" holds a character that is not plain Latin ({odd!r}, U+{ord(odd):04X}); write "{meant}"',
                f'في "{node.id}" محرف غير لاتيني ({odd!r}، U+{ord(odd):04X})؛ اكتب "{meant}"',
            )
