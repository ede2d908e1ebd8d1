"""Give each glossary entry its twin in the other language.

اجعل لكل مدخل في المسرد مقابله في اللغة الأخرى.

Why: the site shows both languages of a term side by side, and joins them by the anchor.
Bad: `{ #trm-vault }` in docs/en/glossary.md, and no such entry in docs/ar/glossary.md.
Good: the same anchor in both.
"""

from guideline.rules import place


def check(guideline):
    for page in guideline.in_language("en"):
        twin = guideline.readable_twin(page)
        if twin is None or not (page.terms or twin.terms):
            continue
        ours, theirs = _alone(page, twin), _alone(twin, page)
        if len(ours) == len(theirs):  # anchors that differ by a slip: one finding, not one on each side
            for term, other in zip(ours, theirs, strict=True):
                yield (
                    term,
                    f'the entry "{term.anchor}" has no twin; the Arabic one is "{other.anchor}" ({place(other)}): make them the same',
                    f'لا مقابل للمدخل "{term.anchor}"، والمدخل العربي "{other.anchor}" ({place(other)})؛ وحّد المرساتين',
                )
        else:
            yield from (_missing(term, twin) for term in ours)
            yield from (_missing(term, page) for term in theirs)


def _alone(page, twin):
    anchors = {one.anchor for one in twin.terms}
    return [one for one in page.terms if one.anchor not in anchors]


def _missing(term, page):
    return (
        term,
        f'the entry "{term.anchor}" is missing in the other language; add it to {page.path} with the same anchor',
        f'المدخل "{term.anchor}" لا مقابل له في اللغة الأخرى؛ أضفه إلى {page.path} بالمرساة نفسها',
    )
