"""The one that a verb speaks to, behind its subject or where its subject was named before."""

from corpus.suggest.findings import Mention
from corpus.suggest.quotes.addressee import hearer_at, names_audience
from corpus.suggest.quotes.adjuncts import skip_adjuncts
from corpus.suggest.quotes.audiences import AUDIENCES
from corpus.suggest.quotes.classes import COMMAS
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.prepositions import AS_WHAT, joint_at, opens_word
from corpus.suggest.quotes.qualifying import STANDING
from corpus.suggest.quotes.reports import Phrase, Report
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.words import is_nominal, opens_content
from corpus.suggest.rule_words import rule_words

_STATEMENTS = frozenset(("بيان", "تصريح", "بلاغ", "خطاب", "رسالة", "تغريدة", "منشور"))
"""في بيان سلطات المدينة: between a body and whom it asks, the noun behind one of these is the one asked."""

_TO_PRESS = frozenset(("صحفي", "صحافي", "اعلامي"))
"""في بيان صحفي: an adjective of the statement, not whom it asks."""

_DIRECTED = rule_words("hearers", "directed")
"""What somebody directs at others; no hearer: وجه الوزير نداء إلى السكان بإخلاء المنازل."""

_OPENS_ASIDE = COMMAS | {"("}

_NOBODY = Mention(0, 0, 0, "", None)
_HEARD = frozenset(("حث", "حض", "ناشد", "أبلغ", "أخبر", "نصح", "كلف"))
"""Verbs that are never without a hearer."""

_VAINLY = frozenset(("عبثا", "علنا", "سرا", "شخصيا", "حصرا", "فورا", "ضمنا", "عمدا", "حاليا", "مجددا"))
"""Adverbs that are no hearers."""


def _directed_to(scene: Scene, report: Report, at: int, limit: int) -> int:
    """Read whom an appeal is directed at, behind إلى or ل; return the token behind him."""
    while at + 1 < limit and is_nominal(scene, at) and scene.forms[at][0] not in "لب" and scene.forms[at] != "الي":
        at += 1  # نداء عاجلا إلى
    if at + 1 >= limit or scene.forms[at] != "الي":
        heard = hearer_at(scene, at, limit, True) if at < limit else None
        report.hearer = heard[0] if heard is not None else None
        return heard[1] if heard is not None else at
    end = max(noun_phrase(scene, at + 1, limit, report.verb.manner), at + 2)
    report.hearer = Phrase(at + 1, end)
    return end


def second_phrase(scene: Scene, report: Report, at: int, end: int, limit: int) -> int:
    """Read the hearer behind the subject of a verb that takes one: ناشدت البلدية السكان."""
    own = report.verb.prepositions
    if scene.forms[end] in AS_WHAT and end + 1 < limit:
        end = max(noun_phrase(scene, end + 1, limit, report.verb.manner), end + 2)
        report.subject = Phrase(at, end)  # أبلغ ضابط برتبة عقيد | الصحيفة أن
        if end >= limit:
            return end
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
    if report.verb.lemma == "وجه" and scene.forms[end] in scene.small.talks:
        heard = hearer_at(scene, end + 1, limit, True) if end + 1 < limit else None
        report.hearer = heard[0] if heard is not None else None
        return heard[1] if heard is not None else end + 1  # وجه فلان رسالة لأهالي المدينة بالقول
    if report.verb.lemma == "وجه" and scene.forms[end] in _DIRECTED:
        return _directed_to(scene, report, end + 1, limit)
    second = noun_phrase(scene, end, limit, report.verb.manner)
    if second > end:
        report.hearer = Phrase(end, second)
    return second


def must_hear(scene: Scene, report: Report, end: int, limit: int) -> bool:
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


def hearer_behind_aside(scene: Scene, report: Report, at: int, limit: int) -> int:
    """Take for the hearer whom a verb that has one names behind an aside: ودعت في بيان إدارة السوق إلى ..."""
    own = report.verb.prepositions
    if report.subject is not None and scene.forms[at] in COMMAS:
        first = _behind_aside(scene, at, limit, own)  # كان البنك قد أوصى، في تقريره، الحكومة بـ
        end = noun_phrase(scene, first, limit, report.verb.manner) if first > at else at
        if first < end < limit and joint_at(scene, end, own) is not None:
            report.hearer = Phrase(first, end)
            return end
    if scene.forms[at] != "في" or not report.conjoined or "في" in own:
        return at
    first = at + 2 if at + 2 < limit and scene.forms[at + 1] in _STATEMENTS else at
    end = noun_phrase(scene, first, limit, report.verb.manner)
    if end == first or end >= limit or joint_at(scene, end, own) is None or scene.starting.get(first, _NOBODY).clitic:
        return at
    report.hearer = Phrase(first, end)
    return end


_TOLD = 16
"""What a relative clause between commas tells of the subject takes at most so many words."""


