"""Who stands behind a verb of saying: its subject, or the one it speaks to."""

from bisect import bisect_left

from corpus.arabic.remembered import Remembered
from corpus.suggest.letters import is_verbal_noun
from corpus.suggest.quotes.addressee import called_hearer
from corpus.suggest.quotes.adjuncts import skip_adjuncts
from corpus.suggest.quotes.claims import is_held_so, names_claim
from corpus.suggest.quotes.classes import COMMAS, IN_IT, SPEAKERS
from corpus.suggest.quotes.deeds import DEEDS, opens_deed
from corpus.suggest.quotes.forms import Shape
from corpus.suggest.quotes.genders import agrees_behind
from corpus.suggest.quotes.hearers import hearer_behind_aside, must_hear, read_hearer, second_phrase
from corpus.suggest.quotes.later_subjects import ADJUNCTS, later_subject
from corpus.suggest.quotes.lexicon import small
from corpus.suggest.quotes.modifiers import MODIFYING, behind_modifier
from corpus.suggest.quotes.objects import is_put_on
from corpus.suggest.quotes.papers import issuer_of
from corpus.suggest.quotes.papers_before import are_news
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.predicates import calls_so
from corpus.suggest.quotes.prepositions import FRAMES, THE_BLAME, joint_at
from corpus.suggest.quotes.put_off import PUTS_OFF
from corpus.suggest.quotes.reports import Phrase, Report
from corpus.suggest.quotes.said_again import SAID_AGAIN, says_again
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.words import opens_content
from corpus.suggest.rule_words import rule_words

PAPERS = frozenset(("بيان", "بلاغ", "منشور"))
"""A paper speaks for him who issued it."""
_ANY_PAPER = PAPERS | {"البيان", "البلاغ"}

_WHEN = frozenset(
    ("حينها", "انذاك", "وقتها", "امس", "اليوم", "ايضا", "كذلك", "موءخرا", "اخيرا", "لاحقا", "سابقا", "مساء", "صباحا")
)
"""Adverbs between a verb and its subject."""

_IN_A_VOICE = frozenset(("بصوت", "بلهجة", "بنبرة", "بكل", "بلغة"))

_TO_BE = frozenset(("بانه", "بانها", "بانهم", "بانهما"))
"""What is told of a thing: ووصف القانون بأنه ..."""

CAUSES = rule_words("behind", "causes")
"""They do not speak: who attributes them to something was named before."""
AMOUNTS = rule_words("behind", "amounts")
"""They are estimated, and do not estimate."""

_CHINESE = rule_words("behind", "chinese")
"""Behind لي they are a name's second word."""
_CONJUNCTIONS = rule_words("behind", "conjunctions")
"""They open a clause, and are never who speaks."""
_WISHES = rule_words("behind", "wishes")
_SO_CALLED = {"ما": ("يسمي", "تسمي"), "من": ("يسمي", "تسمي", "يسمون")}
_THEMSELVES = frozenset(("نفسه", "نفسها", "انفسهم"))

_FOLLOWS, _BEFORE, _SMALL, _PAPER, _LIKE_BI, _EACH, _AGAIN, _DEED, _WISH, _CALLED = (1 << bit for bit in range(10))
_CONJOINS, _LATER = 1 << 10, 1 << 11
_DOINGS, _PUT_OFF = _DEED | _WISH, _LATER | _BEFORE


def _tells(form: str) -> int:
    known = small()
    hears = form.startswith("لل") and len(form) > 4  # يقول للناس
    follows = _FOLLOWS if hears or form in known.words_follow else 0
    little = _SMALL if form in known.prepositions_with_pronoun or form in _WHEN else 0
    before = _BEFORE if follows or little or form[0] == "ب" or form == "من" or FRAMES[form] else 0
    paper = _PAPER if form in _ANY_PAPER else 0
    article = _LIKE_BI if form.startswith("بال") else 0
    each = _EACH if form == "كل" else 0
    again = _AGAIN if form in SAID_AGAIN else 0
    deed = _DEED if form in DEEDS else 0
    deed |= _WISH if form in _WISHES else 0
    called = _CALLED if form in _SO_CALLED else 0
    called |= _CONJOINS if form in _CONJUNCTIONS else 0
    called |= _LATER if PUTS_OFF[form] or ADJUNCTS[form] else 0
    return called | follows | little | before | paper | article | each | again | deed


_BEHIND = Remembered(_tells)
"""What a form tells behind a verb, as a sum; mostly 0.

`_FOLLOWS`: no subject follows, but words or a hearer; `_BEFORE`: it can stand between a verb and its subject, or tell
that none follows; `_SMALL`: it can be passed over; `_PAPER`: it is a paper; `_LIKE_BI`: it has an article behind ب;
`_EACH`: each of several may follow; `_AGAIN`: it can be what is said again; `_DEED`: it can open a deed; `_WISH`: it is
wished for somebody; `_CALLED`: somebody so-called may follow; `_CONJOINS`: a clause follows, and no subject;
`_LATER`: it can put the subject off.
"""


