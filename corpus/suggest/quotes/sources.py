"""Attributions without a clause of their own: وفقا ل, بحسب, نقلا عن, حسبما ذكر, في تصريح نقلته وكالة."""

from corpus.suggest.quotes.addressee import hearer_at
from corpus.suggest.quotes.adjuncts import aside_end, skip_adjuncts
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.reports import Phrase, Source
from corpus.suggest.quotes.scene import ON_WORD_OF, Scene
from corpus.suggest.quotes.words import opens_content

_ISSUED = frozenset(
    ("صادر", "صادرة", "الصادر", "الصادرة", "نشره", "اصدره", "اصدرته", "اصدرتها", "اصدرها", "ادلي", "ادلت")
)
_FROM_HIM = frozenset(("عنه", "عنها", "عنهم", "عنهما"))
_CARRIES = frozenset(("نقل", "أورد", "نشر", "بث", "تناقل", "أذاع", "نسب", "ذكر", "أعلن", "كشف", "أفاد"))


def find_source(scene: Scene, token: int, limit: int) -> Source | None:
    """Return the attribution that begins at a token (بحسب, وفقا, نقلا, حسبما ...), None where none does."""
    if token not in scene.sourced:
        return None
    form, clitic = scene.forms[token], 0
    small = scene.small
    if (
        form not in small.sources
        and form[0] in "وف"
        and (form[1:] in small.sources or form[1:] in small.sources_with_verb)
    ):
        form, clitic = form[1:], 1
    if form in small.sources:
        return _named_source(scene, token, clitic, small.sources[form], limit)
    if form in small.sources_with_verb and form != "كما" and form != "فيما" and form != "مثلما":
        return _told(scene, token + 1, token, limit)
    if form in ("كما", "مثلما") and token and scene.forms[token - 1] in ("،", ",") and token + 1 < limit:
        return _as_told(scene, token, limit)
    if form == "علي" and token + 2 < limit and scene.forms[token + 1] in ON_WORD_OF:
        return _on_word_of(scene, token, limit)
    return None


def _as_told(scene: Scene, token: int, limit: int) -> Source | None:
    """، كما قال X: only where no words of its own follow."""
    told = _told(scene, token + 1, token, limit)
    if told is None or told.phrase is None:
        return None
    small = scene.small
    if told.last < limit and opens_content(scene, told.last):
        return None  # كما أبدت اللاعبة استعدادها
    for at in range(told.last, min(limit, told.last + 8)):
        form = scene.forms[at]
        if form in small.any_complementizer or form == ":" or at in scene.opening:
            return None
        if form in ("،", ",", "."):
            return told
    return told if limit - told.last <= 8 else None


def _named_source(scene: Scene, token: int, clitic: int, joint: str, limit: int) -> Source | None:
    at = token + 1
    if at >= limit:
        return None
    form = scene.forms[at]
    taken = 0
    if joint == "ل":
        if form == "ل":  # لـ«رويترز»
            at, form = at + 1, scene.forms[at + 1] if at + 1 < limit else ""
        elif form.startswith("ل") and len(form) > 2:
            taken = 1
        else:
            return None
    elif joint and form == joint:
        at += 1
    elif joint:
        return None
    if at >= limit:
        return None
    word = scene.forms[at][taken:]
    cue = (token, token + 1)
    if word in scene.small.echoes:
        return Source(None, 0, cue, token, at + 1)
    if word in ("ما", "مما") or (form == "لما"):
        return _told(scene, at + 1, token, limit)
    return _owner(
        scene, at, taken, cue, clitic, token, limit, origin=joint == "عن" or (joint == "الي" and scene.speaks(at))
    )


