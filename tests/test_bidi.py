"""Left-to-right tokens stay whole in Arabic text, and nothing else is touched."""

import markdown
import pytest
from guideline.bidi import Isolation
from guideline.tokens import pieces


def rendered(text, right_to_left=True):
    isolation = Isolation()
    isolation.right_to_left = right_to_left
    extensions = ["attr_list", "tables", "footnotes", "def_list", "md_in_html", "toc", isolation]
    return markdown.markdown(text, extensions=extensions, extension_configs={"toc": {"permalink": True}})


@pytest.mark.parametrize(
    "token",
    [
        "SEC-03", "SEC-03.1", "OSMACC 2-2-1-5", "2-2-1-5", "ECC-2:2024", "2026-11-22", "15-30", "15–30", "24/7", "10:30", "4×4=16",
        "+966 11 123 4567", "011 234 5678", "920-000-000", "v1.2.3", "1.2.3", "@entity_gov", "#OpenData", "info@entity.example",
        "https://entity.example/a?b=1", "MFA", "Adobe Acrobat Reader", "WCAG 2.1/2.2 level AA", "9 Jan 2024", "PDPL-R 24", "-5", "≤15",
        "50%-60%", "2026 - 11 - 22", "2026-11-22 09:40", "4 × 5 = 20", "46 ÷ (46 + 6) × 100 = 88.46", "84 ÷ 2,400 = 3.5 %", "8 / 10",
        "12 000", "1 000 000", "5 MB", "$5", "5€", "C++", "C#", "Published with consent, in full", "Social Media (Guidelines) Act",
        "“It starts on Sunday. Click here!”",
    ],
)  # fmt: skip
def test_token_is_isolated_whole(token):
    assert f'<bdi dir="ltr">{token}</bdi>' in rendered(f"انظر {token} ثم عد.")


@pytest.mark.parametrize(
    "text", ["خلال 72 ساعة", "#المشاركة_الإلكترونية", "من 1 إلى 5", "أولًا، ثم ثانيًا: نعم (لا).", "1,000", "الفئة 1: 15 دقيقة", "5 % و100%"]
)
def test_plain_arabic_and_numbers_are_left_alone(text):
    assert "<bdi" not in rendered(text)


def test_a_token_takes_no_bracket_that_it_does_not_close():
    assert [piece for piece, token in pieces("(4 × 5 = 20 نقطة) و(MFA)") if token] == ["4 × 5 = 20", "MFA"]


def test_a_long_number_costs_no_more_than_a_long_word():
    assert list(pieces("1" * 5000)) == [("1" * 5000, False)]


def test_two_tokens_joined_by_an_arabic_word_are_two():
    assert [piece for piece, token in pieces("SEC-03 وSEC-05، GOV-01") if token] == ["SEC-03", "SEC-05", "GOV-01"]


def test_code_is_left_to_right_as_a_whole_and_not_cut():
    assert '<code dir="ltr">make SEC-03</code>' in rendered("شغّل `make SEC-03` الآن.")


def test_headings_cells_items_and_links_are_reached():
    html = rendered("## SEC-03 عنوان { #sec-03 }\n\n- بند 2026-11-22 هنا\n\n| أ | ب |\n|---|---|\n| 2-2-1 | [SEC-04 نص](#sec-03) |\n")
    assert html.count('<bdi dir="ltr">') == 4
    assert '<h2 id="sec-03"><bdi dir="ltr">SEC-03</bdi> عنوان' in html


def test_machine_made_links_stay_as_they_are():
    html = rendered("## عنوان { #a }\n\nنص[^1]\n\n[^1]: حاشية\n")
    assert ">&para;</a>" in html
    assert "<bdi" not in html


def test_escapes_and_entities_survive():
    html = rendered(r"نص \* و&amp; و&lt;MFA&gt; هنا")
    assert "*" in html and "&amp;" in html and '&lt;<bdi dir="ltr">MFA</bdi>&gt;' in html


def test_english_pages_are_not_touched():
    assert "<bdi" not in rendered("See SEC-03 on 2026-11-22.", right_to_left=False)
