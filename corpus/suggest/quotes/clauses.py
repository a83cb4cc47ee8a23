"""Reported words that are a clause: behind أن, behind a colon."""

from functools import cache

from corpus.arabic.folding import fold_word
from corpus.arabic.remembered import Remembered
from corpus.suggest.quotes.classes import COMMAS
from corpus.suggest.quotes.homographs import is_heading
from corpus.suggest.quotes.lexicon import bared, small
from corpus.suggest.quotes.objects import accused
from corpus.suggest.quotes.papers import is_received
from corpus.suggest.quotes.prepositions import ORDERS
from corpus.suggest.quotes.reports import Report, begin_words
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.words import is_other_word, looks_finite
from corpus.suggest.rule_words import rule_words

_AN = fold_word("أن")


_GOVERNING = bared(("عن", "من", "في"))
"""Before أن: the clause is theirs, unless the verb takes them."""


_PUBLISHED = frozenset(("نشر", "بث", "أذاع", "أورد"))
_WHERE = frozenset(("في", "علي", "عبر"))
"""A study or a statement is published in these."""


_ITS_RESULTS = frozenset(("نتاءجه", "نتاءجها", "نتاءجهما", "نسخته", "نصه", "نصها", "تفاصيله", "تفاصيلها"))
"""أظهر استطلاع أجرته الوكالة ونشرت نتائجه أن: what is published of a study."""


_WHAT = frozenset(("ما", "لما", "بما", "مما", "عما", "فيما"))


_BEING = frozenset(("تكون", "تتم", "تقوم", "تصبح", "تبقي", "تستمر", "تعود", "تءدي", "تظل", "تعمل", "تشهد", "تبدا"))


_NOUNS = rule_words("clauses", "nouns")
"""They begin as imperfect verbs do: اعتبر أن يوم الغضب نتاج."""


@cache
def _owners() -> frozenset[str]:
    return small().takes_complementizer | bared(small().takes_complementizer) | _GOVERNING


_OWNING = Remembered(lambda form: form in _owners())
"""Whether a word before أن takes it for itself, or does so unless it is the verb's."""


def opens_clause(scene: Scene, report: Report, token: int) -> bool:
    """Whether أن / إن at a token opens the reported clause."""
    verb, forms = report.verb, scene.forms
    form, before, content = forms[token], forms[token - 1], token + 1
    if content >= len(forms) or (forms[content] == "." and _abbreviated(scene, token)):
        return False
    if _OWNING[before]:
        if before not in _GOVERNING or scene.bare(token - 1) not in verb.prepositions:
            return _is_what_he_said(scene, report, token) and _begin_what_he_said(scene, report, content)
    elif before == "علي" and before not in verb.prepositions and looks_finite(forms[content]):
        return False  # أقرت الحكومة علاوات على أن تصرف الشهر المقبل
    if verb.lemma in ORDERS and form[0] != "ب":
        return False
    if not verb.told_by_clause or (form == _AN and not verb.aims and _subjunctive(scene, token)):
        return False
    report.pronoun = form in scene.small.with_pronoun
    if verb.judges and report.kind == "finite" and not report.shape.pronoun:
        return accused(scene, report, token + 1, 0)
    if forms[content] == ":" and content + 1 < len(forms):
        content += 1
    return begin_words(report, content, "clause", "أن")


def _is_what_he_said(scene: Scene, report: Report, token: int) -> bool:
    """Whether من أن tells what "what he said" was: ردا على ما ذكرته الوكالة من أن الرسوم سترتفع."""
    said = report.shape.pronoun and report.at[0] > 0 and scene.forms[report.at[0] - 1] in _WHAT
    return said and scene.forms[token - 1] == "من" and report.verb.act in ("say", "declare", "carry", "hold")


def _begin_what_he_said(scene: Scene, report: Report, content: int) -> bool:
    """Begin the words that tell what he said; they end at a comma."""
    forms = scene.forms
    report.end = next((at for at in range(content, min(len(forms), content + 40)) if forms[at] in COMMAS), -1)
    return begin_words(report, content, "clause", "من أن")


def _abbreviated(scene: Scene, token: int) -> bool:
    """Whether what looks like إن before a full stop is a part of an abbreviation or a name: إن.بي.سي."""
    return scene.reading.starts[token + 1] == scene.reading.ends[token]


