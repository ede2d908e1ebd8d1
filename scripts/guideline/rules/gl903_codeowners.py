"""Let every pattern of CODEOWNERS cover a file.

اجعل كل نمط في ملف CODEOWNERS يشمل ملفًا موجودًا.

Why: a folder that was renamed loses its owner without a word, and changes to it are merged unseen.
Bad: `/docs/arabic/ @editors` when the folder is `docs/ar`.
Good: `/docs/ar/ @editors`
"""

SEVERITY = "warning"


def check(guideline):
    for where, english, arabic in guideline.repository.unowned:
        yield where, f"the file cannot be read: {english}", f"تعذرت قراءة الملف: {arabic}"
    for line in guideline.repository.owned:
        if line.unknown:
            yield (
                line,
                f'GitHub ignores the line "{line.pattern}", since CODEOWNERS knows no "{line.unknown}"; name the path without it',
                f'يتجاهل GitHub السطر "{line.pattern}" لأن CODEOWNERS لا يقبل "{line.unknown}"؛ اكتب المسار من دونه',
            )
        elif not line.covers:
            near, near_ar = (
                (f'did you mean "{line.nearest}"?', f'أتقصد "{line.nearest}"؟') if line.nearest else ("mend or delete it", "صححه أو احذفه")
            )
            yield line, f'"{line.pattern}" covers no file; {near}', f'لا يشمل "{line.pattern}" أي ملف؛ {near_ar}'
