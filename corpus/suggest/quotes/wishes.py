"""What somebody wishes others or urges them to, behind them: تمنى للجرحى الشفاء, شدد على المديرين ضرورة العمل."""

from corpus.suggest.quotes.scene import Scene
from corpus.suggest.rule_words import rule_words

WISHING = frozenset(("تمنى", "شدد"))
_URGENT = rule_words("wishes", "urgent")


def what_is_wished(scene: Scene, lemma: str, token: int, limit: int) -> int:
    """Return the token of what those at a token are wished or urged to, else 0."""
    return _urged(scene, token, limit) if lemma == "شدد" else _wished(scene, token, limit)


def hears(scene: Scene, lemma: str, end: int) -> bool:
    """Whether who ends before a token is told: whom one urges, a man with a name; not the wounded."""
    told = scene.ending.get(end)
    return lemma == "شدد" or told is not None and told.label == "PERS"


def _wished(scene: Scene, token: int, limit: int) -> int:
    """Return the token of what is wished to those at a token (تمنى للجرحى الشفاء, لأهالي الضحايا الصبر), else 0."""
    mention = scene.starting.get(token)
    end = token + (1 if scene.forms[token].startswith("لل") else 2) if mention is None else mention.last
    named = scene.starting.get(end) if mention is not None and mention.label == "OCC" else None
    end = named.last if named is not None and named.label == "PERS" else end  # للرئيس فلان "التوفيق"
    if end < limit and end in scene.opening and mention is not None:
        return end
    definite = end < limit and scene.forms[end].startswith("ال") and end not in scene.starting
    return end if definite and not scene.forms[end].endswith(("ي", "ية", "ين", "ون")) else 0


def _urged(scene: Scene, token: int, limit: int) -> int:
    """Return the token of what those at a token are urged to: شدد على المحافظين ضرورة العمل; else 0."""
    office = scene.starting.get(token)
    people = scene.forms[token].startswith("ال") and scene.forms[token].endswith("ين")
    if not (people or office is not None and office.label == "OCC" or scene.speaks(token)):
        return 0
    end = office.last if office is not None else token + 1
    return end if end < limit and scene.forms[end] in _URGENT else 0
