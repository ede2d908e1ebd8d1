"""Define each footnote once, and use each that is defined.

عرّف كل حاشية مرة واحدة، واستعمل كل حاشية معرَّفة.

Why: a mark without its note is printed as brackets, and a note without its mark is read by nobody.
Bad: `the law[^pdpl]` without a line `[^pdpl]: …`
Good: both.
"""

from difflib import get_close_matches

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
    for label, mark in sorted(marks.items(), key=lambda pair: pair[1].at):
        if label in notes:
            continue
        near = get_close_matches(label, unused, 1, 0.5) or (unused if len(unused) == 1 else [])
        for one in near[:1]:
            unused.remove(one)  # one slip: the mark and its note are spelt differently
        hint, hint_ar = (f"; did you mean [^{near[0]}]?", f"؛ أتقصد [^{near[0]}]؟") if near else ("; add it", "؛ أضفها")
        yield mark, f'the footnote "[^{label}]" has no definition{hint}', f'لا تعريف للحاشية "[^{label}]"{hint_ar}'
    for label in unused:
        yield (
            notes[label],
            f'no mark on this page leads to the footnote "[^{label}]"; add the mark or remove the note',
            f'لا علامة في الصفحة تشير إلى الحاشية "[^{label}]"؛ أضف العلامة أو احذف الحاشية',
        )