def _subjunctive(scene: Scene, token: int) -> bool:
    """Whether أن at a token is followed by an imperfect verb: it then names an aim, not a statement."""
    if scene.reading.written[token][0] == "إ":
        return False
    form = scene.forms[token + 1]
    if form in _BEING:
        return True
    return len(form) >= 3 and form[0] == "ي" and form not in _NOUNS and token + 1 not in scene.starting


def after_colon(scene: Scene, report: Report, token: int, limit: int) -> bool:
    """Take what follows a colon for the words; أن behind the colon stays outside."""
    content = token + 1
    if content >= limit or is_heading(scene, report, token):
        return False
    takes = report.verb.takes
    marked = content in scene.opening and content not in scene.names
    if not ("speech" in takes and (marked or token <= report.first + 30)) and "clause" not in takes:
        return False
    if scene.forms[content] in scene.small.complementizers and content + 1 < limit:
        return begin_words(report, content + 1, "clause", "colon and أن")
    if scene.forms[content] in scene.small.with_pronoun and content + 1 < limit:
        report.pronoun = True
        return begin_words(report, content + 1, "clause", "colon and أنه")
    return begin_words(report, content, "speech", "colon")


def is_noun_here(scene: Scene, token: int) -> bool:
    """Whether a form that could be a participle is a noun or adjective here: part of a name, or after a preposition."""
    mention = scene.starting.get(token)
    beside = mention is not None and mention.last == token + 1 and scene.forms[token - 1] in COMMAS
    if mention is not None and not (beside and scene.forms[token][-1] == "ا"):
        return True  # ..., كاتبا على حسابه
    if scene.bare(token - 1) in scene.small.prepositions:
        return True
    before = scene.forms[token - 1]  # في رسالة مسجلة
    if scene.forms[token] in scene.small.sometimes_things and before[0].isalnum() and token + 1 < len(scene.forms):
        following = scene.forms[token + 1]  # التي تتخذ من المدينة مقرا لها
        if following[0] not in "ب:" and following not in scene.small.words_follow and token + 1 not in scene.opening:
            return True
    qualified = before.endswith("ة") and scene.forms[token].endswith("ة") and not before.startswith("ال")
    return qualified and token not in scene.ending and not scene.cues[token][0]


def is_verb_here(scene: Scene, token: int) -> bool:
    """Whether another reporting verb ends the search for this one's words."""
    clitic, cue = scene.cues[token]
    if not clitic and cue.verb.doubtful or cue.shape.pronoun or "claim" in cue.verb.takes:
        return False
    if is_other_word(scene, token):
        return False
    if cue.shape.number == "d" and scene.forms[token - 1] == "،":
        return False  # قال أحد السكان، طالبا عدم الكشف عن اسمه
    before = scene.bare(token - 1)
    following = scene.forms[min(token + 1, len(scene.forms) - 1)]
    if cue.verb.lemma == "أبلغ" and following[0].isdigit() or before in scene.small.negations:
        return False  # ويبلغ 34 سنة, عدم كشف
    called = cue.verb.lemma == "ادعى" and cue.shape.kind == "imperfect"
    if called and following not in scene.small.any_complementizer:
        return False  # ويدعى س. ع.
    if scene.forms[token] in scene.small.prepositions or scene.forms[token - 1] in ("وهو", "وهي", "وهم"):
        return False
    if cue.verb.lemma in _PUBLISHED and (following in _WHERE or following in _ITS_RESULTS):
        return False  # دراسة أجراها باحثون ونشرت في مجلة
    if (cue.verb.lemma == "صدر" or cue.verb.lemma in _PUBLISHED) and _tells_of_paper(scene, token):
        return False  # حذرت المنظمة، في تقرير صدر أمس، من أن
    if cue.verb.act == "stand" and is_received(scene, token):
        return False
    return before not in scene.small.prepositions and before not in scene.small.statements


def _tells_of_paper(scene: Scene, token: int) -> bool:
    """Whether an indefinite paper stands right before a verb, an adjective between them or none: بيان صحفي صدر."""
    papers, adjective = scene.small.documents | scene.small.statements, scene.forms[token - 1]
    if adjective in papers:
        return True
    return token > 1 and not adjective.startswith("ال") and scene.forms[token - 2] in papers
