"""Words in marks that are a name or title rather than speech, short ones of bodies among them; names of letters."""

from typing import TYPE_CHECKING

from corpus.arabic.remembered import Remembered
from corpus.suggest.findings import Mention
from corpus.suggest.letters import FUTURE
from corpus.suggest.quotes.classes import BARE, COMMAS
from corpus.suggest.quotes.cue_types import Verb
from corpus.suggest.quotes.lexicon import bared, small
from corpus.suggest.quotes.marked_speech import PARTIES, is_party, is_speech
from corpus.suggest.quotes.marks import Passage
from corpus.suggest.quotes.mentions import NAMED
from corpus.suggest.quotes.words import opens_content
from corpus.suggest.rule_words import rule_words

if TYPE_CHECKING:
    from corpus.suggest.quotes.scene import Scene

_TELLING = frozenset(("say", "declare", "affirm", "point"))
_JUDGING = frozenset(("accuse", "praise", "deny", "describe", "hold"))
_HELD, _CALLED = rule_words("topics_in_marks", "held"), rule_words("topics_in_marks", "called")
_IN_A_MANNER = frozenset(("بشكل", "بصورة", "بطريقة"))
_TREATING = rule_words("topics_in_marks", "treating")
_INDEFINITE, _ILLNESSES = rule_words("marked_names", "indefinite"), rule_words("marked_names", "illnesses")
_HEADS_OF_PLACES = rule_words("marked_names", "heads_of_places")
_WHERE = frozenset(("في", "من", "الي", "قرب", "شرق", "غرب", "شمال", "جنوب", "نحو", "داخل", "وسط", "باتجاه", "علي"))
NAMELESS = rule_words("marked_names", "nameless")
"""Bodies that are called by what they are: no name in marks behind them is theirs."""
BY_NAMES = rule_words("marked_names", "by_names")
_ACCUSING = "اتهم"
_PLACES = frozenset(("GPE", "LOC", "FAC"))
_CALLED_UPON = frozenset(("GPE", "ORG", "PERS"))
_FAR = 12
"""A verb of telling stands at most so many tokens before the outlet that is told."""


def is_name(scene: "Scene", passage: Passage) -> bool:
    """Whether what stands in marks is a name, a title or a number, not somebody's words."""
    opening, close, first, last = passage.open, passage.close, passage.first, passage.last
    if close < 0 or len(passage.pieces) > 1:
        return False
    forms, known = scene.forms, scene.small
    form, size = forms[first], last - first
    if size > 8:
        inside = scene.within[close] and _is_inside(scene, passage)
        return bool(inside) and not OPENS_CLAUSE[form] and form not in known.prepositions
    mention, before = scene.any_starting.get(first), forms[opening - 1]
    if mention is not None and mention.label == "OCC" and mention.last < last:
        mention = scene.any_starting.get(mention.last)  # «العقيد سامي عون»
        mention = mention if mention is not None and mention.label == "PERS" else None
    whole = mention is not None and mention.label in NAMED and mention.last >= last
    whole = whole or mention is not None and mention.label == "ORG" and _is_placed(scene, mention, passage)
    if size == 1 and before in _SOURCING and is_source(scene, opening):
        return True
    if not whole and OPENS_CLAUSE[form]:
        return False
    if before in _BEFORE_TOPICS and _is_topic(scene, opening) or size <= 2 and before in _IN_A_MANNER:
        return True
    if not (whole or _looks_like_name(scene, passage, form, before)):
        return False
    return BEARS_NAME[before] and not before.startswith("ال") or not is_speech(scene, passage)  # قال المدرب "الفوز مهم"


def _is_placed(scene: "Scene", body: Mention, passage: Passage) -> bool:
    """Whether marks behind a verb of saying hold a body and where it is: أعلنت "شبكة الأطباء في مدينة الأبيض"."""
    before = passage.open - 1
    if scene.forms[body.last] not in ("في", "داخل", "خارج") or before not in scene.cues and before not in scene.sourced:
        return False
    place = scene.starting.get(body.last + 1)
    return place is not None and place.label in _PLACES and place.last >= passage.last


def _looks_like_name(scene: "Scene", passage: Passage, form: str, before: str) -> bool:
    """Whether short words in marks, `form` the first, look like a name behind the word before the marks."""
    opening, close, first, last = passage.open, passage.close, passage.first, passage.last
    forms, known, size = scene.forms, scene.small, last - first
    if size == 1:
        if form in known.platforms and scene.bare(opening - 1) in ("علي", "عبر", "في"):
            return True
    elif form in known.prepositions:
        return False  # "على سبيل السلفة"
    if size <= 2:
        if form in _HEADS_OF_PLACES and BARE[before] in _WHERE:
            return True  # انتشر في "خلة النمل"
        if form.removeprefix("ال") in _ILLNESSES and before not in known.any_complementizer:
            return True
        if form.isascii() and form.isalpha():
            return True  # خوادم «CloudX»
        if form in known.fields and (size == 1 or before not in known.any_complementizer):  # أن "الحكومة تأخرت"
            return True
    if len(form) == 1 and size <= 5 or size <= 3 and _names_speaker(scene, passage):
        return True
    definite = before.startswith("ال")
    if size <= 6 and opening > 0 and not (definite and opens_content(scene, first)):
        if definite:
            noun = forms[opening - 2]
            if noun in known.any_complementizer and size > 1 and not scene.is_word(min(close + 1, len(forms) - 1)):
                return False  # أن النقابة "ليست طرفا"
            if before.endswith("ية") and noun[2:] in known.named_by_marks:
                return True  # البؤرة الاستيطانية «...»
        if BEARS_NAME[before]:
            return True
    if scene.within[close] and _is_inside(scene, passage) or form in PARTIES and is_party(scene, passage):
        return True
    if size <= 4 and (names_body(scene, passage) or before == "و" and _joined_name(scene, passage)):
        return True
    return size <= 2 and all(not form[0].isalpha() for form in forms[first:last])


