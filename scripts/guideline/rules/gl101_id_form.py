"""Write IDs as three capitals or digits, a hyphen and two digits.

اكتب المعرّف ثلاثة أحرف لاتينية كبيرة أو أرقام، أولها حرف، ثم شرطة، ثم رقمين.

Why: people, links and spreadsheets find a requirement by its ID, so that it has one spelling.
Bad: `### SEC-3 Keys { #sec-03 data-level=must }`
Good: `### SEC-03 Keys { #sec-03 data-level=must }`
"""

from guideline import text
from guideline.model import ChecklistItem


def check_page(page):
    for node in (*page.requirements, *page.items):
        form = text.ID if isinstance(node, ChecklistItem) else text.REQUIREMENT_ID
        if node.id is None or form.fullmatch(node.id) or text.has_foreign_letters(node.id):
            continue
        if node.id[0].isdigit() and text.meant_id(node.id):
            continue  # GL105 says so
        meant = node.key or ""
        known = text.ID.fullmatch(meant) is not None
        hint, hint_ar = (f'; write "{meant}"', f'؛ اكتب "{meant}"') if known else ("", "")
        yield (
            node,
            f'"{node.id}" is not an ID like SEC-03{hint}',
            f'"{node.id}" ليس معرّفًا على هيئة SEC-03{hint_ar}',
        )
