"""GL3: slips in links and images."""

import re

from mutations.edits import LINK, choose, clean, page, pair, put, soft, tail
from mutations.plant import plants
from mutations.tree import TEXT

PAGE = r"(?<!!)\[([^\]\n]+)\]\(([\w-]+\.md)(#[\w-]+)?\)"
WORDY = r"(?<!!)\[(?![A-Z][A-Z0-9]*-?\d*\])([^\]\n]{6,})\]\(([\w-]+\.md)(#[\w-]+)?\)"
NAMED = r"\[([A-Z][A-Z0-9]{2}-\d\d)\]\(([\w-]+\.md)#([\w-]+)\)"


def linked(draft, pattern=PAGE):
    """Return a random line with a link and the match."""
    line = draft.like(pattern)
    return line, choose(draft, line, pattern)


@plants("GL301", "typo")
def no_file(draft):
    line, match = linked(draft)
    name = match[2]
    wrong = draft.rng.choice([name[:2] + name[3:], name.replace(".md", "s.md"), f"pages/{name}", name.title(), name.replace(".md", ".mdx")])
    put(line, match, f"[{match[1]}]({wrong}{match[3] or ''})")
    draft.expect("GL301", line)


@plants("GL302", "typo")
def no_anchor(draft):
    line, match = linked(draft, r"(?<!!)\[([^\]\n]+)\]\(([\w-]+\.md)(#[\w-]+)\)")
    put(line, match, f"[{match[1]}]({match[2]}{draft.rng.choice([match[3] + '-x', match[3][:-1], match[3].upper(), '#' + match[3][2:]])})")
    draft.expect("GL302", line)


@plants("GL302", "on the page")
def no_anchor_here(draft):
    line, match = linked(draft, WORDY)
    put(line, match, f"[{match[1]}](#no-such-place)")
    draft.expect("GL302", line)


@plants("GL303", "anchor")
def other_language_only(draft):
    place = draft.pick("prose", where=lambda one: clean(one) and one.number > 12)
    lines = draft.lines(place.path)
    after = lines[lines.index(place) + 1]
    while after.kind != "blank":
        place, after = after, lines[lines.index(after) + 1]
    draft.after(place, "{: #only-in-this-language }")
    name = place.path.rsplit("/", 1)[1]
    other = "en" if place.arabic else "ar"
    line = draft.pick("bullet", "row", where=lambda one: re.search(WORDY, one.text), language=other)
    match = choose(draft, line, WORDY)
    put(line, match, f"[{match[1]}]({name}#only-in-this-language)")
    draft.expect("GL303", line)


@plants("GL304", "page")
def wrong_language(draft):
    line, match = linked(draft)
    other = "en" if line.arabic else "ar"
    put(line, match, f"[{match[1]}](../{other}/{match[2]}{match[3] or ''})")
    draft.expect("GL304", line)


@plants("GL305", "form")
def odd_address(draft):
    line, match = linked(draft)
    name = match[2].removesuffix(".md")
    put(line, match, f"[{match[1]}]({draft.rng.choice([f'/{name}/', name, f'../{name}/', f'/ar/{name}.md', f'{name}/'])}{match[3] or ''})")
    draft.expect("GL305", line)


@plants("GL306", "typo")
def no_image(draft):
    line = draft.pick("image")
    line.text = re.sub(r"\]\(([^)]*)\.svg", draft.rng.choice([r"](\1s.svg", r"](\1.png", r"](x/\1.svg"]), line.text)
    draft.expect("GL306", line)


@plants("GL307", "link")
def raw_link(draft):
    line, match = linked(draft, r"(?<!!)\[([^\]\n]+)\]\(([\w-]+\.md|https://[^)\s]+)(#[\w-]+)?\)")
    put(line, match, f'<a href="{match[2]}{match[3] or ""}">{match[1]}</a>')
    draft.expect("GL307", line)


@plants("GL307", "image")
def raw_image(draft):
    line = draft.pick("image")
    line.text = re.sub(r"!\[([^\]]*)\]\(([^)\s]*)\)", r'<img src="\2" alt="\1">', line.text)
    draft.expect("GL307", line)


@plants("GL308", "undefined")
def undefined(draft):
    line, match = linked(draft)
    put(line, match, f"[{match[1]}][{draft.rng.choice(['source', 'ref-9', 'the list'])}]")
    draft.expect("GL308", line)


@plants("GL309", "undefined")
def footnote_undefined(draft):
    line = soft(draft)
    tail(line, draft.rng.choice(["[^9]", "[^note]"]))
    draft.expect("GL309", line)


