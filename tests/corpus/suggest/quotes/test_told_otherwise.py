"""Where words end: at what confirms what others told, at what turned out; qualities that have a pronoun."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_of

WORDS = "indirect | أعلنت | الوزارة | - | - | الماء متوفر"


@pytest.mark.parametrize(
    "rest",
    [
        "في تأكيد لما ذكرته رويترز",
        "في تأكيد لما ذكرته رويترز في وقت سابق نقلا عن مسؤولين",
        "في نفي لما نقلته الصحيفة عن مسؤولين",
        "تأكيدا لما نشرته الصحيفة نقلا عن مصادر",
    ],
)
def test_confirming_what_others_told(rest: str) -> None:
    """Whoever told it, and whom he had it from, carries nothing here."""
    assert quotes_of(f"أعلنت الوزارة أن الماء متوفر، {rest}.") == [WORDS]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("قال الوزير إن الماء متوفر، نقلا عن رويترز.", "الوزير | رويترز"),
        ("ذكرت الوكالة أن الماء متوفر، نقلا عن مصدر.", "مصدر | الوكالة"),
        ("قالت الوزارة إن الماء متوفر، وفقا لما ذكرته رويترز.", "الوزارة | رويترز"),
    ],
)
def test_who_does_carry_it(text: str, chain: str) -> None:
    """The relay is told apart from its cue."""
    assert [" | ".join(line.split(" | ")[2:4]).split(" (")[0] for line in quotes_of(text)] == [chain]


TURNED_OUT = [
    ("زعم الرجل أنه طبيب، وتبين أنه عاطل.", "طبيب"),
    ("زعمت المرأة أنها طبيبة، واتضح لاحقا أنها موظفة.", "طبيبة"),
    ("ادعى الرجل أنه مدير، لكن تبين أنه موظف.", "مدير"),
    ("زعم الرجل أن الحادث عرضي، وأن السيارة تعطلت.", "الحادث عرضي، وأن السيارة تعطلت"),
    ("قال الوزير إن التحقيق انتهى، وتبين أن الحادث عرضي.", "التحقيق انتهى، وتبين أن الحادث عرضي"),
]


@pytest.mark.parametrize(("text", "words"), TURNED_OUT)
def test_what_turned_out_is_not_claimed(text: str, words: str) -> None:
    assert [line.split(" | ")[-1] for line in quotes_of(text)] == [words]


QUALITIES = [
    ("وأكدت اللجنة أهميتها ووصفتها بأنها كنز.", ["اللجنة", "أهميتها", "اللجنة", "كنز"]),
    ("وعرضت على لجنة علمية، والتي أكدت أصالتها ووصفتها بأنها كنز.", ["لجنة علمية", "أصالتها", "لجنة علمية", "كنز"]),
    ("وزارها الوزير مع بعثة علمية، والتي أكدت أصالتها.", ["بعثة علمية", "أصالتها"]),
    ("والتقى الوزير وفدا طبيا، والذي أكد أن العلاج ناجح.", ["وفدا طبيا", "العلاج ناجح"]),
    ("وتحدث الوزير سامي عون في بعثة، والذي أكد أن العمل بدأ.", ["الوزير سامي عون", "العمل بدأ"]),
    ("وأكدت أسرتها وفاته.", ["أسرتها", "وفاته"]),
    ("وأكدت أصالة نصري أن الحفل غدا.", ["أصالة نصري", "الحفل غدا"]),
]


@pytest.mark.parametrize(("text", "told"), QUALITIES)
def test_qualities_with_a_pronoun(text: str, told: list[str]) -> None:
    """They are what is affirmed, and the body before a relative pronoun affirms them."""
    assert [line.split(" | ")[field] for line in quotes_of(text) for field in (2, -1)] == told


HANDED_BACK = [
    (
        "وأضاف العميد أن المتهم أقر بسرقة السيارة، وبعد تفتيش منزله عثر على أسلحة.",
        ["سرقة السيارة", "بعد تفتيش منزله عثر على أسلحة"],
    ),
    ("وأضاف العميد أن المتهم أقر بسرقة السيارة، وعقب ذلك أغلق الملف.", ["سرقة السيارة", "عقب ذلك أغلق الملف"]),
    ("وأضاف العميد أن المتهم أقر بسرقة السيارة بعد تفتيش منزله.", ["سرقة السيارة بعد تفتيش منزله"]),
    ("وأقر المتهم بسرقة السيارة وبعد ذلك نقل إلى السجن.", ["سرقة السيارة وبعد ذلك نقل إلى السجن"]),
]


@pytest.mark.parametrize(("text", "words"), HANDED_BACK)
def test_afterwards_is_told_by_who_tells_of_another(text: str, words: list[str]) -> None:
    """A deed owned up to ends at a comma with "and after": the outer report goes on."""
    assert [line.split(" | ")[-1] for line in quotes_of(text)] == words


THINGS = [
    ("وفي وقت تتهم فيه واشنطن سامي عون بالفساد، وتقصف قوارب تقول إنها مشبوهة.", "واشنطن"),
    ("وتتهم واشنطن سامي عون بالفساد، والوزيرة ليلى حداد تقول إنها بريئة.", "الوزيرة ليلى حداد"),
]


@pytest.mark.parametrize(("text", "speaker"), THINGS)
def test_who_says_so_of_things_named_before_the_verb(text: str, speaker: str) -> None:
    """Whoever spoke in the sentence and agrees goes on where only things stand before the verb."""
    assert quotes_of(text)[-1].split(" | ")[2] == speaker
