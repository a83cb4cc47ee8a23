"""Sentences that a topic or talk opens, for verbs without a subject behind it: وعن علاقته بالوزير فلان، أوضح أن."""

from corpus.suggest.quotes.addressee import hearer_at
from corpus.suggest.quotes.behind import PAPERS
from corpus.suggest.quotes.classes import COMMAS
from corpus.suggest.quotes.clause_subjects import FAR
from corpus.suggest.quotes.cue_types import STRICT_APART
from corpus.suggest.quotes.genders import fits, gender_of
from corpus.suggest.quotes.lexicon import bared
from corpus.suggest.quotes.papers import issuer_of
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.reports import Phrase, Range, Report
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.rule_words import rule_words

_OPENERS = rule_words("topics", "openers")
"""Prepositions and adverbs that tell what somebody speaks of, or when; who speaks was named before."""
ABOUT = bared(rule_words("topics", "about"))
"""Of these, behind which the topic needs no comma."""
_SPOKEN_IN = rule_words("topics", "spoken_in")
"""Of these, behind which the owner of a talk speaks: في كلمة الوزير، قال."""
_ASKED = rule_words("topics", "asked")
"""The one behind them is asked, and answers: وبسؤال المدير فلان، أجاب; وحين سئل الوزير."""
_TALKS = rule_words("topics", "talks")
_LIKEWISE = frozenset(("كما", "وكما"))
BEFORE_CLAUSE = COMMAS | _LIKEWISE
"""A verb that begins a clause without a conjunction of its own stands behind one of these."""
_FARTHEST = 4
"""The owner of a talk stands at most so many tokens behind the word that opens the sentence."""


def opens_topic(scene: Scene, first: int) -> bool:
    """Whether a sentence opens with what somebody speaks of rather than with who speaks."""
    bare = scene.bare(first)
    if bare in _OPENERS or scene.forms[first] in _OPENERS:
        return True
    return bare == "اما" and first + 1 < len(scene.forms) and scene.forms[first + 1] in _OPENERS


def begins_clause(scene: Scene, token: int, first: int) -> bool:
    """Whether a verb begins the clause of a sentence though no conjunction is written onto it.

    It stands behind كما that opens the sentence, or behind the comma that ends its topic: وعن الأسعار، أوضح.
    """
    if token == first or token - first > FAR:
        return False
    before = scene.forms[token - 1]
    if token == first + 1 or before not in COMMAS:
        return (
            token == first + 1
            and before in _LIKEWISE
            or scene.forms[first] in ABOUT
            and only_topic(scene, token, first)
        )
    return opens_topic(scene, first) and not any(_follows(scene, at) for at in range(first + 2, token - 1))


def only_topic(scene: Scene, token: int, first: int) -> bool:
    """Whether the topic that `ABOUT` opens is all before a verb, with no comma inside it: وبشأن رحيل سامي عون | قال.

    So it is where a comma ends it: وبشأن رحيل سامي عون، المدافع الدولي، | قال.
    """
    forms = scene.forms
    if token - first > FAR or any(at in scene.cues for at in range(first, token)):
        return False
    return forms[token - 1] in COMMAS or COMMAS.isdisjoint(forms[first:token])


def likewise_that(scene: Scene, token: int, first: int) -> bool:
    """Whether a verb goes on as "and also" with a clause of its own behind it: ...، كما أبرز أن, ...، كما بين أن."""
    forms = scene.forms
    if token - first < 2 or forms[token - 1] != "كما" or forms[token - 2] not in COMMAS:
        return False
    return token + 1 < len(forms) and forms[token + 1] in scene.small.any_complementizer


def _follows(scene: Scene, token: int) -> bool:
    """Whether a verb of saying stands behind a comma: what it says goes on behind the next one."""
    cue = scene.cues.get(token)
    return cue is not None and cue[1].shape.kind in ("perfect", "imperfect") and scene.forms[token - 1] in COMMAS


def governed(scene: Scene, phrase: Phrase, token: int, first: int) -> bool:
    """Whether ب or ل governs a phrase that ends the topic before a verb: وبمواجهته بتقرير الطب الشرعي، اعترف."""
    form = scene.forms[phrase.first]
    if form[0] not in "بل" or phrase.clitic or form in scene.small.rooted or form in scene.small.speakers:
        return False
    return scene.speaks(phrase.first) and begins_clause(scene, token, first)


def told_in_topic(scene: Scene, unit: Range, report: Report) -> Phrase | None:
    """Return who speaks where the topic that opens a sentence names him: وفي رد الوزير فلان على السؤال، قال."""
    first, limit = unit[0], min(unit[0] + _FARTHEST, report.first - 1)
    in_talk = scene.bare(first) in _SPOKEN_IN
    for token in range(first, limit):
        asked = scene.forms[token] in _ASKED
        owner = scene.starting.get(token + 1)
        if not asked and (not in_talk or scene.forms[token] not in _TALKS or owner is None or owner.clitic):
            continue
        end = noun_phrase(scene, token + 1, report.first, STRICT_APART)
        gender = gender_of(scene, token + 1, owner.label if owner is not None else "")
        return Phrase(token + 1, end) if end > token + 1 and fits(gender, report.shape.gender) else None
    return None


_CALLS = frozenset(("اتصال", "مكالمة", "مداخلة", "رد", "رده", "ردها"))
"""What is spoken with somebody, besides talks."""


IN_ANSWER = bared(("ردا",))
_QUESTIONS = frozenset(("سءال", "اسءلة", "استفسار", "استفسارات"))
_IN_TALK = bared(("في", "خلال"))


def heard_before(scene: Scene, token: int, first: int) -> Phrase | None:
    """Return the hearer of a talk that opens the sentence: في حديثه لصحيفة فلانة، أكد ..."""
    if token - first < 3:
        return None
    if scene.forms[first] in IN_ANSWER:
        return _who_asked(scene, token, first)
    if scene.forms[first] not in _IN_TALK or scene.forms[first + 1] in PAPERS:
        return None
    if scene.forms[first + 1] not in scene.small.talks and scene.forms[first + 1] not in _CALLS:
        return None
    for at in range(first + 2, min(token, first + 5)):
        hearer = hearer_at(scene, at, token, False)
        if hearer is not None:
            return hearer[0]
    return None


def _who_asked(scene: Scene, token: int, first: int) -> Phrase | None:
    """Return whose question is answered: وردا على سؤال لقناة فلانة، قال; وردا على استفسار من الصحيفة."""
    asked = first + 2
    if asked + 2 >= token or scene.forms[asked] not in _QUESTIONS:
        return None
    by = asked + 1
    if scene.forms[by] == "من":
        named = scene.starting.get(by + 1)
        told = named is not None and named.label in ("ORG", "PERS", "OCC") and not named.clitic
        return Phrase(by + 1, noun_phrase(scene, by + 1, token)) if told else None
    hearer = hearer_at(scene, by, token, True) if scene.forms[by][0] == "ل" else None
    return hearer[0] if hearer is not None else None


def issued_before(scene: Scene, token: int, first: int) -> Phrase | None:
    """Return who issued the paper that opens the sentence, for a verb without a subject: وفي بلاغ للمكتب، ذكر أن."""
    if token - first < 3 or scene.bare(first) != "في" or scene.forms[first + 1] not in PAPERS:
        return None
    issuer = issuer_of(scene, first + 2, token)
    if issuer is None or issuer.phrase is None or issuer.cue != (0, 0):
        return None
    return Phrase(issuer.phrase[0], issuer.phrase[1], issuer.clitic)
