"""From a reporting word to a report: is it one here, whose is it, and where do its words begin."""

from corpus.arabic.folding import fold_word
from corpus.suggest.quotes.lexicon import Cue
from corpus.suggest.quotes.phrases import is_nominal, noun_phrase, phrase_before
from corpus.suggest.quotes.reports import Phrase, Report, Source
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.sources import find_source

_REACH = 45
"""The reported words begin at most so many tokens after the verb and its subject."""
_COMMAS = frozenset("،,-–")
_AN = fold_word("أن")
_IT = "اياه"
_STOPPING = frozenset(
    map(
        fold_word,
        (
            "حيث",
            "لكن",
            "بينما",
            "فيما",
            "مما",
            "كما",
            "إذ",
            "لأن",
            "ثم",
            "عندما",
            "بعدما",
            "قبلما",
            "لكنه",
            "لكنها",
            "حتى",
            "إذا",
            "لو",
            "كي",
            "لكي",
        ),
    )
)
_SAYING = frozenset(
    (
        "قال",
        "أضاف",
        "تابع",
        "أردف",
        "استطرد",
        "علق",
        "رد",
        "أجاب",
        "ختم",
        "اختتم",
        "واصل",
        "مضى",
        "صرح",
        "خاطب",
        "تحدث",
        "هتف",
        "زاد",
        "عقب",
        "كتب",
        "غرد",
        "تساءل",
        "أوضح",
        "أكد",
    )
)


def finite_report(scene: Scene, token: int, unit: tuple[int, int]) -> Report | None:
    """Return the report of a finite verb, None where it reports nothing here."""
    clitic, cue = scene.cues[token]
    if _unsaid(scene, token, cue, unit[0]):
        return None
    conjoined = clitic > 0
    relative = token > unit[0] and scene.is_in(token - 1, scene.small.relatives)
    before = None if conjoined else subject_before(scene, token, unit[0])
    report = Report(
        cue=(token, token + 1),
        cue_clitic=clitic,
        verb=cue.verb,
        shape=cue.shape,
        kind="finite",
        rule=f"{cue.verb.lemma} {cue.shape.kind}",
        first=token,
        content=-1,
        how="",
        conjoined=conjoined,
        in_relative=relative,
    )
    if before is not None:
        report.subject, report.first = before, min(before.first, token)
        report.rule += ", subject before"
    at = token + 1
    if at < unit[1] and scene.forms[at] in ("قاءلا", "قاءلة", "قاءلين"):
        report.cue = (token, at + 1)
        at += 1
    at = _read_subject(scene, report, at, unit[1], before is not None)
    if cue.shape.pronoun and "hearer" in cue.verb.takes and report.hearer is None:
        report.rule += ", hearer in the verb"
    if not _find_words(scene, report, at, unit[1]):
        return None
    if _is_formula(scene, report, token):
        return None
    return report


def _unsaid(scene: Scene, token: int, cue: Cue, first: int) -> bool:
    """Whether the verb is denied, wished for or a condition: لم يقل, أن يقول, لن."""
    if token == first or scene.cues[token][0]:
        return False
    before = scene.bare(token - 1)
    if before in scene.small.negations and scene.forms[token - 1] != "وما":
        return cue.verb.lemma not in scene.small.negated_reports
    if before in (_AN, "بان", "لان", "كي", "لكي", "لو", "اذا", "ان") and cue.shape.kind == "imperfect":
        return scene.reading.text[scene.reading.starts[token - 1]] != "إ" and before != "لان"
    return False


def _is_formula(scene: Scene, report: Report, token: int) -> bool:
    """يذكر أن, يتوقع أن, يعتقد أن: an imperfect that nobody is the subject of."""
    assert report.verb is not None and report.shape is not None
    if report.subject is not None or report.shape.kind != "imperfect" or report.shape.gender != "m":
        return False
    return report.verb.agentless or scene.bare(token) in scene.small.formulae


