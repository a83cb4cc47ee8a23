"""From a finite reporting verb to a report: does it report here, and who is its subject."""

from functools import cache

from corpus.arabic.folding import fold_word
from corpus.suggest.quotes.addressee import called_hearer, hearer_at
from corpus.suggest.quotes.adjuncts import skip_adjuncts
from corpus.suggest.quotes.classes import COMMAS
from corpus.suggest.quotes.complements import find_words
from corpus.suggest.quotes.genders import agrees_behind
from corpus.suggest.quotes.lexicon import Cue, bared, small
from corpus.suggest.quotes.objects import is_put_on
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.prepositions import ORDERS, THE_BLAME, joint_at
from corpus.suggest.quotes.reports import Phrase, Report
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.sources import issuer_of
from corpus.suggest.quotes.subjects import subject_before, topic
from corpus.suggest.quotes.words import is_nominal, is_verbal_noun, opens_content

_AIMS = frozenset(map(fold_word, ("أن", "بأن", "كي", "لكي", "لو", "إذا")))
"""Before an imperfect: it is wished for, not said."""


_ANY = frozenset(("اي", "كل", "اول", "اخر", "مجرد", "بعد", "قبل"))
"""Before a noun, never before a verb."""


_IN_A_VOICE = frozenset(("بصوت", "بلهجة", "بنبرة", "بكل", "بلغة"))


_STATEMENTS = frozenset(("بيان", "تصريح", "بلاغ", "خطاب", "رسالة", "تغريدة", "منشور"))
"""في بيان سلطات المدينة: between a body and whom it asks, the noun behind one of these is the one asked."""


_WHEN = frozenset(
    ("حينها", "انذاك", "وقتها", "امس", "اليوم", "ايضا", "كذلك", "موءخرا", "اخيرا", "لاحقا", "سابقا", "مساء", "صباحا")
)
"""Adverbs between a verb and its subject."""


_CALLS = frozenset(("اتصال", "مكالمة", "مداخلة", "رد", "رده", "ردها"))
"""What is spoken with somebody, besides talks."""


_BUT_HE = bared(("لكنه", "لكنها"))


_SAYING = frozenset(("قاءلا", "قاءلة", "قاءلين"))


_MEASURES = frozenset(("CARDINAL", "ORDINAL", "QUANTITY", "MONEY", "PERCENT", "DATE", "TIME", "AGE"))


def finite_report(scene: Scene, token: int, unit: tuple[int, int]) -> Report | None:
    """Return the report of a finite verb, None where it reports nothing here."""
    clitic, cue = scene.cues[token]
    if unsaid(scene, token, cue, unit[0]) or (cue.shape.pronoun and cue.verb.lemma == "نسب"):
        return None
    before = topic(scene, token, unit[0]) if clitic else subject_before(scene, token, unit[0])
    if before is not None and before.last < token and _subject_behind(scene, token, cue, before):
        before = None
    verb, shape = cue.verb, cue.shape
    rule = f"{verb.lemma} {shape.kind}"
    report = Report((token, token + 1), clitic, verb, shape, "finite", rule, token, -1, "")
    if token > unit[0]:
        report.conjoined = clitic > 0 or scene.forms[token - 1] in _BUT_HE
        report.in_relative = scene.forms[token - 1] in scene.small.joined.relatives
    else:
        report.conjoined = clitic > 0
    if before is not None:
        report.subject, report.first = before, token if clitic else min(before.first, token)
        report.rule += ", subject before"
    at = token + 1
    if at < unit[1] and scene.forms[at] in _SAYING:
        report.cue = (token, at + 1)
        at += 1
    at = _read_subject(scene, report, at, unit[1])
    if verb.called and (called := called_hearer(scene, verb.called, at, unit[1])) is not None:
        report.hearer, at = called
    if verb.doubtful and report.subject is None and not clitic:
        return None
    if not find_words(scene, report, at, unit[1]) or _is_formula(scene, report, token) or _is_prayer(scene, report):
        return None
    if verb.study and (
        report.subject is None or (report.how == "object" or verb.lemma == "دل") and not _is_document(scene, report)
    ):
        return None
    if verb.doubtful and report.subject is None and report.how not in ("clause", "speech"):
        return report if verb.lemma in ORDERS and clitic else None
    if report.hearer is None and not clitic:
        report.hearer = _heard_before(scene, token, unit[0])
    if scene.forms[token] in scene.small.prepositions and report.how != "object":
        return None  # عبر the preposition
    return report


