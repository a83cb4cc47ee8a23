"""Who stands behind a verb of saying: its subject and the one it speaks to."""

from corpus.arabic.remembered import Remembered
from corpus.suggest.findings import Mention
from corpus.suggest.letters import is_verbal_noun
from corpus.suggest.quotes.addressee import called_hearer
from corpus.suggest.quotes.adjuncts import skip_adjuncts
from corpus.suggest.quotes.classes import COMMAS, IN_IT
from corpus.suggest.quotes.genders import agrees_behind
from corpus.suggest.quotes.lexicon import small
from corpus.suggest.quotes.objects import is_put_on, names_claim
from corpus.suggest.quotes.papers import issuer_of
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.prepositions import FRAMES, THE_BLAME, joint_at, opens_word
from corpus.suggest.quotes.reports import Phrase, Report
from corpus.suggest.quotes.said_again import says_again
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.words import is_nominal, opens_content
from corpus.suggest.rule_words import rule_words

_STATEMENTS = frozenset(("بيان", "تصريح", "بلاغ", "خطاب", "رسالة", "تغريدة", "منشور"))
"""في بيان سلطات المدينة: between a body and whom it asks, the noun behind one of these is the one asked."""

_TO_PRESS = frozenset(("صحفي", "صحافي", "اعلامي"))
"""في بيان صحفي: an adjective of the statement, not whom it asks."""

PAPERS = frozenset(("بيان", "بلاغ", "منشور"))
"""A paper speaks for him who issued it."""

_ANY_PAPER = PAPERS | {"البيان", "البلاغ"}


_NOBODY = Mention(0, 0, 0, "", None)

_WHEN = frozenset(
    ("حينها", "انذاك", "وقتها", "امس", "اليوم", "ايضا", "كذلك", "موءخرا", "اخيرا", "لاحقا", "سابقا", "مساء", "صباحا")
)
"""Adverbs between a verb and its subject."""

_IN_A_VOICE = frozenset(("بصوت", "بلهجة", "بنبرة", "بكل", "بلغة"))

_TO_BE = frozenset(("بانه", "بانها", "بانهم", "بانهما"))
"""What is told of a thing: ووصف القانون بأنه ..."""

CAUSES = rule_words("behind", "causes")
"""They do not speak: who attributes them to something was named before."""
_TELLING = rule_words("phrases", "telling")
AMOUNTS = rule_words("behind", "amounts")
"""They are estimated, and do not estimate."""

_HEARD = frozenset(("حث", "حض", "ناشد", "أبلغ", "أخبر", "نصح", "كلف"))
"""Verbs that are never without a hearer."""

_VAINLY = frozenset(("عبثا", "علنا", "سرا", "شخصيا", "حصرا", "فورا", "ضمنا", "عمدا", "حاليا", "مجددا"))
"""Adverbs that are no hearers."""

_FOLLOWS, _BEFORE, _PAPER, _LIKE_BI = 1, 2, 4, 8


def _tells(form: str) -> int:
    known = small()
    follows = _FOLLOWS if form in known.words_follow else 0
    before = follows or form in known.prepositions_with_pronoun or form in _WHEN or form[0] == "ب" or FRAMES[form]
    paper = _PAPER if form in _ANY_PAPER else 0
    return follows | (_BEFORE if before else 0) | paper | (_LIKE_BI if form.startswith("بال") else 0)


_BEHIND = Remembered(_tells)
"""What a form tells behind a verb, as a sum; mostly 0.

`_FOLLOWS`: no subject follows, but words; `_BEFORE`: it can stand between a verb and its subject, or tell that none
follows; `_PAPER`: it is a paper; `_LIKE_BI`: it has an article behind ب.
"""


