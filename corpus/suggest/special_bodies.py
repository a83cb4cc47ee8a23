"""Bodies whose type word has a grammar of its own: departments, units with a number, communes."""

from corpus.arabic import fold_word
from corpus.lexicon.reading import read_lexicon
from corpus.suggest import kinds as K
from corpus.suggest.adjectives import adjectives
from corpus.suggest.completion import WITHIN
from corpus.suggest.groups_of_words import noun_group
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan
from corpus.suggest.vocabulary import vocabulary

DEPARTMENTS = {
    fold_word(head): (frozenset(map(fold_word, row["words"].split())), row["of"])
    for row in read_lexicon("rule-words.toml")["departments"]
    for head in row["heads"].split()
}
"""Type word that is a common word too -> the words that make it a body, the label that does too (or empty)."""


_TASKS = rule_words("bodies", "tasks")


def department(scan: Scan, token: int) -> int:
    """Return the token after a body like مصلحة الجمارك, شعبة المعلومات, جمارك دبي, or `token`."""
    words, label = DEPARTMENTS[scan.forms[token]]
    at = token + 1
    if not scan.joined[at] or scan.clitics[at]:
        return token
    if label and (span := scan.at(at, label)) is not None:
        end = adjectives(scan, span.last)
        return end if end > span.last or scan.forms[token] not in _WITH_KIND else token
    if scan.forms[at] not in words:
        return token
    if scan.forms[at : at + 2] == ["الامر", "الواقع"]:
        return at + 2
    last = noun_group(scan, at, ministry=True)
    return last if last > at else adjectives(scan, at + 1) if scan.kinds[at] & K.DEFINITE else token


_WITH_KIND = frozenset(("تجمع",))
"""A place makes a body of these only with an adjective behind it: تجمع القصيم الصحي."""
NUMBERED = rule_words("bodies", "numbered")
_ARMS = rule_words("bodies", "arms")


def numbered(scan: Scan, token: int) -> int:
    """Return the token after a unit or channel with its number, or `token`: اللواء 35 مدرع, القناة الثانية عشرة."""
    at = token + 1
    if not scan.joined[at] or scan.clitics[at]:
        return token
    if close := scan.quoted(at):
        return close if close == at + 3 and scan.kinds[at + 1] & K.DIGITS else token
    described = adjectives(scan, at)  # القناة العبرية السابعة, الدائرة الجنائية الثالثة
    at = described if scan.kinds[described] & K.ORDINAL else at
    if not scan.kinds[at] & (K.DIGITS | K.ORDINAL) or scan.clitics[at] or not scan.joined[at]:
        return token
    last = at + 1
    if scan.forms[last] in ("عشرة", "عشر") and scan.joined[last]:
        last += 1
    if scan.forms[last] in _ARMS and not scan.clitics[last] and scan.joined[last]:
        last += 1
    return adjectives(scan, last) if scan.kinds[last] & K.GROUP else last


_FIRST_PARTS = rule_words("places", "first_parts")


def town(scan: Scan, token: int) -> int:
    """The token after a town of two words behind its municipality, which is marked, or 0: جماعة عين الرمان."""
    at = token + 1
    if scan.forms[token] not in _FIRST_PARTS:
        return 0
    plain = not scan.kinds[at] & (K.MARK | K.FUNCTION | K.DIGITS | K.HONOUR)
    if not plain or scan.clitics[at] or not scan.joined[at] or token in scan.starting:
        return 0
    return scan.add(token, at + 1, "GPE", "", "town of a municipality").last


def portfolios(scan: Scan, token: int) -> int:
    """The token after further fields of a committee: لجنة الدفاع الوطني, then والداخلية والبلديات النيابية."""
    while scan.clitics[token] == "و" and scan.kinds[token] & K.PORTFOLIO and scan.joined[token]:
        token = adjectives(scan, token + 1)
    return token


TWO_COUNCILS = frozenset(("مجلسي", "مجلسا"))
_COUNCILS = {fold_word(word): f"مجلس {word}" for word in read_lexicon("rule-words.toml")["bodies"]["chambers"].split()}
"""Chamber without the word for a council -> the key of its name."""


def councils(scan: Scan, head: int) -> int:
    """Mark two chambers that share the word for them (مجلسا النواب والشيوخ); return the token after them, or `head`."""
    first, second = head + 1, head + 2
    two = scan.forms[first] in _COUNCILS and scan.forms[second] in _COUNCILS
    if not two or scan.clitics[second] != "و" or not (scan.joined[first] and scan.joined[second]):
        return head
    for at in (first, second):
        scan.add(at, at + 1, "ORG", _COUNCILS[scan.forms[at]], "one of two chambers")
    return second + 1


