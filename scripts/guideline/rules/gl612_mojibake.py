"""Keep text that was read with the wrong encoding out.

لا تترك نصًا قُرئ بترميز خاطئ.

Why: a copy from an old file or mail turns letters into other ones (`Ø§Ù„`, `â€™`), or loses them (U+FFFD); nobody can read it.
Bad: `we donâ€™t`
Good: `we don’t`
Measured: in interface texts by others (106,341 Arabic words), never used for tuning: no finding, so none false.
"""

from guideline import text
from guideline.garbled import garbled, may_be_garbled
from guideline.model import Where


def check_page(page):
    if page.undecodable or not may_be_garbled(page.text):
        return  # GL001 speaks for a file that is not UTF-8
    prose, titled = page.prose.split("\n"), "title" in page.front.values
    for number, line in enumerate(page.text.split("\n")):
        found = garbled(line)
        if not found or not (_is_shown(line, found[0], prose[number]) or (titled and line.startswith("title:"))):
            continue
        index, old, meant = found
        hint, hint_ar = (f'; "{meant}" was meant', f'؛ المقصود "{meant}"') if meant else ("; write the text again", "؛ أعد كتابة النص")
        yield (
            Where(page.path, number + 1, index + 1),
            f'"{old}" was read with a wrong encoding{hint}',
            f'"{old}" نص قُرئ بترميز خاطئ{hint_ar}',
        )


def _is_shown(line, index, prose):
    """Tell whether a place of a line is prose and not code."""
    index -= sum(1 for at in range(index) if line[at] in text.BIDI_CONTROLS or text.INVISIBLE.match(line, at))
    return not prose[index : index + 1].isspace() and bool(prose[index : index + 1])
