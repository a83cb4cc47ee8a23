"""Documents and statements in which words stand: جاء في البيان أن, ورد في التقرير, صدر عن الديوان البيان التالي."""

from corpus.suggest.quotes.acts import opening_subject
from corpus.suggest.quotes.complements import find_words
from corpus.suggest.quotes.cue_types import APART, STRICT
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.reports import NO_SHAPE, Phrase, Report, Source
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.words import is_nominal

_READING = frozenset(("تلا", "تلت", "قرا", "قرات", "يتلو", "تتلو"))
_FOLLOWING = frozenset(("التالي", "الاتي", "التالية", "الاتية"))
_RULINGS = frozenset(("قرار", "حكم", "منطوق", "حيثيات", "مرسوم", "تعميم"))
"""Whoever issues them says what stands in them: جاء في قرار المحكمة أن ..."""
_PAPERS = frozenset(("امر", "عريضة", "ديباجة", "مقدمة", "ورقة", "برقية", "افتتاحية", "افتتاحيتها"))
"""Papers in which words stand, besides documents: جاء في أمر الإحالة أن ..."""


def stand_report(scene: Scene, token: int, unit: tuple[int, int]) -> Report | None:
    """جاء في البيان أن, ورد في التقرير: the words stand in a document, or in the statement of somebody."""
    clitic, cue = scene.cues[token]
    at = token + 1
    limit = unit[1]
    small = scene.small
    if at + 1 >= limit or cue.shape.pronoun or cue.shape.number == "d":
        return None  # وردا على الوزير
    form = scene.forms[at]
    if cue.verb.lemma == "صدر":
        return _issued(scene, token, limit) if form == "عن" else None
    if form in ("في", "علي"):
        noun, letters = at + 1, 0
        if noun + 1 < limit and scene.forms[noun] in ("لسان", "نص"):
            noun += 1
    elif form[0] == "ب" and len(form) > 3:
        noun, letters = at, 1
    elif form in ("فيه", "فيها"):
        return _in_it(scene, token, unit[0], limit)
    else:
        return None
    word = scene.forms[noun][letters:]
    bare = word[2:] if word.startswith("ال") else word
    statement = word in small.statements or bare in small.statements or bare in _RULINGS
    document = (word in small.documents or bare in small.documents) and bare not in _RULINGS or bare in _PAPERS
    owned = _is_owned_paper(scene, word)
    if not statement and not document and not owned and form != "علي":
        return None
    report = Report(
        (token, token + 1), clitic, cue.verb, cue.shape, "stand", "جاء في", token, -1, "", conjoined=clitic > 0
    )
    after = noun + 1
    if owned:
        report.anaphoric = True
    elif document:
        after = noun_phrase(scene, noun, limit)
        if after == noun and bare in _PAPERS:
            after = max(noun_phrase(scene, noun + 1, limit), noun + 1)  # أمر, which is a verb too
        after = _before_relative_verb(scene, noun + 1, after)
        report.subject = Phrase(noun, after, letters)
    elif form == "علي":
        after = noun_phrase(scene, noun, limit)
        report.subject = Phrase(noun, after, letters)
    else:
        after = _statement_owner(scene, report, noun, limit)
    if after <= noun or not find_words(scene, report, after, limit) or report.how == "object":
        return None
    return report


def _before_relative_verb(scene: Scene, begin: int, end: int) -> int:
    """Cut a paper before the verb that tells of it: رسالة بعث بها الوزير, مذكرة للوزارة اطلعت عليها الوكالة."""
    told, forms = scene.small.prepositions_with_pronoun, scene.forms
    return next(
        (token for token in range(begin, end) if forms[token + 1 : token + 2] and forms[token + 1] in told), end
    )


_PRONOUNS = ("هما", "هم", "ها", "ه")
_REPLY = frozenset(("رد",))


def _is_owned_paper(scene: Scene, word: str) -> bool:
    """Whether a word is the paper or answer of somebody named before: بيانه, مذكرتها, ردهم."""
    stem = next((word.removesuffix(pronoun) for pronoun in _PRONOUNS if word.endswith(pronoun)), "")
    if len(stem) < 2:
        return False
    nouns = {stem, stem[:-1] + "ة"} if stem.endswith("ت") else {stem}
    return any(
        not nouns.isdisjoint(known) for known in (scene.small.documents, scene.small.statements, _RULINGS, _REPLY)
    )


