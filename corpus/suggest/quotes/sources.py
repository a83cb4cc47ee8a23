"""Attributions without a clause of their own: وفقا ل, بحسب, نقلا عن, حسبما ذكر, في تصريح نقلته وكالة."""

from corpus.suggest.quotes.addressee import hearer_at
from corpus.suggest.quotes.adjuncts import skip_adjuncts
from corpus.suggest.quotes.conforming import is_manner
from corpus.suggest.quotes.lexicon import cues
from corpus.suggest.quotes.marked_names import BEARS_NAME, is_source
from corpus.suggest.quotes.neighbours import before_other
from corpus.suggest.quotes.papers import FROM_HIM, issuer_of, letters_before, of_whom, printed, published
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.reports import Phrase, Source
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.upon_word import UPON, on_word_of, told_behind
from corpus.suggest.quotes.words import opens_content
from corpus.suggest.rule_words import rule_words


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
    if form in ("كما", "مثلما") and token and scene.forms[token - 1] == "،" and token + 1 < limit:
        return _as_told(scene, token, limit)
    if form in UPON and token + 2 < limit:
        return on_word_of(scene, token, limit) or _told(scene, told_behind(scene, token, limit), token, limit)
    return None


def _as_told(scene: Scene, token: int, limit: int) -> Source | None:
    """، كما قال X: only where no words of its own follow."""
    told = _told(scene, token + 1, token, limit)
    if told is None or told.phrase is None or _is_promised(scene, token + 1, told.phrase[0]):
        return None
    small = scene.small
    if told.last < limit and opens_content(scene, told.last):
        return None  # كما أبدت اللاعبة استعدادها
    for at in range(told.last, min(limit, told.last + 8)):
        form = scene.forms[at]
        if form in small.any_complementizer or form == ":" or at in scene.opening:
            return None
        if form in ("،", "."):
            return told
    return told if limit - told.last <= 8 else None


def _is_promised(scene: Scene, verb: int, at: int) -> bool:
    """Whether what stands behind a verb is its words: كما تعهد بالإسراع."""
    taken = at == verb + 1 and scene.forms[at][0] == "ب" and "ب" in scene.cues[verb][1].verb.takes
    return taken and (at not in scene.starting or scene.starting[at].clitic > 0)


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
        elif not _lacks_joint(scene, form):
            return None
    elif joint and form == joint:
        at += 1
    elif joint and form != "عما":
        return None
    if at >= limit:
        return None
    word = scene.forms[at][taken:]
    cue = (token, token + 1)
    if word in scene.small.echoes:
        return Source(None, 0, cue, token, at + 1)
    if word in ("ما", "مما") or form in ("لما", "عما"):
        return _told(scene, at + 1, token, limit)
    if word[:2] == "ما" and at not in scene.any_starting and (verb := cues().get(word[2:])) is not None:
        scene.cues[at] = (taken + 2, verb)  # بحسب ماورد في, وفقا لماذكره
        return _told(scene, at, token, limit)
    number = scene.any_starting.get(at)
    who = at if number is None or number.label != "CARDINAL" else min(number.last, limit - 1)
    origin = joint == "عن" or (joint == "الي" and scene.speaks(who))
    return _owner(scene, at, taken, cue, clitic, token, limit, origin)


def _lacks_joint(scene: Scene, form: str) -> bool:
    """Whether the newsroom forgot ل before a paper or a speaker: وفقا البيان, طبقا المصدر."""
    word = form.removeprefix("ال")
    papers = scene.small.statements, scene.small.documents, scene.small.speakers
    return word != form and any(word in words for words in papers)


def _owner(
    scene: Scene, at: int, taken: int, cue: tuple[int, int], clitic: int, first: int, limit: int, origin: bool
) -> Source | None:
    """The source named at `at`: the owner of a statement, a document, or the phrase itself."""
    word = scene.forms[at][taken:]
    if word.startswith("ل") and taken:
        word = "ا" + word
    bare = word[2:] if word.startswith("ال") else word
    if _is_rule(scene, word, bare, at, limit) or is_manner(scene, first, at):
        return None
    own = owner_of(scene, word)
    if word in scene.small.statements or bare in scene.small.statements:
        issuer = issuer_of(scene, at + 1, limit)
        if issuer is not None:
            issuer.first = first
            if issuer.cue == (0, 0):
                issuer.cue, issuer.cue_clitic, issuer.origin = cue, clitic, origin
                return printed(scene, issuer, limit)
            return of_whom(scene, issuer, (at, taken), cue, clitic, limit)
        end = max(noun_phrase(scene, at, limit), at + 1)
        return Source((at, end), taken, cue, first, end, origin, anaphoric=True, cue_clitic=clitic, own=own)
    end = before_other(scene, at, noun_phrase(scene, at, limit))
    owned = at < end < limit and scene.forms[end].startswith("ل") and end not in scene.dated
    if owned and (scene.forms[end] not in scene.small.rooted or scene.forms[end][1:] in scene.small.outlets):
        end = max(noun_phrase(scene, end, limit), end + 1)
    if end == at and taken:
        end = at + 1 if scene.is_word(at) else at
    if end == at and at in scene.names and is_source(scene, at):
        end = at + 3
    if end == at:
        return None
    found = Source((at, end), taken, cue, first, end, origin, anaphoric=own != "", cue_clitic=clitic, own=own)
    if end + 2 < limit and (
        end in scene.cues
        or not scene.small.documents.isdisjoint((scene.bare(at), bare))
        or scene.forms[end + 1] in FROM_HIM
    ):
        return published(scene, found, limit)
    if end + 1 < limit and scene.forms[end] in ("نقلا", "عن"):
        inner = find_source(scene, end, limit) if scene.forms[end] == "نقلا" else None
        if inner is not None:
            found.inner, found.last = inner, inner.last
    return found


