"""GL7: slips in terms."""

import re

from mutations.draft import Missing
from mutations.edits import pair, put, soft, tail
from mutations.plant import plants
from mutations.tree import TEXT

KINDS = (*TEXT, "level")
OTHER = {
    "البرمجيات الخبيثة": "البرامج الخبيثة",
    "التصيّد الاحتيالي": "التصيّد الإلكتروني",
    "الإضرار بالسمعة": "إلحاق الضرر بالسمعة",
    "وسم": "هاشتاق",
    "oversight committee": "steering group",
}
FORBIDDEN = {
    "ar": ("التحقق بخطوتين", "المصادقة الثنائية"),
    "en": ("two-factor authentication", "two-step verification"),
}


@plants("GL701", "also")
def other_form(draft):
    term = draft.rng.choice(sorted(OTHER))
    line = draft.pick(*KINDS, where=lambda one: re.search(rf"(?<!\w){term}(?!\w)", one.text) and not one.path.endswith("/glossary.md"))
    put(line, re.search(rf"(?<!\w){term}(?!\w)", line.text), OTHER[term])
    draft.expect("GL701 GL702", line)


@plants("GL702", "forbidden")
def forbidden(draft):
    pattern = {"en": r"(?<![\w(])MFA(?!\w)|multi-factor authentication", "ar": "التحقق من الهوية متعدد العناصر"}
    line = draft.pick(
        *KINDS,
        where=lambda one: re.search(pattern[one.language], one.text) and "(MFA)" not in one.text and not one.path.endswith("/glossary.md"),
    )
    put(line, re.search(pattern[line.language], line.text), draft.rng.choice(FORBIDDEN[line.language]))
    draft.expect("GL702 GL701", line)


@plants("GL703", "unknown")
def unknown(draft):
    line = soft(draft)
    for one in pair(draft, line):
        tail(one, " عبر ZQV" if one.arabic else " through ZQV")
        draft.expect("GL703", one)


@plants("GL705", "entry removed", alone=True)
def entry_gone(draft):
    linked = draft.tree.linked
    line = draft.pick("term", where=lambda one: re.search(r"#([\w-]+)", one.text)[1] not in linked)
    lines = draft.lines(line.path)
    stop = next(index for index in range(lines.index(line) + 1, len(lines)) if lines[index].kind in ("term", "heading", "requirement"))
    name = re.search(r"#([\w-]+)", line.text)[1]
    other = next((one for one in draft.lines(draft.other(line.path)) if f"#{name} " in one.text), None)
    if other is None:
        raise Missing
    draft.drop(*lines[lines.index(line) : stop])
    draft.expect("GL705", other, line, draft.head(line), draft.head(other))


@plants("GL705", "other anchor", alone=True)
def entry_renamed(draft):
    linked = draft.tree.linked
    line = draft.pick("term", where=lambda one: re.search(r"#([\w-]+)", one.text)[1] not in linked)
    name = re.search(r"#([\w-]+)", line.text)[1]
    other = next(one for one in draft.lines(draft.other(line.path)) if f"#{name} " in one.text)
    line.text = line.text.replace(f"#{name}", f"#{name}-x")
    draft.expect("GL705", line, other, times=(1, 2))