def _behind_relative(scene: Scene, comma: int, limit: int) -> int:
    """Return the token behind what is told of the subject: طالب فلان، الذي حضر المؤتمر، | الحكومة ب; else `comma`."""
    for token in range(comma + 2, min(limit - 1, comma + _TOLD)):
        if scene.forms[token] in COMMAS:
            return token + 1
        if token in scene.cues:
            break
    return comma


def _behind_aside(scene: Scene, end: int, limit: int, own: frozenset[str]) -> int:
    """Return the token of the hearer behind an aside: ناشدت البلدية، في منشور على صفحتها، السكان; else `end`."""
    form = scene.forms[end]
    if form not in _OPENS_ASIDE and end not in scene.dated and (form in own or form not in scene.small.prepositions):
        return end
    if form in COMMAS and end + 2 < limit and scene.forms[end + 1] in scene.small.joined.relatives:
        return _behind_relative(scene, end, limit)
    said = form == "في" and end + 2 < limit and scene.forms[end + 1] in _STATEMENTS
    other = said and scene.speaks(end + 2) and scene.forms[end + 2] not in _TO_PRESS
    aside = end + 2 if other else skip_adjuncts(scene, end, limit, own)
    if aside >= limit or form in COMMAS and scene.forms[aside - 1] not in COMMAS:
        return end
    later = scene.starting.get(aside)
    if later is not None:
        return end if later.clitic else aside
    plain = scene.forms[aside].startswith("ال") and is_nominal(scene, aside)
    plain = plain or scene.forms[aside] in scene.small.collectives
    return aside if plain or scene.speaks(aside) else end


_HIS = ("ها", "ه", "هم", "هما")
"""أبلغت باريس حلفاءها رفضها: who is the speaker's own hears."""


def read_hearer(scene: Scene, report: Report, at: int, end: int, limit: int) -> int:
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


_NO_HEARERS = rule_words("hearers", "none")
_TELLERS = frozenset(("PERS", "OCC", "ORG"))
_PEOPLE = frozenset(("PERS", "OCC"))


def behind_early_hearer(scene: Scene, report: Report, at: int, limit: int) -> int:
    """Read a hearer between a verb and its subject (قال للصحفيين الوزير, مصدر مطلع); return the token after him."""
    heard = early_hearer_at(scene, at, limit)
    if heard is None:
        if at + 1 < limit and scene.forms[at].startswith("لل") and _opens_subject(scene, at + 1):
            report.hearer = None if scene.forms[at] in _NO_HEARERS else Phrase(at, at + 1, 1)
            return at + 1
        return at
    if heard[1] >= limit:
        return at
    behind = heard[1]
    if scene.forms[behind] in scene.small.words_follow and names_audience(scene, at):
        behind = _who_tells(scene, at, behind)
        report.hearer = Phrase(at, behind, heard[0].clitic)
        return behind
    mention = scene.starting.get(behind)
    if scene.speaks(behind) if mention is None else not mention.clitic:
        report.hearer, at = heard
    return at


def early_hearer_at(scene: Scene, token: int, limit: int) -> tuple[Phrase, int] | None:
    """Return the hearer at a token before a subject, with the token after him; who speaks is no part of his name."""
    heard = hearer_at(scene, token, limit, True)
    if heard is None or heard[1] != heard[0].last:
        return heard
    phrase = heard[0]
    named, end = scene.starting.get(phrase.first), phrase.first + 1
    if named is not None and named.label == "ORG":
        end = named.last  # قال لوكالة فرانس برس | خالد الراجحي
    elif not _are_told(scene, scene.forms[phrase.first]):
        return heard
    if end < phrase.last and _opens_subject(scene, end):
        return Phrase(phrase.first, end, phrase.clitic), end
    return heard


def _are_told(scene: Scene, form: str) -> bool:
    """Whether a noun without its preposition names those who are told: قال أمام الصحفيين | وزير الصحة."""
    return AUDIENCES[form] or form.startswith("ال") and "لل" + form[2:] in scene.small.hearers


def _who_tells(scene: Scene, first: int, end: int) -> int:
    """Where the speaker stands behind whom he tells: قال لسكان القرية | رئيس البلدية إن; `end` where none does."""
    owner = scene.starting.get(first + 1)
    if owner is not None and owner.label in _PEOPLE:
        return end  # قال لأنصار الرئيس سامي حداد
    for token in range(first + 2, end):
        mention, before = scene.starting.get(token), scene.forms[token - 1]
        if mention is not None and mention.label in _PEOPLE and not mention.clitic and before.startswith("ال"):
            return token
    return end


def _opens_subject(scene: Scene, token: int) -> bool:
    """Whether somebody stands behind one who is told: أكد للعالم الجيش أن, not قال للحزب المعارض."""
    mention = scene.starting.get(token)
    if mention is not None:
        return mention.label in _TELLERS and not mention.clitic
    return scene.speaks(token) and scene.forms[token][2:] not in STANDING
