"""GL5: one language was edited after the translation was confirmed."""

from mutations import record
from mutations.edits import clean, page, pair, tail
from mutations.plant import plants

MORE = {"ar": " في كل مرة", "en": " every single time"}


def places(draft, arabic, english, rows):
    """Return where a finding about a unit may stand, and the row of its record."""
    unit = draft.tree.guideline.pages[arabic.path].units[arabic.section]
    row = rows[unit.anchor]
    return [arabic, english, draft.head(arabic), draft.head(english), row, (arabic.path, 1), (english.path, 1)], row


def edited(draft, code, languages):
    arabic, english = pair(draft, draft.pick("prose", "bullet", "number", "row", "item", "level", where=clean))
    draft.expect(code, *places(draft, arabic, english, record.rows(draft, arabic.path))[0])
    for one in (arabic, english):
        if one.language in languages:
            tail(one, MORE[one.language])


@plants("GL501", "English edited")
def english_edited(draft):
    edited(draft, "GL501", ["en"])


@plants("GL502", "Arabic edited")
def arabic_edited(draft):
    edited(draft, "GL502", ["ar"])


@plants("GL503", "both edited")
def both_edited(draft):
    edited(draft, "GL503", ["ar", "en"])


@plants("GL504", "row missing")
def not_recorded(draft):
    arabic, english = pair(draft, draft.pick("prose", "bullet", "item", where=clean))
    spots, row = places(draft, arabic, english, record.rows(draft, arabic.path))
    draft.drop(row)
    draft.expect("GL504", *spots)


@plants("GL505", "unit gone")
def too_many(draft):
    path = page(draft, "ar")
    rows = list(record.rows(draft, path).values())
    new = draft.after(draft.rng.choice(rows), record.row("old-section", "88e2b1aa", "5d1c0911"))
    draft.expect("GL505", *new, rows[0], (path, 1))
