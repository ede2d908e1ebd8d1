"""GL3: slips in links and images."""

import re

from mutations.edits import choose, clean, page, put, soft, tail
from mutations.plant import plants

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
