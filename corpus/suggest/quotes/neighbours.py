"""Whether two neighbouring mentions are one phrase: title and name, name and title, a name and its partner."""

from corpus.suggest.findings import Mention
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.rule_words import rule_words

_BODIES = frozenset(("ORG", "OCC", "GPE"))
_PAIRS = frozenset(
    (
        ("OCC", "PERS"),
        ("PERS", "OCC"),
        ("OCC", "OCC"),
        ("NORP", "PERS"),
        ("OCC", "NORP"),
        ("ORG", "NORP"),
        ("ORG", "ORG"),
        ("NORP", "OCC"),
        ("OCC", "ORG"),
        ("GPE", "NORP"),
        ("GPE", "PERS"),
        ("FAC", "NORP"),
        *((body, "PERS") for body in ("ORG", "FAC", "EVENT", "LOC")),
    )
)


def belongs(mention: Mention | None, following: Mention) -> bool:
    """Whether two neighbouring mentions are one phrase: title and name, name and title, body and nationality."""
    return mention is None or (mention.label, following.label) in _PAIRS


def before_other(scene: Scene, first: int, end: int) -> int:
    """Return where a source ends before the office of another, whom they ask: بحسب عون | وزير المياه ب; else `end`."""
    name = scene.starting.get(first)
    if name is None or name.label != "PERS" or name.last != first + 1 or name.last >= end:
        return end
    office = scene.starting.get(name.last)
    if office is None or office.label != "OCC" or None in (name.cluster, office.cluster):
        return end
    return end if office.cluster == name.cluster else name.last


def belongs_beside(scene: Scene, end: int, mention: Mention | None, following: Mention, own: frozenset[str]) -> bool:
    """Whether a mention belongs to the phrase that ends at a token before it, where a verb may have two of them."""
    if mention is None:
        return not another(scene, end, following)
    if called_by(scene, mention, following, own):
        return False
    if mention.cluster is not None and mention.cluster == following.cluster:
        return belongs(mention, following)
    if mention.label == following.label == "OCC":
        return mention.last - mention.first <= 2 and scene.bare(mention.first) in scene.small.honours
    return mention.label in ("OCC", "NORP") and following.label == "PERS"


_OF_MANY = ("ون", "ين", "ات", "ان", "ة")
"""Ends of definite nouns that are no one person's title, but for a woman's, which is known."""


def another(scene: Scene, end: int, following: Mention) -> bool:
    """Whether a mention behind a definite noun is somebody else: ناشد أهالي البلدة السلطات, اتهم نشطاء السلطات."""
    before = scene.forms[end - 1]
    if following.label == "PERS":
        return before.startswith("ال") and before.endswith(_OF_MANY)
    return following.label in _BODIES and (before.startswith("ال") or before in scene.small.critics)


def goes_with(scene: Scene, first: int, end: int, mention: Mention) -> bool:
    """Whether a name belongs to the noun before it though a verb may have two: تقرير الوزارة, أهالي بلدة."""
    if end == first + 1:
        construct = not scene.forms[first].startswith("ال")
        return construct and (mention.label == "GPE" or scene.bare(first) in scene.small.documents)
    return not another(scene, end, mention)


def called_by(scene: Scene, name: Mention, office: Mention, own: frozenset[str]) -> bool:
    """Whether an office behind a name is whom that person calls upon: وجه | عوض | وزير الري | بسرعة ...

    The verb's own preposition follows it, and the name is a surname alone or has an office before it. A woman's title
    behind a man's office is somebody else's too: وجه | المحافظ | الدكتورة فلانة | بصرف ...
    """
    if name.label == office.label == "OCC":
        man, woman = scene.forms[name.last - 1], scene.forms[office.first]
        return name.last == name.first + 1 and woman.endswith("ة") and not man.endswith("ة") and man.startswith("ال")
    if name.label != "PERS" or office.label != "OCC" or office.last >= len(scene.forms):
        return False
    behind = scene.forms[office.last]
    if behind not in own and not (behind[0] in own and len(behind) > 3):
        return False
    title = scene.ending.get(name.first)
    if title is None:
        return name.last == name.first + 1
    return title.label == "OCC" and scene.bare(title.first) not in scene.small.honours


def partners(mention: Mention | None, following: Mention) -> bool:
    """Whether a mention joined by و speaks along with the one before."""
    if mention is None:
        return True
    people = ("PERS", "OCC")
    if mention.label in people:
        return following.label in people
    return mention.label == following.label


_PEOPLES = rule_words("neighbours", "peoples")
"""Broken plurals of nations, which agree with sound ones: مسؤولون أوكرانيون وروس."""


def of_nations(scene: Scene, office: Mention | None, nation: Mention) -> bool:
    """Whether a nation behind و is told of the same people as the one that ends an office: مسؤولون أميركيون وأتراك."""
    if office is None or office.label != "OCC" or nation.label != "NORP" or office.last == office.first + 1:
        return False
    first, second = scene.forms[office.last - 1], scene.forms[nation.first][1:]
    if office.last - 1 not in scene.any_starting or first.startswith("ال") != second.startswith("ال"):
        return False
    return first[-2:] == second[-2:] or first.endswith(("ون", "ين")) and second.removeprefix("ال") in _PEOPLES


_SOURCES = frozenset(("مصدر", "مرجع", "خبير", "محلل", "دبلوماسي", "ناطق", "متحدث"))
_MANY = rule_words("neighbours", "many")


def accused_behind(scene: Scene, first: int, token: int) -> bool:
    """Whether a word is no part of the phrase before it, which opens at `first`.

    It is in the accusative behind a plural in the nominative (اتهم ناشطون | ضباطا), or definite behind a source without
    an article and his adjective (عزا مصدر طبي | التأخير إلى, وصفت منظمات محلية | القانون بأنه).
    """
    if scene.forms[token].startswith("ال"):
        source, adjective = scene.forms[first], scene.forms[token - 1]
        described = source in _SOURCES and adjective.endswith("ي") or source in _MANY and adjective.endswith("ية")
        return token > first + 1 and described and not scene.within[token]  # not جمعيات كلية | التربية
    return scene.forms[token].endswith("ا") and scene.forms[token - 1].endswith("ون")


def disagrees(noun: str, form: str) -> bool:
    """Whether a definite word is no adjective of the definite feminine before it: أعلنت النيابة الإفراج عن."""
    feminine = noun.endswith("ة") and noun.startswith("ال")
    return feminine and form.startswith("ال") and not form.endswith(("ة", "ي", "اء", "ات", "ون", "ين"))


def before_object(scene: Scene, token: int) -> bool:
    """Whether men in the nominative stand before a definite noun, which is no part of the phrase: محتجون | الطريق."""
    form = scene.bare(token)
    men = form.endswith("ون") and not form.startswith("ال")
    return men and token + 1 < len(scene.forms) and scene.forms[token + 1].startswith("ال")
