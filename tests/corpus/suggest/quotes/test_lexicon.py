"""The lexicon of reporting words: forms, frames, and what is no reporting word."""

import pytest

from corpus.arabic.folding import fold_word
from corpus.suggest.quotes.forms import noun_forms, participle_forms, verb_forms
from corpus.suggest.quotes.lexicon import cues, small
from corpus.suggest.quotes.remarks import LONGEST

FORMS = [
    # (as written, lemma, kind, gender, number)
    ("قال", "قال", "perfect", "m", "s"),
    ("قالت", "قال", "perfect", "f", "s"),
    ("قالا", "قال", "perfect", "m", "d"),
    ("قالتا", "قال", "perfect", "f", "d"),
    ("قالوا", "قال", "perfect", "m", "p"),
    ("يقول", "قال", "imperfect", "m", "s"),
    ("تقول", "قال", "imperfect", "f", "s"),
    ("يقولان", "قال", "imperfect", "m", "d"),
    ("يقولون", "قال", "imperfect", "m", "p"),
    ("سيقول", "قال", "imperfect", "m", "s"),
    ("قائلا", "قال", "participle", "m", "s"),
    ("قائلةً", "قال", "participle", "f", "s"),
    ("قوله", "قال", "noun", "m", "s"),
    ("قولها", "قال", "noun", "f", "s"),
    ("القول", "قال", "noun", "", ""),
    ("أكّدت", "أكد", "perfect", "f", "s"),
    ("اكد", "أكد", "perfect", "m", "s"),
    ("مؤكداً", "أكد", "participle", "m", "s"),
    ("مؤكدين", "أكد", "participle", "m", "p"),
    ("مؤكدات", "أكد", "participle", "f", "p"),
    ("دعا", "دعا", "perfect", "m", "s"),
    ("دعت", "دعا", "perfect", "f", "s"),
    ("دعوا", "دعا", "perfect", "m", "d"),
    ("يدعو", "دعا", "imperfect", "m", "s"),
    ("تدعو", "دعا", "imperfect", "f", "s"),
    ("داعيا", "دعا", "participle", "m", "s"),
    ("داعية", "دعا", "participle", "f", "s"),
    ("داعين", "دعا", "participle", "m", "p"),
    ("نفى", "نفى", "perfect", "m", "s"),
    ("نفت", "نفى", "perfect", "f", "s"),
    ("ينفي", "نفى", "imperfect", "m", "s"),
    ("ينفون", "نفى", "imperfect", "m", "p"),
    ("نافية", "نفى", "participle", "f", "s"),
    ("رأت", "رأى", "perfect", "f", "s"),
    ("يرون", "رأى", "imperfect", "m", "p"),
    ("متمنيا", "تمنى", "participle", "m", "s"),
    ("نقلته", "نقل", "perfect", "f", "s"),
    ("نقلتها", "نقل", "perfect", "f", "s"),
    ("وصفه", "وصف", "perfect", "m", "s"),
    ("اتهمها", "اتهم", "perfect", "m", "s"),
    ("يصفونه", "وصف", "imperfect", "m", "p"),
    ("لفتت", "لفت", "perfect", "f", "s"),
    ("تعتبر", "اعتبر", "imperfect", "f", "s"),
]


@pytest.mark.parametrize(("form", "lemma", "kind", "gender", "number"), FORMS)
def test_forms(form, lemma, kind, gender, number):
    cue = cues()[fold_word(form)]
    assert (cue.verb.lemma, cue.shape.kind, cue.shape.gender, cue.shape.number) == (lemma, kind, gender, number)


OTHERS = ["مدينة", "مصر", "طالبة", "كاتب", "عادة", "اثنين", "ناقلة", "هاتف", "قال لي", "أقول", "نؤكد", "قلت", "كرسي"]


@pytest.mark.parametrize("form", OTHERS)
def test_words_that_only_look_like_cues_are_none(form):
    assert fold_word(form) not in cues()


def test_a_pronoun_is_told_apart():
    assert cues()[fold_word("نقلته")].shape.pronoun
    assert not cues()[fold_word("نقلت")].shape.pronoun


def test_every_verb_takes_something_known():
    known = {
        "clause",
        "speech",
        "bare",
        "object",
        "marked",
        "wish",
        "hearer",
        "accused",
        "claim",
        "feeling",
        "question",
        "how",
        "judged",
        "any",
    }
    for cue in cues().values():
        assert cue.verb.takes
        assert cue.verb.takes - known == cue.verb.prepositions


def test_small_words_are_search_forms():
    for words in (small().heads, small().speakers, small().prepositions, small().adverbs):
        assert all(fold_word(word) == word for word in words)


@pytest.mark.parametrize(
    ("perfect", "imperfect", "form"),
    [
        ("أعطى", "يعطي", "أعطت"),
        ("أعطى", "يعطي", "أعطاها"),
        ("شكا", "يشكو", "شكوا"),
        ("رأى", "يرى", "تريان"),
        ("كتب", "يكتب", "ستكتب"),
        ("كتب", "يكتب", "كتبتها"),
    ],
)
def test_weak_verbs_are_inflected(perfect, imperfect, form):
    assert form in dict(verb_forms(perfect, imperfect))


def test_participles_and_nouns_are_inflected():
    assert [form for form, _ in participle_forms("داعي")] == ["داعيا", "داعية", "داعين", "داعيتين", "داعيات"]
    assert [form for form, _ in noun_forms("دعوة")][:4] == ["دعوة", "الدعوة", "دعوته", "دعوتها"]


@pytest.mark.parametrize("phrases", [small().remarks, small().circumstances])
def test_no_phrase_that_opens_a_remark_is_longer_than_what_is_compared(phrases):
    for first, group in phrases.items():
        for phrase in group:
            assert phrase.split()[0] == first
            assert phrase.endswith(" ")
            assert phrase.count(" ") <= LONGEST
