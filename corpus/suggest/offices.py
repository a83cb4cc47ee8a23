"""Offices, trades and titles: وزير الخارجية الأميركي, المتحدث باسم الكرملين, مسؤول تركي."""

from corpus.suggest import kinds as K
from corpus.suggest.addresses import eponym, honour
from corpus.suggest.adjectives import adjectives
from corpus.suggest.convincing import word_before_family
from corpus.suggest.groups_of_words import noun_group
from corpus.suggest.in_charge import charge, in_charge
from corpus.suggest.ministers import MINISTERS, further_ministers
from corpus.suggest.office_adjectives import DESCRIBING, describes
from corpus.suggest.office_bodies import employer, serves_in, takes_place
from corpus.suggest.office_complements import GREAT, LEADING, OF_TEAMS, behind_marks, complement, of_client
from corpus.suggest.office_names import ALSO_GIVEN, ALSO_NAMES, in_name, is_given_name
from corpus.suggest.office_parts import noun_group_after, tails, voice
from corpus.suggest.office_qualities import for_the_time, qualified
from corpus.suggest.plain_words import PLAIN_WORDS, is_plain
from corpus.suggest.rule_words import rule_words
from corpus.suggest.saying import TELLING
from corpus.suggest.scan import Scan
from corpus.suggest.speaker_places import speaks_alone

_HOLDERS = K.HOLDER | K.VOICE
_CONSTRUCTS = K.OFFICE | K.TRADE
_OF_BARE = K.BARE_QUALITY | K.GROUP
_PEOPLE = K.OFFICE | K.MEMBER | K.TRADE | K.VOICE
_NO_PLAIN = rule_words("offices", "no_plain")
FORMER = rule_words("offices", "former")
CLOSING = FORMER | {"سابق", "سابقة", "سابقين", "المنتهي", "المنتهية"}
"""Close an office and stay outside."""
_IN_NAMES = rule_words("addresses", "in_names")
_NOT_OFFICES = rule_words("offices", "not_offices")
"""With the article these are more often adjectives or plain nouns; before a name they are titles."""
_NO_SPEAKERS = rule_words("offices", "no_speakers")


def office(scan: Scan, token: int) -> int:
    """Mark the office that begins at a token; return the token after it, or `token`."""
    known = scan.starting.get(token)
    if known is not None and known.label not in _BESIDE_OFFICES or token in scan.inner:
        return token  # the king in وكيل الملك
    kinds, form = scan.kinds[token], scan.forms[token]
    if kinds & _PARTICULAR or form in _PARTICULAR_WORDS:
        return _particular(scan, token, kinds, form)
    if form in DESCRIBING and describes(scan, token, bool(kinds & K.DEFINITE)):
        return token
    return _marked(scan, token, _read(scan, token, kinds))


def _read(scan: Scan, token: int, kinds: int) -> int:
    """The token after the words of an office, or `token`."""
    if not kinds & K.DEFINITE:
        return _construct(scan, token) if kinds & _PEOPLE else token
    held = kinds & _HOLDERS or token in scan.longer and kinds & K.OFFICE  # الناخب الوطني
    return _definite(scan, token) if held else token


def _marked(scan: Scan, token: int, last: int) -> int:
    """Mark an office whose words end before `last`; return the token after it, or `token`."""
    if last <= token:
        return last
    forms = scan.forms
    if last > token + 1 and forms[last - 1] in CLOSING:
        last -= 1
    if scan.clitics[last] == "ب":
        last = for_the_time(scan, last)
    form = forms[token]
    if form != "اعضاء" or _have_seats(scan, token, last):
        scan.add(token, last, "OCC", "", "office")
        if form in MINISTERS:
            further_ministers(scan, last)
        if form in _RULING and forms[token - 1] == "ديوان" and not scan.clitics[token]:
            scan.add(token - 1, last, "ORG", "", "court of a ruler")
    return last


