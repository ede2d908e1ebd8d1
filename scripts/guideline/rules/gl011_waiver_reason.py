"""Give every waiver a reason.

اذكر سبب كل استثناء.

Why: the next editor must know whether the reason still holds.
Bad: `<!-- gl-ignore-next GL605 -->`
Good: `<!-- gl-ignore-next GL605: the line shows a wrong comma -->`
"""


def found(waiver):
    """Yield the finding of a waiver without a reason."""
    codes = ", ".join(sorted(waiver.codes)) or "GL605"
    yield (
        waiver,
        f"the waiver gives no reason; write <!-- gl-ignore-next {codes}: why -->",
        f"لم يُذكر سبب الاستثناء؛ اكتب <!-- gl-ignore-next {codes}: السبب -->",
    )