_IN_FORCE = frozenset(("المعمول", "الجاري", "الساري", "السارية", "النافذ", "النافذة", "المتبع", "المتبعة", "المرعية"))
"""Behind a noun these tell that it is a rule: وفقا للتشريع المعمول به."""


_OUTCOMES, _ARRANGING = rule_words("sources", "outcomes"), rule_words("sources", "arranging")


def _is_rule(scene: Scene, word: str, bare: str, at: int, limit: int) -> bool:
    """Whether a noun is a rule or a measure that something conforms to, no source: وفقا للقانون, بحسب قدراتها."""
    rules = scene.small.rules
    if word not in rules and bare not in rules:
        stem = _stem(word)
        measured = stem and (stem in rules or stem.removesuffix("ت") + "ة" in rules)
        if not measured and not (at + 1 < limit and scene.forms[at + 1] in _IN_FORCE):
            return bare in _OUTCOMES and not _ARRANGING.isdisjoint(scene.forms[max(0, at - 6) : at - 1])
    return not _clause_behind(scene, at, limit)


def _stem(word: str) -> str:
    """Return a noun without its pronoun; empty where it has none."""
    return next((word.removesuffix(pronoun) for pronoun in ("هم", "ها", "ه") if word.endswith(pronoun)), "")


_OTHERS = frozenset(("مصادر", "مصدر", "مراسل"))
"""Whose they are, he has his words from them."""


def owner_of(scene: Scene, word: str) -> str:
    """Return the gender of whose paper a noun with a pronoun is (بيانها, روايته); empty where it is none."""
    stem, small = _stem(word), scene.small
    if len(stem) < 3:
        return ""
    nouns = (stem, stem.removesuffix("ت") + "ة")
    papers = not small.statements.isdisjoint(nouns) or not small.documents.isdisjoint(nouns)
    if not papers or stem in _OTHERS:
        return ""
    return "f" if word.endswith("ها") else "m"


def _clause_behind(scene: Scene, at: int, limit: int) -> bool:
    """Whether فإن stands behind a noun within a few words: what is named then speaks (بحسب قرار الإحالة فإن ...)."""
    return any(scene.forms[token] in scene.small.after_source for token in range(at + 1, min(limit, at + 7)))


def _told(scene: Scene, verb: int, first: int, limit: int) -> Source | None:
    """حسبما ذكر X, وفقا لما نقلته X عن Y, بحسب ما كشفه ل Z مسؤول: the verb is the cue."""
    if verb >= limit or verb not in scene.cues:
        return None
    clitic, cue = scene.cues[verb]
    if cue.shape.kind not in ("perfect", "imperfect") or cue.verb.lemma == "نص":
        return None  # وفقا لما نص عليه القانون
    at = verb + 1
    if cue.verb.act == "stand":  # حسب ما جاء في بيان الوزارة
        if at < limit and scene.forms[at] == "علي":
            return on_word_of(scene, at, limit, (first, verb))
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
    last = end
    if hearer is None and (outlet := _told_outlet(scene, at, end)) is not None:
        hearer, end = outlet, outlet.first - 1
    found = Source(
        (at, end), letters_before(scene, at), (verb, verb + 1), first, last, hearer=hearer, cue_clitic=clitic
    )
    if end + 1 < limit and scene.forms[end] in ("عن", "نقلا") and cue.verb.relays:
        inner_at = end + 1 if scene.forms[end] == "عن" else end + 2
        inner_end = noun_phrase(scene, inner_at, limit)
        if inner_end > inner_at:
            told = (verb, verb + 1) if scene.forms[end] == "عن" else (end, end + 1)  # وفق ما أوردت X نقلا عن Y
            found.inner = Source((inner_at, inner_end), 0, told, end, inner_end, origin=True)
            found.last = inner_end
    elif end < limit and (heard := hearer_at(scene, end, limit, True)) is not None:
        found.hearer, found.last = heard
    return printed(scene, found, limit) if found.last in scene.cues else found


def _told_outlet(scene: Scene, at: int, end: int) -> Phrase | None:
    """Return the outlet in marks behind an unnamed source, whom he told without ل: حسبما ذكر مصدر أمني «قناة النهر»."""
    passage = scene.closing.get(end - 1)
    if (
        passage is None
        or passage.open <= at
        or scene.bare(at) not in _OTHERS
        or BEARS_NAME[scene.forms[passage.open - 1]]
    ):
        return None
    named = scene.starting.get(passage.first)
    whole = named is not None and named.label == "ORG" and named.last == passage.last
    return Phrase(passage.first, passage.last) if whole else None


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
    comma = _comma_before_subject(scene, end, limit)
    if comma >= end > first:
        return Phrase(first, comma, clitic if mention is None else mention.clitic), comma + 1
    if end <= first:
        return None, at
    closing = 1 if parenthesis and end < limit and scene.forms[end] == ")" else 0
    return Phrase(first, end, clitic if mention is None else mention.clitic), end + closing


def _comma_before_subject(scene: Scene, end: int, limit: int) -> int:
    """The comma within a few words behind a hearer, before who spoke: ما أكده للجوهرة أف أم، النائب; else -1."""
    for at in range(end, min(limit - 1, end + 4)):
        if scene.forms[at] == "،":
            subject = scene.starting.get(at + 1)
            return at if subject is not None and not subject.clitic and subject.label in ("PERS", "OCC", "ORG") else -1
    return -1