def read_subject(scene: Scene, report: Report, at: int, limit: int) -> int:
    """Read the noun phrases after the verb as subject and hearer; return the token after them."""
    verb, shape, forms = report.verb, report.shape, scene.forms
    if at >= limit:
        return at
    told = _BEHIND[forms[at]]
    if told:
        if told & _FOLLOWS and at not in scene.any_starting:
            return at
        if told & _CONJOINS and at not in scene.any_starting:
            return noun_phrase(scene, at, limit, verb.manner)  # وقالت عندما سئلت إن
        if told & _CALLED and at + 2 < limit and forms[at + 1] in _SO_CALLED[forms[at]]:
            at += 2 + (at + 3 < limit and forms[at + 2] in _THEMSELVES)  # من يسمي نفسه قائد الحرس, ما يسمى قائد الحرس
            told = _BEHIND[forms[at]]
        if told & _EACH and at + 2 < limit and forms[at + 1] == "من":
            at += 2  # قال كل من الوزير والسفير
            told = _BEHIND[forms[at]]
    if told & _PUT_OFF or at in scene.dated:
        dated = at in scene.dated
        free = report.subject is None and (dated or told & _LATER)
        if free and (later := later_subject(scene, report, at, limit)) > at:
            at = later
        elif dated or told & _BEFORE:
            at, ends = _before_subject(scene, report, at, limit)
            if ends:
                return at
        told = _BEHIND[forms[at]]
    if verb.called and called_hearer(scene, verb.called, at, limit) is not None:
        return at
    mention, takes = scene.starting.get(at), verb.takes
    if mention is not None and mention.clitic or told & _AGAIN and says_again(scene, verb.lemma, at):
        return at
    if shape.pronoun and "judged" in takes and mention is None and is_held_so(scene, report, at):
        return at  # واعتبرته خطوة مهمة
    manner = verb.manner
    if told & _DOINGS and mention is None and _is_doing(scene, report, at) and _goes_on(scene, report):
        return at  # ..., فيما التمست البراءة لمساعده; وتمنى الشفاء للجرحى
    end = noun_phrase(scene, at, limit, manner)
    if end == at:
        return hearer_behind_aside(scene, report, at, limit) if "hearer" in takes else at
    if mention is None and (end == at + 1 or told & _LIKE_BI) and _is_aside(scene, at, end):
        return end
    if report.subject is not None:
        return read_hearer(scene, report, at, end, limit)
    if shape.number in ("d", "p"):  # its subject was named before
        if "hearer" not in takes:
            return at
        report.hearer = Phrase(at, end)
        return end
    if mention is None and (
        "object" in takes
        and opens_content(scene, at)
        and not (_are_many(scene, at) or are_news(scene, report, at))
        or "claim" in takes
        and names_claim(scene, at)
    ):
        return at
    if "judged" in takes and report.conjoined and _is_held(scene, at, end, limit, shape):
        return at
    if manner.apart and (not agrees_behind(scene, at, shape) or must_hear(scene, report, end, limit)):
        report.hearer = Phrase(at, end) if "hearer" in takes else None
        return end if "hearer" in takes else at
    if (manner.apart or verb.act in ("describe", "praise")) and _is_object(scene, report, at, end, limit):
        return at
    report.subject = Phrase(at, end)
    if not told & _PAPER:
        if forms[end - 1] in MODIFYING or end < limit and forms[end] in MODIFYING:
            end = behind_modifier(scene, report, at, end, limit)
    elif forms[at] in PAPERS or forms[at + 1 : at + 2] == ["الصادر"]:
        spoken = at + 1 in scene.opening and at + 1 not in scene.names  # وقال بيان «الحكومة لا ترى مانعا»
        issuer = issuer_of(scene, at + 1, limit) if not spoken else None
        if issuer is not None and issuer.phrase is not None and issuer.cue == (0, 0):
            first, end = issuer.phrase
            if manner.strict:
                end = max(first + 1, noun_phrase(scene, first, end, manner))
            report.subject = Phrase(first, end, issuer.clitic)
            return end
    if "hearer" not in takes or shape.pronoun or end >= limit:
        return end
    return second_phrase(scene, report, at, end, limit)


def _is_doing(scene: Scene, report: Report, at: int) -> bool:
    """Whether a deed, or what is wished for somebody, stands at a token."""
    return scene.forms[at] in _WISHES and report.verb.lemma == "تمنى" or opens_deed(scene.forms, at)


def _are_many(scene: Scene, token: int) -> bool:
    """Whether a word counts people rather than opens what is reported: أكد عدد من التجار استعدادهم."""
    return SPEAKERS[scene.forms[token]] and scene.forms[token + 1 : token + 2] == ["من"]


_ALSO = frozenset(("فيما", "بينما", "كما", "ثم"))


def _goes_on(scene: Scene, report: Report) -> bool:
    """Whether a verb can have who spoke before for its subject, as a conjunction on it or before it shows."""
    if report.subject is not None or not report.verb.objects:
        return False
    if scene.forms[report.at[1]] in IN_IT:
        return True  # بيانا أكدت فيه الاستمرار في الخطة
    report.conjoined = report.conjoined or report.at[0] > 0 and scene.forms[report.at[0] - 1] in _ALSO
    return report.conjoined


