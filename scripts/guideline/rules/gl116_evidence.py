"""Say for every requirement what proves it.

اذكر لكل متطلب ما يثبته.

Why: without evidence an auditor and a team cannot agree whether it is met.
Bad: a requirement of level must with no line `**Evidence:** …`
Good: `**Evidence:** the account list shows the method for each account.`
"""

from guideline import config

SEVERITY = "warning"


def check_page(page):
    label = config.EVIDENCE[page.language == "en"]
    for one in page.requirements:
        if one.level not in config.LEVELS or one.level == "may" or one.withdrawn or one.evidence:
            continue
        missing = one.evidence_at is None
        yield (
            one.evidence_at or one,
            f"{one.key} has {'no' if missing else 'an empty'} evidence; write `**{label}:** …` with what proves it",
            f"{one.key} {'بلا إثبات' if missing else 'إثباته فارغ'}؛ اكتب `**{label}:** …` وفيه ما يثبت تطبيقه",
        )