CAUSES = rule_words("bodies", "causes")
_FOR = frozenset(("اجل", "ضد"))


def cause(scan: Scan, token: int) -> int:
    """The token after what people joined for: من أجل ديمقراطية الانتخابات, ضد الفساد, بلا حدود."""
    if scan.forms[token : token + 2] == ["بلا", "حدود"] and scan.joined[token]:
        return token + 2
    at = token + 1 if scan.forms[token] == "من" else token
    if scan.forms[at] not in _FOR or not scan.joined[token] or not scan.joined[at + 1]:
        return token
    end = noun_group(scan, at + 1, ministry=True)
    return end if end > at + 1 else token


WITH_WHOLE = frozenset(("المكتب", "المركز", "الوحدة", "الموقع", "الادارة"))


def whole_of(scan: Scan, token: int) -> int:
    """The token after the body that a department is in, or whom it serves, or 0: المكتب الإعلامي في رئاسة الجمهورية."""
    served = scan.at(token, "PERS") if scan.clitics[token] == "ل" and scan.joined[token] else None
    if served is not None:
        return served.last  # المكتب الإعلامي لسعد الحريري
    inside = scan.forms[token] in WITHIN and not scan.clitics[token] and scan.joined[token]
    at = token + 1 if inside else token if scan.clitics[token] == "ب" else 0
    span = scan.at(at, "ORG") if at and scan.joined[at] else None
    return span.last if span is not None else 0


def goes_on(scan: Scan, token: int) -> bool:
    """Whether a definite word that is nothing else describes the one before it."""
    kinds = scan.kinds[token]
    return bool(kinds & K.DEFINITE and kinds & K.UNKNOWN) and not scan.clitics[token] and scan.joined[token]


_TELLING_ONLY = rule_words("bodies", "telling_only")


def described_in_marks(scan: Scan, token: int) -> int:
    """Return the token after the adjectives of a name in marks, as far as the nation's: «X» الفنلندية, then الناشئة."""
    last = adjectives(scan, token)
    nations = [at for at in range(token, last) if scan.kinds[at] & K.GROUP]
    if not nations:
        return token if scan.forms[token] in _TELLING_ONLY else last  # حزب "X" اليميني
    nation = scan.at(nations[-1], "NORP")
    return nation.last if nation is not None else nations[-1] + 1


def unknown_body(scan: Scan, token: int) -> bool:
    """Whether a word that no list knows stands at a token, no word of the language: متحدث باسم كوتش."""
    kinds, form = scan.kinds[token], scan.forms[token]
    strange = kinds & (K.UNKNOWN | K.NAME | K.LATIN) and not kinds & (K.DEFINITE | K.GIVEN | K.COMMON | K.FUNCTION)
    plain = scan.joined[token] and not scan.clitics[token] and token not in scan.starting
    return bool(strange) and plain and len(form) > 2 and not form.endswith(("ه", "ها", "هم", "ات"))


def uncut_committee(scan: Scan, token: int) -> int:
    """The kinds of a word behind ل; للجنة before a definite noun is لجنة, not اللجنة: للجنة الطوارئ, للجنة العليا."""
    kinds, behind = scan.kinds[token], scan.kinds[token + 1]
    noun = behind & K.DEFINITE and not behind & (K.ADJECTIVE | K.PLAIN_ADJECTIVE | K.GROUP) and scan.joined[token + 1]
    noun = noun or scan.forms[token + 1] in _TASKS
    if scan.forms[token] != "اللجنة" or not noun or scan.clitics[token + 1]:
        return kinds
    scan.recut(token, 1)
    scan.kinds[token] = vocabulary().kinds[scan.forms[token]]
    return scan.kinds[token]


def agrees(scan: Scan, head: int, token: int) -> bool:
    """Whether an unknown word is the indefinite adjective of a feminine type word: حركة جيدة, شركة ناشئة."""
    form, at = scan.forms[token], token + 1
    if scan.kinds[token] != K.UNKNOWN or not form.endswith("ة") or not scan.forms[head].endswith("ة"):
        return False
    if not scan.joined[at]:
        return True
    governs = scan.kinds[at] & K.DEFINITE or at in scan.starting  # غرفة تجارة الكويت
    return not governs and scan.reading.forms[at][0] != "و"


def ranked_last(scan: Scan, head: int, token: int) -> bool:
    """Whether an adjective that is also an office ends a body's name: لجنة الدفاع المدني الرئيسة."""
    if scan.forms[token] not in ("الرءيسة", "الرءيس", "المساعدة") or scan.clitics[token] or not scan.joined[token]:
        return False
    agrees = scan.forms[token].endswith("ة") == scan.forms[head].endswith("ة")
    return agrees and not scan.kinds[token + 1] & (K.NAME | K.GIVEN | K.GROUP)
