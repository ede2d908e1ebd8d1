"""Give every image an alternative text.

اكتب لكل صورة نصًا بديلًا.

Why: who cannot see the image learns nothing from it, and the accessibility chapter of this guideline asks for it.
Bad: `![](map.svg)`
Good: `![Four steps from request to approval](map.svg)`
"""


def check_page(page):
    for link in page.links:
        if link.image and link.kind != "html" and not link.text.strip(" \n\t*_.-"):
            yield (
                link,
                f'the image "{link.url}" has no alternative text; say between the square brackets what it shows',
                f'لا نص بديل للصورة "{link.url}"؛ اكتب بين القوسين المربعين ما تعرضه',
            )
