"""Write the index of requirements that a release publishes; rules GL108 and GL114 hold later changes against it."""

import sys
from pathlib import Path

from guideline import config, generated, parse

ROOT = Path(__file__).parents[1]


def main():
    guideline = parse.read(ROOT)
    rows = {
        one.key: generated.Published(one.key, page.name, one.withdrawn) for page in guideline.pages.values() for one in page.requirements
    }
    generated.publish(ROOT / config.PUBLISHED, [rows[key] for key in sorted(rows)])
    print(f"{config.PUBLISHED}: {len(rows)} requirements")
    return 0


if __name__ == "__main__":
    sys.exit(main())
