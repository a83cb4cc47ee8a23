"""Where the writer speaks again behind the words of others."""

from bisect import bisect_left

from corpus.suggest.quotes.classes import PAUSES, POINTING
from corpus.suggest.quotes.reports import Range
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.words import looks_finite
from corpus.suggest.rule_words import rule_words

LONGEST = 8
"""Words of the longest phrase that a remark or a circumstance opens with, at most."""


NO_MEN = rule_words("remarks", "no_men")
"""Singulars that end as men in the nominative do."""


def remarks(scene: Scene, unit: Range) -> list[int]:
    """Commas of a sentence, outside marks, behind which the writer speaks again: only in those of `scene.remarked`."""
    first, limit = unit
    turns, found = scene.turns, []
    forms, words = scene.forms, scene.small.remarks
    behind_marks = first
    for token in turns[bisect_left(turns, first) : bisect_left(turns, limit - 1)]:
        if token < behind_marks:
            continue
        form = forms[token]
        if form in PAUSES:
            after = token + 1
            if (
                forms[after] in words
                and opens_with(scene, after, limit, words)
                and not _is_still_said(scene, after, limit)
            ):
                found.append(token)
        elif form == "مما":
            if not _is_part(scene, token):
                found.append(token)
        elif form == POINTING:
            if (before := _before_pointing(scene, token)) > 0:
                found.append(before)
        elif (passage := scene.opening.get(token)) is not None and 0 <= passage.close < limit:
            behind_marks = passage.close + 1
            if behind_marks >= limit - 1 or forms[behind_marks] not in words:
                continue
            if opens_with(scene, behind_marks, limit, words):
                found.append(behind_marks)
    return found


def _before_pointing(scene: Scene, token: int) -> int:
    """Return the token at which the writer tells without a comma whom words mean; else 0.

    سيرحل الظالم | في إشارة إلى الحاكم; سيرحل الظالم | وذلك في إشارة إلى الحاكم.
    """
    forms, opens = scene.forms, token - 1
    if forms[opens] != "في" or not forms[token + 1].startswith(("الي", "ل")):
        return 0
    if forms[opens - 1] in _THAT_IS:
        opens -= 1
    elif not _is_somebody(scene, token + 1):
        return 0  # in somebody's own words: خفض البنك الفائدة في إشارة إلى ضعف الاقتصاد
    return 0 if forms[opens - 1] in PAUSES else opens


def _is_somebody(scene: Scene, token: int) -> bool:
    """Whether somebody is named behind إلى or ل at a token: إلى الحاكم, إلى من يحكم, لإيران."""
    named = scene.starting.get(token + (scene.forms[token] == "الي"))
    return named is not None and named.label in _PEOPLE or scene.forms[token + 1 : token + 2] == ["من"]


_PEOPLE = frozenset(("PERS", "OCC", "ORG", "GPE", "NORP"))
_THAT_IS = rule_words("remarks", "that_is")


def _is_part(scene: Scene, token: int) -> bool:
    """Whether مما without a comma tells what a noun is part of, or what it is measured by."""
    before = scene.forms[token - 1]
    return before not in PAUSES and (before in scene.small.parts or scene.forms[token + 1] in scene.small.called)


def opens_with(scene: Scene, token: int, limit: int, phrases: dict[str, tuple[str, ...]]) -> bool:
    """Whether one of these phrases, which stand under their first word, stands at a token."""
    known = phrases.get(scene.forms[token])
    if known is None:
        return False
    return " ".join([*scene.forms[token : min(limit, token + LONGEST)], ""]).startswith(known)


def _is_still_said(scene: Scene, token: int, limit: int) -> bool:
    """Whether the phrase at a token, though a remark can open with it, goes on with what is said."""
    forms = scene.forms
    form = forms[token]
    if form == "في":
        if token + 2 >= limit:
            return False
        if forms[token + 1] == "وقت":
            return forms[token + 2] in scene.small.times
        return forms[token + 1] == "حين" and _compares(scene, token + 2, limit)
    opening = token + (form == "من")
    if opening + 2 >= limit or forms[opening] != "دون" or forms[opening + 1] != "ان" or token - 2 in scene.closing:
        return False
    verb = forms[opening + 2]
    return looks_finite(verb) and verb not in scene.small.disclosing