def _subject_behind(scene: Scene, token: int, cue: Cue, before: Phrase) -> bool:
    """Whether a name directly behind the verb is its subject rather than a name further before it."""
    behind = scene.starting.get(token + 1)
    if behind is None or behind.clitic or "hearer" in cue.verb.takes or "accused" in cue.verb.takes:
        return False
    between = range(before.last, token)
    return not cue.shape.pronoun and any(not scene.is_word(at) and scene.forms[at] not in "،," for at in between)


@cache
def _unsaying() -> frozenset[str]:
    """Return the words before a verb that can take its saying away; most words are none."""
    return bared(small().negations | _AIMS | _ANY | {"من", "علي", "في"})


def unsaid(scene: Scene, token: int, cue: Cue, first: int) -> bool:
    """Whether the verb is denied, wished for or a condition: لم يقل, أن يقول, لن يعلن."""
    if cue.verb.lemma == "أبلغ" and token + 1 < len(scene.forms) and _measures(scene, token + 1):
        return True
    if scene.forms[token] == "بين":
        return True  # the preposition; the verb is told by its conjunction
    if cue.verb.lemma == "ثمن" and token and "دفع" in scene.forms[token - 1]:
        return True  # دفع ثمن أخطائه
    if token == first or scene.forms[token - 1] not in _unsaying() or scene.cues[token][0]:
        return False
    before = scene.bare(token - 1)
    if before == "من" or (cue.verb.lemma in ORDERS and before in ("علي", "في")):
        return True  # على وجه الخصوص
    if before in _ANY and cue.shape.kind == "perfect" and not cue.shape.pronoun:
        return True  # أي طلب
    if before in scene.small.negations:
        return cue.verb.lemma not in scene.small.negated_reports
    if cue.shape.kind == "imperfect" and before in _AIMS:
        if cue.verb.act == "say" and token > first + 1 and scene.forms[token - 2] == "قبل":
            return False  # قبل أن يضيف
        return scene.reading.text[scene.reading.starts[token - 1]] != "إ"
    return False


def _measures(scene: Scene, token: int) -> bool:
    """Whether a number or a measure stands at a token: يبلغ 34 عاما, تبلغ مساحته."""
    form = scene.forms[token]
    mention = scene.any_starting.get(token)
    return form[0].isdigit() or form == "من" or (mention is not None and mention.label in _MEASURES)


def _is_formula(scene: Scene, report: Report, token: int) -> bool:
    """يذكر أن, يتوقع أن, تبين أن: an imperfect that nobody is the subject of."""
    if report.subject is not None or report.in_relative:
        return False
    if scene.bare(token) in scene.small.formulae or scene.forms[token] in scene.small.formulae:
        return True
    return report.shape.kind == "imperfect" and report.shape.gender == "m" and report.verb.agentless


def _is_prayer(scene: Scene, report: Report) -> bool:
    """داعيا الله أن: no report."""
    return report.hearer is not None and scene.forms[report.hearer.first] in ("الله", "المولي")


def _is_document(scene: Scene, report: Report) -> bool:
    """Whether the subject is a study, a poll, figures: what else أظهر has as subject does not speak."""
    if report.subject is None:
        return False
    form = scene.bare(report.subject.first)
    return form in scene.small.documents or (form.startswith("ال") and form[2:] in scene.small.documents)


