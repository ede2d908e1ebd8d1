"""GL4: tables, code, links, blocks, images and footnotes differ between the languages."""

import re

from mutations.draft import Missing
from mutations.edits import LINK, choose, put, soft, swap
from mutations.plant import plants
from mutations.tree import TEXT


@plants("GL409", "row removed")
def row_gone(draft):
    line = draft.pick("row", where=lambda one: "{ #" not in one.text)
    draft.expect("GL409", *draft.edges(line), *table(draft, line), *table(draft, draft.twin(line)))
    draft.drop(line)


@plants("GL409", "row added")
def row_added(draft):
    line = draft.pick("row", where=lambda one: "{ #" not in one.text)
    word = {"ar": "أخرى", "en": "Other"}[line.language]
    new = draft.after(line, "| " + " | ".join([word] * (line.text.count("|") - 1)) + " |")
    draft.expect("GL409", *new, *draft.edges(line), *table(draft, line), *table(draft, draft.twin(line)))


def table(draft, line):
    """Return the lines of the table that a row belongs to."""
    lines = draft.lines(line.path)
    first = last = lines.index(line)
    while lines[first - 1].kind in ("row", "separator", "columns"):
        first -= 1
    while last + 1 < len(lines) and lines[last + 1].kind in ("row", "separator", "columns", "new"):
        last += 1
    return lines[first : last + 1]


@plants("GL410", "column added")
def column_added(draft):
    line = draft.pick("columns")
    rows = table(draft, line)
    for one in rows:
        one.text += "---|" if one.kind == "separator" else {"ar": " أخرى |", "en": " Other |"}[one.language]
    draft.expect("GL410", *rows, draft.head(line), draft.twin(line), draft.head(draft.twin(line)))


@plants("GL410", "cell removed")
def cell_removed(draft):
    line = draft.pick("row", where=lambda one: one.text.count("|") > 3 and not re.search(r"\d|\]\(|\{ #|\\", one.text))
    line.text = re.sub(r" [^|]*\|$", "", line.text)
    draft.expect("GL410", *draft.edges(line), *table(draft, line))


def with_code(draft):
    """Put a code block into both pages and return the opening lines, the Arabic one first."""
    line = draft.pick("blank", where=lambda one: one.number > 12 and one.arabic)
    return [draft.after(one, "```text", "make check", "```", "") for one in (line, blank_twin(draft, line))]


def blank_twin(draft, line):
    twin = draft.twin(line)
    if twin.kind != "blank":
        raise Missing
    return twin


@plants("GL411", "other code")
def other_code(draft):
    ours, theirs = with_code(draft)
    one = draft.rng.choice([ours, theirs])
    swap(one[1], "make check", "make test")
    draft.expect("GL411", *ours, *theirs)


@plants("GL411", "code missing")
def code_missing(draft):
    ours, theirs = with_code(draft)
    keep, lose = draft.rng.sample([ours, theirs], 2)
    draft.expect("GL411", *keep, *lose, draft.head(keep[0]), draft.head(lose[0]))
    draft.drop(*lose)


def once(draft, line, match):
    """Tell whether a unit links to a target once only."""
    return sum(one.text.count(f"]({match[2]})") for one in draft.unit(line)) == 1


WORDY = re.compile(r"(?<!!)\[(?!\**[A-Z][A-Z0-9-]*\**\])([^\]\n]{6,})\]\(([\w-]+\.md(?:#[\w-]+)?)\)")


def wordy(draft):
    line = draft.pick(*TEXT, where=lambda one: WORDY.search(one.text))
    match = choose(draft, line, WORDY)
    if not once(draft, line, match):
        raise Missing
    return line, match


@plants("GL412", "link removed")
def link_gone(draft):
    line, match = wordy(draft)
    put(line, match, match[1])
    draft.expect("GL412", *draft.edges(line))


@plants("GL412", "other target")
def other_target(draft):
    line, match = wordy(draft)
    there = {found[2] for one in draft.unit(line) for found in LINK.finditer(one.text)}
    names = [one.rsplit("/", 1)[1] for one in draft.tree.paths if one.startswith("docs/ar/")]
    put(line, match, f"[{match[1]}]({draft.rng.choice([one for one in names if one not in there])})")
    draft.expect("GL412", *draft.edges(line))


@plants("GL413", "other kind")
def other_block(draft):
    line = draft.pick("block", where=lambda one: re.match(r"/// \w", one.text))
    old = line.text.split()[1]
    swap(line, f"/// {old}", f"/// {draft.rng.choice([one for one in ('note', 'tip', 'warning', 'danger', 'example') if one != old])}")
    draft.expect("GL413", *draft.edges(line))


@plants("GL413", "block removed")
def block_gone(draft):
    line = draft.pick("block", where=lambda one: re.match(r"/// \w", one.text) and not re.search(r"\d", one.text))
    lines = draft.lines(line.path)
    end = next(one for one in lines[lines.index(line) :] if one.text.strip() == "///")
    draft.expect("GL413", *draft.edges(line))
    draft.drop(line, end)


@plants("GL414", "image removed")
def image_gone(draft):
    line = draft.pick("image")
    draft.expect("GL414", *draft.edges(line))
    draft.drop(line)


@plants("GL414", "other image")
def other_image(draft):
    line = draft.pick("image")
    old = re.search(r"diagrams/([\w-]+?)\.", line.text) or re.search(r"/([\w-]+)\.svg", line.text)
    others = {re.search(r"/([\w-]+)\.svg", one.text)[1] for one in draft.tree.lines["image"] if one.language == line.language}
    line.text = line.text.replace(old[1], draft.rng.choice(sorted(others - {old[1]})))
    draft.expect("GL414", *draft.edges(line))


@plants("GL415", "one language")
def footnote(draft):
    line = soft(draft)
    note = {"ar": "ملاحظة.", "en": "A note."}[line.language]
    line.text += "[^1]" if not line.text.endswith("|") else ""
    line.text = re.sub(r" \|$", "[^1] |", line.text)
    lines = draft.lines(line.path)
    new = draft.after(lines[-2], "", f"[^1]: {note}")
    draft.expect("GL415", *new, *draft.edges(line))
