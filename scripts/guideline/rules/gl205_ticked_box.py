"""Leave the boxes of checklists unticked.

اترك مربعات قوائم التحقق فارغة.

Why: the reader ticks; a box that comes ticked looks like a check that somebody has made.
Bad: `- [x] **SEC-03** MFA is on.`
Good: `- [ ] **SEC-03** MFA is on.`
"""

from guideline.model import Where
from guideline.rules import Edit, Fix, Found

SEVERITY = "warning"


def check_page(page):
    ticked = [item for item in page.items if item.well_formed and item.box.strip()]
    lines = page.text.split("\n") if ticked else []
    for item in ticked:
        box = f"[{item.box}]"
        at = Where(page.path, item.at.line, lines[item.at.line - 1].index(box) + 1)
        yield Found(
            at,
            f'the box "{box}" comes ticked; write "[ ]", readers tick it themselves',
            f'المربع "{box}" عليه علامة؛ اكتب "[ ]" ليضع القارئ العلامة بنفسه',
            Fix((Edit(at, box, "[ ]"),)),
        )