def _particular(scan: Scan, token: int, kinds: int, form: str) -> int:
    """Mark an office by a word that is something else too or a form of address."""
    if (kinds & _NAMED_TOO or form in ALSO_NAMES) and is_given_name(scan, token):
        return token
    if form in ALSO_GIVEN and in_name(scan, token, form):
        scan.kinds[token] = kinds & ~(K.HONOUR | K.BEFORE_NAME) | K.GIVEN
        return token
    if form == "الفريق" and scan.forms[token - 1] in OF_TEAMS and not scan.clitics[token]:
        return token
    if kinds & K.MEMBER and kinds & K.ALSO_WORD and word_before_family(scan, token):
        return token  # الفريق نجم الدليمي
    if form in _ALSO_DEEDS and scan.clitics[token] or scan.forms[token + 1] in _PARTICIPLES.get(form, ()):
        return token  # بمهاجمة الموقع, المرسوم المؤرخ في 3 مايو, قال المدير مشير إلى أن
    if form in PLAIN_WORDS and is_plain(scan, token, form):
        return token
    if form in _ENLISTED and (scan.whole[token + 1][:1] == "ل" or scan.forms[token + 1] == "وراء"):
        return token
    if kinds & K.HONOUR and scan.taken[token] and form in _IN_NAMES and eponym(scan, token):
        return token + 1
    if kinds & K.OWNED:
        named = scan.forms[token - 1] in TELLING and _is_family(scan, token + 1)
        last = token + 1 if named else tails(scan, token, qualified(scan, token + 1))
        last -= last > token + 1 and scan.forms[last - 1] in CLOSING
        scan.add(token, last, "OCC", "", "office of somebody")
        return last
    if form in _REFEREES and (not scan.clitics[token] or form == "الحكام") and _of_match(scan, token):
        scan.add(token, token + 1, "OCC", "", "referee of a match")
        return token + 1
    adjective = form in DESCRIBING and describes(scan, token, bool(kinds & K.DEFINITE))
    great = form in _THE_GREAT and kinds & K.DEFINITE
    last = token if adjective or great else _read(scan, token, kinds)
    if kinds & K.HONOUR:
        if adjective and kinds & K.DEFINITE:
            return token
        if last <= token + 1:
            last = max(last, honour(scan, token))
    return _marked(scan, token, last)


def _is_family(scan: Scan, token: int) -> bool:
    """Whether an unknown word in ي behind an office with its owner is the holder: قال مدافعه | الجابري."""
    kinds, form = scan.kinds[token], scan.forms[token]
    known = kinds & (K.QUALITY | K.PLAIN_ADJECTIVE | K.GROUP | K.COMMON)
    return bool(kinds & (K.UNKNOWN | K.NAME)) and not known and form.startswith("ال") and form.endswith("ي")


_REFEREES = frozenset(("الحكم", "الحكام"))


def _of_match(scan: Scan, token: int) -> bool:
    """Whether a judge rather than a judgement is told of, in a text on a match: احتسب الحكم ركلة جزاء."""
    kinds, following = scan.kinds[token + 1], scan.forms[token + 1]
    governs = following in _OF_JUDGEMENTS or scan.clitics[token + 1] in ("ب", "ل") or kinds & (K.DEFINITE | K.NAMEY)
    if governs or scan.kinds[token - 1] & (K.BODY | K.COMMON) or kinds & K.GROUP:
        return False
    return scan.near(token, _OF_MATCHES)


_OF_MATCHES = frozenset(("المباراة", "مباراة", "اللقاء", "الشوط", "ركلة", "الدوري"))
_OF_JUDGEMENTS = frozenset(("علي", "في", "الذي", "من"))
_BESIDE_OFFICES = frozenset(("NORP", "PERS"))
_NAMED_TOO = K.GIVEN | K.ALSO_WORD
_PARTICULAR = _NAMED_TOO | K.OWNED | K.HONOUR
_RULING = rule_words("offices", "ruling")


