"""Bodies told by a noun with a pronoun, sources that are pointed at, outlets of one kind."""

import pytest

from tests.corpus.suggest.test_same_kind import together
from tests.corpus.suggest.test_unnamed import clusters_of, who_spoke_last


@pytest.mark.parametrize(
    ("text", "owned", "name"),
    [
        ("طالبت الحكومة السودانية بالرد. وقال علي حداد إن حكومته طلبت المغادرة", "حكومته", "الحكومة السودانية"),
        ("أعلن حزب الأمل موقفه. وقال سامي عون إن حزبه طالب بالإصلاح", "حزبه", "حزب الأمل"),
        ("خسر نادي الهلال أمس. وقال المدرب إن ناديه أعلن استقالته", "ناديه", "نادي الهلال"),
        (
            "قالت وزارة الخارجية الإيرانية نعم. وأعلنت وزارة خارجيتها الموعد",
            "وزارة خارجيتها",
            "وزارة الخارجية الإيرانية",
        ),
        (
            "قال رئيس حزب الأمل سامي عون إن الوضع صعب. وأعلن حزبه أن الانتخابات قريبة",
            "حزبه",
            "حزب الأمل",
        ),
        # somebody was told of before the body
        (
            "قال سامي عون إن الهدنة قريبة. ورحبت الحكومة السودانية. وأعلنت حكومته أن المعبر مغلق",
            "حكومته",
            "حكومته",
        ),
        ("قال المدير سالم حداد إن السوق صعبة. وخسرت شركة النهر الدعوى. وأعلنت شركته أن الربح زاد", "شركته", "شركته"),
        # two parties, another nation, no name
        ("التقى حزب الأمل حزب البعث. وقال سامي عون إن حزبه طالب بالإصلاح", "حزبه", "حزبه"),
        ("طالبت الحكومة السودانية بالرد. وقال الوزير الإثيوبي إن حكومته طلبت المغادرة", "حكومته", "حكومته"),
        ("طالبت الحكومة بالرد. وقال علي حداد إن حكومته طلبت المغادرة", "حكومته", "حكومته"),
        ("أعلن حزب الأمل موقفه. وقال سامي عون إن بيته احترق", "بيته", "بيته"),
    ],
)
def test_a_pronoun_tells_the_one_body(text, owned, name):
    assert clusters_of(text, owned) == [name]


@pytest.mark.parametrize("pointed", ["هذه المصادر", "تلك المصادر"])
def test_sources_are_pointed_at(pointed):
    text = f"أكدت مصادر محلية أن الجسر أغلق. وقالت {pointed} إن الصيانة بدأت."
    assert who_spoke_last(text) == "مصادر محلية"


@pytest.mark.parametrize(
    ("text", "paper", "outlet", "same"),
    [
        ("قالت صحيفة النهار نعم. وأضافت الصحيفة لا. وقالت صحيفة الديار نعم", "صحيفة النهار", "الصحيفة", True),
        # none that is named later, but in a headline, and no agency
        (
            "أكد الخبير لوكالة سبوتنيك العدد. وأضافت الصحيفة لا. وقالت صحيفة النهار نعم",
            "صحيفة النهار",
            "الصحيفة",
            False,
        ),
        (
            "أكد الخبير لوكالة سبوتنيك العدد. وأضافت الصحيفة لا. وقالت صحيفة النهار نعم",
            "وكالة سبوتنيك",
            "الصحيفة",
            False,
        ),
    ],
)
def test_a_paper_is_one_named_before(text, paper, outlet, same):
    assert together(text, paper, outlet) is same
