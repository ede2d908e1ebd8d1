"""The translation record in the front matter of an Arabic page, as authoring.md describes it."""

import re

from guideline import parse


def read(path, data):
    """Return the page that these bytes are."""
    return parse._read(data, path, path.split("/")[1], False, "")


def row(anchor, arabic, english):
    """Return the line of a unit."""
    return f'  {anchor}: {{en: "{english}", ar: "{arabic}"}}'


def complete(root, guideline):
    """Write the record of each Arabic page that has none, so that staleness can be seen."""
    for page in guideline.in_language("ar"):
        if "translation" not in page.front.values:
            theirs = {one.anchor: one.digest for one in guideline.twin(page).units}
            rows = [row(one.anchor, one.digest, theirs[one.anchor]) for one in page.units if one.anchor in theirs]
            text = page.text.replace("\n---\n", "\ntranslation:\n" + "\n".join(rows) + "\n---\n", 1)
            (root / page.path).write_bytes(text.encode())


def rows(draft, path):
    """Return the living lines of the record of an Arabic page by anchor."""
    front = [one for one in draft.lines(path) if one.kind == "front"]
    start = next(index for index, one in enumerate(front) if one.text == "translation:")
    return {one.text.split(":")[0].strip(" \"'"): one for one in front[start + 1 : -1] if one.text.startswith("  ")}


def confirm(tree, changes):
    """Renew the fingerprints of the units of the changed pages."""
    result = dict(changes)
    for path in {one.replace("docs/en/", "docs/ar/") for one in changes if one.endswith(".md")}:
        other = path.replace("docs/ar/", "docs/en/")
        text = (result.get(path) or tree.text(path).encode()).decode()
        arabic, english = read(path, text.encode()), read(other, result.get(other) or tree.text(other).encode())
        theirs = {one.anchor: one.digest for one in english.units}
        for unit in arabic.units:
            new = row(unit.anchor, unit.digest, theirs.get(unit.anchor))
            text = re.sub(rf"^  [\"']?{re.escape(unit.anchor)}[\"']?:.*$", lambda _, new=new: new, text, count=1, flags=re.MULTILINE)
        if text != tree.text(path):
            result[path] = text.encode()
    return result