def _have_seats(scan: Scan, token: int, last: int) -> bool:
    """Whether members hold an office by that: those of a parliament, but not أعضاء مجلس الأمن."""
    return not _PARLIAMENTS.isdisjoint(scan.forms[token + 1 : last])


_PARLIAMENTS = rule_words("offices", "parliaments")
_THE_GREAT = frozenset(f"ال{word}" for word in GREAT)
"""المسؤول الكبير."""


def _construct(scan: Scan, token: int) -> int:
    """An indefinite head: its complement, qualities and tails."""
    kinds = scan.kinds[token]
    at = max(token + 1, scan.longer.get(token, 0) if kinds & _CONSTRUCTS else 0)
    if kinds & K.VOICE:
        return voice(scan, at) or behind_marks(scan, _bare(scan, token, at))
    if not scan.joined[at]:
        return _alone(scan, token, at)
    if at > token + 1 and scan.kinds[at - 1] & K.DEFINITE:
        return tails(scan, token, qualified(scan, at))
    last = at
    if not scan.clitics[at]:
        last = complement(scan, token, at)
    if last > at:
        if scan.kinds[last] & _OF_BARE and not scan.kinds[last - 1] & K.DEFINITE:
            return _bare(scan, token, last)  # علماء آثار صينيون
        return tails(scan, token, qualified(scan, last))
    return _bare(scan, token, at)


_ALSO_DEEDS = frozenset(("مهاجمة", "مراقبة"))
_PARTICIPLES = {"المءرخ": ("في", "ب"), "المءرخة": ("في", "ب"), "مشير": ("الي",)}
"""Words of office that are participles before their prepositions."""
_ENLISTED = rule_words("offices", "enlisted")
_PARTICULAR_WORDS = _ENLISTED | PLAIN_WORDS | _REFEREES | _THE_GREAT | _ALSO_DEEDS | ALSO_NAMES | {"الفريق"}
_SHARING = rule_words("offices", "sharing")


def _bare(scan: Scan, token: int, at: int) -> int:
    """An indefinite head without a complement: its indefinite qualities, or nothing but itself."""
    last = at
    while (
        scan.kinds[last] & _OF_BARE
        and not scan.kinds[last] & K.DEFINITE
        and not scan.clitics[last]
        and scan.joined[last]
    ):
        nation = scan.at(last, "NORP")
        last = nation.last if nation is not None else last + 1  # مسؤول كوري شمالي
    if last == at and (nation := scan.at(at, "NORP")) is not None and nation.last > at + 1 and not scan.clitics[at]:
        last = nation.last if not scan.kinds[at] & K.DEFINITE and scan.joined[at] else at
    if scan.forms[last] == "المستوي" and scan.forms[last - 1] == "رفيع":
        last += 1
    if last == at and in_charge(scan, token, at):
        end = charge(scan, at + 1)
        return end if end > at + 1 else _alone(scan, token, at)
    if last > at:
        span = scan.starting.get(last)
        if (
            scan.forms[last - 1] in ("عام", "تنفيذي", "فني", "اداري", "اقليمي")
            and scan.joined[last]
            and not scan.clitics[last]
        ):
            last = span.last if span is not None and span.label == "ORG" else behind_marks(scan, noun_group(scan, last))
        if takes_place(scan, token):
            last = tails(scan, token, last)
        return last
    if serves_in(scan, token, at):
        return tails(scan, token, at)
    outlet = employer(scan, token, at)
    return outlet if outlet > at else _alone(scan, token, at)