def read_subject(scene: Scene, report: Report, at: int, limit: int) -> int:
    """Read the noun phrases after the verb as subject and hearer; return the token after them."""
    verb, forms = report.verb, scene.forms
    if at >= limit:
        return at
    told = _BEHIND[forms[at]]
    if told & _FOLLOWS and at not in scene.any_starting:
        return at
    if forms[at] == "كل" and at + 2 < limit and forms[at + 1] == "من":
        at += 2  # قال كل من الوزير والسفير
        told = _BEHIND[forms[at]]
    if told & _BEFORE or at in scene.dated:
        at, ends = _before_subject(scene, report, at, limit)
        if ends:
            return at
        told = _BEHIND[forms[at]]
    elif verb.called and called_hearer(scene, verb.called, at, limit) is not None:
        return at
    mention, takes = scene.starting.get(at), verb.takes
    if mention is not None and mention.clitic or says_again(scene, verb.lemma, at):
        return at
    shape = report.shape
    if shape.pronoun and "judged" in takes and report.conjoined and not scene.speaks(at) and mention is None:
        return at  # واعتبرته خطوة مهمة
    manner = verb.manner
    end = noun_phrase(scene, at, limit, manner)
    if end == at:
        return _hearer_behind_aside(scene, report, at, limit)
    if mention is None and (end == at + 1 or told & _LIKE_BI) and _is_aside(scene, at, end):
        return end
    if report.subject is not None:
        return _read_hearer(scene, report, at, end, limit)
    if shape.number in ("d", "p"):  # its subject was named before
        if "hearer" not in takes:
            return at
        report.hearer = Phrase(at, end)
        return end
    if mention is None and (
        "object" in takes and opens_content(scene, at) or "claim" in takes and names_claim(scene, at)
    ):
        return at
    listens = manner.apart
    if listens and (not agrees_behind(scene, at, shape) or _must_hear(scene, report, end, limit)):
        report.hearer = Phrase(at, end) if "hearer" in takes else None
        return end if "hearer" in takes else at
    if (listens or verb.act == "describe") and _is_object(scene, report, at, end, limit):
        return at
    report.subject = Phrase(at, end)
    if forms[end - 1] in _TELLING and _is_telling(scene, at, end, limit):
        report.subject = Phrase(at, end - 1)
        end = skip_adjuncts(scene, end, min(limit, end + 2), verb.prepositions - {scene.forms[end]})
    if told & _PAPER and (forms[at] in PAPERS or forms[at + 1 : at + 2] == ["الصادر"]):
        issuer = issuer_of(scene, at + 1, limit)
        if issuer is not None and issuer.phrase is not None and issuer.cue == (0, 0):
            first, end = issuer.phrase
            if manner.strict:
                end = max(first + 1, noun_phrase(scene, first, end, manner))
            report.subject = Phrase(first, end, issuer.clitic)
            return end
    if "hearer" not in takes or shape.pronoun or end >= limit:
        return end
    return _second_phrase(scene, report, at, end, limit)


def _is_telling(scene: Scene, at: int, end: int, limit: int) -> bool:
    """Whether the last word of a phrase, one that may, begins a long modifier of it: النقابات | المنضوية تحت لواء."""
    if at + 1 >= end or end >= limit or end in scene.ending:
        return False
    form = scene.forms[end]
    return form in scene.small.prepositions or form[0] in "لب" and len(form) > 3


def _is_object(scene: Scene, report: Report, at: int, end: int, limit: int) -> bool:
    """Whether the phrase behind a verb that has an object is that one, not the subject."""
    forms, verb, mention = scene.forms, report.verb, scene.starting.get(at)
    blamed = verb.lemma == "حمل" and report.conjoined and end < limit and forms[end] == THE_BLAME
    if blamed and not is_put_on(scene, end):
        return True  # وحملت الاحتلال المسؤولية
    if mention is not None:
        return False
    alone = report.conjoined and end == at + 1 and not scene.speaks(at)
    if alone and verb.act == "describe" and forms[at].startswith("ال") and end < limit and forms[end] in _TO_BE:
        return True  # ووصف القانون بأنه
    if "accused" not in verb.takes:
        return False
    if alone and end < limit and forms[at].endswith(("ه", "ها", "هم")) and joint_at(scene, end, verb.prepositions):
        return True  # وبرر فعلته بخلافات مالية
    if verb.lemma == "قدر" and report.conjoined and forms[at] in AMOUNTS:
        return True  # وقدر خسائر الشركة بـ
    return forms[at] in CAUSES  # وأرجعت سبب التراجع إلى


def _second_phrase(scene: Scene, report: Report, at: int, end: int, limit: int) -> int:
    """Read the hearer behind the subject of a verb that takes one: ناشدت البلدية السكان."""
    own = report.verb.prepositions
    end = _behind_aside(scene, end, limit, own)
    if end < limit and scene.forms[end] in scene.small.issued and scene.bare(at) in scene.small.documents:
        end = skip_adjuncts(scene, end, limit, own)
        if end >= limit:
            return end
    following = scene.starting.get(end)
    if joint_at(scene, end, own) is not None or (following is not None and following.clitic):
        return end
    if scene.bare(at) in scene.small.documents and scene.forms[end].endswith(("ه", "ها")):
        return end  # تقرير وزعه المركز
    if following is None and scene.forms[end] in _VAINLY:
        return end  # تطالب عبثا
    second = noun_phrase(scene, end, limit, report.verb.manner)
    if second > end:
        report.hearer = Phrase(end, second)
    return second


def _before_subject(scene: Scene, report: Report, at: int, limit: int) -> tuple[int, bool]:
    """Pass small words before the subject; return where it can stand, and whether none follows there."""
    forms, verb = scene.forms, report.verb
    hears = verb.manner.apart
    while at + 1 < limit and forms[at] in (IN_IT if hears else scene.small.prepositions_with_pronoun):
        at += 1  # قال فيه مسؤولون, دعا خلالها الوزير السكان
    if at in scene.dated or forms[at] in _WHEN:
        later = scene.dated.get(at, at + 1)  # قال أمس وزير الخارجية
        at = later if later < limit and later in scene.starting and not scene.starting[later].clitic else at
    if forms[at] in scene.small.words_follow and at not in scene.any_starting:
        return at, True
    if joint_at(scene, at, verb.prepositions) is not None:
        return at, True
    if verb.called and called_hearer(scene, verb.called, at, limit) is not None:
        return at, True
    mention = scene.starting.get(at)
    if mention is not None:
        return at, mention.clitic > 0
    if forms[at] in _IN_A_VOICE:
        return min(at + 2, limit), True
    return at, forms[at][0] == "ب" and is_verbal_noun(forms[at][1:])


