"""GL9 and the index of the last release: slips in files beside the pages."""

import json
import re

from guideline.generated import checksum

from mutations.draft import Missing
from mutations.plant import plants

INDEX = "docs/assets/data/published.json"


def index(draft, change, sealed=True):
    """Change the rows of the published index; sealed, it looks as if it had been generated."""
    data = json.loads(draft.tree.text(INDEX))
    change(data["requirements"])
    if sealed:
        data["checksum"] = checksum(json.dumps(data["requirements"], sort_keys=True, separators=(",", ":")))
    draft.raw[INDEX] = (json.dumps(data, indent=1) + "\n").encode()
    return [(INDEX, number) for number in range(1, len(draft.raw[INDEX].split(b"\n")))]


@plants("GL108", "published before")
def was_published(draft):
    name, path = draft.rng.choice(sorted(draft.tree.requirements.items()))
    lost = f"{name[:3]}-9{draft.rng.randrange(10)}"
    spots = index(draft, lambda rows: rows.append({"id": lost, "page": path, "status": draft.rng.choice(["published", "withdrawn"])}))
    spots += [(f"docs/{language}/{path}", number) for language in ("ar", "en") for number in range(1, 400)]
    draft.expect("GL108", *spots, times=(1, 2))


@plants("GL114", "withdrawn before")
def was_withdrawn(draft):
    name = draft.rng.choice(sorted(draft.tree.requirements))

    def withdraw(rows):
        row = next((one for one in rows if one["id"] == name), None)
        if row is None:
            raise Missing
        row["status"] = "withdrawn"

    spots = index(draft, withdraw)
    heads = [one for lines in draft.tree.lines.values() for one in lines if one.kind == "requirement" and f"### {name} " in one.text]
    draft.expect("GL114", *spots, *[(one.path, one.number) for one in heads], times=(1, 2))


@plants("GL905", "index edited")
def index_edited(draft):
    def edit(rows):
        row = draft.rng.choice(rows)
        if draft.rng.random() < 0.5:
            rows.remove(row)
        else:
            row["page"] = "about.md" if row["page"] != "about.md" else "records.md"

    draft.expect("GL905", *index(draft, edit, sealed=False))


OWNERS = ".github/CODEOWNERS"


@plants("GL903", "path")
def no_such_path(draft):
    lines = draft.lines(OWNERS)
    wrong = draft.rng.choice(["/docs/ar/no-such-page.md", "/scripts/nothing/", "*.docx", "/docs/*/no-such-*.md"])
    draft.expect("GL903", *draft.after(lines[-1] if lines[-1].text else lines[max(len(lines) - 2, 0)], f"{wrong} @guideline/editors"))


def forms(draft):
    """Return the paths of the issue forms."""
    folder = draft.tree.root / ".github" / "ISSUE_TEMPLATE"
    paths = [one.relative_to(draft.tree.root).as_posix() for one in sorted(folder.glob("*.yml")) if one.stem != "config"]
    if not paths:
        raise Missing
    return paths


@plants("GL902", "schema")
def against_schema(draft):
    lines = draft.lines(draft.rng.choice(forms(draft)))
    line = draft.rng.choice(
        [one for one in lines if re.match(r"name:|description:|body:|\s*(?:- )?type: (?:input|textarea|dropdown)|\s+label:", one.text)]
    )
    if "type:" in line.text:
        line.text = re.sub(r"type: \w+", draft.rng.choice(["type: text", "type: inputs"]), line.text)
    elif line.text.startswith("body"):
        line.text = "boddy:"
    else:
        line.text = re.sub(r"(\w+):", r"\1s:", line.text, count=1)
    draft.expect("GL902", *lines)


@plants("GL904", "field")
def other_field(draft):
    path = draft.rng.choice(forms(draft))
    line = draft.rng.choice([one for one in draft.lines(path) if re.match(r"\s+id: ", one.text)])
    line.text += draft.rng.choice(["x", "_two"])
    spots = [(one, number) for one in forms(draft) for number in range(1, 300)]
    draft.expect("GL904", *spots, times=(1, 2))