def _owner(
    scene: Scene, at: int, taken: int, cue: tuple[int, int], clitic: int, first: int, limit: int, origin: bool
) -> Source | None:
    """The source named at `at`: the owner of a statement, a document, or the phrase itself."""
    word = scene.forms[at][taken:]
    if word.startswith("ل") and taken:
        word = "ا" + word
    bare = word[2:] if word.startswith("ال") else word
    if (word in scene.small.rules or bare in scene.small.rules) and not _clause_behind(scene, at, limit):
        return None
    if word in scene.small.statements or bare in scene.small.statements:
        issuer = issuer_of(scene, at + 1, limit)
        if issuer is not None:
            issuer.first = first
            if issuer.cue == (0, 0):
                issuer.cue, issuer.cue_clitic, issuer.origin = cue, clitic, origin
                return _printed(scene, issuer, limit)
            return _of_whom(scene, issuer, cue, clitic, limit)
        end = max(noun_phrase(scene, at, limit), at + 1)
        return Source((at, end), taken, cue, first, end, origin, anaphoric=True, cue_clitic=clitic)
    end = noun_phrase(scene, at, limit)
    owned = at < end < limit and scene.forms[end].startswith("ل") and end not in scene.dated
    if owned and (scene.forms[end] not in scene.small.rooted or scene.forms[end][1:] in scene.small.outlets):
        end = max(noun_phrase(scene, end, limit), end + 1)
    if end == at and taken:
        end = at + 1 if scene.is_word(at) else at
    if end == at:
        return None
    found = Source((at, end), taken, cue, first, end, origin, cue_clitic=clitic)
    if end + 2 < limit and (
        not scene.small.documents.isdisjoint((scene.bare(at), bare)) or scene.forms[end + 1] in _FROM_HIM
    ):
        return _published(scene, found, limit)
    if end + 1 < limit and scene.forms[end] in ("نقلا", "عن"):
        inner = find_source(scene, end, limit) if scene.forms[end] == "نقلا" else None
        if inner is not None:
            found.inner, found.last = inner, inner.last
    return found


def _printed(scene: Scene, source: Source, limit: int) -> Source:
    """Add who printed a statement whose issuer is known: بيان للوزارة نشرته الصحيفة."""
    verb = source.last
    cue = scene.cues.get(verb)
    from_him = verb + 2 < limit and scene.forms[verb + 1] in _FROM_HIM  # مصدر نقلت عنه الوكالة
    carries = cue is not None and (cue[1].shape.pronoun or from_him) and cue[1].verb.lemma in _CARRIES
    if not carries or verb + 1 >= limit:
        if verb + 1 < limit and scene.forms[verb].startswith("ال") and scene.forms[verb][2:] in scene.small.issued:
            source.last = aside_end(scene, verb, limit)
        return source
    first = verb + 1 + from_him
    end = noun_phrase(scene, first, limit)
    if end > first:
        source.carrier = Source((first, end), _clitic(scene, first), (verb, verb + 1), verb, end)
        source.last = end
    return source


def _published(scene: Scene, source: Source, limit: int) -> Source:
    """Pass what tells who published a document: بحسب أرقام صادرة عن الهيئة، ...; أرقام نشرتها الهيئة."""
    at = source.last
    if scene.forms[at].removeprefix("ال") in scene.small.issued and scene.forms[at + 1] == "عن":
        source.last = max(noun_phrase(scene, at + 2, limit), at + 2)
        return source
    source.last += scene.forms[at] in scene.small.joined.relatives
    printed = _printed(scene, source, limit)
    if printed.carrier is None:
        source.last = at
    return printed


def _of_whom(scene: Scene, carrier: Source, cue: tuple[int, int], clitic: int, limit: int) -> Source:
    """Take who is told of behind a carrier for the speaker: تصريحات نشرتها الصحيفة للوزير; else the carrier."""
    at = carrier.last
    mention = scene.starting.get(at) if at < limit else None
    if mention is None or not mention.clitic or mention.label not in ("OCC", "PERS") or scene.forms[at][0] != "ل":
        return carrier
    end = noun_phrase(scene, at, limit)
    return Source((at, end), mention.clitic, cue, carrier.first, end, cue_clitic=clitic, carrier=carrier)


def _clause_behind(scene: Scene, at: int, limit: int) -> bool:
    """Whether فإن stands behind a noun within a few words: what is named then speaks (بحسب قرار الإحالة فإن ...)."""
    return any(scene.forms[token] in scene.small.after_source for token in range(at + 1, min(limit, at + 7)))


