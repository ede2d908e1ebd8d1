"""Link to pages by their relative .md path.

أحِل إلى الصفحات بمسارها النسبي المنتهي بـ .md.

Why: only such a link is checked, stays in its language, works on GitHub, and is found in the PDF.
Bad: `[access](/secure-access/)` or `[access](secure-access)`
Good: `[access](secure-access.md)`
"""

import posixpath

SEVERITY = "warning"


def check(guideline):
    for page in guideline.pages.values():
        for link in page.links:
            bare = link.kind == "file" and not posixpath.splitext(link.file)[1] and link.file not in guideline.files
            if not link.image and (link.kind == "absolute" or bare):
                yield (
                    link,
                    f'"{link.url}" is not a relative .md link; write for example "secure-access.md#sec-03"',
                    f'"{link.url}" ليس رابطًا نسبيًا ينتهي بـ .md؛ اكتب مثلًا "secure-access.md#sec-03"',
                )
