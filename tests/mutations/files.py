"""GL0: slips in files."""

import re

from mutations.edits import clean, key, page, put, soft, tail
from mutations.plant import plants
from mutations.tree import TEXT


def first(path, data, condition):
    return next((path, number) for number, line in enumerate(data.split("\n"), 1) if condition(line))


@plants("GL001", "windows-1256")
def windows_1256(draft):
    path = page(draft, "ar")
    draft.raw[path] = lambda data: data.decode().encode("cp1256", "replace")
    draft.expect("GL001", first(path, draft.tree.text(path), lambda line: not line.isascii()), (path, 1))


@plants("GL001", "utf-16")
def utf_16(draft):
    path = page(draft)
    draft.raw[path] = lambda data: data.decode().encode("utf-16")
    draft.expect("GL001", (path, 1))


@plants("GL001", "one byte")
def one_byte(draft):
    line = draft.pick(*TEXT, "front", "heading", where=lambda one: len(one.text) > 8)
    line.text += " #@#" if line.kind == "front" else ""
    line.text = line.text if line.kind == "front" else line.text[:6] + "#@#" + line.text[6:]
    draft.raw[line.path] = lambda data: data.replace(b"#@#", draft.rng.choice([b"\xe9", b"\xd8", b"\xff\xfe", b"\x93"]))
    draft.expect("GL001", line)


@plants("GL002", "whole page")
def whole_page(draft):
    path = page(draft)
    draft.raw[path] = lambda data: data.replace(b"\n", b"\r\n")
    draft.expect("GL002", (path, 1))


@plants("GL002", "one line")
def one_line(draft):
    line = draft.pick(*TEXT, "front", "heading", "blank")
    line.text += "\r"
    draft.expect("GL002", line)


@plants("GL003", "mark")
def mark(draft):
    path = page(draft)
    draft.raw[path] = lambda data: b"\xef\xbb\xbf" + data
    draft.expect("GL003", (path, 1))


def conflicted(draft, line, middle=()):
    ours = line.text
    mark = draft.after(draft.lines(line.path)[draft.lines(line.path).index(line) - 1], "<<<<<<< HEAD")[0]
    draft.after(line, *middle, "=======", ours + " x" if line.kind == "front" else ours, ">>>>>>> feature/words")
    draft.expect("GL004", mark)


@plants("GL004", "whole conflict")
def whole_conflict(draft):
    conflicted(draft, draft.pick(*TEXT, "heading", "requirement"))


@plants("GL004", "with the ancestor")
def with_ancestor(draft):
    line = draft.pick(*TEXT)
    conflicted(draft, line, ("||||||| 3fa9c1d", line.text))


@plants("GL004", "front matter")
def in_front(draft):
    conflicted(draft, key(draft, page(draft), "title"))


@plants("GL004", "left over")
def left_over(draft):
    line = draft.pick(*TEXT)
    draft.expect("GL004", *draft.after(line, draft.rng.choice([">>>>>>> main", "<<<<<<< HEAD"])))


@plants("GL005", "fence")
def fence(draft):
    line = draft.pick("blank", where=lambda one: one.number > 12)
    new = draft.after(line, draft.rng.choice(["```text", "```", "~~~"]), "docs/ar", "")
    draft.expect("GL005", new[0])


@plants("GL005", "comment")
def comment(draft):
    line = draft.pick("blank", where=lambda one: one.number > 12)
    draft.expect("GL005", draft.after(line, "<!-- gone", "")[0])


@plants("GL005", "block")
def block(draft):
    line = draft.pick("block", where=lambda one: re.match(r"/// \w", one.text))
    lines = draft.lines(line.path)
    end = next(one for one in lines[lines.index(line) :] if one.text.strip() == "///")
    draft.drop(end)
    draft.expect("GL005", line)


@plants("GL006", "snippet")
def snippet(draft):
    line = draft.pick("blank", where=lambda one: one.number > 12)
    form = draft.rng.choice(['--8<-- "includes/levels.md"', '--8<-- "docs/no-such-file.md"'])
    draft.expect("GL006", draft.after(line, form, "")[0])


MARKERS = {
    "en": ("TODO: say who", "TBD", "FIXME", "lorem ipsum", "(TBC)", "XXX"),
    "ar": ("TODO", "(TBD)", "FIXME", "XXX", "يُستكمل لاحقًا", "(يُضاف لاحقًا)"),
}


@plants("GL007", "text")
def placeholder(draft):
    line = soft(draft)
    tail(line, " " + draft.rng.choice(MARKERS[line.language]))
    draft.expect("GL007", line)


@plants("GL007", "comment")
def hidden_placeholder(draft):
    line = draft.pick("blank", where=lambda one: one.number > 12)
    draft.expect("GL007", draft.after(line, "<!-- TODO: ask the owner -->", "")[0])


BLOCKS = (
    "<script>alert(1)</script>",
    '<script src="https://example.com/x.js"></script>',
    "<style>p { color: red }</style>",
    '<iframe src="https://example.com/"></iframe>',
    '<div onclick="go()">x</div>',
)


@plants("GL008", "block")
def active_block(draft):
    line = draft.pick("blank", where=lambda one: one.number > 12)
    draft.expect("GL008", draft.after(line, draft.rng.choice(BLOCKS), "")[0])


@plants("GL008", "inside a line")
def active_words(draft):
    line = soft(draft, kinds=(*TEXT,))
    forms = ['<span onmouseover="go()">x</span>', "<script>go()</script>", "<iframe src=https://example.com/></iframe>"]
    tail(line, " " + draft.rng.choice(forms))
    draft.expect("GL008", line)


@plants("GL008", "address")
def active_address(draft):
    line = draft.like(r"\]\([\w-]+\.md\)", "bullet", "prose", "row")
    match = re.search(r"\]\([\w-]+\.md\)", line.text)
    put(line, match, draft.rng.choice(["](javascript:alert(1))", "](data:text/html,x)", "](JavaScript:go)"]))
    draft.expect("GL008", line)


@plants("GL009", "list")
def glued_list(draft):
    kinds = draft.rng.choice(["bullet", "number"])
    starts = []
    for path in draft.rng.sample(draft.tree.paths, 40):
        lines = draft.lines(path)
        starts += [
            (lines[index - 1], one)
            for index, one in enumerate(lines)
            if one.kind == kinds and lines[index - 1].kind == "blank" and lines[index - 2].kind in ("prose", "level")
        ]
    blank, start = draft.rng.choice(starts)
    draft.drop(blank)
    draft.expect("GL009", start, blank)


@plants("GL010", "comment")
def idle_waiver(draft):
    line = draft.pick("blank", where=lambda one: one.number > 12)
    form = draft.rng.choice(["GL611: a sample", "GL302, GL605: a sample", "GL408: عينة"])
    draft.expect("GL010", draft.after(line, f"<!-- gl-ignore-next {form} -->")[0])


@plants("GL011", "comment")
def no_reason(draft):
    line = draft.pick("prose", "bullet", where=clean)
    tail(line, "\u200f")
    lines = draft.lines(line.path)
    form = draft.rng.choice(["GL602", "GL602:", "gl602"])
    draft.expect("GL011", *draft.after(lines[lines.index(line) - 1], f"<!-- gl-ignore-next {form} -->"))
