"""What may stand between a verb, its subject and its words: dates, places, adverbs, asides."""

from corpus.arabic.remembered import Remembered
from corpus.suggest.quotes.classes import COMMAS
from corpus.suggest.quotes.cue_types import STRICT
from corpus.suggest.quotes.lexicon import small
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.second_phrase import names_deed
from corpus.suggest.rule_words import rule_words

_EDGES = rule_words("adjuncts", "edges")
"""في ختام اجتماعها: the noun behind these belongs to the aside."""


_IN_A_MANNER = frozenset(
    ("بشكل", "بصورة", "بطريقة", "باشد", "باقوي", "باقسي", "باقصي", "بعبارات", "بلهجة", "بنبرة", "بلغة", "جملة")
)
"""With the word behind it: بأشد العبارات, بشكل قاطع, جملة وتفصيلا."""


_POSTING = rule_words("adjuncts", "posting")
_WHERE = ["في"], ["علي"], ["عبر"]
"""Behind a verb that tells of a statement these open where it stands: في بيان نشرته على موقعها."""

_RECEIVED = rule_words("adjuncts", "received")
_COPY, _OF_IT = rule_words("adjuncts", "copy"), frozenset(("منه", "منها"))
"""Who received a copy of a statement neither speaks nor carries it."""

DASHES = frozenset("-–—")
_STROKE = "/"
"""Agencies set the name of a day between two: اليوم /الاثنين/."""
_WORD, _TWO_WORDS, _PREPOSITION, _BRACKET, _DASH, _POSTED = 1, 2, 3, 4, 5, 6


def _kind(form: str) -> int:
    known = small()
    if (
        form in known.joined.adverbs
        or form in COMMAS
        or form in known.prepositions_with_pronoun
        or form == _STROKE
        or form.removeprefix("ال") in known.issued
    ):
        return _WORD
    if form == "(":
        return _BRACKET
    if form in DASHES:
        return _DASH
    if form in _IN_A_MANNER:
        return _TWO_WORDS
    if form in _POSTING:
        return _POSTED
    return _PREPOSITION if form in known.prepositions else 0


_KINDS = Remembered(_kind)
"""What of an adjunct a form can be: a word, the first of two, a preposition, a bracket, a dash, a verb; mostly none."""


def skip_adjuncts(scene: Scene, first: int, limit: int, own: frozenset[str] = frozenset()) -> int:
    """Return the first token from `first` on that is no adverb, date, aside or prepositional phrase.

    A preposition in `own` is the verb's and is not skipped.
    """
    token, forms, dated = first, scene.forms, scene.dated
    while token < limit:
        form = forms[token]
        kind = _KINDS[form]
        if token in dated:
            token = max(dated[token], token + 1)
        elif not kind:
            return token
        elif kind == _PREPOSITION:
            if form in own or token + 1 >= limit or token in scene.starting:
                break
            if (
                form == "كل"
                and (forms[token + 1].startswith("ال") or forms[token + 1] == "ما")
                and token + 1 not in dated
            ):
                break  # ناشد الوزير كل الدول, نفى كل ما قيل
            token = _behind_preposition(scene, token, limit)
        elif kind == _POSTED:
            if forms[token + 1 : token + 2] not in _WHERE:
                return token
            token += 1
        elif kind in (_BRACKET, _DASH):
            behind = _behind_bracket(forms, token, limit) if kind == _BRACKET else _behind_dashes(scene, token, limit)
            if not behind:
                break
            token = behind
        else:
            marked = scene.opening.get(token + 1) if kind == _TWO_WORDS else None
            token = marked.close + 1 if marked is not None and marked.close > 0 else token + kind  # بشكل "قاطع"
    return token if token < limit else limit


def _behind_bracket(forms: list[str], token: int, limit: int) -> int:
    """Return the token behind the bracket that closes one; 0 where none does soon."""
    return next((at + 1 for at in range(token + 1, min(limit, token + 8)) if forms[at] == ")"), 0)


def _behind_dashes(scene: Scene, token: int, limit: int) -> int:
    """Return the token behind an adjunct between dashes (أعلن - أول أمس - في تسجيل); 0 where none stands."""
    inner = token + 1
    if inner >= limit or not (inner in scene.dated or _KINDS[scene.forms[inner]] in (_WORD, _PREPOSITION)):
        return 0
    for at in range(inner + 1, min(limit, token + 10)):
        if scene.forms[at] in DASHES:
            return at + 1
        if at in scene.cues:
            return 0
    return 0


