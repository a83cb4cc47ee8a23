"""What may stand between a verb, its subject and its words: dates, places, adverbs, asides."""

from corpus.suggest.quotes.lexicon import Manner
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.scene import Scene

_STRICT = Manner(strict=True)


_EDGES = frozenset(
    (
        "ختام",
        "مستهل",
        "بداية",
        "نهاية",
        "اعقاب",
        "اطار",
        "ضوء",
        "ظل",
        "اثناء",
        "وسط",
        "شمال",
        "جنوب",
        "شرق",
        "غرب",
        "قرب",
        "داخل",
        "خارج",
    )
)
"""في ختام اجتماعها: the noun behind these belongs to the aside."""


_IN_A_MANNER = frozenset(
    ("بشكل", "بصورة", "بطريقة", "باشد", "باقوي", "باقسي", "باقصي", "بعبارات", "بلهجة", "بنبرة", "بلغة", "جملة")
)
"""With the word behind it: بأشد العبارات, بشكل قاطع, جملة وتفصيلا."""


def skip_adjuncts(scene: Scene, first: int, limit: int, own: frozenset[str] = frozenset()) -> int:
    """Return the first token from `first` on that is no adverb, date, aside or prepositional phrase.

    A preposition in `own` is the verb's and is not skipped.
    """
    small = scene.small
    token = first
    while token < limit:
        if token in scene.dated:
            token = max(scene.dated[token], token + 1)
        elif (
            scene.forms[token] in small.joined.adverbs
            or scene.forms[token] in "،,"
            or scene.forms[token] in small.prepositions_with_pronoun
            or scene.forms[token] in small.issued
        ):
            token += 1
        elif scene.forms[token] == "(":
            closing = next((at for at in range(token + 1, min(limit, token + 8)) if scene.forms[at] == ")"), 0)
            if not closing:
                break
            token = closing + 1
        elif scene.forms[token] in _IN_A_MANNER:
            token += 2
        elif (
            scene.forms[token] in small.prepositions
            and scene.forms[token] not in own
            and token + 1 < limit
            and token not in scene.starting
        ):
            inner = token + 1 + (scene.forms[token + 1] in _EDGES and token + 2 < limit)
            thing = scene.any_starting.get(inner)
            if thing is not None and inner not in scene.starting:
                token = thing.last
            else:
                token = max(noun_phrase(scene, inner, limit, _STRICT), inner + 1)
            token = _behind_relative(scene, token, limit)
        else:
            break
    return min(token, limit)


def _behind_relative(scene: Scene, token: int, limit: int) -> int:
    """Return the token behind what tells of a statement just named: في بيان تلقت الوكالة نسخة منه، ...

    It ends at a comma, else behind a date; `token` where no verb of that kind stands.
    """
    if token >= limit or scene.forms[token] not in scene.small.relative_verbs:
        return token
    for at in range(token + 1, min(limit, token + 10)):
        if scene.forms[at] in "،,":
            return at
        if at in scene.cues or scene.is_in(at, scene.small.complementizers):
            break
    return scene.dated.get(token + 1, token)
