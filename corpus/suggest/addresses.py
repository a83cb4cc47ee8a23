"""Forms of address and ranks before a name: الدكتور, معالي, صاحب السمو الملكي."""

from corpus.suggest import kinds as K
from corpus.suggest.scan import Scan


def honour(scan: Scan, token: int) -> int:
    """A form of address: the whole phrase; one that is no office by itself needs a name behind it."""
    kinds = scan.kinds[token]
    last = max(token + 1, scan.longer.get(token, 0)) if kinds & K.HONOUR else token
    if last == token:
        return token
    single = last == token + 1
    if scan.forms[token] in ("معالي", "سعادة", "سماحة", "فضيلة", "فخامة", "دولة", "جلالة", "سمو") and single:
        inner = scan.at(last, "OCC") if scan.joined(last) and scan.bare(last) else None
        if inner is None and scan.kinds[last] & (K.NAME | K.GIVEN) and scan.bare(last) and scan.joined(last):
            return last
        return inner.last if inner else token
    if single and kinds & K.BEFORE_NAME or single and len(scan.forms[token]) == 1:
        if scan.forms[last] == "." and len(scan.forms[token]) == 1:
            last += 1
        if (
            not scan.kinds[last] & (K.NAME | K.GIVEN | K.NAME_OPENER)
            or scan.kinds[last] & K.FUNCTION
            or not scan.bare(last)
            or not scan.joined(last)
        ):
            return token
        if len(scan.forms[token]) == 1 and scan.forms[last - 1] != ".":
            return token
        return last
    end = last
    while (
        scan.kinds[end] & (K.GROUP | K.QUALITY)
        and scan.kinds[end] & K.DEFINITE
        and scan.bare(end)
        and scan.joined(end)
        and not scan.kinds[end] & K.WHEN
    ):
        end += 1
    return end
