"""Whether the reported clause is still to come: what stands between a verb and it only tells of the occasion."""

from corpus.suggest.letters import is_verbal_noun
from corpus.suggest.quotes.classes import COMMAS
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.words import is_nominal, looks_finite, opens_content
from corpus.suggest.rule_words import rule_words

_REACH = 14
"""The clause begins at most so many tokens behind the noun of an adjunct."""
_ASIDE = 24
"""An aside between commas ends at most so many tokens behind the verb's subject."""
_PRONOUNS = ("ه", "ها", "هم")
ENCLOSING = {"-": "-", "–": "–", "—": "—", "(": ")"}
"""A sign that opens an aside -> the one that closes it."""
_MOVES = rule_words("clauses_ahead", "moves")
"""They take إلى or على themselves: خلال زيارة إلى القرى."""


def clause_follows(scene: Scene, token: int, limit: int) -> bool:
    """Whether أن stands within a few words: the noun is then part of an adjunct."""
    return not scene.small.complementizers.isdisjoint(scene.forms[token : min(limit, token + 4)])


def clause_behind_comma(scene: Scene, token: int, limit: int) -> bool:
    """Whether "، أن" follows within a few words: what stands before it is an aside (أكد بيان على صفحة ..., أن)."""
    forms, end = scene.forms, min(limit - 1, token + 25)
    if "،" not in forms[token:end]:
        return False
    for at in range(token, end):
        if forms[at] == "،" and forms[at + 1] in scene.small.any_complementizer:
            return True
        if at in scene.cues and scene.cues[at][1].shape.kind != "noun":
            return False
    return False


def clause_ahead(scene: Scene, noun: int, limit: int) -> bool:
    """Whether a clause that is the verb's own follows a noun without a pause: أكد في تغريدة على حسابه | أن السد ينهار.

    One that a noun, a preposition or another verb governs is theirs: أكد على حقيقة أن, بعد أن.
    """
    forms, small, end = scene.forms, scene.small, min(limit - 1, noun + _REACH)
    if small.any_complementizer.isdisjoint(forms[noun + 1 : end]):
        return False
    for at in range(noun + 1, end):
        if forms[at] in small.any_complementizer:
            return not _governed(scene, noun, at)
        if not scene.is_word(at):
            return False
        if at in scene.cues and scene.cues[at][1].shape.kind != "noun":
            return False
    return False


def told_further_on(scene: Scene, preposition: str, noun: int, limit: int) -> bool:
    """Whether a verb's preposition stands once more before its words: أشار خلال زيارة إلى القرى | إلى أن الماء متوفر.

    The first one then belongs to the occasion. Until something happens is said with a verb: إلى أن وصل.
    """
    forms, small = scene.forms, scene.small
    moved = preposition in ("الي", "علي") and noun > 1 and forms[noun - 2] in _MOVES
    for at in range(noun + 1, min(limit - 2, noun + _REACH)):
        if forms[at] == preposition:
            if moved and (at + 1 in scene.opening or opens_content(scene, at + 1)):
                return at + 1 not in scene.names
            if forms[at + 1] in small.any_complementizer:
                return moved or _is_own(scene, preposition, noun, at)
        if not forms[at][0].isalnum() or at in scene.cues and scene.cues[at][1].shape.kind != "noun":
            return False
    return False


def _is_own(scene: Scene, preposition: str, noun: int, at: int) -> bool:
    """Whether a second preposition and أن are the verb's rather than those of the noun before them or until."""
    form, before = scene.forms[at + 1], scene.forms[at - 1]
    stated = form != "ان" or at + 2 in scene.any_starting or scene.forms[at + 2].startswith("ال")
    if not opens_content(scene, noun):
        return stated or is_nominal(scene, at + 2) and not looks_finite(scene.forms[at + 2])
    return stated and preposition == "الي" and not is_verbal_noun(before.removeprefix("ال"))


def in_enclosed_aside(scene: Scene, at: int, token: int, own: frozenset[str], limit: int) -> bool:
    """Whether a token stands in an aside in dashes or brackets: أكد المدير - في تصريح على هامش المعرض - أن.

    `at` is where the verb's subject ends, and one of `ENCLOSING` stands.
    """
    forms, small = scene.forms, scene.small
    sign = forms[at]
    if scene.hyphenated(at) or ENCLOSING[sign] in forms[at + 1 : token]:
        return False
    for end in range(token + 1, min(limit - 1, at + _ASIDE)):
        if forms[end] == ENCLOSING[sign] and not scene.hyphenated(end):
            behind = forms[end + 1]
            return behind in own or behind in small.words_follow or end + 1 in scene.opening
    return False


def _governed(scene: Scene, noun: int, that: int) -> bool:
    """Whether أن belongs to the word before it, or names an aim: دون أن, حقيقة أن, أن يشارك."""
    forms, small = scene.forms, scene.small
    before, behind = forms[that - 1], forms[that + 1]
    if before in small.takes_complementizer or before in small.joined.prepositions or behind == "لم":
        return True  # إن لم يكف العدد
    stated = forms[that] != "ان" or scene.reading.written[that][0] == "إ"
    if not stated and behind[0] in "يتن" and len(behind) > 2 and that + 1 not in scene.any_starting:
        return True
    alone = that == noun + 1 and that not in scene.ending and before not in small.platforms
    return alone and not before.startswith("ال") and not before.endswith(_PRONOUNS)


def clause_comes(scene: Scene, token: int, limit: int) -> bool:
    """Whether what looks like an object behind an aside is a part of that, as the clause that follows shows."""
    near = clause_follows(scene, token, limit) or clause_behind_comma(scene, token, limit)
    return near or clause_ahead(scene, token, limit)


def in_aside(scene: Scene, at: int, token: int, own: frozenset[str], limit: int) -> bool:
    """Whether a preposition stands in an aside behind the comma at `at`, and what is reported behind the next one.

    وحذر المدير، عقب اجتماع حضره عدد من النواب، من أن السد ينهار.
    """
    forms, small = scene.forms, scene.small
    if token < at + 3 or forms[at + 1] not in small.prepositions:
        return False
    if not COMMAS.isdisjoint(forms[at + 1 : token]):
        return False
    for comma in range(token + 1, min(limit - 1, at + _ASIDE)):
        form = forms[comma]
        if form in COMMAS:
            behind = forms[comma + 1]
            return (
                behind in own
                or behind in small.any_complementizer
                or behind.startswith("ال")
                and is_nominal(scene, comma + 1)
            )
        if form in small.any_complementizer or form == ":" or comma in scene.opening:
            return False
    return False


def demands(scene: Scene, token: int) -> bool:
    """Whether what is asked for stands behind a relative clause: أوصى المشاركون في المؤتمر الذي انتهى بإنشاء مركز."""
    form, before = scene.forms[token], scene.forms[token - 1]
    if form[0] != "ب" or before in scene.small.joined.relatives or token - 1 in scene.cues:
        return False
    return is_verbal_noun(form[1:]) or form[1:] in scene.small.heads
