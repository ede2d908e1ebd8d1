"""Write links and images in Markdown, not as raw HTML.

اكتب الروابط والصور بصيغة Markdown لا بوسوم HTML.

Why: the site does not turn the address of a raw tag into that of the page, no check follows it, and the PDF loses it.
Bad: `<a href="access.md">access</a>` or `<img src="map.svg" alt="Map">`
Good: `[access](access.md)` or `![Map](map.svg)`
"""


def check_page(page):
    for link in page.links:
        if link.kind == "html":
            tag, wanted = ("<img>", f"![…]({link.url})") if link.image else ("<a>", f"[{link.text.strip() or '…'}]({link.url})")
            what, what_ar = ("image", "صورة") if link.image else ("link", "رابط")
            yield (
                link,
                f'this {what} is a raw {tag} tag; write "{wanted}"',
                f'كُتبت هنا {what_ar} بوسم {tag}؛ اكتب "{wanted}"' if link.image else f'كُتب هنا {what_ar} بوسم {tag}؛ اكتب "{wanted}"',
            )
