"""Words in marks that fill a paragraph or a subheading, and what else ends or carries words in marks."""

import pytest

from corpus.arabic.reading import Reading
from corpus.suggest.quotes.finder import find_quotes
from corpus.suggest.quotes.mentions import in_tokens
from tests.corpus.suggest.quotes.reading import Part, parts, quotes_in

PARAGRAPHS = [
    (
        "قال [الحارس]OCC إن الماء وصل إلى السطح.\n«نحن نغرق».\nوأضاف أن القارب لم يأت.",
        [
            "indirect | قال | الحارس | - | - | الماء وصل إلى السطح",
            "direct | - | الحارس | - | - | نحن نغرق",
            "indirect | أضاف | الحارس | - | - | القارب لم يأت",
        ],
    ),
    (
        "سئل [المدرب]OCC عن الرحيل.\n«نعم».\nوأضاف [المدرب]OCC أن العقد انتهى.",
        ["direct | - | المدرب | - | - | نعم", "indirect | أضاف | المدرب | - | - | العقد انتهى"],
    ),
    # said again by somebody else further on
    (
        "قال [الوزير]OCC إن الخيام وصلت.\n«ننام على الحصى»\nوقالت [الممرضة]OCC: «نحن ننام على الحصى منذ شهر».",
        [
            "indirect | قال | الوزير | - | - | الخيام وصلت",
            "direct | - | الممرضة | - | - | ننام على الحصى",
            "direct | قالت | الممرضة | - | - | نحن ننام على الحصى منذ شهر",
        ],
    ),
    # a title is no quotation
    ("قال [المخرج]OCC إن العرض تأجل.\nفيلم «نهر بلا ضفاف»", ["indirect | قال | المخرج | - | - | العرض تأجل"]),
]


@pytest.mark.parametrize(("text", "quotes"), PARAGRAPHS)
def test_marks_alone(text: str, quotes: list[str]) -> None:
    assert quotes_in(text) == quotes


def test_a_subheading_in_marks_is_said_by_who_speaks_behind_it() -> None:
    text = "قال سامي إن العدد تراجع.\n«جرس أخير»\nوقالت ليلى إن الأرقام مقلقة."
    blocks = [Part(part.role, part.start, part.end) for part in parts(text)]
    blocks[1] = Part("subheading", blocks[1].start, blocks[1].end)
    found = find_quotes(Reading(text), blocks, in_tokens(Reading(text), []))
    said = {text[slice(*quote.spans[0])]: [text[start:end] for _, start, end, _ in quote.chain] for quote in found}
    assert said["جرس أخير"] == ["ليلى"]


SENTENCES = [
    (
        "«لا نملك المال ولا الدواء في المخيم»، بحسب [الطبيب]OCC.",
        ["direct | بحسب | الطبيب | - | - | لا نملك المال ولا الدواء في المخيم"],
    ),
    (
        "وجاء في بيان أصدرته [الجامعة]ORG: «لن نغلق أبوابنا».",
        ["direct | جاء | الجامعة | - | - | لن نغلق أبوابنا"],
    ),
    (
        "وبينما قال [الوزير]OCC إن الموسم سيبدأ غدا، كشف [النائب]OCC أن الملاعب مغلقة.",
        [
            "indirect | قال | الوزير | - | - | الموسم سيبدأ غدا",
            "indirect | كشف | النائب | - | - | الملاعب مغلقة",
        ],
    ),
    (
        "قال [الوزير]OCC إن السدود امتلأت، وسط مخاوف من فيضان جديد.",
        ["indirect | قال | الوزير | - | - | السدود امتلأت"],
    ),
    (
        "قال [الوزير]OCC إن المبنى يقع وسط المدينة القديمة.",
        ["indirect | قال | الوزير | - | - | المبنى يقع وسط المدينة القديمة"],
    ),
    (
        "أكد [المدير]OCC أن المصنع سيفتح في الربيع، علما أن أعماله بدأت قبل عامين.",
        ["indirect | أكد | المدير | - | - | المصنع سيفتح في الربيع"],
    ),
]


@pytest.mark.parametrize(("text", "quotes"), SENTENCES)
def test_where_words_end(text: str, quotes: list[str]) -> None:
    assert quotes_in(text) == quotes