def _behind_preposition(scene: Scene, token: int, limit: int) -> int:
    """Return the token behind what a preposition governs."""
    inner = token + 1 + (scene.forms[token + 1] in _EDGES and token + 2 < limit)
    thing = scene.any_starting.get(inner)
    if thing is not None and inner not in scene.starting:
        last = thing.last
    else:
        last = max(noun_phrase(scene, inner, limit, STRICT), inner + 1)
        if inner + 1 in scene.cues and inner + 2 in scene.starting and scene.cues[inner + 1][1].verb.relays:
            return inner + 1  # أعلن الجيش في بيان | بثه التلفزيون الرسمي | إغلاق المعبر
    if last > inner + 1 and scene.forms[inner] in _STATEMENTS and _is_deed(scene, inner + 1):
        return inner + 1  # انتقد الوزير في بيان | الهجمات
    if last < limit and last == inner + 1 and TAKES_OBJECT[scene.forms[inner]]:
        last = _behind_met(scene, last, limit)
    return _behind_relative(scene, last, limit)


_STATEMENTS = rule_words("put_off", "statements")


def _is_deed(scene: Scene, token: int) -> bool:
    """Whether the deeds or the deed at a token are nobody's name: الهجمات, القرار; not المنظمة."""
    form, behind = scene.forms[token], scene.forms[min(token + 1, len(scene.forms) - 1)]
    if token in scene.any_starting or not form.startswith("ال"):
        return False
    return form.endswith("ات") or names_deed(form) and (behind.startswith("ال") or behind in scene.small.prepositions)


_MEETING = ("استقبال", "لقاء", "ترءس", "زيارت", "تفقد", "افتتاح", "تسلم", "استعراض", "تدشين", "حضور", "رعايت")
"""Verbal nouns of what officials do; with a pronoun, whom they meet or what they open follows."""


def _takes_object(form: str) -> bool:
    """Whether a verbal noun with a pronoun can have an object: خلال لقائه, لدى استقبالها."""
    return form.startswith(_MEETING) and form.endswith(("ه", "ها", "هم", "هما"))


TAKES_OBJECT = Remembered(_takes_object)


def _behind_met(scene: Scene, token: int, limit: int) -> int:
    """Return the token behind whom or what somebody met or opened: لدى استقباله وفدا من الأطباء, خلال لقائه نظيره."""
    form = scene.forms[token]
    met = form.endswith("ا") or form.startswith(("ال", "نظير"))
    met = met or token in scene.starting and not scene.starting[token].clitic
    end = noun_phrase(scene, token, limit, STRICT) if met else token
    if met and end + 1 < limit and scene.forms[end] == "من":
        end = max(noun_phrase(scene, end + 1, limit, STRICT), end + 2)  # وفدا من الأطباء
    return end


def _behind_relative(scene: Scene, token: int, limit: int) -> int:
    """Return the token behind what tells of a statement just named: في بيان تلقت الوكالة نسخة منه، ...

    It ends at a comma, else behind a date; `token` where no verb of that kind stands.
    """
    small = scene.small
    if token >= limit:
        return token
    received = scene.forms[token] in _RECEIVED and not _COPY.isdisjoint(scene.forms[token + 1 : token + 5])
    if not received and scene.forms[token] not in small.relative_verbs and scene.forms[token] not in small.relatives:
        return token
    for at in range(token + 1, min(limit, token + 10)):
        if scene.forms[at] == "،":
            return at
        if scene.forms[at - 1] in _COPY and scene.forms[at] in _OF_IT:
            return at + 1  # في بيان توصلت «النهر» بنسخة منه | قرار الفصل
        if at in scene.cues or scene.forms[at] in scene.small.joined.complementizers:
            break
    return scene.dated.get(token + 1, token)


def aside_end(scene: Scene, first: int, limit: int) -> int:
    """Return the end of what tells where a paper stands: وفق إفصاح الشركة المنشور على موقع البورصة."""
    for token in range(first, min(limit, first + 9)):
        if not scene.is_word(token) and token not in scene.opening and token not in scene.closing:
            return token
    return min(limit, first + 9)
