"""A subject put off behind what tells of the turn or the occasion: أكد بدوره الوزير, قال في كلمته الأمين العام."""

from corpus.arabic.remembered import Remembered
from corpus.suggest.quotes.adjuncts import TAKES_OBJECT
from corpus.suggest.quotes.classes import COMMAS
from corpus.suggest.quotes.genders import agrees_behind
from corpus.suggest.quotes.lexicon import small
from corpus.suggest.quotes.prepositions import ON_HIS_PART
from corpus.suggest.quotes.reports import Report
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.rule_words import rule_words

_ALONE = rule_words("put_off", "alone")
_BEFORE_OCCASIONS = rule_words("put_off", "prepositions")
_THIS = frozenset(("هذا", "هذه", "ذات", "نفس"))
_SAME = frozenset(("ذاته", "ذاتها", "نفسه", "نفسها"))
_OF_PAPERS = rule_words("phrases", "public") | {"له", "لها", "لهم"}
"""في تصريح صحفي, في بيان له: behind one of these no owner of the paper follows."""
_HIS = ("ه", "ها", "هم")

_TURN, _PART, _OCCASION, _COMMA = (1 << bit for bit in range(4))


def _opening(form: str) -> int:
    if form in COMMAS:
        return _COMMA
    if form in _ALONE:
        return _TURN
    if form == "من":
        return _PART
    return _OCCASION if form in _BEFORE_OCCASIONS else 0


PUTS_OFF = Remembered(_opening)
"""How what puts a subject off can begin with a form; mostly 0."""

_SPEAK = frozenset(("PERS", "OCC", "ORG", "NORP"))


def behind_turn(scene: Scene, report: Report, at: int, limit: int) -> int:
    """Return the token of a subject behind a turn or an occasion that stands at a token; `at` where none stands there.

    A verb that has somebody for its object keeps what follows: ناشدت في بيان لها السلطات.
    """
    verb, shape, forms = report.verb, report.shape, scene.forms
    if shape.number != "s" or shape.pronoun:
        return at
    first = at + 1 if forms[at] in COMMAS else at
    if first >= limit:
        return at
    told = PUTS_OFF[forms[first]]
    if told == _OCCASION:
        if verb.manner.apart or verb.act in _OF_SOMEBODY or forms[first] in verb.prepositions:
            return at
        if report.conjoined and meets(scene, first + 1):
            return at
    behind = _turn_end(scene, first, limit, told)
    if behind == first:
        return at
    if first > at or behind < limit and forms[behind] in COMMAS:
        if behind >= limit or forms[behind] not in COMMAS:
            return at
        behind += 1
    return behind if behind < limit and can_speak(scene, behind) and agrees_behind(scene, behind, shape) else at


_OF_SOMEBODY = frozenset(("describe", "praise", "accuse"))


def _turn_end(scene: Scene, first: int, limit: int, told: int) -> int:
    """Return the token behind a turn or an occasion that begins at a token; `first` where none does."""
    forms, second = scene.forms, first + 1
    if second >= limit:
        return first
    if told & _TURN:
        return second
    if told & _PART:
        return second + 1 if forms[second] in ON_HIS_PART else first
    if not told & _OCCASION:
        return first
    form = forms[second]
    if form in _THIS:
        return _behind_same(scene, second + 2, limit) if second + 1 < limit else first
    if second in scene.starting:
        return _behind_place(scene, second, limit) or first
    if IS_TALK[form]:
        return second + 1 if form.endswith(_HIS) else _behind_paper(forms, second + 1, limit) or first
    if scene.speaks(second):
        return first
    return _behind_same(scene, second + 1, limit) if form.startswith("ال") else first


def _behind_place(scene: Scene, token: int, limit: int) -> int:
    """Return the comma behind the place where something is said: قالت في بيروت، | المتحدثة; else 0."""
    place = scene.starting[token]
    behind = place.last
    set_off = behind < limit and scene.forms[behind] in COMMAS
    return behind if set_off and place.label in ("GPE", "LOC") and not place.clitic else 0


def meets(scene: Scene, token: int) -> bool:
    """Whether whom somebody met stands behind a verbal noun with his pronoun: وأكد خلال لقائه | الوزير أن."""
    return token + 1 < len(scene.forms) and TAKES_OBJECT[scene.forms[token]] and scene.forms[token + 1] not in COMMAS


_MEETINGS = rule_words("put_off", "meetings")
IS_TALK = Remembered(lambda form: form in small().talks or form in small().documents or form in _MEETINGS)


def _behind_paper(forms: list[str], first: int, limit: int) -> int:
    """Return the token behind adjectives of a statement (صحفي، له), or where a comma ends it; else 0."""
    end = first
    while end < limit and forms[end] in _OF_PAPERS:
        end += 1
    return end if end > first or end < limit and forms[end] in COMMAS else 0


def _behind_same(scene: Scene, token: int, limit: int) -> int:
    """Return the token behind ذاته, or behind an adjective of the talk: في المؤتمر الصحفي."""
    qualified = token < limit and (scene.forms[token] in _SAME or scene.forms[token].removeprefix("ال") in _OF_PAPERS)
    return token + 1 if qualified else token


def can_speak(scene: Scene, token: int) -> bool:
    """Whether somebody stands at a token who can be put off: a name, an office, a body, one who speaks."""
    mention = scene.starting.get(token)
    if mention is not None:
        return not mention.clitic and mention.label in _SPEAK
    form = scene.forms[token]
    return scene.speaks(token) and form not in _OF_PAPERS and form not in small().never_nouns and form[0] not in "لب"