def _read_subject(scene: Scene, report: Report, at: int, limit: int, has_subject: bool) -> int:
    """Read the noun phrases after the verb as subject and hearer; return the token after them."""
    assert report.verb is not None and report.shape is not None
    takes = report.verb.takes
    listens = "hearer" in takes or "accused" in takes
    if at < limit and scene.forms[at] == "ان":
        return at
    end = noun_phrase(scene, at, limit, listens)
    if end == at:
        return at
    mention = scene.starting.get(at)
    clitic = mention.clitic if mention is not None else 0
    if clitic and scene.forms[at][0] in "وفبلك" and mention is not None:
        return at
    if has_subject:
        if listens and not report.shape.pronoun:
            if mention is None and not _is_person(scene, at):
                return at
            if "hearer" in takes:
                report.hearer = Phrase(at, end)
                return end
            return at
        if report.shape.pronoun and mention is not None and not report.conjoined:
            # الذي أعلنه X, كشفه X: the subject follows, the one before is the object
            report.subject, report.first = Phrase(at, end), report.cue[0] if report.cue else at
            return end
        return at
    if "object" in takes and mention is None and _opens_content(scene, at):
        return at
    report.subject = Phrase(at, end)
    if not listens or report.shape.pronoun or end >= limit:
        return end
    second = noun_phrase(scene, end, limit, True)
    following = scene.starting.get(end)
    if second > end and (following is None or not following.clitic) and "hearer" in takes:
        report.hearer = Phrase(end, second)
        return second
    return end


def _is_person(scene: Scene, token: int) -> bool:
    form = scene.bare(token)
    return form.startswith(("ال", "نظير", "جميع", "كل")) or form in scene.small.speakers


def subject_before(scene: Scene, token: int, first: int) -> Phrase | None:
    """Return the subject that stands before a verb without a conjunction, None where none does."""
    small = scene.small
    at = token
    commas = 0
    while at > first:
        form = scene.forms[at - 1]
        if (
            form in small.helpers
            or form in ("ايضا", "كذلك", "نفسه", "نفسها", "ذاته", "سوف")
            or scene.is_in(at - 1, small.adverbs)
            and at - 1 not in scene.starting
            and scene.ending.get(at) is None
        ):
            at -= 1
        elif at - 1 in scene.opening and scene.opening[at - 1].open == at - 1 and at - 1 not in scene.names:
            at -= 1
        elif (
            form in ("،", ",")
            and not commas
            and scene.ending.get(at - 1) is not None
            and at < token
            or form in ("،", ",")
            and scene.ending.get(at - 1) is not None
            and _comma_pair(scene, at - 1, first)
        ):
            at -= 1
            commas += 1
        else:
            break
    relative = at > first and scene.is_in(at - 1, small.relatives)
    end = at - 1 if relative else at
    if relative and end > first and scene.forms[end - 1] in ("،", ","):
        end -= 1
    start = phrase_before(scene, end, first)
    if start < end:
        phrase = _as_subject(scene, start, end, first)
        if phrase is not None:
            return phrase
    if relative:
        return None
    return _clause_subject(scene, token, first)


def _comma_pair(scene: Scene, comma: int, first: int) -> bool:
    """Whether the name before a comma is one half of "title، name،"."""
    mention = scene.ending[comma]
    if mention.first - 1 <= first or scene.forms[mention.first - 1] not in ("،", ","):
        return False
    before = scene.ending.get(mention.first - 1)
    return before is not None and {before.label, mention.label} == {"OCC", "PERS"}


def _as_subject(scene: Scene, start: int, end: int, first: int) -> Phrase | None:
    mention = scene.starting.get(start)
    clitic = mention.clitic if mention is not None else 0
    if clitic and scene.forms[start][0] not in "وف":
        return None
    if start > first and scene.is_word(start - 1):
        before = scene.bare(start - 1)
        if before in scene.small.prepositions or before[:1] == "ل" and before in ("لدي",):
            return None
        if (
            not _opens_clause(scene, start - 1)
            and is_nominal(scene, start - 1)
            and not scene.forms[start - 1].startswith("ال")
            and start - 1 not in scene.cues
        ):
            if scene.is_in(start - 1, scene.small.speakers) or start - 1 == first:
                return Phrase(start - 1, end, 1 if scene.forms[start - 1] != scene.bare(start - 1) and False else 0)
    return Phrase(start, end, clitic)


def _opens_clause(scene: Scene, token: int) -> bool:
    small = scene.small
    return (
        not scene.is_word(token)
        or scene.is_in(token, small.complementizers)
        or scene.is_in(token, small.helpers)
        or scene.bare(token) in ("لكن", "بينما", "فيما", "حيث", "كما", "اذ", "حين")
    )


