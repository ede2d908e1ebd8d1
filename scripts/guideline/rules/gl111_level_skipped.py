"""Skip no heading level.

لا تقفز عن مستوى من مستويات العناوين.

Why: people who listen to a page move by its headings, and a gap sounds like a missing section.
Bad: `## Requirements { #sec-requirements }` followed by `#### SEC-03 …`
Good: `## Requirements { #sec-requirements }` followed by `### SEC-03 …`
"""

SEVERITY = "warning"


def check_page(page):
    for above, one in zip(page.headings, page.headings[1:], strict=False):
        if one.level > above.level + 1:
            marks = "#" * (above.level + 1)
            yield (
                one,
                f'the heading "{one.text}" is of level {one.level} below one of level {above.level}; begin it with {marks}',
                f'العنوان "{one.text}" من المستوى {one.level} تحت عنوان من المستوى {above.level}؛ ابدأه بـ {marks}',
            )
