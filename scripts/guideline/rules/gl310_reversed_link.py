"""Write links as [text](url), not (text)[url].

اكتب الرابط بصيغة [النص](الوجهة) لا (النص)[الوجهة].

Why: with the brackets exchanged the address is printed, and there is no link.
Bad: `(access)[access.md]`
Good: `[access](access.md)`
"""

from guideline.rules import Edit, Fix, Found


def check_page(page):
    for link in page.links:
        if link.kind == "reversed":
            written, wanted = f"({link.text})[{link.url}]", f"[{link.text}]({link.url})"
            yield Found(
                link,
                f'the brackets of "{written}" are exchanged; write "{wanted}"',
                f'الأقواس في "{written}" معكوسة؛ اكتب "{wanted}"',
                Fix((Edit(link.at, written, wanted),)),
            )
