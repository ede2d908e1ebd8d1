"""GL3: links and mentions of requirements, addresses, words of links and images."""

import re

from mutations.edits import LINK, choose, clean, pair, put, soft, tail
from mutations.links import NAMED, WORDY, linked
from mutations.plant import plants
from mutations.tree import TEXT


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
