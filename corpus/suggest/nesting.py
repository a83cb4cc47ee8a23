"""From all spans that rules proposed to mentions that nest and never cross."""

from bisect import bisect_left, bisect_right
from operator import attrgetter

from corpus.suggest import kinds as K
from corpus.suggest.addresses import EPONYM
from corpus.suggest.laws import PART
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan, Span

_NEVER_INSIDE = {
    "PERS": frozenset(
        ("PERS", "GPE", "NORP", "LOC", "ORG", "OCC", "FAC", "PRODUCT", "CARDINAL", "ORDINAL", "DATE", "EVENT", "LAW")
    ),
    "GPE": frozenset(("GPE", "PERS", "ORDINAL", "CARDINAL", "LOC", "ORG", "OCC", "DATE")),
    "LOC": frozenset(("ORDINAL", "CARDINAL", "PERS", "OCC")),
    "DATE": frozenset(("DATE", "CARDINAL", "ORDINAL", "ORG", "PERS", "GPE", "OCC", "TIME")),
    "TIME": frozenset(("TIME", "CARDINAL", "ORDINAL")),
    "FAC": frozenset(("FAC", "ORG", "OCC", "CARDINAL", "ORDINAL", "NORP")),
    "EVENT": frozenset(("EVENT", "CARDINAL", "ORDINAL", "OCC")),
    "LAW": frozenset(("LAW", "CARDINAL", "ORDINAL", "OCC")),
    "ORG": frozenset(("CARDINAL", "ORDINAL", "OCC", "DATE", "FAC")),
    "OCC": frozenset(("CARDINAL", "ORDINAL", "DATE")),
    "NORP": frozenset(("NORP", "GPE", "CARDINAL", "ORDINAL", "LOC", "ORG")),
    "PRODUCT": frozenset(("PRODUCT", "CARDINAL", "ORDINAL", "QUANTITY", "MONEY")),
    "MONEY": frozenset(("CARDINAL", "ORDINAL", "QUANTITY", "MONEY", "DATE", "OCC", "PERS")),
    "PERCENT": frozenset(("CARDINAL", "ORDINAL", "QUANTITY", "DATE")),
    "QUANTITY": frozenset(("CARDINAL", "ORDINAL", "DATE")),
    "CARDINAL": frozenset(("CARDINAL", "ORDINAL", "DATE")),
    "ORDINAL": frozenset(("CARDINAL", "ORDINAL")),
}
_FREELY_INSIDE = {
    outer: _NEVER_INSIDE.keys() - never - {outer} - ({"OCC"} if outer in ("ORG", "FAC", "EVENT") else set())
    for outer, never in _NEVER_INSIDE.items()
}
"""Labels that no rule speaks of inside another."""
_RANK = (
    "MONEY",
    "PERCENT",
    "TIME",
    "DATE",
    "QUANTITY",
    "LAW",
    "EVENT",
    "PERS",
    "ORG",
    "GPE",
    "FAC",
    "LOC",
    "OCC",
    "PRODUCT",
    "NORP",
    "ORDINAL",
    "CARDINAL",
)
_ORDER = {label: rank for rank, label in enumerate(_RANK)}


def nested(scan: Scan) -> list[Span]:
    """Return the spans that stand, by first token, longest first; of two that cross, the longer stays."""
    spans = _in_order(scan)
    open_spans: list[Span] = []
    dropped: list[int] = []
    reach = 0
    for at, span in enumerate(spans):
        if span.first >= reach:
            open_spans = [span]
            reach = span.last
            continue
        first, last = span.first, span.last
        while open_spans[-1].last <= first:
            open_spans.pop()
        for outer in open_spans:
            free = span.label in _FREELY_INSIDE[outer.label] and span.rule != EPONYM
            smaller = last < outer.last or first > outer.first
            if last > outer.last or not (free and smaller) and _forbidden(scan, outer, span):
                dropped.append(at)
                break
        else:
            open_spans.append(span)
    for at in reversed(dropped):
        del spans[at]
    return spans


