"""Statements and documents that carry words: whose they are, and who printed or aired them."""

from corpus.suggest.quotes.adjuncts import aside_end
from corpus.suggest.quotes.classes import COMMAS, IN_IT
from corpus.suggest.quotes.cue_types import Cue
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.reports import Source
from corpus.suggest.quotes.scene import Scene

_ISSUED = frozenset(
    ("صادر", "صادرة", "الصادر", "الصادرة", "نشره", "اصدره", "اصدرته", "اصدرتها", "اصدرها", "ادلي", "ادلت")
)
FROM_HIM = frozenset(("عنه", "عنها", "عنهم", "عنهما"))
_PAPERS = frozenset(("بيان", "بلاغ", "منشور", "اعلان", "افصاح", "خطاب"))
"""They speak for themselves where nobody is said to have issued them."""
SHOWING = frozenset(("عرض", "وزع", "تداول", "عمم"))
"""Verbs by which a statement is shown or handed out."""
_CARRIES = frozenset(
    ("نقل", "أورد", "نشر", "بث", "تناقل", "أذاع", "عرض", "وزع", "تداول", "عمم", "نسب", "ذكر", "أعلن", "كشف", "أفاد")
)

_MADE = 14
"""Who made a document is told in fewer words."""


def printed(scene: Scene, source: Source, limit: int) -> Source:
    """Add who printed a statement whose issuer is known: بيان للوزارة نشرته الصحيفة."""
    verb = source.last
    cue = scene.cues.get(verb)
    from_him = verb + 2 < limit and scene.forms[verb + 1] in FROM_HIM  # مصدر نقلت عنه الوكالة
    carries = cue is not None and (cue[1].shape.pronoun or from_him) and cue[1].verb.lemma in _CARRIES
    if not carries or verb + 1 >= limit:
        if verb + 1 < limit and scene.forms[verb].startswith("ال") and scene.forms[verb][2:] in scene.small.issued:
            source.last = aside_end(scene, verb, limit)
        return source
    first = behind_time(scene, verb + 1 + from_him, limit)
    end = noun_phrase(scene, first, limit)
    if end > first:
        source.carrier = Source((first, end), letters_before(scene, first), (verb, verb + 1), verb, end)
        source.last = end
    return source


def published(scene: Scene, source: Source, limit: int) -> Source:
    """Pass what tells who published a document: بحسب أرقام صادرة عن الهيئة، ...; أرقام نشرتها الهيئة."""
    at = source.last
    if scene.forms[at].removeprefix("ال") in scene.small.issued and scene.forms[at + 1] == "عن":
        source.last = max(noun_phrase(scene, at + 2, limit), at + 2)
        return source
    source.last += scene.forms[at] in scene.small.joined.relatives
    printed(scene, source, limit)
    if source.carrier is None:
        source.last = at
        source.carrier = _printed_as_well(scene, at, limit)
    return source


def _printed_as_well(scene: Scene, at: int, limit: int) -> Source | None:
    """Return who printed a document behind whoever made it: تقرير أعدته اللجنة ونشرته الصحيفة."""
    if scene.forms[at] not in scene.small.relative_verbs:
        return None
    for token in range(at + 2, min(limit - 1, at + _MADE)):
        if scene.forms[token] in COMMAS:
            break
        cue = scene.cues.get(token)
        if cue is not None and cue[0] and cue[1].shape.pronoun and cue[1].verb.lemma in _CARRIES:
            first = behind_time(scene, token + 1, limit)
            end = noun_phrase(scene, first, limit)
            place = (token, token + 1)
            return Source((first, end), 0, place, token, end, cue_clitic=cue[0]) if end > first else None
    return None


def of_whom(
    scene: Scene, carrier: Source, paper: tuple[int, int], cue: tuple[int, int], clitic: int, limit: int
) -> Source:
    """Return whose a statement is behind whoever published it: its issuer, who is told of, else the paper itself.

    `paper` is its token and the letters written onto it. بيان نشرته الوزارة: the ministry speaks. تصريحات نشرتها
    الصحيفة للوزير, عن الوزير: he speaks, and the paper carries him. بيان نشرته الصحيفة: the statement speaks.
    """
    at, phrase = carrier.last, carrier.phrase
    mention = scene.starting.get(at) if at < limit else None
    if mention is not None and mention.clitic and mention.label in ("OCC", "PERS") and scene.forms[at][0] == "ل":
        end = noun_phrase(scene, at, limit)
        return Source((at, end), mention.clitic, cue, carrier.first, end, cue_clitic=clitic, carrier=carrier)
    if at + 1 < limit and scene.forms[at] == "عن" and (end := noun_phrase(scene, at + 1, limit)) > at + 1:
        return Source((at + 1, end), 0, cue, carrier.first, end, cue_clitic=clitic, carrier=carrier)
    if phrase is None or not is_outlet(scene, phrase[0]):
        carrier.cue, carrier.cue_clitic = cue, clitic
        return carrier
    first, letters = paper
    talk = scene.forms[first][letters:] not in _PAPERS
    return Source(
        (first, first + 1),
        letters,
        cue,
        carrier.first,
        carrier.last,
        anaphoric=talk,
        cue_clitic=clitic,
        carrier=carrier,
        unowned=True,
    )


