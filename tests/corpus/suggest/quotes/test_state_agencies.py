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
    # an issuer and what follows
    (
        'وصدر عن [الديوان الأميري]ORG البيان التالي: "تقام الصلاة في جميع المساجد يوم الخميس".',
        ["direct | صدر | الديوان الأميري | - | - | تقام الصلاة في جميع المساجد يوم الخميس"],
    ),
    ("وصدر عن [المحكمة العليا]ORG حكم بالبراءة.", []),
    # "between", and "he explained"
    (
        "وفي رد على سؤال حول الأسعار، بين [وزير الطاقة]OCC [صالح حمد]PERS أن التعرفة ثابتة.",
        ["indirect | بين | وزير الطاقة صالح حمد | - | - | التعرفة ثابتة"],
    ),
    ("وجرى اتصال، بين [الوزير]OCC و[السفير]OCC.", []),
    # whose telegram it is
    (
        "وتلقى [الملك]OCC برقية من [رئيس الجمهورية]OCC أعرب فيها عن تعازيه.",
        ["indirect | أعرب | رئيس الجمهورية | - | - | تعازيه"],
    ),
    # a study that was published
    (
        "كشفت دراسة أجراها باحثون ونشرت في مجلة علمية عن وجود صلة بين الضوء والنوم.",
        ["indirect | كشفت | دراسة | - | - | وجود صلة بين الضوء والنوم"],
    ),
    # a source without a name whose verb says nothing by itself
    (
        "وقلل مصدر حكومي من شأن الهدنة، قائلا إنها هشة.",
        ["indirect | قائلا | مصدر حكومي | - | - | هشة"],
    ),
    # a sentence that opens with its subject
    (
        "[سامي الرويلي]PERS من جانبه خرج عن صمته، وقال إن العقود موثقة.",
        ["indirect | قال | سامي الرويلي | - | - | العقود موثقة"],
    ),
]


@pytest.mark.parametrize(("marked", "expected"), SENTENCES)
def test_sentence(marked, expected):
    assert quotes_in(marked) == expected


HEADLINES = [
    (
        "أول تعليق من [نادي المرسى]ORG على أزمة [حسن الطيب]PERS: «لن نفرط في حقوقنا»\nنص الخبر.",
        ["direct | - | نادي المرسى | - | - | لن نفرط في حقوقنا"],
    ),
    (
        "رد رسمي من [وزارة التعليم]ORG بشأن الإجازة: الدراسة مستمرة\nنص الخبر.",
        ["indirect | - | وزارة التعليم | - | - | الدراسة مستمرة"],
    ),
    ("أول رد فعل على القرار: ارتفاع الأسعار\nنص الخبر.", []),
]


@pytest.mark.parametrize(("marked", "expected"), HEADLINES)
def test_headline_of_a_reply(marked, expected):
    assert quotes_in(marked, headline=True) == expected
