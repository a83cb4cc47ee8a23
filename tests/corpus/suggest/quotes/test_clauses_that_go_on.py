"""Where the words of a report end or go on, and whose they are, when the sentence is long."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_in

SENTENCES = [
    # the writer tells what is awaited
    (
        "وأوصت [اللجنة]ORG بتوسعة الميناء الشرقي، ومن المنتظر أن تبدأ الأعمال في الربيع.",
        ["indirect | أوصت | اللجنة | - | - | توسعة الميناء الشرقي"],
    ),
    # an apposition to what was declared
    (
        "أعلنت [شركة المدار]ORG شراء مصنع الزجاج، وهو الأكبر في البلاد.",
        ["indirect | أعلنت | شركة المدار | - | - | شراء مصنع الزجاج"],
    ),
    # what may be said one day
    (
        "وذكرت [صحيفة الفجر]ORG أن [الحكومة]ORG قد تعلن تمديد المهلة.",
        ["indirect | ذكرت | صحيفة الفجر | - | - | الحكومة قد تعلن تمديد المهلة"],
    ),
    (
        "وقد أعلنت [البلدية]ORG إغلاق السوق.",
        ["indirect | أعلنت | البلدية | - | - | إغلاق السوق"],
    ),
    # "not" with an adjective goes on with a body
    (
        "قالت [جمعية البذرة]ORG غير الربحية إن الحصاد تأخر.",
        ["indirect | قالت | جمعية البذرة | - | - | الحصاد تأخر"],
    ),
    # an aside behind a leading source
    (
        "وبحسب [أم سليم]PERS، وهي جدة لخمسة أطفال، فإن الماء مقطوع منذ أيام.",
        ["indirect | بحسب | أم سليم | - | - | الماء مقطوع منذ أيام"],
    ),
    # two reports in one
    (
        "وذكرت [النيابة]ORG أن [السائق]OCC أقر بأنه نقل البضاعة، وأن [الوسيطة]OCC أنكرت التهمة وقالت إنها تجهل المرسل.",
        [
            "indirect | أقر | السائق | النيابة (ذكرت) | - | نقل البضاعة",
            "indirect | أنكرت | الوسيطة | النيابة (ذكرت) | - | التهمة",
            "indirect | قالت | الوسيطة | النيابة (ذكرت) | - | تجهل المرسل",
        ],
    ),
    # a verbal noun that looks like a verb
    (
        "نفت [عمان]GPE نقل المعدات إلى الميناء.",
        ["indirect | نفت | عمان | - | - | نقل المعدات إلى الميناء"],
    ),
    (
        "وسأله طالب عما إذا كان الدواء آمنا.",
        ["indirect | سأله | طالب | - | - | كان الدواء آمنا"],
    ),
    # a verb that cannot do without a hearer
    (
        "وقالت [الوزيرة]OCC إن الوضع صعب، وحثت [النقابة]ORG على ضبط النفس.",
        [
            "indirect | قالت | الوزيرة | - | - | الوضع صعب",
            "indirect | حثت | الوزيرة | - | النقابة | ضبط النفس",
        ],
    ),
    ("وحثت [النقابة]ORG على ضبط النفس.", ["indirect | حثت | النقابة | - | - | ضبط النفس"]),
    # the carrier left out is who spoke in this sentence
    (
        "وأعلن [مدير المركز]OCC [سعد الرملي]PERS افتتاح القسم، ونقل عن [وزير الصحة]OCC تأكيده أن العلاج مجاني.",
        [
            "indirect | أعلن | مدير المركز سعد الرملي | - | - | افتتاح القسم",
            "indirect | تأكيده | وزير الصحة | مدير المركز سعد الرملي (نقل) | - | العلاج مجاني",
        ],
    ),
    # the place in which something was said is no speaker
    (
        "وفي [مجلس النواب]ORG، تقدم [النائب]OCC [حسن الطويل]PERS ببيان طالب فيه بإلزام الشركات بالتعويض.",
        ["indirect | طالب | النائب حسن الطويل | - | - | إلزام الشركات بالتعويض"],
    ),
    # a predicate in marks is no name; a Latin word in marks is one
    (
        'وأكد [الناطق]OCC أن النقابة "ليست طرفا في الخلاف".',
        ['mixed | أكد | الناطق | - | - | النقابة "ليست طرفا في الخلاف"'],
    ),
    (
        "وقال [المدير]OCC إن خوادم «NorthGrid» ستعمل قريبا.",
        ["indirect | قال | المدير | - | - | خوادم «NorthGrid» ستعمل قريبا"],
    ),
    (
        'وصرح [المقاول]OCC بأنه دفع المال إلى [نائب المدير]OCC "على سبيل السلفة".',
        ['mixed | صرح | المقاول | - | - | دفع المال إلى نائب المدير "على سبيل السلفة"'],
    ),
]


@pytest.mark.parametrize(("marked", "expected"), SENTENCES)
def test_sentence(marked, expected):
    assert quotes_in(marked) == expected
