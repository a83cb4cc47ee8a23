"""What somebody wishes others, or urges them to, behind those who hear it; parties whose type stands in the marks."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_of


@pytest.mark.parametrize(
    ("text", "hearer", "content"),
    [
        ("تمنى مدير النادي للرئيس سامي عون «التوفيق والسداد».", "لرئيس سامي عون", "«التوفيق والسداد»"),
        ("وتمنى الوزير للنائب سامي عون الشفاء العاجل.", "لنائب سامي عون", "الشفاء العاجل"),
        ("تمنى الوزير للطلاب التوفيق في دراستهم.", "-", "التوفيق في دراستهم"),
        ("شدد الوزير على المحافظين ضرورة العمل ليلا.", "المحافظين", "ضرورة العمل ليلا"),
        ("شدد المدير على المعلمين بضرورة الحضور.", "المعلمين", "ضرورة الحضور"),
        ("شدد الوزير على المسؤولين الالتزام بالموعد.", "المسؤولين", "الالتزام بالموعد"),
        # nobody hears
        ("شدد الوزير على ضرورة العمل ليلا.", "-", "ضرورة العمل ليلا"),
        ("شدد الوزير على الالتزام بالموعد.", "-", "الالتزام بالموعد"),
        ("شدد الوزير على دعم المعلمين الجدد.", "-", "دعم المعلمين الجدد"),
    ],
)
def test_what_is_wished(text: str, hearer: str, content: str) -> None:
    fields = quotes_of(text)[-1].split(" | ")
    assert (fields[4], fields[5]) == (hearer, content)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('أعلن العمدة عن انضمام "كتلة البناء" إلى الاتفاق.', "indirect"),
        ('أعلنت البلدية دعم "تحالف المدن للسلام" في حملته.', "indirect"),
        ('وقال الوزير إن "حزب الفلاحين انتهى".', "direct"),
        ('قال الوزير "حركة السير توقفت".', "direct"),
        ('وصف الوزير القرار بأنه "حركة تمويه كبيرة".', "mixed"),
    ],
)
def test_a_party_in_marks_is_a_name(text: str, kind: str) -> None:
    assert quotes_of(text)[-1].split(" | ")[0] == kind
