"""Write IDs in plain Latin letters and digits.

اكتب المعرّف بحروف لاتينية وأرقام 0-9 فقط.

Why: a Cyrillic or full-width letter looks the same and is found by no search and no link.
Bad: `SEC-٠٣`, or SEC with a Cyrillic Е.
Good: `SEC-03`
"""

from guideline import text


def check(guideline):
    known = frozenset().union(*guideline.keys.values())
    for page in guideline.pages.values():
        named = (one for one in page.mentions if one.key.partition(".")[0] in known)
        yield from _in(node for node in (*page.requirements, *page.items, *named) if node.id and not node.id.isascii())


def _in(nodes):
    for node in nodes:
        if text.has_foreign_letters(node.id):
            odd = next(c for c in node.id if not c.isascii())
            meant = text.meant_id(node.id)
            yield (
                node,
                f'"{node.id}" holds a character that is not plain Latin ({odd!r}, U+{ord(odd):04X}); write "{meant}"',
                f'في "{node.id}" محرف غير لاتيني ({odd!r}، U+{ord(odd):04X})؛ اكتب "{meant}"',
            )