_RESULTING = frozenset(("مما", "ما", "وهو"))
"""One of these, the latter with ما, and a verb tell what comes of a thing."""


_FEW = 8
"""No words go on behind more than so many things that come of others: a sentence of thousands takes linear time."""


def said_cut(scene: Scene, cuts: list[int], at: int) -> int:
    """Return the next cut of a reported clause: what comes of a thing is told by him who tells of it.

    ..., مما رفع الأسعار goes on with what he said; ..., مما يثير تساؤلات and ..., وهو ما نفته الوزارة do not.
    """
    last = min(len(cuts), at + _FEW)
    while at < last and _is_result(scene, cuts[at]):
        at += 1
    return at


def _is_result(scene: Scene, cut: int) -> bool:
    forms = scene.forms
    token = cut if forms[cut] == "مما" else cut + 1
    form = forms[token]
    if form not in _RESULTING or token + 2 >= len(forms):
        return False
    if form == "وهو":
        token += 1
        if forms[token] != "ما" or token + 2 >= len(forms) or not looks_finite(forms[token + 1]):
            return False
    verb, thing = forms[token + 1], forms[token + 2]
    if cut - 1 in scene.closing or cut in scene.closing or token + 1 in scene.cues or verb in scene.small.negations:
        return False
    return verb not in scene.small.raising or not thing.startswith(scene.small.queries)


_MEASURING, _MEASURED = rule_words("remarks", "measuring"), rule_words("remarks", "measured")


def _compares(scene: Scene, token: int, limit: int) -> bool:
    """Whether what stands behind في حين is still compared by him who speaks: ..., في حين لا تتجاوز الزيادة الثلث.

    Somebody else's deed, or that he did not answer, is told by the writer: ..., في حين أغلقت الشرطة الطريق.
    """
    if token + 1 >= limit:
        return False
    form, answers = scene.forms[token], scene.small.remarks.get("بينما", ())
    if " ".join(["بينما", *scene.forms[token : min(limit, token + 3)], ""]).startswith(answers):
        return False
    if form in scene.small.negations:
        return token + 1 not in scene.cues
    if form in _MEASURING and scene.forms[token + 1] in _MEASURED:
        return True  # ...، في حين بلغ عدد القتلى تسعة
    if form.startswith("ال") or form in scene.small.any_complementizer:
        return token not in scene.starting and token + 1 not in scene.starting
    return token not in scene.cues and looks_finite(form) and form[0] in "يت"


def men_act(scene: Scene, token: int, limit: int) -> bool:
    """Whether what could be a verbal noun is a verb, as men in the nominative behind it show: ورفع المحتجون شعارات."""
    if token + 1 >= limit or scene.forms[token][1:] not in scene.small.heads:
        return False
    if token + 1 in scene.any_starting and scene.any_starting[token + 1].label == "PERS":
        return False  # وشراء ميمون بناني
    men = scene.forms[token + 1].removeprefix("ال")
    return len(men) > 4 and men[0] == "م" and men.endswith("ون") and men not in NO_MEN


CLAIMING = frozenset(("زعم", "ادعى"))
"""What is claimed so can turn out otherwise, which the claimer does not say."""
_TURNED_OUT = frozenset(("تبين", "اتضح", "ثبت", "انكشف"))
_THEN = frozenset(("ثم", "لكن", "ولكن"))


def turned_out(scene: Scene, begin: int, end: int) -> int:
    """Return the comma behind which it turned out otherwise than somebody claimed, else `end`: زعمت ...، وتبين أنها."""
    for token in range(begin + 1, end - 2):
        if scene.forms[token] in PAUSES:
            verb = token + 1 + (scene.forms[token + 1] in _THEN)
            form = scene.forms[verb]
            if form in _TURNED_OUT or form[0] in "وف" and form[1:] in _TURNED_OUT:
                return token
    return end
