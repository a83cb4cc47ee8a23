"""Who is asked: he hears a question that the passive tells, and answers another (سألت الصحيفة المدير عنه، فأجاب)."""

from corpus.suggest.findings import Mention
from corpus.suggest.quotes.classes import COMMAS
from corpus.suggest.quotes.cue_types import STRICT_APART
from corpus.suggest.quotes.genders import fits, gender_of
from corpus.suggest.quotes.lexicon import bared
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.reports import Phrase, Report
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.rule_words import rule_words

ASKED = "سئل"
_WHETHER = "اذا"
_ASKING = bared(("هل", "لماذا", "كيف", "متى", "أين"))


def was_asked(scene: Scene, report: Report) -> bool:
    """Whether the question itself is told, and make who is asked its hearer: not سئل عن رأيه, سئل عما حدث."""
    if scene.forms[report.content - 1] != _WHETHER and scene.forms[report.content] not in _ASKING:
        return False
    report.hearer, report.subject = report.subject, None
    return True


ANSWERING = frozenset(("أجاب", "رد"))
_ASKS = rule_words("asked_somebody", "asks")
_CONTACTS = rule_words("asked_somebody", "contacts")
"""Behind these a preposition governs whom somebody asks."""
_WITH = frozenset(("مع", "الي", "من"))
_ABOUT = frozenset(("عن", "عما", "حول", "بشان", "بخصوص", "ان", "اذا"))
_PEOPLE = frozenset(("PERS", "OCC"))
_FARTHEST = 30


def whom_asked(scene: Scene, first: int, report: Report) -> Phrase | None:
    """Return whom somebody asked in the sentence of one of `ANSWERING`: تواصلت الصحيفة مع المدير متسائلة، فأجاب أن."""
    token = report.at[0]
    if report.kind != "finite" or scene.forms[token][0] != "ف":
        return None
    for verb in range(token - 2, max(first - 1, token - _FARTHEST), -1):
        form = scene.bare(verb)
        if form in _ASKS or form in _CONTACTS:
            named = _turned_to(scene, verb, token) if form in _CONTACTS else _asked_behind(scene, verb, token)
            if named is None or not fits(gender_of(scene, named.first, named.label), report.shape.gender):
                return None
            return Phrase(named.first, noun_phrase(scene, named.first, token, STRICT_APART), named.clitic)
    return None


def _people_behind(scene: Scene, verb: int, limit: int) -> list[Mention]:
    """The persons and offices behind a verb, before what is asked."""
    found = []
    for token in range(verb + 1, limit):
        if scene.forms[token] in COMMAS or scene.forms[token] in _ABOUT:
            break
        named = scene.starting.get(token)
        if named is not None and named.label in _PEOPLE:
            found.append(named)
    return found


def _turned_to(scene: Scene, verb: int, limit: int) -> Mention | None:
    """Whom a preposition governs behind a verb that has it for whom somebody asks."""
    for named in _people_behind(scene, verb, limit):
        if scene.forms[named.first][0] == "ب" if named.clitic else scene.forms[named.first - 1] in _WITH:
            return named
    return None


def _asked_behind(scene: Scene, verb: int, limit: int) -> Mention | None:
    """The first person behind a verb of asking who is not its subject; a lone one is none where the genders differ."""
    people = [named for named in _people_behind(scene, verb, limit) if not named.clitic]
    if not people or people[0].first != verb + 1:
        return people[0] if people else None
    asker = people[0]
    for named in people[1:]:
        if named.cluster is None or named.cluster != asker.cluster:
            return named
    another = scene.forms[verb].endswith("ت") and not fits(gender_of(scene, asker.first, asker.label), "f")
    return asker if another else None
