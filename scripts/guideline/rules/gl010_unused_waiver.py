"""Remove waivers that accept nothing.

احذف كل استثناء لم يعد يستثني شيئًا.

Why: a waiver that outlives its finding hides the next one.
Bad: `<!-- gl-ignore-next GL605: sample -->` above a line in which GL605 finds nothing.
Good: the line without the waiver.
"""


def found(waiver):
    """Yield the finding of a waiver that accepted nothing; the runner knows which."""
    names = ", ".join(sorted(waiver.codes)) or "no rule"
    yield (
        waiver,
        f"this waiver ({names}) accepts nothing in the next line; delete it",
        f"هذا الاستثناء ({names}) لا يشمل شيئًا في السطر التالي؛ احذفه",
    )
