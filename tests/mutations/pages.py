"""GL8: slips in front matter, navigation and settings."""

import re

from mutations.edits import key, page, pair
from mutations.plant import plants

KEYS = ("title", "audience", "status", "owner", "reviewed", "review_by")
SETTINGS, STRINGS = "mkdocs.yml", "overrides/strings.yml"


def both(draft, name):
    """Return the line of a front-matter key on a random page and its twin."""
    path = page(draft, "ar", lambda one: re.search(rf"^{name}:", draft.tree.text(one), re.MULTILINE))
    return [key(draft, path, name), key(draft, draft.other(path), name)]


@plants("GL801", "key missing")
def key_missing(draft):
    name = draft.rng.choice([*KEYS, "area"])
    line = draft.rng.choice(both(draft, name))
    draft.drop(line)
    draft.expect("GL801", line, (line.path, 1))


@plants("GL801", "empty")
def key_empty(draft):
    name = draft.rng.choice([*KEYS, "area"])
    line = draft.rng.choice(both(draft, name))
    line.text = f"{name}:" + draft.rng.choice(["", ' ""', " "])
    draft.expect("GL801", line, (line.path, 1))


OTHER = {"status": ("draft", "consultation"), "owner": ("records", "privacy"), "reviewed": ("2026-10-01",), "review_by": ("2027-10-01",)}


@plants("GL802", "other value")
def other_value(draft):
    name = draft.rng.choice([*OTHER, "audience"])
    one, two = both(draft, name)
    old = one.text.partition(": ")[2]
    line = draft.rng.choice([one, two])
    new = draft.rng.choice([new for new in OTHER.get(name, ("[all]", "[team, security]", "[leaders]")) if new != old])
    line.text = f"{name}: {new}"
    draft.expect("GL802", one, two, (one.path, 1), (two.path, 1))


@plants("GL802", "key on one side")
def extra_key(draft):
    one, two = both(draft, "owner")
    line, other = draft.rng.sample([one, two], 2)
    new = draft.after(line, draft.rng.choice(["number_headings: true", "hide: [toc]"]))
    draft.expect("GL802", *new, line, other, (one.path, 1), (two.path, 1))


WRONG = {
    "status": ("aproved", "Approved", "معتمد"),
    "reviewed": ("22/11/2026", "2026-13-01", "soon"),
    "review_by": ("22-11-2027", "next year"),
    "audience": ("[teem]", "[everybody]"),
    "owner": ("cyber-security", "somebody"),
}


@plants("GL803", "value")
def wrong_value(draft):
    name = draft.rng.choice(list(WRONG))
    line = draft.rng.choice(both(draft, name))
    line.text = f"{name}: {draft.rng.choice(WRONG[name])}"
    draft.expect("GL803", line, (line.path, 1))


@plants("GL803", "level")
def wrong_level(draft):
    for line in pair(draft, draft.pick("requirement", where=lambda one: "data-level=must " in one.text)):
        line.text = line.text.replace("data-level=must ", "data-level=mst ")
        draft.expect("GL803", line)


@plants("GL804", "form")
def unreadable(draft):
    line = draft.rng.choice(both(draft, draft.rng.choice(["title", "audience", "owner"])))
    name, _, value = line.text.partition(": ")
    line.text = draft.rng.choice(
        [
            f"{name}: {value}: {value}",
            f'{name}: "{value}',
            f"{name}: [{value}",
            f"{name} {value}",
            f"{name}:\t{value}: x",
            f"{name}: &a {value}",
        ]
    )
    places = [one for one in draft.lines(line.path) if one.kind == "front"]
    draft.expect("GL804", *places)


@plants("GL804", "key twice")
def key_twice(draft):
    line = draft.rng.choice(both(draft, draft.rng.choice(KEYS)))
    draft.expect("GL804", line, *draft.after(line, line.text))


@plants("GL804", "not closed")
def not_closed(draft):
    path = page(draft)
    draft.drop([one for one in draft.lines(path) if one.kind == "front"][-1])
    draft.expect("GL804", (path, 1), *[one for one in draft.lines(path) if one.number < 20])