def _is_object(scene: Scene, report: Report, at: int, end: int, limit: int) -> bool:
    """Whether the phrase behind a verb that has an object is that one, not the subject."""
    forms, verb, mention = scene.forms, report.verb, scene.starting.get(at)
    blamed = verb.lemma == "حمل" and report.conjoined and end < limit and forms[end] == THE_BLAME
    if blamed and not is_put_on(scene, end) or calls_so(scene, report, at, end, limit):
        return True  # وحملت الاحتلال المسؤولية, ووصف سامي عون بـ«البطل»
    if verb.lemma in _ACCUSING and report.conjoined and _goes_on_accusing(scene, report, at, end):
        return True  # قالت النائبة إن ...، واتهمت الوزارة بالتقصير
    if mention is not None:
        return False
    if verb.act == "praise":  # نوه بالجهود، وثمن الدعم
        return report.conjoined and not scene.speaks(at) and scene.bare(at) not in scene.small.fields
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


def _is_held(scene: Scene, at: int, end: int, limit: int, shape: Shape) -> bool:
    """Whether the phrase behind a verb, by its gender, is held to be something: واعتبر الحكومة «عدوا»."""
    this = end == at + 1 and scene.forms[at] in _THIS  # واعتبر ذلك إنجازا
    if not this and agrees_behind(scene, at, shape):
        return False
    behind = skip_adjuncts(scene, end, limit)
    return behind >= limit or scene.forms[behind] not in scene.small.any_complementizer


_THIS = frozenset(("هذا", "هذه", "ذلك", "تلك"))
_ACCUSING = frozenset(("اتهم", "حمل"))
_ONE_SENTENCE = 50


def _goes_on_accusing(scene: Scene, report: Report, at: int, end: int) -> bool:
    """Whether somebody of the verb's gender spoke before the comma, and no person is named behind the verb."""
    first = report.first
    if scene.forms[first - 1] != "،" or end >= len(scene.forms):
        return False
    if scene.forms[end][0] != "ب" and scene.forms[end] != THE_BLAME:
        return False  # واتهم الحزب الحكومة بالكذب
    if any(scene.starting[token].label == "PERS" for token in range(at, end) if token in scene.starting):
        return False
    for place in reversed(range(bisect_left(scene.anchors, first))):
        token = scene.anchors[place]
        if first - token > _ONE_SENTENCE or "." in scene.forms[token:first]:
            return False
        if token in scene.cues:
            shape, doubtful = scene.cues[token][1].shape, scene.cues[token][1].verb.doubtful
            if shape.kind == "perfect" and not doubtful:
                return shape.gender == report.shape.gender
    return False


def _before_subject(scene: Scene, report: Report, at: int, limit: int) -> tuple[int, bool]:
    """Pass small words before the subject; return where it can stand, and whether none follows there."""
    forms, verb = scene.forms, report.verb
    if forms[at] == "من" and at + 2 < limit and forms[at + 1] in IN_IT:
        at += 1  # أعلن من خلاله التنظيم مسؤوليته
    if _BEHIND[forms[at]] & _SMALL or at in scene.dated:
        at = _behind_small_words(
            scene, at, limit, IN_IT if verb.manner.apart else scene.small.prepositions_with_pronoun
        )
        if _BEHIND[forms[at]] & _FOLLOWS and at not in scene.any_starting:
            return at, True
    if FRAMES[forms[at]] in verb.prepositions and joint_at(scene, at, verb.prepositions) is not None:
        return at, True
    if verb.called and called_hearer(scene, verb.called, at, limit) is not None:
        return at, True
    mention = scene.starting.get(at)
    if mention is not None:
        return at, mention.clitic > 0
    if forms[at] in _IN_A_VOICE:
        return min(at + 2, limit), True
    return at, forms[at][0] == "ب" and is_verbal_noun(forms[at][1:])


def _behind_small_words(scene: Scene, at: int, limit: int, passed: frozenset[str]) -> int:
    """Return the token behind words that are passed over, and behind a date before a name."""
    forms, dated = scene.forms, scene.dated
    while at + 1 < limit and forms[at] in passed:
        if forms[at + 1] in _CHINESE and at in scene.starting:
            break  # قال لي شياو مينغ
        at += 1  # قال فيه مسؤولون, دعا خلالها الوزير السكان
    if at in dated or forms[at] in _WHEN:  # قال أمس وزير الخارجية
        later = dated.get(at, at + 1)
        later += later + 1 < limit and forms[later] in COMMAS  # قال اليوم الثلاثاء، الأمين العام، إن
        if later < limit and later in scene.starting and not scene.starting[later].clitic:
            return later
    return at


def _is_aside(scene: Scene, at: int, end: int) -> bool:
    """Whether a phrase tells how something is said, or is the talk itself: أضافت بحسرة, ختم حديثه, لفت النظر."""
    form = scene.forms[at]
    if form[0] == "ب" and len(form) > 3 and form not in scene.small.rooted and not scene.speaks(at):
        return True
    own = form.endswith(("ه", "ها", "هم")) and form in scene.small.talks or form == "النظر"
    return own and end == at + 1
