"""The explicit hearer of an utterance: لوكالة X, للصحفيين, أمام X, في مقابلة مع X."""

from corpus.arabic.remembered import Remembered
from corpus.suggest.quotes.audiences import AUDIENCES, OUTLETS, are_some, is_press
from corpus.suggest.quotes.behind_phrase import COUNTERPARTS
from corpus.suggest.quotes.cue_types import STRICT, STRICT_APART
from corpus.suggest.quotes.genders import fits
from corpus.suggest.quotes.lexicon import small
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.reports import Phrase, Report
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.rule_words import rule_words

_GATHERINGS = frozenset(("وقفة", "تجمع", "اعتصام", "مظاهرة", "تظاهرة", "احتجاج", "مسيرة", "الوقوف", "وقفتهم"))
"""Held before a building, which does not hear."""

_ASKED = frozenset(("سءال", "اسءلة", "استفسار", "استفسارات"))
"""Whose question is answered hears: في رده على استفسار الصحيفة."""

_GIVEN, _WITH_HIM = frozenset(("خص", "خصت")), frozenset(("معه", "معها", "معهم"))
_FOR_IT = frozenset(("به", "بها"))
_HELD = rule_words("addressee", "held")
_BELONGING = rule_words("frames", "belonging")
"""Who talked with somebody, or got a statement before others, heard it: في حوار أجرته معه X, في تصريح خص به X."""

HEARD_BEHIND = frozenset(("امام", "مع", "الي", "ردا")) | _ASKED | _GIVEN | _WITH_HIM
"""A hearer stands behind ل, or one of these."""

_ADDRESSING = frozenset(
    ("سأل", "أبلغ", "أخبر", "أخطر", "أعلم", "خاطب", "نصح", "طالب", "ناشد", "وعد", "طمأن", "حذر", "صارح", "قاطع")
)
"""The pronoun on one of these is the one addressed."""
_TO_HIM = {"له": "m", "عليه": "m", "اليه": "m", "لها": "f", "عليها": "f", "اليها": "f"}
"""Behind a verb of saying: قال له إن, ردت عليها بأن."""


def hearer_at(scene: Scene, token: int, limit: int, beside: bool) -> tuple[Phrase, int] | None:
    """Return the hearer that begins at a token, with the token after him; None where none does.

    `beside` says that the token stands beside the verb or its subject; further on, ل tells of a hearer only behind a
    talk or statement (في تصريح خاص لوكالة ...).
    """
    form = scene.forms[token]
    if form[0] != "ل":
        return _behind_word(scene, token, limit) if form in HEARD_BEHIND else None
    detached = form == "ل" and token + 1 < limit
    found = _after_detached(scene, token, limit) if detached else _behind_li(scene, token, limit, beside)
    return None if found is not None and scene.forms[token - 1] in _BELONGING else found  # القناة التابعة للحركة


def _behind_li(scene: Scene, token: int, limit: int, beside: bool) -> tuple[Phrase, int] | None:
    """Return the hearer that ل is written onto, with the token after him."""
    forms, small, mention = scene.forms, scene.small, scene.starting.get(token)
    form = forms[token]
    if form in small.hearers and (mention is None or mention.clitic and mention.last == token + 1):
        return Phrase(token, token + 1, 1), token + 1  # أكد للصحفيين فلان
    if mention is not None:
        if mention.label == "ORG" and beside and not _can_hear(scene, token):
            return None
        named = mention.label in ("ORG", "PERS") or mention.label == "OCC" and token - 1 in scene.cues
        if mention.clitic and named and (beside or _behind_occasion(scene, token)):
            end = noun_phrase(scene, token, limit)
            return Phrase(token, end, mention.clitic), end
    if beside:
        if len(form) > 4 and token + 1 < limit and form not in small.rooted:
            following = forms[token + 1]
            marked = form.startswith("لل") and token + 1 in scene.opening and token + 1 not in scene.names
            if following == ":" or following in small.any_complementizer or marked:
                return Phrase(token, token + 1, 1), token + 1
        if form.startswith(COUNTERPARTS):
            end = max(noun_phrase(scene, token, limit), token + 1)
            return Phrase(token, end, 1), end
    if form.startswith("لل") and len(form) > 4 and (forms[token - 1] in small.talks or forms[token - 2] in small.talks):
        end = max(noun_phrase(scene, token, limit, STRICT), token + 1)
        return Phrase(token, end, 1), end
    if OUTLETS[form] and is_press(form, forms[min(token + 1, len(forms) - 1)]):
        end = max(noun_phrase(scene, token, limit), token + 1)
        return Phrase(token, end, 1), end
    if beside and _told_people(scene, token):
        end = max(noun_phrase(scene, token, limit, STRICT), token + 1)
        return Phrase(token, end, 1), end
    return None


