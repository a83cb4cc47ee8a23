"""Where the writer speaks again behind the words of others."""

from bisect import bisect_left

from corpus.suggest.quotes.classes import PAUSES
from corpus.suggest.quotes.reports import Range
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.words import looks_finite

LONGEST = 8
"""Words of the longest phrase that a remark or a circumstance opens with, at most."""


def remarks(scene: Scene, unit: Range) -> list[int]:
    """Commas of a sentence, outside marks, behind which the writer speaks again."""
    first, limit = unit
    turns, remarked = scene.turns, scene.remarked
    at = bisect_left(remarked, first)
    if at == len(remarked) or remarked[at] >= limit - 1:
        return []
    found = []
    forms, words = scene.forms, scene.small.remarks
    behind_marks = first
    for token in turns[bisect_left(turns, first) : bisect_left(turns, limit - 1)]:
        if token < behind_marks:
            continue
        form = forms[token]
        if form in PAUSES:
            if forms[token + 1] in words and opens_with(scene, token + 1, limit, words):
                compared = token + 3 < limit and forms[token + 2] == "حين" and _compares(scene, token + 3, limit)
                if not compared:
                    found.append(token)
        elif form == "مما":
            if not _is_part(scene, token):
                found.append(token)
        elif (passage := scene.opening.get(token)) is not None and 0 <= passage.close < limit:
            behind_marks = passage.close + 1
            if behind_marks >= limit or forms[behind_marks] not in words:
                continue
            if opens_with(scene, behind_marks, limit, words):
                found.append(behind_marks)
    return found


_PARTS = frozenset(
    (
        *("اكثر", "اقل", "اعلي", "ادني", "افضل", "اسوا", "اكبر", "اصغر", "ابعد", "اقرب", "اسرع", "ابطا"),
        *("بعض", "بعضا", "كثير", "كثيرا", "الكثير", "قليل", "قليلا", "القليل", "جزء", "جزءا", "شيء", "شيئا"),
    )
)
"""A clause behind one of these and مما is what they are part of, or measured by: أكثر مما توقعناه."""
_CALLED = frozenset(("يسمي", "تسمي", "سمي", "يدعي", "تدعي", "يعرف", "تعرف", "يوصف", "اسماه", "اسمته", "سماه", "سمته"))
"""What somebody or something is called: مجموعة مما يسمى فرقة الساحل."""


def _is_part(scene: Scene, token: int) -> bool:
    """Whether مما without a comma tells what a noun is part of, or what it is measured by."""
    before = scene.forms[token - 1]
    return before not in PAUSES and (before in _PARTS or scene.forms[token + 1] in _CALLED)


def opens_with(scene: Scene, token: int, limit: int, phrases: dict[str, tuple[str, ...]]) -> bool:
    """Whether one of these phrases, which stand under their first word, stands at a token."""
    known = phrases.get(scene.forms[token])
    if known is None:
        return False
    return " ".join([*scene.forms[token : min(limit, token + LONGEST)], ""]).startswith(known)


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
    if form.startswith("ال") or form in scene.small.any_complementizer:
        return token not in scene.starting and token + 1 not in scene.starting
    return token not in scene.cues and looks_finite(form) and form[0] in "يت"