def issuer_of(scene: Scene, at: int, limit: int) -> Source | None:
    """Whose statement it is: بيان صادر عن X, تصريحات نقلتها X, بيان الجيش; cue (0, 0) stands for the preposition."""
    stop = min(limit, at + 8)
    token = at
    while token < stop:
        cue = scene.cues.get(token)
        form = scene.forms[token]
        if cue is not None and cue[1].shape.pronoun and cue[1].shape.kind in ("perfect", "imperfect"):
            end = noun_phrase(scene, token + 1, limit)
            if end > token + 1:
                return Source((token + 1, end), 0, (token, token + 1), at, end)
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
        if form in ("،", ",", ".", ":") or scene.forms[token] in scene.small.joined.complementizers:
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


def _told(scene: Scene, verb: int, first: int, limit: int) -> Source | None:
    """حسبما ذكر X, وفقا لما نقلته X عن Y, بحسب ما كشفه ل Z مسؤول: the verb is the cue."""
    if verb >= limit or verb not in scene.cues:
        return None
    clitic, cue = scene.cues[verb]
    if cue.shape.kind not in ("perfect", "imperfect"):
        return None
    at = verb + 1
    if cue.verb.act == "stand":  # حسب ما جاء في بيان الوزارة
        stood = at + 1 < limit and scene.forms[at] == "في"
        return _owner(scene, at + 1, 0, (verb, at), clitic, first, limit, origin=False) if stood else None
    while at < limit and scene.forms[at] in scene.small.prepositions_with_pronoun:
        at += 1
    at = (
        skip_adjuncts(scene, at, limit)
        if at < limit and (at in scene.dated or scene.forms[at] in scene.small.joined.adverbs)
        else at
    )
    if at >= limit:
        return None
    hearer = None
    if at < limit and scene.forms[at][0] == "ل" and at not in scene.starting or _is_hearer(scene, at):
        hearer, at = _skip_hearer(scene, at, limit)
    if at < limit and scene.forms[at] in ("بيان", "بلاغ"):
        return _owner(scene, at, 0, (verb, verb + 1), clitic, first, limit, origin=False)
    end = noun_phrase(scene, at, limit)
    if end == at:
        return Source(None, 0, (verb, verb + 1), first, at, cue_clitic=clitic)
    found = Source((at, end), _clitic(scene, at), (verb, verb + 1), first, end, hearer=hearer, cue_clitic=clitic)
    if end + 1 < limit and scene.forms[end] in ("عن", "نقلا") and cue.verb.relays:
        inner_at = end + 1 if scene.forms[end] == "عن" else end + 2
        inner_end = noun_phrase(scene, inner_at, limit)
        if inner_end > inner_at:
            found.inner = Source((inner_at, inner_end), 0, (verb, verb + 1), end, inner_end, origin=True)
            found.last = inner_end
    elif end < limit and (heard := hearer_at(scene, end, limit, True)) is not None:
        found.hearer, found.last = heard
    return _printed(scene, found, limit) if found.last in scene.cues else found


def _clitic(scene: Scene, token: int) -> int:
    mention = scene.starting.get(token)
    return mention.clitic if mention is not None else 0


def _is_hearer(scene: Scene, token: int) -> bool:
    mention = scene.starting.get(token)
    return mention is not None and mention.clitic > 0 and scene.forms[token][0] == "ل"


def _skip_hearer(scene: Scene, at: int, limit: int) -> tuple[Phrase | None, int]:
    """Return the hearer written after ل at a token, and the token after him."""
    if scene.forms[at] == "ل":
        first, clitic = at + 1, 0
        parenthesis = first < limit and scene.forms[first] == "("
        if parenthesis:
            first += 1
    else:
        first, clitic, parenthesis = at, 1, False
    if first >= limit:
        return None, at
    mention = scene.starting.get(first)
    end = mention.last if mention is not None else noun_phrase(scene, first, limit) if not clitic else at + 1
    if end <= first:
        return None, at
    closing = 1 if parenthesis and end < limit and scene.forms[end] == ")" else 0
    return Phrase(first, end, clitic if mention is None else mention.clitic), end + closing


def _on_word_of(scene: Scene, token: int, limit: int) -> Source | None:
    """على حد قوله, على حد تعبير X, على لسان X."""
    at = token + 2
    if scene.forms[token + 1] == "حد":
        if scene.forms[at] in scene.small.echoes:
            return Source(None, 0, (token, at + 1), token, at + 1)
        at += 1
    end = noun_phrase(scene, at, limit)
    if end == at:
        return None
    return Source((at, end), _clitic(scene, at), (token, at), token, end)