def _issued(scene: Scene, token: int, limit: int) -> Report | None:
    """صدر عن الديوان البيان التالي: the words behind the colon are the issuer's."""
    clitic, cue = scene.cues[token]
    end = noun_phrase(scene, token + 2, limit, APART)
    colon = next((at for at in range(end, min(limit - 1, end + 4)) if scene.forms[at] == ":"), -1)
    if end == token + 2 or colon < 0 or not any(form in _FOLLOWING for form in scene.forms[token:colon]):
        return None
    report = Report((token, token + 1), clitic, cue.verb, cue.shape, "stand", "صدر عن", token, colon + 1, "speech")
    report.subject = Phrase(token + 2, end - (scene.forms[end - 1] == "البيان"))
    return report


def _in_it(scene: Scene, token: int, first: int, limit: int) -> Report | None:
    """نشر النادي بيانا جاء فيه أن: the statement is somebody's who was named before."""
    clitic, cue = scene.cues[token]
    report = Report((token, token + 1), clitic, cue.verb, cue.shape, "stand", "جاء فيه", token, -1, "")
    if not find_words(scene, report, token + 2, limit) or report.how == "object":
        return None
    report.shape = NO_SHAPE
    _read_aloud(scene, report, token, first)
    if report.subject is None:  # نشر النادي بيانا جاء فيه
        report.subject = opening_subject(scene, token, first)
    return report


def _read_aloud(scene: Scene, report: Report, token: int, first: int) -> None:
    """تلا المقرر جزءا من التقرير جاء فيه أن: the document speaks, through him who reads it."""
    for verb in range(token - 1, max(first, token - 20) - 1, -1):
        if scene.bare(verb) not in _READING:
            continue
        document = next((at for at in range(verb + 1, token) if _is_document(scene, at)), -1)
        reader = min(noun_phrase(scene, verb + 1, token, STRICT), document)
        if reader > verb + 1:
            letters = len(scene.forms[verb]) - len(scene.bare(verb))
            report.subject = Phrase(document, noun_phrase(scene, document, token, STRICT))
            report.add(Source((verb + 1, reader), 0, (verb, verb + 1), verb, verb, cue_clitic=letters))
        return


def _is_document(scene: Scene, token: int) -> bool:
    """Whether a word is a document: تقريرا, الكتاب, مذكرة."""
    form = scene.forms[token].removeprefix("ال")
    return form in scene.small.documents or (form.endswith("ا") and form[:-1] in scene.small.documents)


_MADE = frozenset(("صادر", "اصدره", "اصدرته", "اصدرها", "اصدرتها", "وزعه", "وزعته", "عممه", "عممته"))
"""بيان أصدرته الوزارة: who made it stands behind."""


def _statement_owner(scene: Scene, report: Report, noun: int, limit: int) -> int:
    """Read whose statement it is, where that is said; the issuer named before has made it otherwise."""
    at = noun + 1
    mention = scene.starting.get(at)
    form = scene.forms[at] if at < limit else ""
    if mention is not None and (not mention.clitic or form[0] == "ل"):
        end = noun_phrase(scene, at, limit)
        report.subject = Phrase(at, end, mention.clitic)
        return end
    while at + 1 < limit and form.startswith("ال") and scene.forms[noun].lstrip("ب").startswith("ال"):
        at += 1  # في البيان الختامي للجنة
        form = scene.forms[at]
    made = at + (2 if form == "صادر" else 1)
    if form in _MADE and made < limit and (end := noun_phrase(scene, made, limit)) > made:
        report.subject = Phrase(made, end)
        return end
    if form.startswith("لل"):
        report.subject = Phrase(at, max(noun_phrase(scene, at, limit), at + 1), 1)
        return report.subject.last
    if form.startswith("ال") and not scene.forms[noun].lstrip("ب").startswith("ال") and is_nominal(scene, at):
        report.subject = Phrase(at, noun_phrase(scene, at, limit))
        return report.subject.last
    report.anaphoric = True
    return at
