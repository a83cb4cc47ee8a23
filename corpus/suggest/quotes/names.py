"""What belongs to a speaker's name: title and name, names that no mention covers, whose an office is."""

from corpus.arabic.remembered import Remembered
from corpus.suggest.findings import Mention
from corpus.suggest.letters import in_a_mood, name_reading
from corpus.suggest.quotes.classes import COMMAS
from corpus.suggest.quotes.cue_types import Manner
from corpus.suggest.quotes.deeds import DEEDS, opens_deed
from corpus.suggest.quotes.lexicon import small
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.second_phrase import names_deed
from corpus.suggest.quotes.words import (
    BLESSINGS,
    VEILS,
    is_nominal,
    looks_finite,
    may_be_noun,
    names_saying,
    opens_content,
)
from corpus.suggest.rule_words import rule_words
from corpus.suggest.vocabulary import vocabulary

_PRESS = rule_words("press", "many")
_PRINTED = rule_words("phrases", "printed")
_MAKERS, _PLANS = rule_words("names", "makers"), rule_words("names", "plans")
_FOR_YEAR = rule_words("names", "for_year")
_JOINED = ("لل", "بال", "وال", "فال", "كال")
_AFTER_NAME = frozenset(("عن", "في", "خلال", "امس", "اليوم", "عبر", "قوله", "قولها", "القول"))
_SAYING = frozenset(("قوله", "قولها", "القول"))
_NAME_ENDS = frozenset("،:-–()ل")


def comma_apposed(scene: Scene, mention: Mention, apposed: Mention, limit: int) -> bool:
    """Whether "title، name" or "name، title" is one phrase: the labels fit and the clause does not start there."""
    pair = (mention.label, apposed.label)
    if pair == ("PERS", "OCC") and apposed.last == apposed.first + 1 and scene.forms[apposed.first].endswith("ثا"):
        return False  # فلان، متحدثا إلى الصحفيين
    if pair == ("PERS", "OCC") and _several(scene.forms[apposed.first]):
        return False  # أبلغ المدير، فلان، الصحفيين أن
    if pair in (("OCC", "OCC"), ("OCC", "NORP")):
        one_holder = mention.cluster is not None and mention.cluster == apposed.cluster  # الوزير، رئيس الوفد، فلان
        return one_holder or _titles_name(scene, apposed, limit)
    if pair == ("PERS", "PERS"):
        return _before_clause(scene, apposed, limit)
    if pair not in (("OCC", "PERS"), ("PERS", "OCC"), ("NORP", "PERS")):
        return False
    if mention.cluster is None or apposed.cluster is None or mention.cluster == apposed.cluster or pair[0] == "OCC":
        return True
    small = scene.small
    closing = scene.forms[apposed.last] if apposed.last < limit else ""
    return closing in COMMAS or closing in small.any_complementizer


def _several(form: str) -> bool:
    """Whether a definite office is that of several people: الصحفيين, الموظفون."""
    return form.startswith("ال") and form.endswith(("ين", "ون")) and not form.endswith("امين")


def _before_clause(scene: Scene, name: Mention, limit: int) -> bool:
    """Whether a name between commas stands right before أن: وكيل اللاعب فلان، فلان، أن."""
    return not name.clitic and name.last < limit and before_clause(scene, name.last, limit)


def before_clause(scene: Scene, comma: int, limit: int) -> bool:
    """Whether a comma stands at a token, and أن behind it."""
    return (
        scene.forms[comma] in COMMAS and comma + 1 < limit and scene.forms[comma + 1] in scene.small.any_complementizer
    )


def _titles_name(scene: Scene, title: Mention, limit: int) -> bool:
    """Whether a rank, trade or nationality stands before the name of its holder: المدرب، البرتغالي فلان."""
    name = scene.starting.get(title.last)
    if name is None:
        behind = next_title(scene, title.last, limit)
        if behind is not None:
            return _titles_name(scene, behind, limit)
        return title.label == "NORP" and _unknown_name(scene, title.last, limit)
    if name.clitic or name.last > limit:
        return False
    return name.label == "PERS" or (name.label in ("NORP", "OCC") and _titles_name(scene, name, limit))