def _behind_word(scene: Scene, token: int, limit: int) -> tuple[Phrase, int] | None:
    """Return the hearer behind one of `HEARD_BEHIND`, with the token after him."""
    forms, first = scene.forms, token + 1
    form = forms[token]
    if form in _ASKED:
        return _who_asked(scene, token, limit)
    if first >= limit:
        return None
    if form in _GIVEN or form in _WITH_HIM:
        given = form in _GIVEN and forms[first] in _FOR_IT
        return _who_got_it(scene, first + given, limit) if given or forms[token - 1] in _HELD else None
    if form == "ردا":
        if first + 1 >= limit or forms[first] != "علي" or not _are_asking(forms[first + 1]):
            return None
        end = max(noun_phrase(scene, first + 1, limit), first + 2)
        return Phrase(first + 1, end), end
    if form == "امام":
        end = noun_phrase(scene, first, limit) if forms[token - 1] not in _GATHERINGS else first
        return (Phrase(first, end), end) if end > first else None
    if not _on_occasion(scene, token):
        return None
    named = first in scene.starting or first in scene.names or form == "الي" and AUDIENCES[forms[first]]
    named = named or forms[first].startswith("ال") and forms[first][2:] in scene.small.outlets
    if named and (end := noun_phrase(scene, first, limit)) > first:
        return Phrase(first, end), end
    if first + 1 < limit and first in scene.opening:
        return _after_detached(scene, token, limit)  # في حديث إلى «النهر»
    return None


def _who_got_it(scene: Scene, first: int, limit: int) -> tuple[Phrase, int] | None:
    """Return the outlet or journalist whose name begins at a token: خص به «النهر», أجرته معه صحيفة الغد."""
    if first >= limit:
        return None
    if first in scene.opening:
        return _after_detached(scene, first - 1, limit)
    mention = scene.starting.get(first)
    named = mention is not None and mention.label in ("ORG", "PERS", "OCC") and not mention.clitic
    if not named and scene.forms[first].removeprefix("ال") not in scene.small.outlets:
        return None
    end = max(noun_phrase(scene, first, limit), first + 1)
    return Phrase(first, end), end


def _are_asking(form: str) -> bool:
    """Whether people are named whom somebody answers: ردا على نواب المجلس."""
    return AUDIENCES[form] or form in small().hearers


def names_audience(scene: Scene, token: int) -> bool:
    """Whether ل is written onto a definite noun or an audience (قال للجزيرة إن), not the first letter of a name."""
    form, mention = scene.forms[token], scene.starting.get(token)
    if mention is not None and not mention.clitic:
        return False
    if form.startswith(("لل", *COUNTERPARTS)) and len(form) > 4 or _are_asking(form[1:]):
        return True
    return _told_people(scene, token)


def _told_people(scene: Scene, token: int) -> bool:
    """Whether ل with a noun names who is told (قال الرئيس لمحللين), not whose office stands before it."""
    form = scene.forms[token]
    if form in scene.small.rooted:
        return False
    owned = form.endswith(("ه", "ها", "هم"))
    before = scene.ending.get(token)
    if before is not None and before.label in ("OCC", "ORG") and not owned:
        return False
    told = form[2:] if form.startswith("لل") else form[1:]
    return AUDIENCES[told] or are_some(told, *(*scene.forms[token + 1 : token + 3], "", "")[:2])


def _who_asked(scene: Scene, token: int, limit: int) -> tuple[Phrase, int] | None:
    """Return the outlet whose question is answered: ردا على أسئلة «المسار», على استفسار الصحيفة."""
    first = token + 1
    if scene.forms[token - 1] != "علي" or first >= limit or scene.forms[first] in scene.small.words_follow:
        return None  # ردا على سؤال إن
    if first in scene.opening:
        return _after_detached(scene, token, limit)
    mention = scene.starting.get(first)
    named = mention is not None and mention.label == "ORG" and not mention.clitic
    if not named and scene.forms[first].removeprefix("ال") not in scene.small.outlets:
        return None
    end = max(noun_phrase(scene, first, limit), first + 1)
    return Phrase(first, end), end


def talked_to(scene: Scene, token: int, limit: int) -> tuple[Phrase, int] | None:
    """Return whom a source talked to, with the token after him: قال مسؤول تحدث إلى رويترز شرط عدم ذكر اسمه إن."""
    if scene.cues[token][1].shape.kind != "perfect" or scene.cues[token][0] or token + 2 >= limit:
        return None
    if scene.forms[token + 1] not in ("الي", "مع"):
        return hearer_at(scene, token + 1, limit, True)
    end = noun_phrase(scene, token + 2, limit, STRICT)
    return (Phrase(token + 2, end), end) if end > token + 2 else None


