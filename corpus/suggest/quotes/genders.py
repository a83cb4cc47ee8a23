"""The grammatical gender of a phrase, by its first word, for finding who a verb without a subject speaks of."""

from corpus.suggest.known_words import women
from corpus.suggest.quotes.audiences import owned_many
from corpus.suggest.quotes.forms import Shape
from corpus.suggest.quotes.reports import Phrase, Report
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.rule_words import rule_words

_VERBS = frozenset(("perfect", "imperfect"))


def fits(known: str, wanted: str) -> bool:
    """Whether a gender can be the one wanted; what is unknown can be any."""
    return not known or not wanted or known == wanted


def gender_of(scene: Scene, token: int, label: str) -> str:
    """Return the grammatical gender of the phrase that starts at a token, empty where its form does not tell."""
    form = scene.forms[behind_address(scene, token)]
    for word in (form, form[1:]):
        if word in scene.small.feminine:
            return "f"
        if word in scene.small.masculine:
            return "m"
    if label == "PERS":
        return ""
    if form.endswith("ة") or (not label and form.endswith("ات")):
        return "f"
    return "" if label in ("GPE", "ORG", "FAC") else "m"


def shown_gender(report: Report, phrase: Phrase) -> str:
    """Return the gender of a speaker that the verb of his report shows, or the saying that is carried of him."""
    shape = report.shape
    if report.carried:
        return shape.gender if shape.kind == "noun" and shape.number == "s" else ""  # نقلت الوكالة عن سلامة قوله
    if report.kind != "finite" or report.subject is not phrase or shape.kind not in _VERBS:
        return ""
    return shape.gender


def behind_address(scene: Scene, token: int) -> int:
    """Return the token of the title behind a form of address, which has its gender: سعادة | الوزير."""
    if scene.forms[token] not in _ADDRESSES:
        return token
    mention = scene.starting.get(token)
    office = mention is not None and mention.label == "OCC" and mention.last > token + 1
    return token + 1 if office else token


_ADDRESSES = frozenset(letter + word for word in rule_words("addresses", "prefixes") for letter in ("", "و", "ف"))


_OBLIQUE = rule_words("genders", "oblique")
"""Duals before whose they are, which as subjects end in ا."""
_ALONE = rule_words("genders", "alone")
"""Singulars in ي, which look like plurals without their last letter."""


_MEN = rule_words("genders", "men")
"""Titles of men, which women bear too where their given name follows."""


def _is_man(scene: Scene, token: int) -> bool:
    """Whether a title stands alone or before a name that no woman bears: القاضي فؤاد, not القاضي رنا."""
    title = scene.starting.get(token)
    name = scene.starting.get(title.last) if title is not None else None
    return name is None or scene.forms[name.first] not in women()


_COUNTS = rule_words("asked_otherwise", "counts")
"""With من behind them they are of the gender of whom they count."""


def agrees_behind(scene: Scene, token: int, shape: Shape) -> bool:
    """Whether a noun behind a verb can be its subject: not where the genders differ (وطالب الحكومة ب)."""
    mention = scene.starting.get(token)
    if shape.number != "s" or shape.pronoun or (mention is not None and mention.label == "PERS"):
        return True
    form, small = scene.forms[behind_address(scene, token)], scene.small
    if form in _COUNTS and token + 1 < len(scene.forms) and scene.forms[token + 1] == "من":
        return True  # طالب المئات من السكان
    if form[-1] == "ي" and (form in _OBLIQUE or form[:-1] + "ون" in small.speakers and form not in _ALONE):
        return False  # فيما حض طرفي النزاع على
    if form.endswith("ين") and form.removeprefix("ال")[:-2] + "ون" in small.speakers:
        return False  # وحذر السائقين من
    many = form.endswith("ين") and form.startswith("ال") and len(form) > 6
    if many and (mention is None or mention.label == "OCC" and len(form) > 7 or form.endswith("يين")):
        return False  # وأبلغ الصحفيين, وتوعد المخالفين, وحث اللبنانيين
    if owned_many(form):
        return False  # وأبلغ مرافقيه أن
    if shape.gender == "m" and form.endswith("ات") and len(form) > 4 and (mention is None or mention.label == "OCC"):
        return False  # ووصف ادعاءات
    if shape.gender == "f":
        return form not in small.masculine and not (form in _MEN and _is_man(scene, token))
    return form not in small.feminine and (not form.endswith("ة") or form in small.men)
