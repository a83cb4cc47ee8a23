"""Verbs of saying whose forms are those of other words: يبلغ 34 عاما, بين the preposition, «النقل» توقع عقدا."""

from bisect import bisect_left

from corpus.arabic.folding import fold_word
from corpus.suggest.letters import is_verbal_noun
from corpus.suggest.quotes.adjuncts import skip_adjuncts
from corpus.suggest.quotes.classes import COMMAS
from corpus.suggest.quotes.cue_types import Cue
from corpus.suggest.quotes.lexicon import bared
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.reports import Report
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.topics import begins_clause, likewise_that
from corpus.suggest.quotes.words import is_other_word
from corpus.suggest.rule_words import rule_words

_SHADDA = "\u0651"


_MINISTRIES = frozenset(
    map(fold_word, ("النقل", "المالية", "الداخلية", "الدفاع", "العدل", "التعليم", "الري", "الإسكان"))
)
"""A ministry by its field takes a feminine verb: النقل توقع عقدا (signs, not expected)."""


_EXPRESSES = frozenset(("عن", "عما", "قاءلا", "قاءلة", "بالقول", "بقوله", "بقولها", ":"))
_EMBODIED = rule_words("homographs", "embodied")
_RESULTING = rule_words("homographs", "resulting")
_EXPRESSED = 24
"""One of these stands at most so far behind the verb that expresses; another one crosses."""


_MEASURES = frozenset(("CARDINAL", "ORDINAL", "QUANTITY", "MONEY", "PERCENT", "DATE", "TIME", "AGE"))


def is_another_verb(scene: Scene, token: int, cue: Cue, first: int) -> bool:
    """Whether the form of an ambiguous verb is another word where it stands."""
    lemma = cue.verb.lemma
    if lemma == "أبلغ":
        return token + 1 < len(scene.forms) and _measures(scene, token + 1)
    if lemma == "بين":
        if is_other_word(scene, token):
            return True
        if scene.forms[token] != "بين" or _SHADDA in scene.reading.written[token]:
            return False  # the verb is told by its conjunction, or by the doubled letter: بيّن
        return not _explains(scene, token, first)
    if lemma == "عزا":
        return scene.forms[token] == "عزت" and _is_surname(scene, token)  # عارف عزت بعدما أمر بتوقيفه
    if lemma == "أثنى":
        return token + 1 < len(scene.forms) and scene.forms[token + 1] in ("عشر", "عشرة")  # اثني عشر عاملا
    if lemma == "ثمن":
        return _is_price(scene, token, first)
    if lemma == "بارك":
        return not _blesses(scene, token)
    if lemma == "هنأ":
        return scene.bare(token) == "هنا" and "أ" not in scene.reading.written[token]  # المشهد هنا يختلف بكثير
    if lemma == "توقع" and token > 0 and _signs(scene, token, cue):
        return True
    if lemma == "سلم" and scene.bare(token) == "تسلم":
        return not _admits(scene, token)
    if lemma == "استشهد":
        return not _cites(scene, token)
    if lemma == "رأى":
        return scene.reading.written[token].endswith("رأي") and not _opines(scene, token)
    if lemma == "شبه":
        return _is_almost(scene, token)
    if lemma in _DONE_TO:
        return _does(scene, token, lemma)
    if lemma == "عبر":
        behind = scene.forms[token + 1 : token + _EXPRESSED]  # عبرت السفن القناة; يعبر عن إرادة الشعب
        if _EXPRESSES.isdisjoint(behind) or behind[0] == "عن" and not _EMBODIED.isdisjoint(behind[1:2]):
            return True
        return not _RESULTING.isdisjoint(behind) and _results(behind)  # هجوم عبر الحدود أسفر عن
    if lemma == "قدر":
        return cue.shape.pronoun and cue.shape.kind == "perfect" and _is_ability(scene, token)
    return is_other_word(scene, token)


def _results(behind: list[str]) -> bool:
    """Whether the first عن behind a verb belongs to a word that stands right before it."""
    first = behind.index("عن") if "عن" in behind else 0
    return first > 0 and behind[first - 1] in _RESULTING


def _is_ability(scene: Scene, token: int) -> bool:
    """Whether what looks like "estimated it" is a noun: تقييم قدرتها العسكرية, not الخسائر قدرتها الوزارة."""
    behind = token + 1
    if behind >= len(scene.forms) or scene.forms[token - 1] in scene.small.prepositions:
        return True
    named = scene.starting.get(behind)
    if named is not None:
        return named.clitic > 0 or named.label == "NORP"
    form = scene.forms[behind]
    return not (scene.speaks(behind) or form in scene.small.fields or form.removeprefix("ال") in scene.small.documents)


