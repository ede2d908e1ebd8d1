"""Write issue forms that GitHub can show.

اكتب نماذج البلاغات بصيغة يستطيع GitHub عرضها.

Why: GitHub shows an empty issue instead of a form it cannot read, and tells only those who look at the file.
Bad: a form without `name`, an element `type: text`, or a dropdown with `- yes` (YAML reads it as true).
Good: name, description and body; input, textarea, dropdown, checkboxes, upload and markdown; `- "yes"`
"""

from guideline import issueforms


def check(guideline):
    for form in guideline.repository.forms:
        if form.fault:
            where, english, arabic = form.fault
            yield where, f"the form cannot be read: {english}", f"تعذرت قراءة النموذج: {arabic}"
        else:
            yield from sorted(issueforms.problems(form))
