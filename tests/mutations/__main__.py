"""Plant slips with many seeds and print what was found: `python -m mutations [SEEDS] [CODE …]`, run in tests/."""

import sys
import tempfile
from collections import defaultdict

from guideline import rules

from mutations.plant import CATALOGUE, HARMLESS, plant, planters
from mutations.runner import Bench


def main(seeds=20, *names):
    known = rules.catalogue()
    chosen = [
        one
        for one in planters
        if (one.code in known or one.code == HARMLESS) and (not names or one.code.startswith(names) or one.name in names)
    ]
    table, bad = defaultdict(lambda: [0, 0, 0, 0]), []
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(folder)
        for number in range(int(seeds)):
            for one in bench.outcomes(filter(None, [plant(planter, bench.tree, number) for planter in chosen])):
                row = table[one.plant.planter.code]
                for index, value in enumerate((1, one.found, one.exact, len(one.extras))):
                    row[index] += value
                bad += [] if one.good else [bench.told(one)]
    print(f"{'class':10}{'planted':>9}{'found':>9}{'exact':>9}{'extras':>9}")
    for code in sorted(table):
        print(f"{code:10}" + "".join(f"{value:>9}" for value in table[code]))
    planted, found, exact, extras = (sum(row[index] for code, row in table.items() if code != HARMLESS) for index in range(4))
    false = extras + table[HARMLESS][3]
    print(
        f"recall {found / max(planted, 1):.2%}, exactly once {exact / max(planted, 1):.2%}, precision {found / max(found + false, 1):.2%}"
    )
    print("classes without a rule:", *[code for code in CATALOGUE if code not in known] or ["none"])
    print(*bad[:200], sep="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
