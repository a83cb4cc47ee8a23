"""Questions that are told by the passive: سئل الوزير عما إذا كان سيترشح. Who is asked hears them."""

from corpus.suggest.quotes.lexicon import bared
from corpus.suggest.quotes.reports import Report
from corpus.suggest.quotes.scene import Scene

ASKED = "سئل"
_WHETHER = "اذا"
_ASKING = bared(("هل", "لماذا", "كيف", "متى", "أين"))


def was_asked(scene: Scene, report: Report) -> bool:
    """Whether the question itself is told, and make who is asked its hearer: not سئل عن رأيه, سئل عما حدث."""
    if scene.forms[report.content - 1] != _WHETHER and scene.forms[report.content] not in _ASKING:
        return False
    report.hearer, report.subject = report.subject, None
    return True