_ABOUT = frozenset(("حول", "عن", "في", "بشان"))
_BEFORE_TOPICS = _TREATING | _CALLED | _ABOUT


def _is_topic(scene: "Scene", opening: int) -> bool:
    """Whether marks hold what is spoken of: ندوة حول "التعليم في القرى", جلسة حول موضوع "..."."""
    forms, at = scene.forms, opening - 1
    if at > 0 and forms[at] in _TREATING and at not in scene.cues:
        return True  # لقاء تناول "أزمة السكن"
    called = at >= 0 and forms[at] in _CALLED
    at -= called
    if at < 1 or forms[at] not in _ABOUT:
        return False
    if called:
        return True
    return forms[at] != "في" and any(forms[back].removeprefix("ال") in _HELD for back in range(max(0, at - 3), at))


def _is_inside(scene: "Scene", passage: Passage) -> bool:
    """Whether marks stand inside a mention, among its first words: شركة «النور» للكهرباء."""
    around = (scene.any_starting.get(at) for at in range(max(0, passage.open - 4), passage.open + 1))
    return any(mention is not None and mention.last > passage.close for mention in around)


def is_source(scene: "Scene", opening: int) -> bool:
    """Whether one word in marks, no rule, is an outlet that opens or ends a sentence: وبحسب «كان»، تشمل الصفقة."""
    first = opening - 1 - (scene.forms[opening - 1] in _JOINTS)
    if first not in scene.sourced or scene.opening[opening].close != opening + 2:
        return False
    word, small = scene.forms[opening + 1].removeprefix("ال"), scene.small
    rule = word in small.rules or word in small.documents or opening + 1 in scene.any_starting
    return not rule and (not first or not scene.is_word(first - 1))


_JOINTS = frozenset(("عن", "ل", "الي"))
_SOURCING = _JOINTS | bared(("بحسب", "وفق", "حسب"))


def _joined_name(scene: "Scene", passage: Passage) -> bool:
    """Whether short marks behind و are joined to a name in marks: مصانع «النور» و«الأمل»."""
    before = scene.closing.get(passage.open - 2)
    return before is not None and is_name(scene, before)


def _names_speaker(scene: "Scene", passage: Passage) -> bool:
    """Whether short marks stand where a name does: وزير الخارجية "فلان", وأكدت "إزفيستيا" أن."""
    before = scene.ending.get(passage.open)
    if before is not None and before.label == "OCC":
        return not opens_content(scene, passage.first)
    cue = scene.cues.get(passage.open - 1)
    after = passage.close + 1
    if cue is None or cue[1].shape.kind not in ("perfect", "imperfect") or after >= len(scene.forms):
        return False
    if scene.forms[after] == "،" and after + 1 < len(scene.forms):
        after += 1
    title = scene.starting.get(after)
    if title is not None and not title.clitic:
        called = title.label in _CALLED_UPON and "hearer" in cue[1].verb.takes
        if called or title.label == "OCC":
            return True  # ناشدت "النسيم"، بيروت
    form = scene.forms[after]
    if form in _STRONGLY:
        refuses = cue[1].verb.act in _JUDGING and passage.last - passage.first == 1
        return refuses and _object_behind(scene, passage, after + 1)
    own = cue[1].verb.prepositions  # حذرت «الأرصاد» من
    return form in scene.small.any_complementizer or form in ("في", "خلال", "عبر", ":") or form in own


_STRONGLY, _WHICH = frozenset(("بشدة", "مجددا")), frozenset(("الامر", "الشيء", "الذي", "التي"))


def _object_behind(scene: "Scene", passage: Passage, at: int) -> bool:
    """Whether the object stands behind a manner, so that what is in marks refuses it: رفض "سامي" بشدة، الاتهامات."""
    forms = scene.forms
    at += at < len(forms) and forms[at] in COMMAS
    definite = at < len(forms) and forms[at].startswith("ال") and forms[at] not in _WHICH
    return definite and not forms[passage.first].startswith("ال")


def names_body(scene: "Scene", passage: Passage) -> bool:
    """Whether short words in marks name a body where they stand."""
    after = passage.close + 1
    if passage.last - passage.first > 4 or after >= len(scene.forms):
        return False
    body = scene.ending.get(passage.open)
    if body is None or body.label != "ORG" or passage.last - passage.first > 2:
        return is_told(scene, passage)
    return _is_own(scene, passage, body, after) or is_told(scene, passage)