def _clause_subject(scene: Scene, token: int, first: int) -> Phrase | None:
    """Return the phrase that opens the clause of a verb that stands further on: المسؤول الذي رفض ذكر اسمه قال."""
    small = scene.small
    start = token
    while start > first and token - start < 30:
        before = start - 1
        if scene.is_in(before, small.complementizers) or scene.forms[before] in (":", "..", "...", "؛"):
            break
        if scene.bare(before) in ("لكن", "بينما", "فيما", "حيث"):
            break
        if (
            before in scene.cues
            and before != token
            and scene.cues[before][1].shape.kind in ("perfect", "imperfect")
            and not scene.is_in(before - 1, small.relatives)
        ):
            if scene.cues[before][0] or not scene.cues[before][1].verb.doubtful:
                return None
        start = before
    while start < token and (scene.is_in(start, small.helpers) or not scene.is_word(start)):
        start += 1
    end = noun_phrase(scene, start, token)
    if end == start or end >= token:
        return None
    mention = scene.starting.get(start)
    if (
        mention is None
        and not scene.is_in(start, small.speakers)
        and not (scene.bare(start) in small.documents)
        and scene.forms[start][:2] != "ال"
    ):
        return None
    if mention is not None and mention.clitic and scene.forms[start][0] not in "وف":
        return None
    after = scene.forms[end]
    named = (
        scene.is_in(end, small.relatives)
        or find_source(scene, end, token) is not None
        or after in ("،", ",", "(", "-", "–")
    )
    if not named and not (
        scene.is_in(end, small.adverbs)
        or scene.bare(end) in small.prepositions
        or end in scene.dated
        or scene.forms[end] in _RELATIVE_HINTS
    ):
        return None
    return Phrase(start, end, mention.clitic if mention is not None else 0)


_RELATIVE_HINTS = frozenset(
    (
        "اجرته",
        "اجراه",
        "اجرتها",
        "اجراها",
        "نشرته",
        "نشرها",
        "نشره",
        "رفض",
        "رفضت",
        "طلب",
        "فضل",
        "صدر",
        "صدرت",
        "اعده",
        "اعدته",
        "اعدها",
    )
)


def _find_words(scene: Scene, report: Report, at: int, limit: int) -> bool:
    """Set where the reported words begin; False where nothing reported follows."""
    assert report.verb is not None
    verb = report.verb
    takes = verb.takes
    small = scene.small
    forms = scene.forms
    prepositions = verb.prepositions
    relative = False
    token = at
    stop = min(limit, at + _REACH)
    while token < stop:
        form = forms[token]
        passage = scene.opening.get(token)
        if passage is not None and passage.open == token:
            if token in scene.names:
                token = passage.close + 1
                continue
            if (
                "speech" in takes
                and not relative
                and (passage.last - passage.first > 2 or token == at or forms[token - 1] in ":،")
            ):
                return _set(report, token, "speech", "words in marks")
            if ("marked" in takes or "object" in takes) and token == at:
                return _set(report, token, "object", "marked object")
            if "bare" in takes and report.subject is not None and not relative and token == at:
                return _set(report, token, "bare", "bare")
            token += 1
            continue
        if form in small.complementizers or form in small.with_pronoun:
            accepted = _complement(scene, report, token, relative)
            if accepted:
                return True
            if accepted is None:
                return False
            token += 1
            continue
        if form[0] in "وف" and form[1:] in small.complementizers:
            return False
        if form == ":":
            if (
                {"speech", "bare", "clause"} & takes
                and not relative | verb.doubtful
                or form == ":"
                and "speech" in takes
                and token + 1 < limit
                and token + 1 in scene.opening
            ):
                return _after_colon(scene, report, token, limit)
            return False
        if token in scene.cues and token > at - 1:
            kind = scene.cues[token][1].shape.kind
            if kind == "participle" and not _as_noun(scene, token):
                return _follows_participle(scene, report, token, limit)
            if kind in ("perfect", "imperfect") and not relative and not _nominal_here(scene, token):
                if scene.cues[token][0] or not scene.cues[token][1].verb.doubtful:
                    if not scene.is_in(token - 1, small.statements) and not scene.cues[token][1].shape.pronoun:
                        break
        source = _source_in_gap(scene, token, limit)
        if source is not None and source.last < stop:
            report.sources.append(source)
            token = source.last
            continue
        if scene.is_in(token, small.relatives):
            relative = True
        elif form in ("،", ",") and relative:
            relative = False
        elif form in _STOPPING or form[0] in "وف" and form[1:] in _STOPPING and form != "وفي":
            if form not in ("حتي",):
                break
        elif not relative and (joint := _joint(scene, token, prepositions)) is not None:
            if _prepositional(scene, report, token, joint, limit):
                return True
        elif not relative and "object" in takes and token <= at + 12 and _object_here(scene, report, token, at):
            return _set(report, token, "object", "object")
        if token not in scene.starting:
            hearer_end = _hearer_in_gap(scene, report, token, limit)
        else:
            hearer_end = _hearer_in_gap(scene, report, token, limit)
        if hearer_end > token:
            token = hearer_end
            continue
        token += 1
    return _bare(scene, report, at, limit)


