"""Skip no heading level.

لا تتخطَّ مستوى من مستويات العناوين.

Why: people who listen to a page move by its headings, and a gap sounds like a missing section.
Bad: `## Requirements { #sec-requirements }` followed by `#### SEC-03 …`
Good: `## Requirements { #sec-requirements }` followed by `### SEC-03 …`
"""

SEVERITY = "warning"


def check_page(page):
    before = 1
    for index, one in enumerate(page.headings):
        level = max(one.level, 2) if index else one.level  # GL110 speaks of a second title
        if index and level > before + 1:
            marks = "#" * (before + 1)
            yield (
                one,
                f'the heading "{one.text}" is of level {level} below one of level {before}; begin it with {marks}',
                f'العنوان "{one.text}" من المستوى {level} تحت عنوان من المستوى {before}؛ ابدأه بـ {marks}',
            )
        before = level