def _admits(scene: Scene, token: int) -> bool:
    """Whether تسلم has what is admitted behind it: تسلم الحكومة بأن, not تسلم الفريق للجائزة، ووصف ذلك بأنه."""
    for form in scene.forms[token + 1 : token + _ADMITTED]:
        if form in COMMAS:
            return False
        if form in _THAT:
            return True
    return False


_THAT, _ADMITTED = frozenset(("بان", "بانه", "بانها", "بانهم", "ان", "انه", "انها", "انهم")), 8


def _is_surname(scene: Scene, token: int) -> bool:
    """Whether a word is the last of a name that the text knows, or another clause follows where it would go on."""
    behind = scene.forms[min(token + 1, len(scene.forms) - 1)]
    return behind in scene.small.joined.clause_words or scene.forms[token] in scene.surnames


def _is_almost(scene: Scene, token: int) -> bool:
    """Whether شبه is "almost", before an indefinite word or alone in marks: شبه مؤكدة, not شبه المحلل الوضع ب."""
    behind = token + 1
    if scene.bare(token) != "شبه" or _SHADDA in scene.reading.written[token] or behind >= len(scene.forms):
        return False
    told = scene.forms[behind].startswith("ال") or behind in scene.starting or behind in scene.opening
    return not told and not scene.speaks(behind)


_PAYING = bared(("دفع", "دفعت", "دفعوا", "يدفع", "تدفع", "سيدفع", "قدر", "قدرت", "حدد", "حددت", "سدد", "سددت", "يسدد"))
_DONE_TO = {
    "لفت": frozenset(("الانظار",)),
    "لوح": rule_words("homographs", "waved"),
    "هدد": frozenset(("مرمي", "المرمي", "شباك")),
    "وصف": rule_words("homographs", "prescribed"),
    "جدد": rule_words("homographs", "renewed"),
    "توقع": rule_words("homographs", "signed"),
    "أشار": rule_words("homographs", "pointed"),
}
"""Words behind which these verbs do something and say nothing: لوح بيده, هدد مرمى ضيفه, وصف له علاجا."""
_MAKING = frozenset(("توقيع", "ابرام", "التوصل", "توصل", "تجديد", "تمديد"))
"""Behind these the object is no deed's: توقع توقيع اتفاق."""
_DONE_WITHIN = 5


def _is_price(scene: Scene, token: int, first: int) -> bool:
    """Whether ثمن is the noun: دفع المشتري ثمن السيارة, إن ثمن القمح ارتفع, ارتفع سعر القمح وثمن الخبز."""
    if token == first or _SHADDA in scene.reading.written[token] or scene.forms[token] not in ("ثمن", "وثمن"):
        return False
    if not scene.cues[token][0]:
        before = scene.forms[max(first, token - 3) : token]
        return not _PAYING.isdisjoint(before) or before[-1] in scene.small.any_complementizer
    told = scene.anchors[bisect_left(scene.anchors, first) : bisect_left(scene.anchors, token)]
    return not any(at in scene.cues and scene.cues[at][1].shape.kind in ("perfect", "imperfect") for at in told)


def _blesses(scene: Scene, token: int) -> bool:
    """Whether who or what is blessed follows بارك: بارك المفتي, بارك تسمية فلان; not بارك الله فيكم, بارك غيون هيه."""
    behind = token + 1
    if behind >= len(scene.forms) or scene.forms[behind] == "الله":
        return False
    form = scene.forms[behind]
    return form.startswith("ال") or behind in scene.starting or is_verbal_noun(form)


def _does(scene: Scene, token: int, lemma: str) -> bool:
    """Whether a verb's object shows it to be a deed."""
    clauses, deeds = scene.small.any_complementizer, _DONE_TO[lemma]
    behind = scene.forms[token + 1 : token + 1 + _DONE_WITHIN]
    if lemma == "لفت" and "ان" in behind:
        return False  # لفت الأنظار إلى أن
    return next((form in deeds for form in behind if form in deeds or form in clauses or form in _MAKING), False)


_CITED = rule_words("homographs", "cited")
_CITED_WITHIN = 12


def _cites(scene: Scene, token: int) -> bool:
    """Whether words or a paper are cited: استشهد النائب بتقرير, but not استشهد شاب برصاص الجيش."""
    small = scene.small
    for at in range(token + 1, min(len(scene.forms), token + _CITED_WITHIN)):
        form = scene.forms[at]
        word = form[1:].removeprefix("ال") if form[0] == "ب" else ""
        if word and (word in _CITED or word in small.documents or word in small.statements or word in small.talks):
            return True
        if form in (":", ".") or at in scene.cues and scene.cues[at][1].shape.kind == "perfect":
            return form == ":"  # not استشهد شاب، وقال شاهد: ...
    return False


_OPINED = 12


