"""Whom a relative clause tells of, right before its pronoun: التقرير الذي أكد أن, المتظاهرون الذين طالبوا ب."""

from corpus.suggest.findings import Mention
from corpus.suggest.quotes.classes import BARE, COMMAS, SPEAKERS
from corpus.suggest.quotes.cue_types import Cue
from corpus.suggest.quotes.genders import fits
from corpus.suggest.quotes.lexicon import bared
from corpus.suggest.quotes.papers_before import letters_of_paper
from corpus.suggest.quotes.prepositions import joint_at
from corpus.suggest.quotes.qualifying import STANDING
from corpus.suggest.quotes.reports import Phrase
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.words import is_nominal, opens_content
from corpus.suggest.rule_words import rule_words

_SHAPES = {form: shape for word, shape in (("الذي", ("m", "s")), ("الذين", ("m", "p"))) for form in bared((word,))}
"""Gender and number of whom a pronoun tells of; those of any other are ("f", "s"), for it tells of things as well."""
_CALLING = frozenset(("describe", "hold"))
_OWNED = {form: end for word, end in (("الذي", "ه"), ("التي", "ها"), ("الذين", "هم")) for form in bared((word,))}
"""The pronoun of whom each tells."""
_FAR = 5
_PEOPLE = frozenset(("PERS", "OCC", "ORG", "GPE"))
_HELD = frozenset(("قال", "اعتبر", "زعم", "ادعى", "وصف"))
"""With "that it" behind them these tell what somebody else holds of a thing: التقرير الذي قال إنه مزور."""


def told_of(scene: Scene, verb: int, end: int, first: int) -> Phrase | None:
    """Return the noun phrase that ends before a relative pronoun, the subject of the verb behind it.

    None where the verb's subject follows, where the two do not agree, or where who is told of is known by name.
    """
    forms = scene.forms
    pronoun = end + (forms[end] not in scene.small.joined.relatives)  # ...، والذي أكد أن
    gender, number = _SHAPES.get(forms[pronoun], ("f", "s"))
    shape = scene.cues[verb][1].shape if verb in scene.cues else None
    if shape is None or shape.pronoun or not fits(shape.gender, gender) or (shape.number == "p") != (number == "p"):
        return None
    if not _says(scene, verb, scene.cues[verb][1]):
        return None
    named = scene.ending.get(end)
    if named is not None and named.label in _PEOPLE and _agrees(scene, named.first, named.clitic, gender, number):
        return _second(scene, named, end)
    found = _body(scene, end, first, gender, number) or _head(scene, end, first, gender, number)
    if found is None or scene.forms[verb + 1] not in scene.small.with_pronoun or number == "p":
        return found
    return found if _can_hold(scene, found) else None


def told_around(scene: Scene, verb: int, start: int, first: int) -> Phrase | None:
    """Return the body around whose relative clause a name right before a verb ends: المركز الذي يديره فلان | قال إن.

    The name is the subject of the verb before it, whose pronoun means the body.
    """
    relative = start - 2
    if relative <= first or verb not in scene.cues or not _has_pronoun(scene, start - 1):
        return None
    end = relative - (scene.forms[relative - 1] in COMMAS)
    shape = _SHAPES.get(scene.forms[relative], ("f", "s"))
    named = scene.ending.get(end)
    told: Phrase | None = None
    if named is None:
        told = told_of(scene, verb, end, first)
    elif named.label == "ORG" and not named.clitic and fits(scene.cues[verb][1].shape.gender, shape[0]):
        told = Phrase(named.first, end) if _agrees(scene, named.first, 0, *shape) else None
    if told is None or told.clitic or scene.bare(told.first - 1) in scene.small.prepositions:
        return None
    return told if named is not None or _can_hold(scene, told) else None


def is_called(scene: Scene, verb: int) -> bool:
    """Whether another calls so whom a relative clause tells of (الذي وصفه بأنه), or speaks of it (الطبقة التي يقول)."""
    if verb not in scene.cues:
        return False
    cue = scene.cues[verb][1]
    if cue.shape.pronoun and cue.verb.act in _CALLING and _has_pronoun(scene, verb):
        return True
    return is_anothers(scene, verb, cue.shape.gender)


def is_anothers(scene: Scene, verb: int, gender: str) -> bool:
    """Whether the relative pronoun before a verb is of the other gender, so that who is told of is not its subject."""
    related = _RELATED.get(scene.forms[verb - 1])
    return related is not None and gender in "mf" and gender != "" and gender != related


_RELATED = {"الذي": "m", "والذي": "m", "التي": "f", "والتي": "f"}


def _has_pronoun(scene: Scene, verb: int) -> bool:
    """Whether a word ends with the pronoun of whom the relative pronoun before it tells: الذي أسسه, التي نشرتها."""
    owned = _OWNED.get(scene.forms[verb - 1])
    return owned is not None and scene.forms[verb].endswith(owned)