def _must_hear(scene: Scene, report: Report, end: int, limit: int) -> bool:
    """..., وحثت الحركة على, وناشدت الحكومة تمويل: the only noun phrase of a verb that cannot do without a hearer."""
    if not report.conjoined or report.verb.lemma not in _HEARD or end >= limit or report.at[0] == 0:
        return False
    beside = scene.forms[report.at[0] - 1] in COMMAS
    form = scene.forms[end]
    if "object" in report.verb.takes and form.startswith("ال") and opens_word(scene, form[2:]):
        return beside or report.verb.lemma == "ناشد"  # وناشد رئيس الجمهورية التدخل
    begged = "object" in report.verb.takes and opens_content(scene, end)
    begged = begged and (beside or report.verb.lemma == "ناشد")  # وناشد السكان تأجيل المباراة
    return begged or beside and joint_at(scene, end, report.verb.prepositions) is not None


def _hearer_behind_aside(scene: Scene, report: Report, at: int, limit: int) -> int:
    """Take for the hearer whom a verb without a subject names behind an aside: ودعت في بيان إدارة السوق إلى ..."""
    own = report.verb.prepositions
    if report.subject is not None and "hearer" in report.verb.takes and scene.forms[at] in COMMAS:
        first = _behind_aside(scene, at, limit, own)  # كان البنك قد أوصى، في تقريره، الحكومة بـ
        end = noun_phrase(scene, first, limit, report.verb.manner) if first > at else at
        if first < end < limit and joint_at(scene, end, own) is not None:
            report.hearer = Phrase(first, end)
            return end
    if scene.forms[at] != "في":
        return at
    if not report.conjoined or "hearer" not in report.verb.takes or "في" in own:
        return at
    first = at + 2 if at + 2 < limit and scene.forms[at + 1] in _STATEMENTS else at
    end = noun_phrase(scene, first, limit, report.verb.manner)
    if end == first or end >= limit or joint_at(scene, end, own) is None or scene.starting.get(first, _NOBODY).clitic:
        return at
    report.hearer = Phrase(first, end)
    return end


def _is_aside(scene: Scene, at: int, end: int) -> bool:
    """Whether a phrase tells how something is said, or is the talk itself: أضافت بحسرة, ختم حديثه, لفت النظر."""
    form = scene.forms[at]
    if form[0] == "ب" and len(form) > 3 and form not in scene.small.rooted and not scene.speaks(at):
        return True
    own = form.endswith(("ه", "ها", "هم")) and form in scene.small.talks or form == "النظر"
    return own and end == at + 1


def _behind_aside(scene: Scene, end: int, limit: int, own: frozenset[str]) -> int:
    """Return the token of the hearer behind an aside: ناشدت البلدية، في منشور على صفحتها، السكان; else `end`."""
    form = scene.forms[end]
    if form not in COMMAS and end not in scene.dated and (form in own or form not in scene.small.prepositions):
        return end
    said = form == "في" and end + 2 < limit and scene.forms[end + 1] in _STATEMENTS
    other = said and scene.speaks(end + 2) and scene.forms[end + 2] not in _TO_PRESS
    aside = end + 2 if other else skip_adjuncts(scene, end, limit, own)
    if aside >= limit:
        return end
    later = scene.starting.get(aside)
    if later is not None:
        return end if later.clitic else aside
    plain = scene.forms[aside].startswith("ال") and is_nominal(scene, aside)
    return aside if plain or scene.speaks(aside) else end


_HIS = ("ها", "ه", "هم", "هما")
"""أبلغت باريس حلفاءها رفضها: who is the speaker's own hears."""


def _read_hearer(scene: Scene, report: Report, at: int, end: int, limit: int) -> int:
    """Take the phrase after a verb that has its subject before it for the hearer, or for the true subject."""
    mention = scene.starting.get(at)
    if report.shape.pronoun:
        if mention is not None and not report.conjoined:  # الخطة كشفها X: what stood before is the object
            report.subject, report.first = Phrase(at, end), report.at[0]
            return end
        return at
    if "hearer" in report.verb.takes and (
        mention is not None
        or scene.forms[at].startswith(("ال", "نظير", "جميع", "كل"))
        or scene.forms[at] in scene.small.audiences
        or (scene.forms[at].endswith(_HIS) and is_nominal(scene, at) and not opens_content(scene, at))
    ):
        if end < limit:  # القطريين والمصريين
            end += scene.forms[end].startswith("وال") and scene.forms[end - 1].startswith("ال")
        report.hearer = Phrase(at, end)
        return end
    if mention is None and scene.bare(at) in scene.small.documents and report.verb.study:
        report.subject, report.first = Phrase(at, end), report.at[0]
        return end
    return at