def _in_order(scan: Scan) -> list[Span]:
    """The spans by first token, longest first, then by label and rule."""
    spans = sorted(scan.spans, key=_first)
    for token in scan.shared:
        begin = bisect_left(spans, token, key=_first)
        end = bisect_right(spans, token, begin, key=_first)
        spans[begin:end] = sorted(spans[begin:end], key=_place)
    return spans


_first = attrgetter("first")


def _place(span: Span) -> tuple[int, int, int, str]:
    return span.first, -span.last, _ORDER[span.label], span.rule


def _forbidden(scan: Scan, outer: Span, inner: Span) -> bool:
    """Whether a span may not stand inside another that it does not cross."""
    if inner.first == outer.first and inner.last == outer.last:
        return True
    if inner.rule == EPONYM:
        return outer.label not in ("ORG", "FAC", "EVENT", "OCC")
    if outer.label == inner.label == "FAC" and scan.forms[outer.first] == "طريق":
        return inner.first == outer.first  # طريق حقل الشرارة
    if outer.label == inner.label == "LOC":
        return not _holds_land(scan, outer, inner)
    if inner.label == "OCC" and outer.label in _NAMED_AFTER:
        served = scan.forms[outer.first] in ("مكتب", "ديوان") and inner.first == outer.first + 1  # مكتب رئيس الوزراء
        if served or _eponym(scan, outer, inner):
            return False
    if outer.rule == PART and inner.label == "LAW":
        return inner.first == outer.first
    if inner.label in _NEVER_INSIDE[outer.label]:
        return not (outer.label == inner.label == "GPE" and scan.forms[outer.first] == "ريف")
    if outer.label == inner.label == "ORG":
        return inner.first == outer.first or not (_apart(scan, inner) or _umbrella(outer, inner))
    if outer.label == inner.label == "OCC":
        return not _served(scan, inner.first)
    return False


def _eponym(scan: Scan, outer: Span, inner: Span) -> bool:
    """Whether a title and a name behind it tell after whom something is named: جامعة الملك فهد."""
    named = scan.at(inner.last, "PERS")
    return inner.first > outer.first and inner.last == inner.first + 1 and named is not None


_NAMED_AFTER = frozenset(("ORG", "FAC", "EVENT"))


def _holds_land(scan: Scan, outer: Span, inner: Span) -> bool:
    """Whether a region is told by another one: شرق آسيا, صدع شرق الأناضول; not قارة آسيا, which is the same."""
    if scan.forms[outer.first] in _PARTS_OF_LANDS:
        return inner.first == outer.first + 1 or inner.rule == "lexicon" and inner.first > outer.first
    return bool(scan.kinds[outer.first] & K.DIRECTION) and inner.rule == "lexicon" and inner.first > outer.first


_PARTS_OF_LANDS = rule_words("nesting", "parts_of_lands")


def _umbrella(outer: Span, inner: Span) -> bool:
    """Whether a body inside a body is the one that it belongs to: مكتب الأمم المتحدة لتنسيق الشؤون الإنسانية."""
    return inner.key in _UMBRELLAS and outer.key != inner.key


_UMBRELLAS = frozenset(("الأمم المتحدة", "الاتحاد الأوروبي", "الاتحاد الأفريقي"))
_DOMAINS = frozenset(("الأرصاد الجوية",))
"""Names that mean a domain behind another body's head: المركز الوطني للأرصاد الجوية."""


def _apart(scan: Scan, inner: Span) -> bool:
    """Whether a body inside a body is another one: behind a preposition."""
    token = inner.first
    return inner.key not in _DOMAINS and (
        scan.forms[token - 1] in ("في", "لدي", "من")
        or scan.clitics[token] in ("ل", "ب")
        and not scan.kinds[token] & K.UNKNOWN
    )


def _served(scan: Scan, token: int) -> bool:
    """Whether an office inside an office is that of the person served: باسم رئيس الوزراء, وكيل اللاعب, للرئيس."""
    return (
        scan.forms[token - 1] in ("باسم", "محامي", "محامية")
        or scan.forms[token - 1] in ("وكيل", "وكيلة", "اعمال")
        and scan.kinds[token] & K.DEFINITE != 0
        or scan.clitics[token] == "ل"
        and scan.forms[token] == "الرءيس"
    )