def next_title(scene: Scene, token: int, limit: int) -> Mention | None:
    """Return the title behind the comma that ends the place of work of one: المستشار في مكتب الوزير، العميد فلان."""
    if token >= limit or scene.forms[token] != "في":
        return None
    for at in range(token + 1, min(limit - 1, token + 7)):
        if scene.forms[at] in COMMAS:
            behind = scene.starting.get(at + 1)
            return behind if behind is not None and behind.label == "OCC" and not behind.clitic else None
        if at in scene.cues:
            return None
    return None


def _unknown_name(scene: Scene, first: int, limit: int) -> bool:
    """Whether two or three words that no mention covers stand before a comma, as a name does."""
    for token in range(first, min(limit, first + 4)):
        if scene.forms[token] in COMMAS:
            return token > first + 1
        if not is_nominal(scene, token) or scene.forms[token].startswith("ال") or token in scene.any_starting:
            return False
    return False


def _may_open_rest(form: str) -> bool:
    """Whether a word by its form alone can be the first of a name's that no mention covers."""
    known = small()
    verb = form in known.relative_verbs or form[0] == "ا" and looks_finite(form)  # دراسة امتدت
    if form in _NAME_ENDS or not may_be_noun(form) or form.startswith(_JOINED) or verb or _is_future(form):
        return False
    if in_a_mood(form) and form not in vocabulary().names:
        return False  # قال فلان غاضبا
    if (
        form in BLESSINGS
        or form in VEILS
        or form in known.any_complementizer
        or form in known.ordered
        or form in known.doings
        or form[2:] in known.issued
        or form[2:] in known.claims
    ):
        return False
    if form in known.statements or (form.endswith("ا") and form[:-1] in known.statements) or form in known.talks:
        return False  # وجه عون | رسالة
    if names_deed(form):
        return False  # أعلنت النقابة | الإضراب العام
    told = form[1:] in known.outlets or form[1:] in _PRESS
    return form[0] != "ل" or not (told or len(form) > 6 or form in known.rooted)


def _is_future(form: str) -> bool:
    """Whether a word looks like a verb in the future and not like a name: التقرير الرسمي | سيصدر."""
    shaped = form[0] == "س" and 4 < len(form) < 8 and looks_finite(form[1:])
    return shaped and form not in vocabulary().names and name_reading(form) is None


OPENS_REST = Remembered(_may_open_rest)
"""Most words cannot, so that the rest of a name is seldom looked for."""


def may_go_on(scene: Scene, end: int, mention: Mention | None, manner: Manner) -> bool:
    """Whether a phrase can go on with words of a name that no mention covers."""
    letter = scene.forms[end][0]
    if manner.apart or letter in manner.own or (letter in "بل" and mention is not None and mention.label == "ORG"):
        return False  # اعترفت الشركة | بثغرة
    if mention is None or mention.label == "OCC" or (mention.label == "ORG" and not manner.strict):
        return True
    if mention.label == "NORP":  # مدرب الفريق، التونسي | فلان
        return mention.first > 0 and scene.forms[mention.first - 1] in COMMAS
    full = manner.strict and mention.last > mention.first + 1  # ينفي قيس سعيد | التدخل
    return mention.label == "PERS" and not (full and scene.forms[end].startswith("ال"))


def rest_of_name(scene: Scene, end: int, limit: int) -> int:
    """Return the token after one to three words that no mention covers and a boundary follows: a name cut short."""
    if end >= limit or not _opens_rest(scene, end, limit):
        return end
    small, forms = scene.small, scene.forms
    token = end + 1
    while token < limit and token - end < 4:
        form = forms[token]
        if form in _NAME_ENDS or form in small.any_complementizer:
            return token
        if form in small.statements or (form.endswith("ا") and form[:-1] in small.statements):
            return end
        if token == end + 1 and (form in _AFTER_NAME or token in scene.dated) or token > end + 1 and form in _SAYING:
            return token
        following = scene.starting.get(token)
        titled = following is not None and following.label == "OCC"
        titled = titled and (form.startswith("ال") or forms[end][0] not in "بل")  # أشاد الأمير | بجهود رجال الأمن
        told = form[0] == "ل" and form[1:] in small.outlets
        if titled or told or (token in scene.opening and token not in scene.names):
            return token
        if not _is_free(scene, token) or not _goes_on_name(scene, token):
            return end
        token += 1
    return end