def _alone(scan: Scan, token: int, at: int) -> int:
    kinds = scan.kinds[token]
    if scan.forms[token] in _SHARING and scan.clitics[at] == "و" and scan.forms[at] in _SHARING:
        both = scan.at(at, "OCC")  # أمناء ورؤساء البلديات
        if both is not None and both.last > at + 1 and at == token + 1 and scan.joined[at]:
            return both.last
    if scan.forms[token] in _NO_PLAIN and kinds & K.TRADE and scan.forms[token - 1] == "عن" and not scan.clitics[token]:
        return at  # نقلا عن دبلوماسي
    if of_client(scan, token, at):
        return at
    if kinds & K.TRADE and scan.kinds[token - 1] & K.NUMERIC and at == token + 1:
        return at  # مئتا ألف موظف
    if scan.at(at, "PERS") and kinds & K.OFFICE and not scan.clitics[at] and scan.joined[at]:
        return at  # مبعوث ترامب الخاص
    if scan.forms[at] == ":" and at == token + 1 and (not token or token in scan.breaks) and kinds & _PEOPLE:
        return at  # برلماني: المشروع متوقف
    if scan.forms[token] in _NO_PLAIN or at > token + 1 or kinds & (K.GIVEN | K.FUNCTION):
        return at if at > token + 1 else token
    if at == token + 1 and scan.forms[token] in LEADING and _some_body(scan, at):
        return at + 1
    return at if kinds & (K.OFFICE | K.TRADE | K.MEMBER) else token


def _some_body(scan: Scan, token: int) -> bool:
    """Whether an indefinite body or building stands at a token, no name behind it: رئيس جماعة, مدير مدرسة."""
    kinds, following = scan.kinds[token], scan.kinds[token + 1]
    body = kinds & (K.BODY | K.BUILDING) and not kinds & (K.DEFINITE | K.FUNCTION) and token not in scan.starting
    named = following & (K.DEFINITE | K.NAME | K.UNKNOWN | K.LATIN)
    return bool(body and not named) and not scan.clitics[token] and scan.joined[token]


def _affairs(scan: Scan, token: int) -> int:
    """The token after what a speaker speaks on, or to whom: للشؤون الداخلية, لشؤون الهجرة, للإعلام العربي."""
    if scan.clitics[token] != "ل" or not scan.joined[token] or scan.forms[token] not in _AFFAIRS:
        return token
    return adjectives(scan, token + 1) if scan.kinds[token] & K.DEFINITE else noun_group_after(scan, token)


_AFFAIRS = frozenset(("شءون", "الشءون", "الاعلام"))


def _for_whom(scan: Scan, token: int) -> int:
    """The token after the office or body whose affairs somebody sees to: القائم بأعمال السفارة."""
    if scan.clitics[token] or not scan.joined[token]:
        return token
    held = scan.at(token, "OCC", "ORG")
    return held.last if held is not None else noun_group(scan, token)


def _given_name(scan: Scan, token: int) -> bool:
    """Whether a given name follows in its place: one that is also a word with a further name behind it."""
    kinds = scan.kinds[token]
    given = kinds & K.GIVEN and (not kinds & K.ALSO_WORD or scan.kinds[token + 1] & K.NAMEY)
    return bool(given) and not scan.clitics[token] and scan.joined[token]


def _definite(scan: Scan, token: int) -> int:
    """A head with the article: adjectives, then tails."""
    at = scan.longer.get(token, token + 1)
    form = scan.forms[token]
    if form.startswith(("المتحدث", "الناطق")):
        end = voice(scan, at)
        if end:
            return _affairs(scan, end)
    if scan.forms[at - 1] == "اعمال" and (served := _for_whom(scan, at)) > at:
        return tails(scan, token, qualified(scan, served))
    end = qualified(scan, at)
    last = tails(scan, token, end)
    if form.endswith(("ان", "ين")) and scan.clitics[last] == "و" and scan.joined[last] and last == token + 2:
        both = scan.kinds[last - 1] & scan.kinds[last]
        if both & K.GROUP and both & K.DEFINITE and scan.forms[last].endswith(("ي", "ية")):
            last += 1  # الوزيران الكويتي والبحريني
    if form in _NOT_OFFICES and at == token + 1 and last == end:
        if _given_name(scan, last) or form not in _NO_SPEAKERS and speaks_alone(scan, token):
            return last
        of_nation = any(kinds & K.GROUP for kinds in scan.kinds[at:last])
        return last if of_nation and not scan.kinds[token - 1] & K.DEFINITE else token
    return last