_NEAR = 7
"""A paper that reached somebody stands at most so many tokens before that."""


def is_received(scene: Scene, token: int) -> bool:
    """Whether a paper is told of that reached an outlet: ذكر بيان للوزارة ورد لـ«النهر» أن; not ورد للصحفيين بأن."""
    if token + 1 >= len(scene.forms):
        return False
    behind, small = scene.forms[token + 1], scene.small
    if behind[0] != "ل" and behind != "الي" or not scene.is_word(token - 1):
        return False
    before = (form.removeprefix("ال") for form in scene.forms[max(0, token - _NEAR) : token])
    return any(form in small.statements or form in small.documents for form in before)


def behind_time(scene: Scene, token: int, limit: int) -> int:
    """Return the token behind a date or an adverb: تحليل نشرته عام 2024 المجلة; `token` where none stands there."""
    if token in scene.dated:
        token = scene.dated[token]
    elif token < limit and scene.forms[token] in scene.small.joined.adverbs:
        token += 1
    return min(token, limit)


def is_outlet(scene: Scene, token: int) -> bool:
    """Whether an outlet's name, or an outlet without one, starts at a token."""
    return scene.forms[token].removeprefix("ال") in scene.small.outlets


def issuer_of(scene: Scene, at: int, limit: int) -> Source | None:
    """Whose statement it is: بيان صادر عن X, تصريحات نقلتها X, بيان الجيش; cue (0, 0) stands for the preposition."""
    stop = min(limit, at + 8)
    token = at
    while token < stop:
        cue = scene.cues.get(token)
        form = scene.forms[token]
        if cue is not None and cue[1].shape.pronoun and cue[1].shape.kind in ("perfect", "imperfect"):
            first = behind_time(scene, token + 1, limit)
            end = noun_phrase(scene, first, limit)
            if end > first:
                return Source((first, end), 0, (token, token + 1), at, end)
        elif token == at and cue is not None and _speaks_next(scene, cue, token, limit):
            return None  # بحسب البيان | قالت الوزارة إن
        if form in _ISSUED or form == "عن":
            if form == "عن" or (token + 1 < limit and scene.forms[token + 1] == "عن"):
                inner = token + 1 if form == "عن" else token + 2
                end = noun_phrase(scene, inner, limit)
                if end > inner:
                    return Source((inner, end), 0, (0, 0), at, end)
            token += 1
            continue
        mention = scene.starting.get(token)
        if mention is not None:
            clitic = form[: mention.clitic]
            if clitic in ("", "ل"):
                end = noun_phrase(scene, token, limit)
                return Source((token, end), mention.clitic, (0, 0), at, end)
            return None
        if form == "ل" and token + 1 < limit:
            end = noun_phrase(scene, token + 1, limit)
            if end > token + 1:
                return Source((token + 1, end), 0, (0, 0), at, end)
        if form in ("،", ".", ":") or scene.forms[token] in scene.small.joined.complementizers:
            return None
        if token == at and form in ("لذات", "لنفس"):
            end = noun_phrase(scene, token + 1, limit)
            return Source((token, end), 1, (0, 0), at, end) if end > token + 1 else None
        if token == at and form.startswith("لل"):
            end = max(noun_phrase(scene, token, limit), token + 1)
            return Source((token, end), 1, (0, 0), at, end)
        if token == at and (
            form.startswith("ال") and form[2:] in scene.small.speakers or form in ("تلك", "ذلك", "هذه")
        ):
            end = noun_phrase(scene, token, limit)
            return Source((token, end), 0, (0, 0), at, end)
        token += 1
    return None


def _speaks_next(scene: Scene, told: tuple[int, Cue], verb: int, limit: int) -> bool:
    """Whether a finite verb right behind a statement is that of the clause: no ادلى بها, no قالت فيه."""
    finite = told[1].shape.kind in ("perfect", "imperfect") and scene.forms[verb] not in _ISSUED
    return finite and IN_IT.isdisjoint(scene.forms[verb + 1 : min(limit, verb + 3)])


def letters_before(scene: Scene, token: int) -> int:
    """Return how many letters are written onto the name that starts at a token, before it."""
    mention = scene.starting.get(token)
    return mention.clitic if mention is not None else 0