def _opens_rest(scene: Scene, token: int, limit: int) -> bool:
    """Whether a word can be the first of a name's that no mention covers."""
    form = scene.forms[token]
    if not OPENS_REST[form] or _is_verb(scene, token, limit):
        return False
    if form in DEEDS and opens_deed(scene.forms, token):
        return False  # أعلن المدرب | التخلي عن منصبه
    return _is_free(scene, token) and _goes_on_name(scene, token)


def _is_free(scene: Scene, token: int) -> bool:
    """Whether no mention starts at a token but a nationality that can be a surname: فلان المصري."""
    if token not in scene.any_starting:
        return True
    mention = scene.starting.get(token)
    return mention is not None and mention.label == "NORP" and scene.forms[token].startswith("ال")


def _goes_on_name(scene: Scene, token: int) -> bool:
    """Whether a word that no mention covers can be one of a name's."""
    form, small = scene.forms[token], scene.small
    if not is_nominal(scene, token) or names_saying(scene, token) or form.startswith(_JOINED):
        return False
    if form[0] == "ل" and (len(form) > 6 or form in small.rooted):
        return False
    return form not in small.relative_verbs and not opens_content(scene, token)


def _is_verb(scene: Scene, token: int, limit: int) -> bool:
    """Whether a word behind a title is a verb with its object rather than a name: المدرب يهاجم الحكم."""
    if not looks_finite(scene.forms[token]) or token + 1 >= limit:
        return False
    return scene.forms[token + 1].startswith("ال") or scene.forms[token + 1] in scene.small.prepositions


def name_between_commas(scene: Scene, comma: int, limit: int) -> int:
    """Return the token after a name without a mention, set between commas behind a title; `comma` where none is."""
    token = comma + 1
    while token < limit and token - comma < 5:
        form = scene.forms[token]
        if form in ("وهو", "وهي", "وهم"):
            return comma
        if token > comma + 1 and (form == "،" or form in scene.small.any_complementizer):
            return token
        name = scene.starting.get(token)
        if name is not None and name.label == "PERS" and not name.clitic:
            token = name.last
            continue
        if names_saying(scene, token) or form[-1] == "ا" and token in scene.cues:
            return comma  # المدير، نافيا الشائعات، أن
        joined = form.startswith(_JOINED) and form not in scene.small.rooted_in_waw
        if name is not None or not is_nominal(scene, token) or joined or opens_content(scene, token):
            return comma
        if token == comma + 1 and form.startswith("ال"):
            return comma
        token += 1
    return comma


def owned(scene: Scene, token: int, mention: Mention | None) -> bool:
    """Whether ل at a token tells whose an office, a site or a document is: المدير الجهوي للمجمع."""
    form, small = scene.forms[token], scene.small
    if not form.startswith("لل"):  # تقارير لوسائل إعلام
        return mention is None and form[1:] in _PRESS and scene.bare(token - 1) in _PRINTED
    if form in small.hearers or form in small.rooted or form[2:] in small.outlets:
        return False
    if mention is not None:
        return mention.label == "OCC"
    before = scene.bare(token - 1)
    return before in scene.small.documents or scene.forms[token - 2] in ("الموقع", "موقع", "الحساب", "الصفحة", "البيان")


def made_or_dated(scene: Scene, token: int, mention: Mention | None) -> int:
    """Return the token behind who made the document before ل, or the year that it is for; `token` where none stands.

    بحث لجامعات أمريكية, دراسة لباحثين; موازنة الدولة لسنة 2015.
    """
    form, forms = scene.forms[token], scene.forms
    if mention is None and form[1:] in _MAKERS and forms[token - 1].removesuffix("ا") in scene.small.documents:
        nation = scene.starting.get(token + 1)
        indefinite = nation is not None and nation.label == "NORP" and not forms[token + 1].startswith("ال")
        return nation.last if nation is not None and indefinite else token + 1
    if form not in _FOR_YEAR or _PLANS.isdisjoint(forms[max(0, token - 3) : token]):
        return token
    return scene.dated.get(token, scene.dated.get(token + 1, token))