def _is_own(scene: "Scene", passage: Passage, body: Mention, after: int) -> bool:
    """Whether short marks right behind a body are its own name."""
    return _names_source(scene, passage, body, after) or _is_short_name(scene, passage, body, after)


def _names_source(scene: "Scene", passage: Passage, body: Mention, after: int) -> bool:
    """Whether short marks end an attribution to a body: بحسب إدارة الطوارئ التركية "آفاد"."""
    sourced = body.first - 1 in scene.sourced
    return sourced and not scene.is_word(after) and not opens_content(scene, passage.first)


def is_told(scene: "Scene", passage: Passage) -> bool:
    """أبلغت مصادر «صوت الوادي» أن: what stands right before the clause is whom the verb tells."""
    after = passage.close + 1
    if after >= len(scene.forms):
        return False
    if scene.forms[after] == "،" and after + 1 < len(scene.forms):
        after += 1
    form = scene.forms[after]
    if form not in scene.small.any_complementizer or not scene.is_word(passage.open - 1):
        return False
    for token in range(passage.open - 1, max(-1, passage.open - _FAR), -1):
        cue = scene.cues.get(token)
        if cue is not None and cue[1].shape.kind in ("perfect", "imperfect"):
            named = token + 1 < passage.open  # كشف مصدر «النسيم الجديد»، أن
            return cue[1].verb.act in _TELLING and (named or "hearer" in cue[1].verb.takes)
        if not scene.is_word(token):
            return False
    return False


def is_accused(scene: "Scene", passage: Passage, own: frozenset[str]) -> bool:
    """Whether a name in marks behind a body is whom a verb with these prepositions speaks to, or accuses.

    دعت وزارة العدل «النهر» إلى: a ministry has no other name. اتهمت منظمة العفو «النهر» ب: who accuses names whom.
    """
    body, after = scene.ending.get(passage.open), passage.close + 1
    if body is None or body.label != "ORG" or after >= len(scene.forms):
        return False
    form, cue = scene.forms[after], scene.cues.get(body.first - 1)
    if form not in own and not (form[0] in own and len(form) > 3):
        return False
    accuses = cue is not None and cue[1].verb.lemma == _ACCUSING and not BEARS_NAME[scene.forms[passage.open - 1]]
    return accuses or scene.forms[body.first] in NAMELESS and scene.forms[passage.first] not in BY_NAMES


def _is_short_name(scene: "Scene", passage: Passage, body: Mention, after: int) -> bool:
    """أعلنت شركة الأمل للطيران "الأمل" تراجع: a body's name is followed by its short one, then by what it declares."""
    short = scene.forms[passage.first].removeprefix("ال")
    if any(form.removeprefix("ال") == short for form in scene.forms[body.first : body.last]):
        return True
    cue = scene.cues.get(body.first - 1)
    if cue is not None and passage.last == passage.first + 1 and _asks_behind(scene, cue[1].verb, after):
        return True
    if cue is None or cue[1].verb.act in _JUDGING or opens_content(scene, passage.first):
        return False
    form = scene.forms[after]
    return form in scene.small.any_complementizer or (scene.is_word(after) and opens_content(scene, after))


def _asks_behind(scene: "Scene", verb: Verb, comma: int) -> bool:
    """Whether whom a verb speaks to, or what it blames, begins behind a comma: دعت المنظمة «سند»، الأطراف إلى."""
    if comma + 1 >= len(scene.forms) or scene.forms[comma] not in COMMAS:
        return False
    form = scene.forms[comma + 1]
    if "hearer" in verb.takes:
        return form.startswith("ال") or form in scene.small.collectives or form in scene.small.called_together
    return verb.act in _JUDGING and opens_content(scene, comma + 1)


def initials(scene: "Scene", first: int, limit: int) -> int:
    """Return the token after a name of letters: س. ع.; `first` where none stands."""
    end = first
    while end + 1 < limit and len(scene.forms[end]) == 1 and scene.forms[end].isalpha() and scene.forms[end + 1] == ".":
        end += 2
    return end


def _opens_clause(form: str) -> bool:
    known = small()
    if form in known.negations or form in known.helpers:
        return True
    return form[:2] in FUTURE and len(form) > 4 and not form.startswith(_NOT_FUTURE)


_NOT_FUTURE = tuple(rule_words("marked_names", "not_future"))


OPENS_CLAUSE = Remembered(_opens_clause)
"""Whether a word opens a clause, as no name does: «لن تقبل ...», «سيبقى ...»."""


def _bears_name(form: str) -> bool:
    words = small().named_by_marks
    named = form in words or form[1:] in words or form[2:] in words or (form[0] == "ل" and "ا" + form[1:] in words)
    return named or form in _INDEFINITE or form[1:] in _INDEFINITE


BEARS_NAME = Remembered(_bears_name)
"""Whether a word, with what is written onto it, says that a name in marks follows: صحيفة «...», لصحيفة «...»."""
