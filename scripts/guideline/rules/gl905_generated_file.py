"""Leave files that a command writes as it wrote them.

لا تعدّل يدويًا ملفًا يكتبه أمر.

Why: an edit by hand is lost at the next run, and until then the file says what nothing stands behind.
Bad: a requirement deleted from docs/assets/data/published.json, or a version changed in requirements.txt.
Good: change the pages or requirements.in, then run `make index` or `make lock`.
"""


def check(guideline):
    for one in guideline.repository.altered:
        if one.fault:
            english, arabic = one.fault
            yield (
                one,
                f"the file cannot be read: {english}; make it anew with `{one.command}`",
                f"تعذرت قراءة الملف: {arabic}؛ أعد إنشاءه بالأمر `{one.command}`",
            )
        else:
            yield (
                one,
                f"the file is not as `{one.command}` wrote it; undo the change and run `{one.command}`",
                f"الملف ليس كما كتبه الأمر `{one.command}`؛ تراجع عن التعديل ثم نفّذ `{one.command}`",
            )