def _set(report: Report, content: int, how: str, rule: str) -> bool:
    report.content, report.how = content, how
    report.rule += f", {rule}"
    return True


def _complement(scene: Scene, report: Report, token: int, relative: bool) -> bool | None:
    """Whether أن / إن at a token opens the reported clause; None where the search is over."""
    assert report.verb is not None
    takes, small = report.verb.takes, scene.small
    form = scene.forms[token]
    before = scene.bare(token - 1)
    if before in small.takes_complementizer or scene.forms[token - 1] in small.takes_complementizer:
        return False
    if (
        before in ("الي", "علي", "عن", "من", "في")
        and before not in report.verb.prepositions
        and scene.forms[token - 1] == before
    ):
        if before in ("من", "في", "عن"):
            return False
    wish = form == _AN and token + 1 < len(scene.forms) and _subjunctive(scene, token)
    if wish and "wish" not in takes and not report.verb.prepositions & {"الي", "ب", "من"}:
        return False
    if not {"clause", "wish"} & takes and not report.verb.prepositions:
        return False
    report.pronoun = form in small.with_pronoun
    content = token + 1
    if content >= len(scene.forms):
        return False
    if content < len(scene.forms) and scene.forms[content] == ":":
        content += 1
    return _set(report, content, "clause", "أن")


def _subjunctive(scene: Scene, token: int) -> bool:
    """Whether أن at a token is followed by an imperfect verb: it then names an aim, not a statement."""
    if scene.reading.text[scene.reading.starts[token]] == "إ":
        return False
    form = scene.forms[token + 1]
    return (
        len(form) >= 3
        and form[0] in "يت"
        and token + 1 not in scene.starting
        and (form[0] == "ي" or form[-1] not in "ةا")
    )


def _after_colon(scene: Scene, report: Report, token: int, limit: int) -> bool:
    content = token + 1
    if content >= limit:
        return False
    if scene.forms[content] in scene.small.complementizers and content + 1 < limit:
        return _set(report, content + 1, "clause", "colon and أن")
    if scene.forms[content] in scene.small.with_pronoun and content + 1 < limit:
        report.pronoun = True
        return _set(report, content + 1, "clause", "colon and أنه")
    return _set(report, content, "speech", "colon")


def _as_noun(scene: Scene, token: int) -> bool:
    """Whether a form that could be a participle is a noun or adjective here: part of a name, or after a preposition."""
    if token in scene.starting and scene.starting[token].last > token:
        return True
    return scene.bare(token - 1) in scene.small.prepositions


def _nominal_here(scene: Scene, token: int) -> bool:
    """Whether a form that could be a finite verb is a noun here: after a preposition or inside a name."""
    before = scene.bare(token - 1)
    return (
        before in scene.small.prepositions
        and not scene.forms[token - 1].endswith("ما")
        or scene.is_in(token, scene.small.prepositions)
    )


def _follows_participle(scene: Scene, report: Report, token: int, limit: int) -> bool:
    """وتابع بيسكوف قائلا: the participle of saying only repeats the verb; any other one has words of its own."""
    assert report.verb is not None
    if scene.cues[token][1].verb.lemma != "قال" or report.verb.lemma not in _SAYING:
        return False
    at = token + 1
    if at < limit and scene.forms[at] == ":":
        return _after_colon(scene, report, at, limit)
    return _find_words(scene, report, at, limit)


def _joint(scene: Scene, token: int, prepositions: frozenset[str]) -> tuple[str, int, int] | None:
    """Return (preposition, token of its noun, letters written onto that noun) where a frame's preposition stands."""
    form = scene.forms[token]
    if form in prepositions:
        return (form, token + 1, 0)
    first = form[0]
    if first in prepositions and first in "بل" and len(form) > 2:
        if scene.bare(token) in scene.small.prepositions or form in scene.small.sources:
            return None
        mention = scene.any_starting.get(token)
        if mention is not None:
            return (first, token, 1) if mention.clitic else None
        if form in _ROOT_B:
            return None
        return (first, token, 1)
    return None


