"""Use each requirement ID once on a page.

استعمل معرّف المتطلب مرة واحدة في الصفحة.

Why: two requirements with one ID cannot be told apart in a checklist or an audit.
Bad: two headings `### SEC-03 …` on one page.
Good: the second one gets the next free number.
"""

from guideline.rules import place


def check_page(page):
    first = {}
    for one in page.requirements:
        two = first.setdefault(one.key, one)
        if two is not one and two.withdrawn == one.withdrawn:  # else GL114 says so
            yield (
                one,
                f"{one.key} stands on this page already ({place(first[one.key])}); give this one a free number",
                f"ورد {one.key} في هذه الصفحة من قبل ({place(first[one.key])})؛ أعطِ هذا المتطلب رقمًا غير مستعمل",
            )
