"""Short words in marks that are all a verb of saying before them can have: قال المدرب "سأبقى"."""

from typing import TYPE_CHECKING

from corpus.suggest.letters import FUTURE
from corpus.suggest.quotes.classes import COMMAS
from corpus.suggest.quotes.marks import Passage
from corpus.suggest.quotes.words import looks_finite, opens_content
from corpus.suggest.rule_words import rule_words

if TYPE_CHECKING:
    from corpus.suggest.quotes.cue_types import Cue
    from corpus.suggest.quotes.scene import Scene

_FAR = 18
"""The verb stands at most so many tokens before the marks."""

_FINITE = ("perfect", "imperfect")
_SAYING = frozenset(("أكد", "شدد", "اعتبر", "رأى", "اعترف", "كتب", "غرد"))
"""Verbs that say what stands in marks behind their subject, besides those of saying itself."""

_LEAST = 3
"""So many words in marks are no name."""
_STOPS = frozenset(".!؟?؛…")
_IN_ANSWER = frozenset(("ردا", "تعليقا", "تعقيبا", "وردا", "وتعليقا", "وتعقيبا"))
"""Before these and a preposition a clause opens with where or in answer to what something was said."""
_LED = frozenset(("ما", "كما", "حسبما", "بحسبما", "مثلما", "وفقما", "وفق", "بحسب", "حسب"))
"""Behind a verb that one of these leads what stands in marks may be a name: كما قال مدير "النور"."""
PARTIES = rule_words("marked_names", "parties")
"""These open the name of a party in marks."""


def is_speech(scene: "Scene", passage: Passage) -> bool:
    """Whether a verb of saying governs nothing but the words in these marks, which end its clause."""
    if passage.close < 0 or not _ends_clause(scene, passage):
        return False
    first = scene.blocks[scene.block_of(passage.open)][0]
    token = passage.open - 1
    while token >= max(first, passage.open - _FAR):
        if token in scene.cues and (told := _says(scene, token, passage)) is not None:
            return told and _leads(scene, token, first)
        form = scene.forms[token]
        if form in scene.small.any_complementizer or token in scene.closing:
            return False
        if not scene.is_word(token) and form not in COMMAS and form not in "()":
            return False
        token -= 1
    return False


def further_marked(scene: "Scene", passage: Passage, limit: int) -> list[tuple[int, int]]:
    """Return what else was said in marks that و joins to those of a passage: قال: «...»، و«...»."""
    found: list[tuple[int, int]] = []
    while 0 <= passage.close < limit - 4:
        after = passage.close + 1
        after += scene.forms[after] in COMMAS
        further = scene.opening.get(after + 1) if scene.forms[after] == "و" else None
        if further is None or after + 1 in scene.names or not _is_all(scene, further, limit):
            break
        found += further.pieces
        passage = further
    return found


def _is_all(scene: "Scene", passage: Passage, limit: int) -> bool:
    """Whether more than a name stands in marks that end a clause: not و«الشرق الأوسط» تنشر نصه."""
    after = passage.close + 1
    if passage.close < 0 or passage.last - passage.first < _LEAST:
        return False
    return after >= limit or not scene.is_word(after) and scene.forms[after] != ":"


def _says(scene: "Scene", token: int, passage: Passage) -> bool | None:
    """Whether a finite verb says what stands in marks behind its subject; None for other reporting words."""
    cue: Cue = scene.cues[token][1]
    if cue.shape.kind not in _FINITE:
        return None
    verb, before = cue.verb, scene.forms[token - 1] if token else ""
    if "speech" not in verb.takes or cue.shape.pronoun or before in scene.small.negations:
        return False
    if verb.doubtful:
        return verb.lemma == "بين" and _DOUBLED in scene.reading.written[token]
    if verb.act == "say" and "hearer" not in verb.takes or verb.lemma in _SAYING:
        return True
    return _is_sentence(scene, passage)


_DOUBLED = "\u0651"


def _is_sentence(scene: "Scene", passage: Passage) -> bool:
    """Whether words in marks have a verb of their own: أعلن الرئيس «البلاد تتعافى سريعا»; not a longer name."""
    if passage.last - passage.first < _SENTENCE or opens_content(scene, passage.first):
        return False
    return any(_has_verb(scene, at) for at in range(passage.first, passage.last))


def _has_verb(scene: "Scene", token: int) -> bool:
    """Whether a negation, or what looks like a verb and is in no name, stands at a token."""
    form = scene.forms[token]
    finite = looks_finite(form) or len(form) > 4 and form.startswith(FUTURE)
    return form in scene.small.negations or finite and not scene.within[token] and token not in scene.any_starting


_SENTENCE = 4
"""So many words a sentence in marks has."""


def _ends_clause(scene: "Scene", passage: Passage) -> bool:
    """Whether nothing that a verb before it could govern stands behind a passage."""
    forms, after = scene.forms, passage.close + 1
    if forms[passage.last - 1][0] in _STOPS or after >= scene.blocks[scene.block_of(passage.close)][1]:
        return True
    if forms[after][0] in _STOPS:
        behind = forms[min(after + 1, len(forms) - 1)]
        return forms[after] != "؛" or behind not in scene.small.any_complementizer  # “العقيد فلان”؛ إن
    after += forms[after] in COMMAS
    if after >= len(forms) or after not in scene.cues:
        return False
    clitic, cue = scene.cues[after]
    return clitic > 0 or cue.shape.kind == "participle" and cue.shape.number != "d"


def _leads(scene: "Scene", token: int, first: int) -> bool:
    """Whether a verb leads its clause, whose first words tell where or in answer to what at most."""
    forms = scene.forms
    if scene.cues[token][0]:
        return True
    start = token
    while start > first and forms[start - 1][0] not in _STOPS and start - 1 not in scene.closing:
        start -= 1
    if start > first and start - 1 in scene.closing:
        return False  # "...", قال مدير شركة "النور"
    relatives, opening = scene.small.joined.relatives, forms[start]
    if any(form in relatives or form in scene.small.any_complementizer for form in forms[start:token]):
        return False
    if forms[token - 1] in _LED and token > start + 1:
        return False
    told = opening in _IN_ANSWER or scene.bare(start) in scene.small.prepositions
    return told or not any(form in COMMAS for form in forms[start:token])


def is_party(scene: "Scene", passage: Passage) -> bool:
    """Whether short marks behind no verb of saying hold a party or bloc: انضمام "كتلة البناء" إلى الائتلاف."""
    before, behind = passage.open - 1, scene.forms[passage.first + 1]
    named = 2 <= passage.last - passage.first <= 5 and behind.startswith("ال") and behind != "الله"
    return named and before not in scene.cues and scene.forms[before] not in scene.small.any_complementizer