@plants("GL309", "unused")
def footnote_unused(draft):
    path = page(draft)
    lines = draft.lines(path)
    text = "ملاحظة لا يشير إليها شيء." if path.startswith("docs/ar") else "A note that nothing refers to."
    draft.expect("GL309", draft.after(lines[-2], "", f"[^9]: {text}")[1])


@plants("GL310", "reversed")
def brackets(draft):
    line, match = linked(draft)
    put(line, match, f"({match[1]})[{match[2]}{match[3] or ''}]")
    draft.expect("GL310", line)


@plants("GL311", "target")
def other_target(draft):
    line, match = linked(draft, NAMED)
    others = [one for one, name in draft.tree.requirements.items() if name == draft.tree.requirements[match[1]] and one != match[1]]
    if not others:
        others = [match[1]]
    other = draft.rng.choice(others)
    if other == match[1]:
        other = "SEC-01" if other != "SEC-01" else "SEC-02"
        put(line, match, f"[{match[1]}](secure-access.md#{other.lower()})")
    else:
        put(line, match, f"[{match[1]}]({match[2]}#{other.lower()})")
    draft.expect("GL311", line)


@plants("GL311", "text")
def other_text(draft):
    line, match = linked(draft, NAMED)
    other = draft.rng.choice([one for one in draft.tree.requirements if one != match[1]])
    put(line, match, f"[{other}]({match[2]}#{match[3]})")
    draft.expect("GL311", line)


@plants("GL312", "http")
def unsafe(draft):
    line = draft.like(r"\]\(https://")
    line.text = line.text.replace("](https://", "](http://", 1)
    draft.expect("GL312", line)


@plants("GL313", "words")
def unknown_id(draft):
    line = soft(draft, kinds=(*TEXT,))
    form = {"ar": " وفق SEC-97", "en": " under SEC-97"}[line.language]
    tail(line, draft.rng.choice([form, " (GOV-88)", " (ABC-01)"]))
    draft.expect("GL313", line)


@plants("GL314", "empty")
def no_words(draft):
    line = draft.pick("image")
    line.text = re.sub(r"!\[[^\]]*\]", draft.rng.choice(["![]", "![ ]"]), line.text)
    draft.expect("GL314", line)


NOTHING = {"en": ["here", "click here", "this link", "link", "read more", "Here"], "ar": ["هنا", "اضغط هنا", "الرابط", "رابط", "المزيد"]}


@plants("GL315", "text")
def says_nothing(draft):
    line, match = linked(draft, WORDY)
    put(line, match, f"[{draft.rng.choice(NOTHING[line.language])}]({match[2]}{match[3] or ''})")
    draft.expect("GL315", line)


@plants("GL316", "unlinked in one language")
def unlinked(draft):
    line = draft.like(NAMED, "prose", "bullet", "row", "number", "level")
    match = choose(draft, line, NAMED)
    put(line, match, match[1])
    draft.expect("GL316", line)


@plants("GL316", "new in both languages")
def bare(draft):
    line = draft.pick("prose", "bullet", "number", where=clean)
    names = [one for one, name in draft.tree.requirements.items() if name != line.path.rsplit("/", 1)[1]]
    name = draft.rng.choice(names)
    for one in pair(draft, line):
        tail(one, f" ({name})")
        draft.expect("GL316", one)


@plants("GL317", "withdrawn now", alone=True)
def withdrawn(draft):
    links = {}
    for lines in draft.tree.lines.values():
        for one in lines:
            for match in LINK.finditer(one.text):
                links.setdefault(match[2].partition("#")[2], []).append(one)
    wanted = [one for one in draft.tree.requirements if 2 <= len(links.get(one.lower(), ())) <= 6]
    name = draft.rng.choice(wanted)
    for language in ("ar", "en"):
        path = f"docs/{language}/{draft.tree.requirements[name]}"
        head = next(one for one in draft.lines(path) if one.kind == "requirement" and f"### {name} " in one.text)
        draft.drop(*[one for one in draft.unit(head) if one is not head and one.kind != "blank"])
        head.text = f"### {name} {'ملغى' if language == 'ar' else 'Withdrawn'} {{ #{name.lower()} data-status=withdrawn }}"
    for line in draft.tree.lines["item"]:
        if f"**{name}" in line.text:
            draft.drop(draft.live(line))
    for line in links[name.lower()]:
        draft.expect("GL317", draft.live(line), times=links[name.lower()].count(line)) if not draft.live(line).dropped else None
