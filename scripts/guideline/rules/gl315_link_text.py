"""Write link texts that say where the link leads.

اجعل نص الرابط يبيّن إلى أين يؤدي.

Why: screen readers list links without their sentences, and "here" ten times tells nothing.
Bad: `Read the page [here](access.md).`
Good: `Read [secure access](access.md).`
"""

from guideline import words

SEVERITY = "warning"
_EMPTY = """
here, click, click here, click this link, press here, see here, tap here, this, this link, this page, this article, page, the page,
link, the link, links, more, read more, learn more, see more, find out more, more information, more info, more details, details, go, visit,
هنا, من هنا, اضغط, اضغط هنا, أضغط هنا, اضغط على الرابط, انقر, انقر هنا, أنقر هنا, انقر على الرابط, الرابط, رابط, هذا الرابط, الصفحة,
هذه الصفحة, هذا, هذه, المزيد, للمزيد, لمزيد, اقرأ المزيد, إقرأ المزيد, اعرف المزيد, لمعرفة المزيد, للمزيد من المعلومات,
لمزيد من المعلومات, لمزيد من التفاصيل, التفاصيل, للتفاصيل, زيارة
"""
_SAY_NOTHING = frozenset({"", *(words.fold(" ".join(one.split())) for one in _EMPTY.split(","))})


def check_page(page):
    for link in page.links:
        if link.image or link.kind in ("html", "undefined") or len(link.text) > 60:
            continue
        said = words.fold(link.text.strip(" \n\t*_.…:،؛,;!؟?\"'“”«»()→>←‹›"))
        if " ".join(said.split()) in _SAY_NOTHING:
            yield (
                link,
                f'the link text "{link.text}" does not say where the link leads; name the page or the requirement',
                f'نص الرابط "{link.text}" لا يبيّن إلى أين يؤدي؛ سمِّ الصفحة أو المتطلب',
            )
