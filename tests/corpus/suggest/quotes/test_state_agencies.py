"""Turns of state agencies, courts, companies and forecasts."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_in

SENTENCES = [
    # an order by إلى; a message goes to somebody, a strike to a place
    (
        "وجه [رئيس الوزراء]OCC [البلديات]ORG إلى تسريع العمل.",
        ["indirect | وجه | رئيس الوزراء | - | البلديات | تسريع العمل"],
    ),
    ("وجه [رئيس الوزراء]OCC رسالة إلى [البرلمان]ORG.", []),
    ("وجه [الجيش]ORG ضربة إلى مخازن السلاح.", []),
    # said again
    (
        "شدد [الأمير]OCC على وحدة الصف، مجدداً الدعوة إلى وقف القتال.",
        ["indirect | شدد | الأمير | - | - | وحدة الصف", "indirect | مجدداً | الأمير | - | - | وقف القتال"],
    ),
    # how it was said, before what was said
    (
        "أدانت [الوزارة]ORG بأشد العبارات اقتحام السوق.",
        ["indirect | أدانت | الوزارة | - | - | اقتحام السوق"],
    ),
    # verbal nouns of verbs that end in a vowel
    (
        "وأهابت [إدارة المرور]ORG بالسائقين توخي الحذر.",
        ["indirect | أهابت | إدارة المرور | - | السائقين | توخي الحذر"],
    ),
    # what is described begins with "what"
    (
        'ونفى [الناطق]OCC الأنباء، واصفا ما نشر بأنه "إشاعات".',
        ["indirect | نفى | الناطق | - | - | الأنباء", 'mixed | واصفا | الناطق | - | - | ما نشر بأنه "إشاعات"'],
    ),
    # what is demanded is no hearer
    (
        "وشكر [النائب]OCC اللجنة، مطالبا بتزويده بكشف الأسماء.",
        ["indirect | مطالبا | النائب | - | - | تزويده بكشف الأسماء"],
    ),
    # a verbal noun of saying with its object
    (
        "وجاء ذلك بعد إعلان [القوات البحرية]ORG تدمير زورقين.",
        ["indirect | إعلان | القوات البحرية | - | - | تدمير زورقين"],
    ),
    # the clause goes before the place of the words
    (
        "ورأت [صحيفة الفجر]ORG في افتتاحيتها أن الخطة أخفقت.",
        ["indirect | رأت | صحيفة الفجر | - | - | الخطة أخفقت"],
    ),
    # a second noun behind the adjective of a source
    (
        "وأرجعت مصادر أمنية سبب الجريمة إلى خلاف على أرض.",
        ["indirect | أرجعت | مصادر أمنية | - | - | سبب الجريمة إلى خلاف على أرض"],
    ),
    # the writer's own: what was not told
    (
        "وزعم [الجيش]ORG أنه أصاب المخزن، دون تقديم دليل.",
        ["indirect | زعم | الجيش | - | - | أصاب المخزن"],
    ),
    # whose statement it is
    (
        "وصل الوفد صباحا، حسب ما أفاد به بيان [الرئاسة]ORG.",
        ["indirect | أفاد | الرئاسة | - | - | وصل الوفد صباحا"],
    ),
    # from him
    (
        "وقال [سالم حمد]PERS إن الوضع صعب. ونقلت عنه [وكالة النهر]ORG قوله إن الطريق مغلق.",
        [
            "indirect | قال | سالم حمد | - | - | الوضع صعب",
            "indirect | قوله | سالم حمد | وكالة النهر (نقلت) | - | الطريق مغلق",
        ],
    ),
    (
        "وقالت [المديرة]OCC [هدى]PERS إن المدرسة مغلقة. ونقل [موقع النهر]ORG عنها القول إن الدراسة ستتأخر.",
        [
            "indirect | قالت | المديرة هدى | - | - | المدرسة مغلقة",
            "indirect | القول | المديرة هدى | موقع النهر (نقل) | - | الدراسة ستتأخر",
        ],
    ),
    # another clause begins with فيما
    (
        "وقال شاهد إن القصف استمر [ساعات]TIME، فيما أفادت فرق الإنقاذ بمقتل خمسة.",
        [
            "indirect | قال | شاهد | - | - | القصف استمر ساعات",
            "indirect | أفادت | فرق الإنقاذ | - | - | مقتل خمسة",
        ],
    ),
    # a court without a name goes on
    (
        "وقضت المحكمة ببراءة المتهم لعدم كفاية الأدلة، وقالت في حيثيات حكمها إن الأقوال متضاربة.",
        ["indirect | قالت | المحكمة | - | - | الأقوال متضاربة"],
    ),
    # who finds out
    (
        "اكتشف باحثون أن الضوء يؤخر النوم.",
        ["indirect | اكتشف | باحثون | - | - | الضوء يؤخر النوم"],
    ),
    ("اكتشف [اللص]OCC المفتاح تحت الباب.", []),
]


@pytest.mark.parametrize(("marked", "expected"), SENTENCES)
def test_sentence(marked, expected):
    assert quotes_in(marked) == expected
