"""Save every page as UTF-8.

احفظ كل صفحة بترميز UTF-8.

Why: any other encoding turns Arabic into unreadable signs, for readers and for search.
Bad: a page saved as Windows-1256.
Good: the same page saved as UTF-8 (in the editor: save as, encoding UTF-8).
"""


def check_page(page):
    if page.outside:
        yield (
            page,
            "the page cannot be read, or is a symbolic link that leads outside docs/; put a real file here",
            "تعذرت قراءة الصفحة، أو هي وصلة رمزية تؤدي إلى خارج docs/؛ ضع هنا ملفًا حقيقيًا",
        )
    elif page.undecodable:
        yield (
            page.undecodable,
            "this character is not UTF-8; save the file again with the encoding UTF-8",
            "هذا الحرف ليس بترميز UTF-8؛ احفظ الملف من جديد بترميز UTF-8",
        )
