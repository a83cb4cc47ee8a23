"""Another name of the same one behind a comma or in parentheses, within a noun phrase."""

from corpus.suggest.findings import Mention
from corpus.suggest.quotes.classes import COMMAS
from corpus.suggest.quotes.names import before_clause, comma_apposed, next_title
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.words import is_nominal


def behind_sign(
    scene: Scene, end: int, limit: int, mention: Mention | None, office: bool
) -> tuple[int, Mention | None] | None:
    """Take an apposition behind a comma, a body's partner, an alias in parentheses; the sign stands at `end`.

    `office` says that what opens the phrase tells a person, though `mention` be a body: مرشح حزب X، فلان، إن.
    """
    form, other = scene.forms[end], scene.starting.get(end + 1)
    if other is None or end + 1 >= limit:
        return _untold(scene, end, limit, mention)
    if form != "(":
        if mention is None or office and mention.label == "ORG":
            return _named_aside(scene, end, other, limit, office)
        if not other.clitic and comma_apposed(scene, mention, other, limit):
            behind = next_title(scene, other.last, limit)
            if behind is not None:
                return behind.first, None
            held = mention.label == "PERS" and other.label == "OCC"
            return (_up_to_comma(scene, other.last, limit) if held else other.last), other
        joined = other.clitic == 1 and scene.forms[end + 1][0] == "و"
        if joined and mention.label == "PERS":
            return _second_speaker(scene, other, limit)
        if joined and other.label == "OCC" and _same_holder(scene, mention, other, limit):
            return other.last, other
        return (other.last, other) if joined and mention.label == other.label == "ORG" else None
    if end + 2 >= limit or other.last >= limit:
        return None
    if mention is None:
        return (min(other.last + 1, limit), None) if scene.bare(end - 1) in scene.small.documents else None
    if scene.forms[other.last] != ")":
        return None
    if other.label == mention.label:
        return other.last + 1, other
    return (other.last + 1, mention) if _acronym_of_body(scene, mention, other) else None


def _second_speaker(scene: Scene, other: Mention, limit: int) -> tuple[int, Mention | None] | None:
    """Take the name of another behind a comma, right before a clause: المتحدث فلان، ومدير الشرطة فلان، إن."""
    name = scene.starting.get(other.last) if other.label == "OCC" else other
    if name is None or name.label != "PERS" or name is not other and name.clitic or name.last >= limit:
        return None
    told = scene.forms[name.last] in scene.small.any_complementizer or before_clause(scene, name.last, limit)
    return (name.last, name) if told else None


def _same_holder(scene: Scene, office: Mention, further: Mention, limit: int) -> bool:
    """Whether another office of one person stands behind a comma, right before a clause: ورئيس الحزب، إن."""
    if office.label != "OCC" or office.cluster is None or office.cluster != further.cluster or further.last >= limit:
        return False
    return scene.forms[further.last] in scene.small.any_complementizer or before_clause(scene, further.last, limit)


def _up_to_comma(scene: Scene, end: int, limit: int) -> int:
    """Return the comma that closes what is told behind an office in an apposition; `end` where something else comes.

    فلان، مدير الحفائر | في مديرية الآثار (الغربية)، أن; but فلان، المدير | في تصريح صحفي، أن.
    """
    small = scene.small
    for at in range(end, min(limit, end + _APPOSED)):
        form = scene.forms[at]
        if form in COMMAS:
            return at
        shut = form in small.occasions or form in small.statements or form in small.asides or form in small.talks
        clause = form in small.any_complementizer or form in small.joined.clause_words or at in scene.cues
        if shut or clause or at in scene.dated or form in ".:؛!؟":
            return end
    return end


_APPOSED = 12
"""So many tokens at most stand behind an office up to the comma."""


def _untold(scene: Scene, comma: int, limit: int, name: Mention | None) -> tuple[int, Mention | None] | None:
    """Take what somebody is, which no mention covers, between his name and أن: فلان، الملحق الثقافي، أن."""
    at = comma + 1
    if name is None or name.label != "PERS" or at >= limit or scene.forms[comma] not in COMMAS:
        return None
    form = scene.forms[at]
    definite = form.startswith("ال") and form not in scene.small.joined.relatives and at not in scene.dated
    if not definite or not is_nominal(scene, at) or at in scene.cues:
        return None
    end = _up_to_comma(scene, at + 1, limit)
    return (end, name) if at < end < limit and before_clause(scene, end, limit) else None


def _named_aside(
    scene: Scene, comma: int, other: Mention, limit: int, office: bool
) -> tuple[int, Mention | None] | None:
    """Take a name between commas behind a phrase that no mention covers: شقيق الضحية، المهندس فلان، إن."""
    name = scene.starting.get(other.last) if other.label == "OCC" else other
    if other.clitic or name is None or name.clitic or name.label != "PERS" or name.last >= limit:
        return None
    if scene.forms[name.last] != "،" and scene.forms[name.last] not in scene.small.any_complementizer:
        return None
    starts = office or any(scene.speaks(at) for at in range(max(0, comma - _PLAIN), comma))
    return (name.last, name) if starts else None


_PLAIN = 4
"""So many words before a comma can call a person."""


def _acronym_of_body(scene: Scene, office: Mention, alias: Mention) -> bool:
    """Whether the short name of the body that an office is of stands between it and its holder: (الناتو) فلان."""
    holder = scene.starting.get(alias.last + 1)
    held = office.label == "OCC" and alias.label == "ORG"
    return held and holder is not None and holder.label == "PERS" and not holder.clitic
