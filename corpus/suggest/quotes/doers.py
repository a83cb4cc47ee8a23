"""Who has done something in the sentence before, which tells nobody's words: زار الوزير فلان المستشفى. وأكد أن."""

from collections.abc import Container, Sequence

from corpus.suggest.quotes.classes import BARE, COMMAS
from corpus.suggest.quotes.cue_types import STRICT_APART
from corpus.suggest.quotes.genders import fits, gender_of
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.reports import Past, Phrase, Range, Report
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.several import is_one
from corpus.suggest.quotes.tellers import DEEDS, is_hers, opener
from corpus.suggest.rule_words import rule_lemmas, rule_words

_GOING_ON = rule_lemmas("doers", "going_on")
_SPEAKING = rule_words("doers", "speaking")
"""Who does so speaks, though nothing of it is told."""
_OCCASIONS = rule_words("doers", "occasions") | _SPEAKING
"""On these somebody speaks, also where another has spoken before: وافتتح الوزير المعرض. وذكر أن."""
_REFUSING, _REFUSED = rule_words("doers", "refusing"), rule_words("doers", "refused")
_FRESH = frozenset(("قال", "أعلن", "صرح", "كتب", "غرد"))
"""Of whomever the sentence before names, his are their words."""
_NEAR = 12
_BEFORE_VERBS = frozenset(("كما", "ثم", "قد", "وقد", "فيما", "وكما", "بينما"))
_SUBJECTS = frozenset(("PERS", "OCC", "ORG"))


def doer(scene: Scene, before: Range, report: Report, latest: Past | None) -> Phrase | None:
    """The subject of the sentence before a report, in which nobody spoke; `latest` spoke last before it.

    Verbs that go on with a speech (أضاف, تابع) look back to the last speaker instead, unless somebody spoke in it whose
    words are not told.
    """
    verb = report.verb.lemma
    if report.kind == "finite" and ((speaks := _spoke_of(scene, *before)) or verb not in _GOING_ON):
        alone = speaks or latest is None or not fits(latest.gender, report.shape.gender)
        did = _who_did(scene, before, report, DEEDS if alone else _OCCASIONS)
        if did is not None and (latest is None or _is_another(scene, did, latest, report)):
            return did
    return _named(scene, before, report.shape.gender) if verb in _FRESH else None


def _spoke_of(scene: Scene, first: int, limit: int) -> bool:
    """Whether a sentence opens with somebody who speaks or refuses to: تحدث المدير عن الموسم, رفض المدرب التعليق."""
    verb = BARE[scene.forms[first]]
    if verb in _REFUSING:
        return not _REFUSED.isdisjoint(scene.forms[first + 2 : min(first + _NEAR, limit)])
    return verb in _SPEAKING


def _is_another(scene: Scene, did: Phrase, latest: Past, report: Report) -> bool:
    """Whether he who did something speaks rather than who spoke last.

    A place does not, nor one of two; a body does where no single person who fits spoke before, who may tell of it.
    """
    named = scene.starting.get(did.first)
    if named is not None and named.label != "ORG":
        return named.label != "GPE" and (report.shape.number != "s" or is_one(scene, did))
    return report.shape.number == "p" or not (fits(latest.gender, report.shape.gender) and is_one(scene, latest.phrase))


def _who_did(scene: Scene, before: Range, report: Report, deeds: Container[str]) -> Phrase | None:
    """The subject of a sentence whose verb is one of `deeds`: that opens it, behind an adverb or behind the subject."""
    forms, (first, limit) = scene.forms, before
    if first + 2 >= limit:
        return None
    if BARE[forms[first]] in DEEDS:
        return _of_deed(scene, before, report, deeds)
    if forms[first] in _BEFORE_VERBS:
        return _of_deed(scene, (first + 1, limit), report, deeds)
    named = scene.starting.get(first)
    if named is not None and named.label in _SUBJECTS:
        end = noun_phrase(scene, first, limit, STRICT_APART)
        agrees = fits(gender_of(scene, first, named.label), report.shape.gender)
        return Phrase(first, end, named.clitic) if agrees and end < limit and forms[end] in deeds else None
    if scene.bare(first) in scene.small.prepositions:
        for token in range(first + 2, min(limit - 1, first + _NEAR)):
            if forms[token] in COMMAS:
                return _of_deed(scene, (token + 1, limit), report, deeds)
    return None


def _of_deed(scene: Scene, clause: Range, report: Report, deeds: Container[str]) -> Phrase | None:
    """The subject of one of `deeds` that opens a clause; whom she received speaks not: واستقبلت الأمم فلانا. وقال."""
    verb = scene.forms[clause[0]]
    if BARE[verb] not in deeds or is_hers(verb) and report.shape.gender == "m" and report.shape.number == "s":
        return None
    return opener(scene, clause, report)


def where_he_did(scene: Scene, unit: Range, report: Report) -> Phrase | None:
    """The subject of a deed on whose occasion a verb behind حيث tells what he said: زار الوزير حلب، حيث صرح بأن."""
    if BARE[scene.forms[unit[0]]] not in DEEDS or scene.forms[report.at[0] - 1] != "حيث":
        return None
    return opener(scene, unit, report)


def _named(scene: Scene, before: Range, gender: str) -> Phrase | None:
    """The first person whom a sentence names."""
    for token in range(before[0], min(before[1], before[0] + _NEAR)):
        mention = scene.starting.get(token)
        if mention is None or mention.label not in ("PERS", "OCC"):
            continue
        if mention.clitic and scene.forms[token][0] not in "وف":
            continue
        if fits(gender_of(scene, token, mention.label), gender):
            return Phrase(token, noun_phrase(scene, token, before[1], STRICT_APART), mention.clitic)
    return None


def whose_words(scene: Scene, first: int, report: Report, past: Sequence[Past]) -> Phrase | None:
    """The subject of a sentence that an attribution to its own words ends: بدأت إثيوبيا البناء، بحسب قولها.

    None where who spoke last agrees with the pronoun: أكدت الوزيرة ذلك. وبدأت إثيوبيا البناء، بحسب قولها.
    """
    if report.kind != "source":
        return None
    cue = report.cue or (0, 0)
    echo = next((form for form in scene.forms[max(cue[1] - 1, 0) : cue[1] + 1] if form in _OWN_WORDS), "")
    named, verb = scene.starting.get(first + 1), scene.forms[first]
    if not echo or cue[0] < first + 2 or named is None or named.clitic or named.label not in _TELLERS:
        return None
    hers = "f" if echo.endswith("ها") else "m"
    if past and past[-1].gender == hers or scene.bare(first) in scene.small.prepositions:
        return None
    gender = gender_of(scene, named.first, named.label) if named.label != "GPE" else ""
    if (hers == "f") != verb.endswith("ت") or not fits(gender, hers):
        return None
    return Phrase(named.first, noun_phrase(scene, named.first, cue[0], STRICT_APART))


_OWN_WORDS = rule_words("doers", "own_words")
_TELLERS = _SUBJECTS | {"GPE"}