_ROOT_B = frozenset(
    map(
        fold_word,
        (
            "بيان",
            "بلاده",
            "بلادها",
            "بلدان",
            "برنامج",
            "بلد",
            "بيت",
            "باب",
            "بعض",
            "بحث",
            "بين",
            "بعد",
            "باسم",
            "بشأن",
            "بداية",
            "بدوره",
            "بدورها",
            "بدورهم",
            "بشكل",
            "بوضوح",
            "بشدة",
            "باسمه",
            "بيانه",
            "بيانها",
            "بقية",
            "برئاسة",
            "بحضور",
            "بمناسبة",
            "بكل",
            "بنك",
            "بطولة",
            "لقاء",
            "لقائه",
            "لقائها",
            "لجنة",
            "لاعب",
            "لدى",
            "ليس",
            "لأن",
            "لكن",
            "لذلك",
            "لمدة",
            "لجان",
            "لغة",
            "لبنان",
            "ليبيا",
            "لندن",
            "بعيدا",
            "بعدما",
            "بينما",
            "بهذا",
            "بذلك",
            "بالمناسبة",
            "بالتزامن",
            "بالإضافة",
            "بالنسبة",
            "بعده",
            "بعدها",
            "بأن",
            "لأول",
            "للمرة",
            "بصورة",
            "باللغة",
            "بلغة",
            "بيروت",
            "بغداد",
            "باريس",
            "بكين",
            "برلين",
            "لوكالة",
            "لصحيفة",
            "لقناة",
            "لشبكة",
            "للصحفيين",
            "للصحافيين",
            "لموقع",
            "لإذاعة",
            "لتلفزيون",
            "لبرنامج",
            "بتاريخ",
            "بطريقة",
            "بهدف",
            "بسبب",
        ),
    )
)


def _prepositional(scene: Scene, report: Report, token: int, joint: tuple[str, int, int], limit: int) -> bool:
    """Take the noun phrase after the preposition of the verb's frame for its words."""
    assert report.verb is not None
    preposition, noun, letters = joint
    if noun >= limit:
        return False
    form = scene.forms[noun]
    if form in scene.small.complementizers or form in scene.small.with_pronoun:
        return False
    if preposition == "ب" and form == "ب" and noun + 1 < limit:
        noun, letters, form = noun + 1, 0, scene.forms[noun + 1]
    if preposition == "ل" and form == "ل" and noun + 1 < limit:
        noun, letters, form = noun + 1, 0, scene.forms[noun + 1]
    if report.verb.relays and preposition == "عن":
        return False
    if not letters and noun not in scene.opening and not scene.is_word(noun):
        return False
    head = form[letters:]
    if head.startswith("ل") and letters and form[0] == "ل":
        head = "ا" + head
    if report.verb.act == "declare" and _topic(scene, head):
        return False
    if preposition in ("في", "من", "علي", "الي", "ل") and (
        noun in scene.dated
        or noun in scene.starting
        and scene.starting[noun].label in ("GPE", "PERS", "LOC", "FAC")
        and preposition in ("في", "الي", "ل")
    ):
        return False
    if preposition == "في" and (
        head in scene.small.statements or head in scene.small.occasions or head in scene.small.prepositions
    ):
        return False
    if (
        preposition in ("ب", "ل")
        and token in scene.starting
        and scene.starting[token].label == "PERS"
        and report.verb.act not in ("praise",)
    ):
        return False
    report.rule += f", {preposition}"
    if "accused" in report.verb.takes:
        return _accused(scene, report, noun, letters)
    report.content, report.how = noun, "object"
    _letters(report, letters)
    return True


def _accused(scene: Scene, report: Report, noun: int, letters: int) -> bool:
    """Begin the words of an accusation with the accused, where he stands between subject and charge."""
    assert report.cue is not None and report.shape is not None
    start = report.cue[1]
    if report.subject is not None and report.subject.first >= start:
        start = report.subject.last
    while start < noun and (scene.is_in(start, scene.small.adverbs) or not scene.is_word(start)):
        start += 1
    if start < noun and not report.shape.pronoun and scene.bare(start) not in scene.small.prepositions:
        report.content, report.how = start, "object"
        return True
    report.content, report.how = noun, "object"
    _letters(report, letters)
    return True


