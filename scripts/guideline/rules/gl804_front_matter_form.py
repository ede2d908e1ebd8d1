"""Write the front matter so that it can be read.

اكتب بيانات رأس الصفحة بصيغة صحيحة.

Why: a head that cannot be read is printed on the page as text.
Bad: `title: Access: who may enter` (a colon inside a value needs quotation marks).
Good: `title: "Access: who may enter"`
"""


def check_page(page):
    if page.front.error:
        where, english, arabic = page.front.error
        yield (
            where,
            f"the front matter cannot be read: {english}; check colons, quotation marks and the two lines of ---",
            f"تعذرت قراءة بيانات رأس الصفحة: {arabic}؛ راجع النقطتين وعلامات التنصيص وسطري ---",
        )
