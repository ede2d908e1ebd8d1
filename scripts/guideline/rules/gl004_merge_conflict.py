"""Leave no merge-conflict marks in a page.

لا تترك علامات تعارض الدمج في الصفحة.

Why: both versions of the text would be published, marks included.
Bad: a line `<<<<<<< HEAD`.
Good: the version that was chosen, without the marks.
"""


def check_page(page):
    for where in page.conflicts:
        yield (
            where,
            "a merge-conflict mark was left here; choose one version and delete the marks",
            "بقيت هنا علامة تعارض دمج؛ اختر إحدى الصيغتين واحذف العلامات",
        )