def _letters(report: Report, letters: int) -> None:
    report.rule += " written on" if letters else ""
    report.content_clitic = letters


def _topic(scene: Scene, head: str) -> bool:
    bare = head[2:] if head.startswith("ال") else head
    return head in scene.small.topics or bare in scene.small.topics


def _object_here(scene: Scene, report: Report, token: int, at: int) -> bool:
    """Whether the reported noun phrase begins at a token."""
    assert report.verb is not None and report.shape is not None
    if report.shape.pronoun or not is_nominal(scene, token):
        return False
    mention = scene.starting.get(token)
    if (
        mention is not None
        and mention.label in ("PERS", "ORG", "GPE", "OCC")
        and report.verb.act not in ("accuse", "praise")
    ):
        return False
    form = scene.forms[token]
    if _topic(scene, form):
        return False
    if token > at and scene.is_word(token - 1) and scene.bare(token - 1) in scene.small.prepositions:
        return False
    if token > at and form.startswith("ال") and scene.is_word(token - 1) and token - 1 >= at:
        return False
    return _opens_content(scene, token) or (
        report.verb.act in ("accuse", "praise", "deny") and (report.subject is not None) and token == at
    )


def _opens_content(scene: Scene, token: int) -> bool:
    """Whether a word is a verbal noun or quality that a reported noun phrase opens with."""
    form = scene.forms[token]
    heads = scene.small.heads
    if form in heads:
        return True
    for pronoun in ("ه", "ها", "هم", "هما"):
        if form.endswith(pronoun):
            stem = form[: -len(pronoun)]
            if stem in heads or stem + "ة" in heads or (stem.endswith("ت") and stem[:-1] + "ة" in heads):
                return True
            if _is_masdar(stem) or (stem.endswith("ت") and _is_masdar(stem[:-1] + "ة")):
                return True
    return _is_masdar(form)


def _is_masdar(form: str) -> bool:
    """Whether an indefinite word has the pattern of a verbal noun: تحديد، إطلاق، استقطاب، انطلاق، مواصلة."""
    size = len(form)
    if form.startswith("ال") or size < 4:
        return False
    if size == 5 and form[0] == "ت" and form[3] == "ي":
        return True
    if size == 5 and form[0] == "ا" and form[3] == "ا":
        return True
    if size == 6 and form[0] == "ا" and form[2] in "ت" and form[4] == "ا":
        return True
    if size == 6 and form[:2] == "ان" and form[4] == "ا":
        return True
    return size == 7 and form[:3] == "است" and form[5] == "ا"


def _source_in_gap(scene: Scene, token: int, limit: int) -> Source | None:
    """Return an attribution that stands between a verb and its words, a carried statement included."""
    source = find_source(scene, token, limit)
    if source is not None:
        return source
    cue = scene.cues.get(token)
    if cue is None or not cue[1].shape.pronoun or cue[1].shape.kind != "perfect":
        return None
    before = scene.bare(token - 1)
    if cue[1].verb.lemma not in ("نقل", "أورد", "نشر", "بث", "تناقل", "أذاع"):
        return None
    end = noun_phrase(scene, token + 1, limit)
    if end == token + 1:
        return None
    del before
    return Source((token + 1, end), 0, (token, token + 1), token, end)


def _hearer_in_gap(scene: Scene, report: Report, token: int, limit: int) -> int:
    """Read a hearer between verb and words: لوكالة X, للصحفيين, أمام X, في مقابلة مع X; return the token after him."""
    from corpus.suggest.quotes.addressee import hearer_at

    found = hearer_at(scene, token, limit)
    if found is None:
        return token
    phrase, end = found
    if report.hearer is None:
        report.hearer = phrase
    return end


def _bare(scene: Scene, report: Report, at: int, limit: int) -> bool:
    """Take what follows the subject for the words of a verb of pure saying: قال ريابكوف يتحدثون عن ..."""
    assert report.verb is not None and report.shape is not None
    if (
        "bare" not in report.verb.takes
        or report.subject is None
        or report.in_relative
        or report.subject.first < report.first
    ):
        return False
    if (
        report.shape.kind != "perfect"
        or report.shape.pronoun
        or limit - at < 5
        or report.verb.lemma not in ("قال", "أضاف")
    ):
        return False
    if at not in scene.cues and scene.is_word(at) and scene.starting.get(report.subject.first) is not None:
        return _set(report, at, "bare", "bare words")
    return False
