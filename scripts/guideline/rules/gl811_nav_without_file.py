"""Let every line of the navigation lead to a page that exists.

اجعل كل سطر في قائمة التصفح يؤدي إلى صفحة موجودة.

Why: MkDocs does not build a site whose navigation leads nowhere.
Bad: `- secure-acess.md` in `nav` of mkdocs.yml, or a section in which nothing stands.
Good: `- secure-access.md`, the path inside docs/ar and docs/en.
"""

from guideline import navigation


def check(guideline):
    nav = guideline.repository.nav
    if nav is None:
        return
    lost, omitted = navigation.compare(guideline)
    for entry, near in lost:  # missing in one language only: GL404 or GL405 says so
        english, arabic = (
            (f'did you mean "{near}"?', f'أتقصد "{near}"؟') if near else ("write the page or delete the line", "اكتب الصفحة أو احذف السطر")
        )
        yield (
            entry,
            f'the navigation names "{entry.path}", which neither language has; {english}',
            f'تذكر قائمة التصفح الصفحة "{entry.path}"، ولا وجود لها في أي من اللغتين؛ {arabic}',
        )
    for section in nav.sections:
        if not section.filled and not omitted:  # its page may be the one that GL810 misses
            yield (
                section,
                f'nothing stands in the section "{section.label}" of the navigation; add its pages below it, indented, or delete it',
                f'القسم "{section.label}" في قائمة التصفح خالٍ؛ أضف صفحاته تحته بمسافة بادئة أو احذفه',
            )
    for at in nav.odd:
        yield (
            at,
            "this line of the navigation names neither a page nor a section; write `- page.md` or `- section:`",
            "هذا السطر في قائمة التصفح لا يذكر صفحة ولا قسمًا؛ اكتب `- page.md` أو `- section:`",
        )