def _second(scene: Scene, named: Mention, end: int) -> Phrase | None:
    """Return the second of two offices side by side, which is the object: استقبل الوزير | الأطباء الذين."""
    before = scene.ending.get(named.first)
    apart = before is not None and before.label == named.label == "OCC" and scene.forms[named.first].startswith("ال")
    return Phrase(named.first, end) if apart else None


def _says(scene: Scene, verb: int, cue: Cue) -> bool:
    """Whether a verb's words, or where and when they were said, follow it rather than its subject."""
    behind, forms, small = verb + 1, scene.forms, scene.small
    if behind + 1 >= len(forms):
        return False
    form = forms[behind]
    if form in small.with_pronoun:
        return cue.verb.lemma not in _HELD
    if form in small.words_follow or behind in scene.opening or behind in scene.dated:
        return True
    if form in small.joined.prepositions or form in small.joined.adverbs:
        return True
    if joint_at(scene, behind, cue.verb.prepositions) is not None:
        return True
    return opens_content(scene, behind) and forms[behind + 1] not in small.words_follow


def _can_hold(scene: Scene, told: Phrase) -> bool:
    """Whether who is told of can say "that it": النقابة التي أعلنت أنها ستضرب, not الخطة التي أكدت أنها جاهزة."""
    head = scene.forms[told.first]
    if letters_of_paper(scene, told.first) >= 0:
        return False
    return SPEAKERS[head] or head[told.clitic :].removeprefix("ال").removeprefix("ل") in _BODIES


_BODIES = rule_words("antecedents", "bodies")


def _body(scene: Scene, end: int, first: int, gender: str, number: str) -> Phrase | None:
    """Return an indefinite body with its adjective: على لجنة علمية، والتي."""
    head = end - 2
    if head < first or scene.forms[head] not in _BODIES or _letters(scene.forms[end - 1]) >= 0:
        return None
    return Phrase(head, end) if _agrees(scene, head, 0, gender, number) else None


def _head(scene: Scene, end: int, first: int, gender: str, number: str) -> Phrase | None:
    """Return the phrase from its head on: the nearest noun that agrees, its adjectives passed, or the paper before."""
    found = None
    for token in range(end - 1, max(first, end - _FAR) - 1, -1):
        if not is_nominal(scene, token) or found is not None and _ends_before(scene, token, scene.forms[found.first]):
            break
        letters = _letters(scene.forms[token])
        construct = letters < 0
        if construct:
            letters = _letters_of_head(scene, token)
            if found is not None and letters_of_paper(scene, token) < 0 and not SPEAKERS[scene.forms[token]]:
                break
        if _agrees(scene, token, letters, gender, number):
            found = Phrase(token, end, letters)
        if letters or construct and found is not None:
            break
    return found


def _ends_before(scene: Scene, token: int, told: str) -> bool:
    """Whether a word is no part of the phrase behind it, which begins with who tells: ناقشت اللجنة | الدراسة التي."""
    noun = scene.forms[token]
    if told[2:] in STANDING and (SPEAKERS[noun] or noun[2:] in _BODIES):
        return False  # الحزب المعارض الذي
    if _ends_name(scene, token):
        return told not in scene.small.ranks  # وزير الداخلية السابق الذي
    bare = told.removeprefix("ال")
    return noun.startswith("ال") and (SPEAKERS[told] or bare in _BODIES or bare in scene.small.documents)


def _ends_name(scene: Scene, token: int) -> bool:
    """Whether somebody else is named up to a token: النائب | البيان الذي."""
    named = scene.ending.get(token + 1)
    return named is not None and named.label in _PEOPLE


def _letters(form: str) -> int:
    """Return the letters before a definite noun (التقرير 0, بالتقرير and للتقرير 1); -1 where it has no article."""
    if form.startswith("ال"):
        return 0
    return 1 if form[1:3] == "ال" and form[0] in "بلوفك" or form.startswith("لل") else -1


def _letters_of_head(scene: Scene, token: int) -> int:
    """Return the letters before a noun without an article: بقرار المحكمة 1, لجنة الحكام 0."""
    form = scene.forms[token]
    rooted = scene.small.rooted
    return int(form[0] in "بل" and len(form) > 3 and form not in rooted and form.removesuffix("ا") not in rooted)


def _agrees(scene: Scene, token: int, letters: int, gender: str, number: str) -> bool:
    """Whether a noun can be what a relative pronoun tells of, by its form."""
    form, small = scene.forms[token][letters:], scene.small
    many = form.endswith(("ين", "ون")) and len(form) > 5
    feminine = form in small.feminine or form.endswith(("ة", "ات")) and form not in small.men
    if number == "p":
        return many or not (feminine or form in small.masculine)
    if gender == "m":
        return not (many or feminine)
    return not many and form not in small.masculine and (feminine or BARE[form] not in small.speakers)