def _read_subject(scene: Scene, report: Report, at: int, limit: int) -> int:
    """Read the noun phrases after the verb as subject and hearer; return the token after them."""
    takes = report.verb.takes
    listens = report.verb.manner.apart
    while at + 1 < limit and scene.forms[at] in scene.small.prepositions_with_pronoun and not listens:
        at += 1  # قال فيه مسؤولون
    if at < limit and (at in scene.dated or scene.forms[at] in _WHEN):
        later = scene.dated.get(at, at + 1)  # قال أمس وزير الخارجية
        at = later if later < limit and later in scene.starting and not scene.starting[later].clitic else at
    if at >= limit or (scene.forms[at] in scene.small.words_follow and at not in scene.any_starting):
        return at
    if joint_at(scene, at, report.verb.prepositions) is not None:
        return at
    if report.verb.called and called_hearer(scene, report.verb.called, at, limit) is not None:
        return at
    mention = scene.starting.get(at)
    if mention is not None and mention.clitic:
        return at
    if mention is None and scene.forms[at][0] == "ب" and is_verbal_noun(scene.forms[at][1:]):
        return at
    if mention is None and scene.forms[at] in _IN_A_VOICE:
        return min(at + 2, limit)
    if report.shape.pronoun and "judged" in takes and report.conjoined and not scene.speaks(at) and mention is None:
        return at  # واعتبرته خطوة مهمة
    manner = report.verb.manner
    end = noun_phrase(scene, at, limit, manner)
    if end == at:
        return at
    if end == at + 1 and mention is None and (_how_said(scene, at) or _own_talk(scene, at)):
        return end
    if report.shape.number in ("d", "p") and report.subject is None:  # its subject was named before
        if "hearer" not in takes:
            return at
        report.hearer = Phrase(at, end)
        return end
    if report.subject is not None:
        return _read_hearer(scene, report, at, end)
    if "object" in takes and mention is None and opens_content(scene, at):
        return at
    if listens and not agrees_behind(scene, at, report.shape):
        report.hearer = Phrase(at, end) if "hearer" in takes else None
        return end if "hearer" in takes else at
    blamed = report.conjoined and report.verb.lemma == "حمل" and end < limit and scene.forms[end] == THE_BLAME
    if blamed and not is_put_on(scene, end):
        return at  # وحملت الاحتلال المسؤولية
    report.subject = Phrase(at, end)
    if scene.forms[at] in ("بيان", "بلاغ", "منشور"):
        issuer = issuer_of(scene, at + 1, limit)
        if issuer is not None and issuer.phrase is not None and issuer.cue == (0, 0):
            report.subject = Phrase(issuer.phrase[0], issuer.phrase[1], issuer.clitic)
            return issuer.phrase[1]
    if "hearer" not in takes or report.shape.pronoun or end >= limit:
        return end
    end = _behind_aside(scene, end, limit, report.verb.prepositions)
    following = scene.starting.get(end)
    if joint_at(scene, end, report.verb.prepositions) is not None or (following is not None and following.clitic):
        return end
    if scene.bare(at) in scene.small.documents and scene.forms[end].endswith(("ه", "ها")):
        return end  # تقرير وزعه المركز
    second = noun_phrase(scene, end, limit, manner)
    if second > end:
        report.hearer = Phrase(end, second)
    return second


def _own_talk(scene: Scene, token: int) -> bool:
    """Whether a noun is the speaker's own talk: ختم حديثه, تابعت كلمتها."""
    form = scene.forms[token]
    return form.endswith(("ه", "ها", "هم")) and form in scene.small.talks


def _how_said(scene: Scene, token: int) -> bool:
    """Whether ب with a noun tells how it was said: أضافت بحسرة."""
    form = scene.forms[token]
    return form[0] == "ب" and len(form) > 3 and form not in scene.small.rooted and not scene.speaks(token)


def _heard_before(scene: Scene, token: int, first: int) -> Phrase | None:
    """Return the hearer of a talk that opens the sentence: في حديثه لصحيفة فلانة، أكد ..."""
    if token - first < 3 or scene.bare(first) not in ("في", "خلال"):
        return None
    if scene.forms[first + 1] not in scene.small.talks and scene.forms[first + 1] not in _CALLS:
        return None
    for at in range(first + 2, min(token, first + 5)):
        hearer = hearer_at(scene, at, token, False)
        if hearer is not None:
            return hearer[0]
    return None


def _behind_aside(scene: Scene, end: int, limit: int, own: frozenset[str]) -> int:
    """Return the token of the hearer behind an aside: ناشدت البلدية، في منشور على صفحتها، السكان; else `end`."""
    comma = scene.forms[end] in COMMAS
    if not comma and (scene.forms[end] in own or scene.forms[end] not in scene.small.prepositions):
        return end
    said = scene.forms[end] == "في" and end + 2 < limit and scene.forms[end + 1] in _STATEMENTS
    aside = end + 2 if said and scene.speaks(end + 2) else skip_adjuncts(scene, end, limit, own)
    if aside >= limit:
        return end
    later = scene.starting.get(aside)
    if later is not None:
        return end if later.clitic else aside
    plain = scene.forms[aside].startswith("ال") and is_nominal(scene, aside)
    return aside if plain or scene.speaks(aside) else end


def _read_hearer(scene: Scene, report: Report, at: int, end: int) -> int:
    """Take the phrase after a verb that has its subject before it for the hearer, or for the true subject."""
    mention = scene.starting.get(at)
    if report.shape.pronoun:
        if mention is not None and not report.conjoined:  # الخطة كشفها X: what stood before is the object
            report.subject, report.first = Phrase(at, end), report.at[0]
            return end
        return at
    if "hearer" in report.verb.takes and (
        mention is not None or scene.forms[at].startswith(("ال", "نظير", "جميع", "كل"))
    ):
        report.hearer = Phrase(at, end)
        return end
    if mention is None and scene.bare(at) in scene.small.documents and report.verb.study:
        report.subject, report.first = Phrase(at, end), report.at[0]
        return end
    return at