@plants("GL805", "both languages")
def overdue(draft):
    lines = both(draft, "review_by")
    for line in lines:
        line.text = "review_by: 2024-03-01"
        key(draft, line.path, "reviewed").text = "reviewed: 2023-03-01"
    draft.expect("GL805", *lines, *[(line.path, 1) for line in lines], times=(1, 2))


def nav(draft):
    """Return the living lines of the navigation that name pages."""
    lines = draft.lines(SETTINGS)
    first = next(index for index, one in enumerate(lines) if one.text == "nav:")
    last = next(index for index, one in enumerate(lines) if index > first and one.text and not one.text.startswith(" "))
    return [one for one in lines[first:last] if one.text.endswith(".md")]


@plants("GL810", "entry removed")
def not_in_nav(draft):
    line = draft.rng.choice(nav(draft))
    name = line.text.strip(" -")
    draft.drop(line)
    draft.expect("GL810", line, (f"docs/ar/{name}", 1), (f"docs/en/{name}", 1), times=(1, 2))


@plants("GL810", "new pages")
def new_pages(draft):
    for language, title in (("ar", "صفحة جديدة"), ("en", "A new page")):
        head = draft.tree.text(f"docs/{language}/records.md").partition("\ntranslation:")[0].partition("\n---\n")[0]
        head = re.sub(r"^area:.*\n", "", re.sub(r"title: .*", f"title: {title}", head), flags=re.MULTILINE)
        draft.raw[f"docs/{language}/new-page.md"] = f"{head}\n---\n\n# {title}\n".encode()
    draft.expect("GL810", ("docs/ar/new-page.md", 1), ("docs/en/new-page.md", 1), times=(1, 2))


@plants("GL811", "typo")
def nav_typo(draft):
    line = draft.rng.choice(nav(draft))
    line.text = line.text.replace(".md", "s.md")
    draft.expect("GL811", line)


@plants("GL811", "new entry")
def nav_entry(draft):
    line = draft.rng.choice(nav(draft))
    draft.expect("GL811", *draft.after(line, re.sub(r"[\w-]+\.md", "no-such-page.md", line.text)))


@plants("GL812", "Arabic missing")
def no_arabic_label(draft):
    line = draft.rng.choice([one for one in draft.lines(STRINGS) if one.text.startswith("nav.") and not one.text.startswith("nav.start")])
    name = re.match(r"nav\.([\w-]+)", line.text)[1]
    place = next(one for one in draft.lines(SETTINGS) if one.text.strip() == f"- {name}:")
    if draft.rng.random() < 0.5:
        draft.drop(line)
    else:
        line.text = re.sub(r"\{ar: [^,]*, ", "{", line.text)
    draft.expect("GL812", line, place, (STRINGS, 1))


@plants("GL812", "new section")
def new_section(draft):
    line = draft.rng.choice([one for one in nav(draft) if one.text.startswith("      - ") and not one.text.startswith("       ")])
    indent = line.text.index("-")
    new = draft.after(line, f"{' ' * indent}- newsection:", f"{' ' * (indent + 4)}- {line.text.strip(' -')}")
    draft.drop(line)
    draft.expect("GL812", new[0], (STRINGS, 1))


@plants("GL814", "weaker")
def weaker(draft):
    lines = draft.lines(SETTINGS)
    first = next(one for one in lines if one.text == "validation:")
    options = [one for one in lines if re.fullmatch(r"  [a-z_]+: warn", one.text)]
    line = draft.rng.choice(options)
    if draft.rng.random() < 0.7:
        line.text = line.text.replace("warn", draft.rng.choice(["info", "ignore"]))
    else:
        draft.drop(line)
    draft.expect("GL814", line, first, (SETTINGS, 1))


@plants("GL814", "block removed")
def no_validation(draft):
    lines = draft.lines(SETTINGS)
    draft.drop(*[one for one in lines if one.text == "validation:" or re.fullmatch(r"  [a-z_]+: warn", one.text)])
    draft.expect("GL814", (SETTINGS, 1), times=(1, 5))
