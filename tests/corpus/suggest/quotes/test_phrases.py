"""Noun phrases: how far a speaker's name reaches."""

import pytest

from corpus.suggest.quotes.phrases import Manner, noun_phrase
from corpus.suggest.quotes.phrases_before import phrase_before
from corpus.suggest.quotes.words import opens_content
from tests.corpus.suggest.quotes.reading import scene_of

PHRASES = [
    # (text that starts with the phrase, the phrase)
    ("[وزير الخارجية]OCC أكد", "وزير الخارجية"),
    ("[وزير الخارجية]OCC [سامي سعيد]PERS أكد", "وزير الخارجية سامي سعيد"),
    ("[وزير الخارجية]OCC، [سامي سعيد]PERS، أكد", "وزير الخارجية، سامي سعيد"),
    ("[سامي سعيد]PERS [وزير الخارجية]OCC أكد", "سامي سعيد وزير الخارجية"),
    ("[وزير الخارجية]OCC الذي زار البلد أكد", "وزير الخارجية"),
    ("[الوزير]OCC في بيان إن", "الوزير"),
    ("[الوزير]OCC أمس إن", "الوزير"),
    ("[وزارة الصحة]ORG [التونسية]NORP إن", "وزارة الصحة التونسية"),
    ("[وكالة]ORG «[سبوتنيك]ORG» الروسية إن", "وكالة «سبوتنيك» الروسية"),
    ("[وكالة النبأ]ORG ([ون]ORG) إن", "وكالة النبأ (ون)"),
    ("[سامي]PERS و[سعيد]PERS إن", "سامي وسعيد"),
    ("[المعلم]OCC [سامي]PERS شاهين إن", "المعلم سامي شاهين"),
    ("[مدير]OCC المصنع إن", "مدير المصنع"),
    ("مصدر أمني إن", "مصدر أمني"),
    ("مصدر في [وزارة الصحة]ORG إن", "مصدر في وزارة الصحة"),
    ("مسؤول في المطار إن", "مسؤول في المطار"),
    ("مسؤولون عن الإغاثة إن", "مسؤولون عن الإغاثة"),
    ("مصدر رفض ذكر اسمه إن", "مصدر"),
    ("سكان [حلب]GPE إن", "سكان حلب"),
    ("تقرير للأمم إن", "تقرير للأمم"),
    ("39 في المئة من الناس إن", "39 في المئة من الناس"),
    ("([سامي]PERS) إن", "(سامي)"),
    ("[مدرب النجوم]OCC، [الإيطالي]NORP [لوكا برانديني]PERS، إن", "مدرب النجوم، الإيطالي لوكا برانديني"),
    ("[والي كسلا]OCC، [اللواء]OCC [آدم حمدين]PERS، إن", "والي كسلا، اللواء آدم حمدين"),
    ("[وزير النقل]OCC، [رئيس اللجنة]OCC التي تشرف", "وزير النقل"),
    ("[المدير الرياضي]OCC حسن بوعزة قوله إن", "المدير الرياضي حسن بوعزة"),
    ("[الكاتبة]OCC [ماري]PERS-لور ديلاكروا إن", "الكاتبة ماري-لور ديلاكروا"),
    ("[حزب النهضة]ORG الحاكم في بيان", "حزب النهضة الحاكم"),
    ("[مدير الصحة]OCC بالولاية، [حسين الطاهر]PERS، إن", "مدير الصحة بالولاية، حسين الطاهر"),
    ("[مدير الصحة]OCC بالأمس إن", "مدير الصحة"),
    ("مصدر أمني لموقع النهر إن", "مصدر أمني"),
    ("الصحيفة نفسها إن", "الصحيفة نفسها"),
    ("مشاركين في الاجتماع المغلق قولهم", "مشاركين في الاجتماع المغلق"),
    ("في المدينة إن", ""),
    ("أن الأمر سهل", ""),
    ("عليه أن يعود", ""),
]


@pytest.mark.parametrize(("marked", "expected"), PHRASES)
def test_noun_phrases(marked, expected):
    scene = scene_of(marked)
    end = noun_phrase(scene, 0, len(scene.forms))
    assert scene.reading.text[: scene.reading.ends[end - 1] if end else 0] == expected


@pytest.mark.parametrize(
    ("marked", "manner", "expected"),
    [
        ("[بوتين]PERS [بايدن]PERS أن", Manner(apart=True), "بوتين"),
        ("[الرئيس]OCC [بوتين]PERS [بايدن]PERS أن", Manner(apart=True), "الرئيس بوتين"),
        ("[الرئيس]OCC [الوزير]OCC أن", Manner(apart=True), "الرئيس"),
        ("[معالي]OCC [الوزير]OCC أن", Manner(apart=True), "معالي الوزير"),
        ("[الأزهر]ORG الهجوم", Manner(strict=True), "الأزهر"),
        ("خبراء من انتشار", Manner(own=frozenset(("من",))), "خبراء"),
    ],
)
def test_the_verb_bounds_the_phrase(marked, manner, expected):
    scene = scene_of(marked)
    end = noun_phrase(scene, 0, len(scene.forms), manner)
    assert scene.reading.text[: scene.reading.ends[end - 1]] == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("إن [الرئيس]OCC [سامي]PERS", "الرئيس سامي"),
        ("إن [الرئيس]OCC، [سامي]PERS", "الرئيس، سامي"),
        ("إن [الرئيس]OCC فلان [سامي]PERS", "الرئيس فلان سامي"),
        ("إن الباب مفتوح", ""),
    ],
)
def test_phrases_before_a_verb(marked, expected):
    scene = scene_of(marked)
    last = len(scene.forms)
    first = phrase_before(scene, last, 0)
    assert (scene.reading.text[scene.reading.starts[first] :] if first < last else "") == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("ضرورة", True),
        ("رفضه", True),
        ("تأييدها", True),
        ("تحديد", True),
        ("إطلاق", True),
        ("افتتاح", True),
        ("انطلاق", True),
        ("استقطاب", True),
        ("تراجع", True),
        ("أسعار", False),
        ("أعضاء", False),
        ("إعلام", False),
        ("تقرير", False),
        ("البيت", False),
        ("كرسي", False),
    ],
)
def test_verbal_nouns_open_reported_words(word, expected):
    assert opens_content(scene_of(word), 0) is expected
