"""Define each footnote once, and use each that is defined.

عرّف كل حاشية مرة واحدة، واستعمل كل حاشية معرَّفة.

Why: a mark without its note is printed as brackets, and a note without its mark is read by nobody.
Bad: `the law[^pdpl]` without a line `[^pdpl]: …`
Good: both.
"""

from itertools import count

from guideline.meant import closest
from guideline.rules import place


def check_page(page):
    notes = {}
    for note in page.footnotes:
        if note.definition and notes.setdefault(note.label, note) is not note:
            yield (
                note,
                f'the footnote "[^{note.label}]" is defined already ({place(notes[note.label])}); give this one another name',
                f'عُرّفت الحاشية "[^{note.label}]" من قبل ({place(notes[note.label])})؛ سمِّ هذه باسم آخر',
            )
    marks = {note.label: note for note in reversed(page.footnotes) if not note.definition}
    unused = [label for label in notes if label not in marks]
    seen = count()
    for label, mark in sorted(marks.items(), key=lambda pair: pair[1].at):
        if label in notes:
            continue
        near = closest(label, unused, 0.5, next(seen)) or (unused[0] if len(unused) == 1 else None)
        if near:
            unused.remove(near)  # one slip: the mark and its note are spelt differently
        hint, hint_ar = (f"; did you mean [^{near}]?", f"؛ أتقصد [^{near}]؟") if near else ("; add it", "؛ أضفه")
        yield mark, f'the footnote "[^{label}]" has no definition{hint}', f'لا تعريف للحاشية "[^{label}]"{hint_ar}'
    for label in unused:
        yield (
            notes[label],
            f'no mark on this page leads to the footnote "[^{label}]"; add the mark or remove the note',
            f'لا علامة في الصفحة تشير إلى الحاشية "[^{label}]"؛ أضف العلامة أو احذف الحاشية',
        )
