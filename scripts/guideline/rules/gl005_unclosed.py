"""Close every code block, comment and /// block.

أغلق كل كتلة شفرة وكل تعليق وكل إطار يبدأ بـ ///.

Why: the text that follows is drawn into the block, or the marks are printed on the page.
Bad: `/// note | Before you read` with no line `///` below its text.
Good: the same block, closed by a line `///`.
"""

_SAY = {
    "fence": (
        "the code block at this line is not complete: its opening or closing line ({0}) is missing; add it",
        "كتلة الشفرة عند هذا السطر غير مكتملة: ينقصها سطر الفتح أو سطر الإغلاق ({0})؛ أضفه",
    ),
    "comment": (
        "the comment that begins here never ends; write --> after its last word",
        "التعليق الذي يبدأ هنا لا ينتهي؛ اكتب --> بعد آخر كلمة فيه",
    ),
    "block": (
        'the block "{0}" is not closed; write a line with as many slashes below its text',
        'الإطار "{0}" لم يُغلق؛ اكتب بعد نصه سطرًا فيه العدد نفسه من الشرطات المائلة',
    ),
    "end": (
        'this line ("{0}") closes a block that was not opened; delete it, or write the opening line such as "/// note | Title"',
        'هذا السطر ("{0}") يغلق إطارًا لم يُفتح؛ احذفه، أو اكتب سطر الفتح مثل "/// note | العنوان"',
    ),
}


def check_page(page):
    lines = page.text.split("\n") if page.unclosed else ()
    for at, what in page.unclosed:
        line = lines[at.line - 1].strip()[:60]
        english, arabic = _SAY[what]
        yield at, english.format(line), arabic.format(line)
