"""Words of news that only a list of names or their letters took for somebody's name."""

import pytest

from tests.corpus.suggest.marked import check


@pytest.mark.parametrize(
    "marked",
    [
        "شرح [المدير]OCC كيفية العمل في المصنع",
        "وقال [المتحدث]OCC لازالت المدينة محاصرة",
        "وقال [المتحدث]OCC مازال الطريق مغلقا",
        "رأى [الأطباء]OCC تشير النتائج إلى ذلك",
        "وكان [الوزير]OCC على خلاف مع جيرانه",
        "قال [الوزير]OCC على خلاف المتوقع إن الماء متوفر",
        "أنهى [القاضي]OCC خلاف الجيران",
        "ظل [المستشار]OCC السابق على خلاف مع حزبه",
        "في أي مكان وأي وقت",
        "كانت واجهة (دليل خارجي) للبرنامج",
        "ووقف [القائد]OCC أمام القوى السياسية",
        "قال الممثل القدير [عادل إمام]PERS إن العرض ناجح",
        "كان رجلا نافذًا كثيرًا",
        "أمر [المدير]OCC بتكوين لجنة",
        "صعد [بتكوين]PRODUCT إلى [90 ألف دولار]MONEY",
        "هبط سعر [بتكوين]PRODUCT أمام الذهب",
        "هبط سعر [بتكوين]PRODUCT مع بقية العملات المشفرة",
        "قال [النائب]OCC [خالد كلاب]PERS إن الأمر انتهى",
    ],
)
def test_words_are_no_names(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        'قال [الوزير]OCC "خالد صديق لنا"',
        'قال [الوزير]OCC "[خالد العلي]PERS" إن الأمر انتهى',
        "قال [النائب]OCC «[سامي عون]PERS»: سنعود",
        'وقال [الطبيب]OCC "سليم يتحسن كل يوم"',
    ],
)
def test_no_name_runs_from_a_title_into_what_is_said(marked: str) -> None:
    """A name in marks ends with them; where they open a sentence, its first word is not the speaker's name."""
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "قال [الوزير]OCC [محمد خلاف]PERS إن الماء متوفر",
        "قال [النائب]OCC [هاني خلاف]PERS إن الماء متوفر",
        "قال [محمد خلاف]PERS إن الماء متوفر",
        "قال [المذيع]OCC [سامي كليب]PERS إن الماء متوفر",
        "قال [الوزير]OCC [كامل نجا]PERS إن الماء متوفر",
        "قال [الوزير]OCC [حنا ترك]PERS إن الماء متوفر",
        "قال [الوزير]OCC [ميثاق حامد]PERS إن الماء متوفر",
        "قالت [الوزيرة]OCC [شفقة حداد]PERS إن الماء متوفر",
        "قالت [النائبة]OCC [نيران محمد]PERS إن الماء متوفر",
        "قالت [النائبة]OCC [شمعة العلي]PERS إن الماء متوفر",
        "قال [اللاعب]OCC [خوداداد عزيزي]PERS إن الماء متوفر",
        "قال [المؤرخ]OCC [نسيب عريضة]PERS إن الماء متوفر",
        "قال [الوزير]OCC [أحمد نظيف]PERS نعم. وأضاف [نظيف]PERS أنه عائد",
        "قال [المصمم]OCC [إيلي صعب]PERS نعم",
        "قال [الوزير]OCC [سعيد صيام]PERS نعم",
        "قال [الفنان]OCC [آسر ياسين]PERS نعم",
        "قال [الفنان]OCC [أحمد مظهر]PERS نعم",
        "قال [النائب]OCC [محمد حجاج]PERS نعم",
        "قال [النائب]OCC [طاهر عزيزي]PERS نعم",
        "قالت [الطبيبة]OCC [نادرة عمران]PERS نعم",
        "قالت [النائبة]OCC [هما عابدين]PERS نعم",
    ],
)
def test_words_that_people_are_named_are_still_names(marked: str) -> None:
    check(marked)