def spoken_to(scene: Scene, report: Report) -> bool:
    """Whether a pronoun on a verb, or behind it, is the one addressed: أبلغوه أن, قالت له إن."""
    if report.shape.pronoun:
        return report.verb.lemma in _ADDRESSING
    outer = report.outer
    if outer is None or report.kind != "finite" or report.cue is None or report.cue[1] >= len(scene.forms):
        return False
    behind = report.cue[1]
    him = _TO_HIM.get(scene.forms[behind], "")
    if not him and report.subject is not None and behind < report.subject.last < len(scene.forms):
        him = _TO_HIM.get(scene.forms[report.subject.last], "")
    return him != "" and outer.shape.number == "s" and fits(outer.shape.gender, him)


def called_hearer(scene: Scene, called: str, at: int, limit: int) -> tuple[Phrase, int] | None:
    """Return the one addressed behind a verb's own preposition, with the token after him: طلب من السكان."""
    if not called or at + 1 >= limit:
        return None
    form = scene.forms[at]
    if called == "الي" and form[0] == "ل":
        called = "ل"  # أوعز للفرق بفتح الطريق
    if form == called:
        end = noun_phrase(scene, at + 1, limit, STRICT_APART)
        return (Phrase(at + 1, end), end) if end > at + 1 else None
    if called not in "بل" or form[0] != called or len(form) < 4 or form in scene.small.rooted:
        return None
    mention = scene.starting.get(at)
    if mention is not None:
        return (Phrase(at, mention.last, mention.clitic), mention.last) if mention.clitic else None
    end = at + 1 if form.startswith(("بال", "لل")) else at + 2  # بالسائقين, بجميع السائقين
    return Phrase(at, end, 1), end


def _can_hear(scene: Scene, token: int) -> bool:
    """Whether a body behind ل is a hearer rather than the owner of the office before it (الجناح العسكري لحركة)."""
    before = scene.ending.get(token)
    if before is not None or token - 1 in scene.cues:
        return True
    form = scene.forms[token]
    return OUTLETS[form] or form[1:2].isascii()


def _behind_occasion(scene: Scene, token: int) -> bool:
    """Whether a talk or statement stands within three words before a token, or an aside ends there."""
    if not scene.is_word(token - 1):
        return True
    for back in range(token - 1, max(-1, token - 4), -1):
        form = scene.forms[back]
        if form in scene.small.talks or back in scene.dated:
            return True
        if scene.forms[back] in scene.small.joined.adverbs:
            return True
    return False


def _after_detached(scene: Scene, token: int, limit: int) -> tuple[Phrase, int] | None:
    """لـ«اليوم», لـ(عكاظ), لـ BBC."""
    first = token + 1
    opened = scene.forms[first] in ("(", "/") or first in scene.opening
    if opened:
        first += 1
    if first >= limit:
        return None
    mention = scene.starting.get(first)
    if mention is None:
        passage = scene.opening.get(first - 1)
        if passage is None or passage.close < 0 or passage.last - passage.first > 4:
            return None
        return Phrase(first, passage.last), passage.close + 1
    end = behind = mention.last
    if opened and behind < limit and not scene.is_word(behind):
        behind += 1
    return Phrase(first, end), _behind_nation(scene, behind, limit)


def _behind_nation(scene: Scene, token: int, limit: int) -> int:
    """Return the token after the nation of an outlet that its marks leave out: لـ«الوطن» السورية."""
    mention = scene.starting.get(token)
    if mention is None or mention.label != "NORP" or mention.clitic or mention.last >= limit:
        return token
    return mention.last if scene.forms[token].startswith("ال") else token


_OCCASION, _SIGN = 1, 2


def _kind(form: str) -> int:
    occasions, bare = small().occasions, form.removeprefix("ال")
    if bare in occasions or form in occasions or bare[:-1] in occasions:
        return _OCCASION
    return 0 if form[0].isalnum() else _SIGN


_KINDS = Remembered(_kind)
"""Whether a form is an interview, a talk or a call, or a sign; mostly neither."""


def _on_occasion(scene: Scene, token: int) -> bool:
    """Whether مع at a token follows an interview, a talk or a call within a few words."""
    for back in range(token - 1, max(-1, token - 5), -1):
        kind = _KINDS[scene.forms[back]]
        if kind == _OCCASION or kind == _SIGN and back not in scene.closing and back not in scene.opening:
            return kind == _OCCASION
    return False