def _opines(scene: Scene, token: int) -> bool:
    """Whether رأي with dots is the verb: رأي الخبير أن, but not حماية رأي الأقلية."""
    for form in scene.forms[token + 1 : token + _OPINED]:
        if form in scene.small.any_complementizer:
            return True
        if form in COMMAS:
            return False
    return False


_ALSO_NOUNS = rule_words("homographs", "also_nouns")


def is_heading(scene: Scene, report: Report, colon: int) -> bool:
    """Whether a noun that looks like a verb opens a heading before a colon: كشف حساب: ..., حذر وترقب في الأسواق: ..."""
    token, forms = report.at[0], scene.forms
    if report.kind != "finite" or report.first < token or forms[token] not in _ALSO_NOUNS or colon > token + _HEADING:
        return False
    if scene.blocks[scene.block_of(token)][0] != token and (scene.is_word(token - 1) or forms[token - 1] in COMMAS):
        return False
    following = forms[token + 1]
    if colon + 1 in scene.opening or token + 1 in scene.starting or scene.speaks(token + 1):
        return False
    if following.startswith(("ال", "احد", "لي", "له")):
        return False
    return not following.endswith(("هم", "هن", "ه", "ها", "هما", "نا")) and scene.is_word(token + 1)


_HEADING = 6


def _signs(scene: Scene, token: int, cue: Cue) -> bool:
    """Whether توقع follows a ministry named by its field, in marks or not: «النقل» توقع عقدا."""
    if cue.shape.kind != "perfect":
        return False
    ministry = scene.closing[token - 1].first if token - 1 in scene.closing else token - 1
    return scene.bare(ministry) in _MINISTRIES and scene.forms[ministry - 1] not in ("وزير", "وزيرة")


_TURNS = rule_words("homographs", "turns")
_BODIES = frozenset(("ORG", "OCC", "PERS"))


def _explains(scene: Scene, token: int, first: int) -> bool:
    """Whether بين is the verb: one person, office or body stands behind it, and then أن: بدوره بين الوزير فلان أن.

    The preposition has two behind it, or many. Behind a topic or كما the verb needs nobody: وعن الأسعار، بين أن.
    """
    behind = token + 1
    if behind >= len(scene.forms):
        return False
    if scene.forms[behind] in scene.small.any_complementizer:
        if begins_clause(scene, token, first) or likewise_that(scene, token, first):
            return True
        return _named_before(scene, token)
    if scene.small.any_complementizer.isdisjoint(scene.forms[behind : token + 16]):
        return False
    mention = scene.starting.get(behind)
    if mention is not None and (mention.clitic or mention.label not in _BODIES):
        return False
    limit = min(token + 16, len(scene.forms))
    end = noun_phrase(scene, behind, limit)
    turned = token == first or _opens_turn(scene, token)
    clause = skip_adjuncts(scene, end, limit) if turned and end < limit else end
    if clause >= limit or scene.forms[clause] not in scene.small.any_complementizer or _joins(scene, behind, end):
        return False
    if _names_person(scene, behind, end):
        return True
    if not turned and not begins_clause(scene, token, first):
        return False
    one = mention is not None or scene.speaks(behind) or scene.forms[behind].removeprefix("ال") in scene.small.documents
    return one and not scene.forms[behind].endswith(("ين", "ون", "ات"))


def _names_person(scene: Scene, first: int, end: int) -> bool:
    """Whether a person is named in a phrase."""
    return any(name.label == "PERS" for at in range(first, end) if (name := scene.starting.get(at)) is not None)


def _joins(scene: Scene, first: int, end: int) -> bool:
    """Whether a phrase joins two: بين الوزير والنائب."""
    return any(form[0] == "و" and form not in scene.small.rooted_in_waw for form in scene.forms[first + 1 : end])


def _opens_turn(scene: Scene, token: int) -> bool:
    """Whether a turn stands before a verb: بدوره، من جانبه, وقد."""
    before = token - 1 - (scene.forms[token - 1] in COMMAS)
    return scene.forms[before] in _TURNS or scene.forms[before] in scene.small.joined.adverbs


def _named_before(scene: Scene, token: int) -> bool:
    """Whether somebody named stands before بين, and behind أن what he explains rather than two things to do."""
    named = scene.ending.get(token)
    if named is None or named.label not in _BODIES or named.clitic:
        return False
    if scene.forms[token + 1] in scene.small.with_pronoun:
        return True
    return token + 2 < len(scene.forms) and scene.forms[token + 2].startswith("ال")


def _measures(scene: Scene, token: int) -> bool:
    """Whether a number or a measure stands at a token: يبلغ 34 عاما, تبلغ مساحته."""
    form = scene.forms[token]
    mention = scene.any_starting.get(token)
    return form[0].isdigit() or form == "من" or (mention is not None and mention.label in _MEASURES)
