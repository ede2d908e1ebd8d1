"""One copy of the guideline in which slips are planted, checked and taken back; unchanged pages are read and checked once."""

import difflib
import re
import shutil
import subprocess
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from guideline import parse, rules

from mutations import record
from mutations.plant import HARMLESS
from mutations.tree import Tree, name_of

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Outcome:
    """What became of a planted slip: how often each expectation was met, and the findings nobody expected."""

    plant: object
    met: tuple
    extras: tuple

    @property
    def found(self):
        return all(self.met)

    @property
    def exact(self):
        return all(count in _times(times) for count, (_, _, times) in zip(self.met, self.plant.expected, strict=True))

    @property
    def good(self):
        return self.exact and not self.extras


def _times(times):
    return times if isinstance(times, tuple) else (times,)


class Bench:
    """The copy, and what the checker says about it untouched."""

    def __init__(self, folder):
        self.root = Path(folder)
        names = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
        for name in filter(None, names.decode().split("\0")):
            if (ROOT / name).is_file() and not name.startswith(("tests/", "docs/assets/fonts/")):
                (self.root / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / name, self.root / name, follow_symlinks=False)
        record.complete(self.root, parse.read(self.root))
        self.tree = Tree(self.root)
        self.known = {}
        self.codes = frozenset(rules.catalogue())
        self.baseline = Counter(map(_name, rules.run(self.tree.guideline, self.codes, self.known)))

    def findings(self, changes):
        """Return what is found with these changes and not without them."""
        before = {path: self.tree.text(path).encode() if self.tree.exists(path) else None for path in changes}
        try:
            self._write(changes)
            found = rules.run(parse.read(self.root, self.tree.known), self.codes, self.known)
        finally:
            self._write(before)
        old, fresh = Counter(self.baseline), []
        for one in found:
            if old[_name(one)] > 0:
                old[_name(one)] -= 1
            else:
                fresh.append(one)
        return fresh

    def _write(self, changes):
        for path, data in changes.items():
            file = self.root / path
            if data is None:
                file.unlink(missing_ok=True)
            else:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)

    def outcomes(self, plants):
        """Plant slips, several at once where they touch different pages; yield the outcome of each."""
        for group in _groups(plants):
            results = self.judged(group)
            for index, one in enumerate(results):
                if len(group) > 1 and not one.good:
                    alone = self.judged([one.plant])[0]
                    results[index] = one if alone.good else alone  # good alone: another slip hides it
            yield from results

    def judged(self, group):
        """Plant all slips of a group at once and judge each."""
        changes = {path: data for one in group for path, data in one.changes.items()}
        left = self.findings(changes)
        exact = {
            name_of(path) for one in group if one.planter.code == HARMLESS or one.planter.code.startswith("GL5") for path in one.changes
        }
        left = [one for one in left if not one.code.startswith("GL5") or name_of(one.path) in exact]
        seen, met = left, []
        for one in group:
            counts = []
            for codes, places, times in one.expected:
                mine = [two for two in left if two.code in codes and (two.path, two.line) in places]
                mine = mine[: max(_times(times))] if _shared(one, places) else mine
                left = [two for two in left if two not in mine]
                counts.append(len(mine))
            met.append(tuple(counts))
        names = [one.pages if len(group) > 1 else {name_of(two.path) for two in seen} for one in group]
        strays = [two for two in left if not any(name_of(two.path) in pages for pages in names)]
        results = []
        for index, (one, counts, pages) in enumerate(zip(group, met, names, strict=True)):
            extras = [two for two in left if name_of(two.path) in pages] + (strays if index == 0 else [])
            results.append(Outcome(one, counts, tuple(extras)))
        return results

    def told(self, outcome):
        """Return the difference that was planted, what was expected and what was found, for a human."""
        plant, rows = outcome.plant, []
        for path, data in plant.changes.items():
            old = self.tree.text(path) if self.tree.exists(path) else ""
            new = (data or b"").decode("utf-8", "replace")
            rows += list(difflib.unified_diff(old.split("\n"), new.split("\n"), f"a/{path}", f"b/{path}", n=0, lineterm=""))[:24]
        for (codes, places, times), met in zip(plant.expected, outcome.met, strict=True):
            spots = " ".join(f"{path}:{line}" for path, line in sorted(places)[:6])
            rows.append(f"expected {times} x {' or '.join(sorted(codes))} at {spots}: found {met}")
        rows += [f"extra: {one.path}:{one.line}:{one.column}: {one.code} {one.text()}" for one in outcome.extras[:8]]
        return f"--- {plant.name}\n" + "\n".join(row[:300] for row in rows)


def _shared(plant, places):
    """Tell whether several expectations of a slip stand at one place, so that each takes only its own."""
    return sum(bool(places & other) for _, other, _ in plant.expected) > 1


def _name(finding):
    return finding.path, finding.code, re.sub(r":\d+", "", finding.text())


def _groups(plants, most=24):
    """Put slips that touch different pages together."""
    groups = []
    for one in plants:
        alone = one.planter.alone or len(one.changes) > 4 or None in one.changes.values() or "glossary.md" in one.pages
        for group, pages, closed in groups:
            if not alone and not closed and len(group) < most and not pages & one.pages:
                group.append(one)
                pages |= one.pages
                break
        else:
            groups.append(([one], set(one.pages), alone))
    return [group for group, _, _ in groups]
