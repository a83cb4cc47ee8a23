"""A subject behind adjuncts of time, place, occasion and hearer: قال في بيان وزير الصحة إن, أكد لوكالة كذا مصدر أن."""

from corpus.arabic.remembered import Remembered
from corpus.suggest.quotes.classes import COMMAS
from corpus.suggest.quotes.genders import agrees_behind
from corpus.suggest.quotes.hearers import early_hearer_at
from corpus.suggest.quotes.lexicon import small
from corpus.suggest.quotes.prepositions import joint_at
from corpus.suggest.quotes.put_off import IS_TALK, behind_turn, can_speak, meets
from corpus.suggest.quotes.reports import Phrase, Report
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.rule_words import rule_words

_MOST = 4
"""So many adjuncts can stand between a verb and its subject."""
_MARGIN = "هامش"
_TRAVELS = rule_words("put_off", "travels")

_PREPOSITIONS = rule_words("put_off", "prepositions") | rule_words("put_off", "more_prepositions")
_STATEMENTS = rule_words("put_off", "statements")
_MEDIA = rule_words("put_off", "media")
_ISSUED = rule_words("put_off", "issued")
_PUBLIC = rule_words("phrases", "public")
_PLACES = frozenset(("GPE", "LOC", "FAC"))
_WHERE = _PLACES | {"PRODUCT", "EVENT"}
_TO_SOMEBODY = frozenset(("امام", "مع", "الي"))
_OF_OTHERS = frozenset(("describe", "praise", "accuse"))

_ADVERB, _HEARER, _PREPOSITION = 1, 2, 3


def _opening(form: str) -> int:
    if form in _PREPOSITIONS:
        return _PREPOSITION
    if form in small().joined.adverbs:
        return _ADVERB
    return _HEARER if form[0] == "ل" or form in _TO_SOMEBODY else 0


ADJUNCTS = Remembered(_opening)
"""What kind of adjunct can begin with a form; mostly 0."""


def later_subject(scene: Scene, report: Report, at: int, limit: int) -> int:
    """Return the token of a subject that a turn, an occasion or adjuncts at a token put off; else `at`.

    Nothing has named the subject yet.
    """
    behind = behind_turn(scene, report, at, limit)
    return behind if behind > at else _behind_adjuncts(scene, report, at, limit)


def _behind_adjuncts(scene: Scene, report: Report, at: int, limit: int) -> int:
    """Return the token of the subject behind adjuncts that stand at a token, and read who hears; else `at`."""
    shape = report.shape
    if report.in_relative or shape.number != "s" or shape.pronoun:
        return at
    if _can_be_of_others(report) and (report.conjoined or not _opens(scene, report.at[0])):
        return at
    token, hearer = at, None
    for _ in range(_MOST):
        end, heard = _adjunct(scene, report, token, limit)
        if end <= token or end >= limit:
            break
        token, hearer = end, hearer or heard
    if token < limit and scene.forms[token] in COMMAS:
        token += 1
    if token == at or token >= limit or not can_speak(scene, token) or not agrees_behind(scene, token, shape):
        return at
    if _is_asked(scene, report, token, limit):
        return at
    report.hearer = report.hearer or hearer
    return token


def _can_be_of_others(report: Report) -> bool:
    """Whether whom a verb names behind an adjunct may be the one asked or blamed: ودعا في بيان الحكومة إلى."""
    return report.verb.manner.apart or report.verb.act in _OF_OTHERS


def _is_asked(scene: Scene, report: Report, token: int, limit: int) -> bool:
    """Whether a title alone before what a verb asks is whom it asks: طالب خلال مؤتمر صحفي الرئيس بالاستقالة."""
    mention = scene.starting.get(token)
    if not report.verb.manner.apart or mention is None or mention.label != "OCC" or mention.last >= limit:
        return False
    return joint_at(scene, mention.last, report.verb.prepositions) is not None


def _opens(scene: Scene, token: int) -> bool:
    """Whether no word of its clause stands before a verb, which needs a subject then."""
    return token == 0 or not scene.is_word(token - 1) or token == scene.blocks[scene.block_of(token)][0]


def _adjunct(scene: Scene, report: Report, token: int, limit: int) -> tuple[int, Phrase | None]:
    """Return the token behind one adjunct, and who hears in it."""
    forms = scene.forms
    kind = ADJUNCTS[forms[token]]
    if token in scene.dated:
        return scene.dated[token], None
    if kind == _ADVERB:
        return token + 1, None
    if kind == _HEARER:
        heard = early_hearer_at(scene, token, limit)
        if heard is not None:
            return heard[1], heard[0]
        place = scene.any_starting.get(token + 1)
        if place is not None and place.label in _WHERE and not place.clitic:
            return place.last, None  # لدى وصوله إلى بيروت
        return token, None
    if kind != _PREPOSITION or token + 1 >= limit:
        return token, None
    if forms[token] in report.verb.prepositions and not _is_where(scene, token + 1):
        return token, None  # أكد على; not أكد على هامش القمة, عبر حسابه على تويتر
    end = _governed(scene, report, token + 1, limit)
    return end if end > token + 1 else token, None


def _is_where(scene: Scene, token: int) -> bool:
    """Whether the margin of an occasion, or a platform, stands at a token."""
    thing = scene.any_starting.get(token)
    return scene.forms[token] == _MARGIN or thing is not None and thing.label == "PRODUCT"


def _governed(scene: Scene, report: Report, noun: int, limit: int) -> int:
    """Return the token behind the noun of an adjunct; `noun` where it is none."""
    forms, end = scene.forms, noun + 1
    form = forms[noun]
    where = _behind_where(scene, noun, limit)
    if where > noun:
        return where
    while end < limit and forms[end] in _PUBLIC:
        end += 1
    bare = end == noun + 1
    if form in _STATEMENTS:
        if end < limit and forms[end] in _ISSUED:
            return end + 1
        return end
    if not IS_TALK[form] or report.conjoined and meets(scene, noun):
        return noun
    told = not bare or ADJUNCTS[forms[min(end, limit - 1)]] or not report.conjoined and form in small().talks
    return end if told else noun


def _behind_where(scene: Scene, noun: int, limit: int) -> int:
    """Return the token behind a place, a platform, a journey or the margin of an occasion; else `noun`."""
    form, end = scene.forms[noun], noun + 1
    thing, behind = scene.any_starting.get(noun), scene.any_starting.get(end)
    if thing is not None and (thing.label in _WHERE or thing.label == "ORG" and form in small().outlets):
        return thing.last
    if form == _MARGIN and end < limit:
        return behind.last if behind is not None else _behind_occasion(scene, end + 1, limit)
    if form in _MEDIA:
        named = behind is not None and behind.label in ("PRODUCT", "ORG") and not behind.clitic
        return behind.last if behind is not None and named else end
    return end if form in _TRAVELS else noun


def _behind_occasion(scene: Scene, token: int, limit: int) -> int:
    """Return the token behind definite words that tell which occasion it is: على هامش مؤتمر المناخ الأخير."""
    while token < limit and scene.forms[token].startswith("ال") and token not in scene.starting:
        token += 1
    return token
