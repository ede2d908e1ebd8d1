"""Save pages without a byte-order mark.

احفظ الصفحات بلا علامة ترتيب البايت (BOM).

Why: the invisible mark hides the front matter from other tools, and stays in the middle of a file that is joined to another.
Bad: a page saved as “UTF-8 with BOM”.
Good: the same page saved as “UTF-8”.
"""

from guideline.rules import Edit, Fix, Found

SEVERITY = "warning"


def check_page(page):
    if page.byte_order_mark:
        fix = None if page.undecodable else Fix((Edit(page.at, "\ufeff", ""),))
        yield Found(
            page,
            "the file begins with an invisible byte-order mark (BOM); save it as UTF-8 without BOM",
            "يبدأ الملف بعلامة ترتيب البايت (BOM) وهي غير مرئية؛ احفظه بترميز UTF-8 بلا BOM",
            fix,
        )
