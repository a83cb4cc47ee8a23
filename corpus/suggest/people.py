"""Persons: after a title, by given names, by بن, by two names in a row."""

from corpus.suggest import kinds as K
from corpus.suggest.called_alone import told_alone
from corpus.suggest.convincing import convincing, word_before_family
from corpus.suggest.family_places import CLAUSES, HYPHENS, between_verb_and_clause, family_word, of_creed
from corpus.suggest.given_words import titled_words
from corpus.suggest.initials import initials
from corpus.suggest.name_parts import (
    PARTICLES,
    STROKES,
    begins_with_al,
    byline,
    further_letter,
    hyphened,
    introduced_name,
    is_so_that,
    links_foreign,
    mother,
    name_after_link,
    name_behind_letter,
    nation_of_holder,
    one_letter,
    servant,
)
from corpus.suggest.office_names import nisba_behind
from corpus.suggest.office_parts import FOR_OTHERS, represented
from corpus.suggest.office_qualities import behind_quality
from corpus.suggest.office_tails import mark_article_name, mark_foreign_name, over_place, unknown_holder
from corpus.suggest.offices import FORMER
from corpus.suggest.rule_words import rule_words
from corpus.suggest.said_later import echoed
from corpus.suggest.saying import SAYING
from corpus.suggest.scan import CLOSING_MARKS, OPENING_MARKS, Scan, Span
from corpus.suggest.small_families import SMALL_FAMILIES, with_small_family
from corpus.suggest.speaker_places import (
    SPEAKERS_VERBS,
    closes_foreign,
    closes_name,
    name_at_end,
    name_in_marks,
    title_in_marks,
)
from corpus.suggest.surnames import STOPS, TITLES, goes_on
from corpus.suggest.things import FIRST_VERBS, acts_first
from corpus.suggest.titled import is_titled
from corpus.suggest.uncut_names import family_uncut, joined_again

_GOING_ON = K.NAMEY | K.NAME_LINK | K.UNKNOWN
_SECOND = _GOING_ON | K.HOLDER
_BEHIND = _SECOND | K.LETTER | K.GROUP
"""What the word behind the first of a name is."""
_SHOWING = K.NAME_LINK | K.ADJECTIVE
"""Behind an unknown word these show it to be a name; any name does it behind a verb of saying."""
_NOBODY = K.FUNCTION | K.MARK | K.DIGITS
_GROWING = K.NAME_LINK | K.DEFINITE
_SOMEBODY = K.GIVEN | K.LETTER | K.NAME_OPENER
_OPENERS = K.GIVEN | K.NAME_OPENER
_NO_OPENERS = STOPS | TITLES | K.TEMPORAL | K.PERCENT
_LONGEST = 7
_JOINTS = HYPHENS | {"."}
_BEFORE_NAMES = FORMER | rule_words("people", "praise")
_SECOND_LINKS = frozenset(("لا", "لاس", "لوس"))
_OF = frozenset(("بن", "ولد", "منت"))


def people(scan: Scan, named: set[int]) -> None:
    """Mark persons, left to right; at `named` one is sure to begin."""
    title_ends, sure, listed = _known(scan)
    title_ends |= named
    titled_words(scan, title_ends)
    kinds, clitics, starting = scan.kinds, scan.clitics, scan.starting
    sure |= title_ends
    sure.update([token + 1 for token in title_ends])
    done = 0
    for token in sorted(sure.union(_likely(scan)) - listed):
        if token < done:
            continue
        known = starting.get(token)
        if known is None:
            if kinds[token] & _NOBODY and not kinds[token] & _SOMEBODY and not clitics[token]:
                continue
        elif known.label == "PERS":
            done = known.last
            if kinds[done] & _GROWING or done == token + 1 and kinds[token] & K.GIVEN:
                done = _grown(scan, token, done)
            continue
        if token in sure or _may_begin(scan, token):
            done = _person(scan, token, title_ends, known)


def _likely(scan: Scan) -> list[int]:
    """The tokens where a name may begin as the words beside them show: all others are told at once to begin none."""
    kinds, forms = scan.kinds, scan.forms
    found: list[int] = []
    for token in scan.sought[K.NAMEABLE]:
        before = kinds[token - 1]
        if kinds[token + 1] & _BEHIND or before & K.GROUP or kinds[token] & _ALONE and _beside(scan, token):
            found.append(token)
        if before & K.UNKNOWN and (kinds[token] & _SHOWING or forms[token - 2] in SAYING):
            found.append(token - 1)
    return found


_ALONE = K.LETTER | K.GIVEN | K.NAME_OPENER


def _beside(scan: Scan, token: int) -> bool:
    """Whether a lone letter or given name may begin a name as the forms beside it show."""
    forms = scan.forms
    if scan.kinds[token] & K.LETTER or forms[token - 1] in SAYING:
        return True
    return forms[token + 1] in _JOINTS or forms[token + 2] in CLAUSES or servant(scan, token)


def _known(scan: Scan) -> tuple[set[int], set[int], set[int]]:
    """The ends of titles, the first words of persons, and the words inside names that the lexicon lists.

    No person begins inside such a name, in the middle of وكالة فرانس برس.
    """
    title_ends: set[int] = set()
    persons = {span.first for span in scan.labelled["PERS"]}
    listed: set[int] = set()
    forms, kinds, longer, starting = scan.forms, scan.kinds, scan.longer, scan.starting
    titles = {span.first for span in scan.labelled["OCC"]}
    for span in scan.labelled["OCC"]:
        first, last = span.first, span.last
        behind = forms[last]
        title_ends.add(last)
        if first in longer:
            listed.update(range(first + 1, longer[first]))  # سائق توك توك
        if last > first + 1 and kinds[last - 1] & K.GROUP:
            listed.add(last - 1)  # للإعلام العربي, then the name
            if (body := starting.get(first - 1)) is not None and body.label == "ORG" and body.last == last:
                title_ends.discard(last)  # اتحاد الصحفيين العرب | دعمه المستمر
        served = starting.get(last)
        if served is not None and served.label == "PERS" and kinds[served.last] & K.DEFINITE:
            end = behind_quality(scan, served.last)
            if end > served.last:
                title_ends.add(end)  # مبعوث ترامب الخاص, then the name
        if behind in FOR_OTHERS:
            title_ends.add(represented(scan, first, last))
        elif behind == "في":
            title_ends.add(over_place(scan, last))
        elif behind == "،":
            if kinds[last + 1] == K.UNKNOWN:
                mark_foreign_name(scan, last + 1)
            elif kinds[last + 1] & K.DEFINITE and last + 1 not in starting:
                mark_article_name(scan, first, last)
        if forms[first - 1] == "،" and forms[first - 2] in CLOSING_MARKS and behind != ".":
            title_ends.update(name_in_marks(scan, first - 2))
        if behind in CLOSING_MARKS and title_in_marks(scan, first):
            title_ends.add(last + 1)
        if SPEAKERS_VERBS[forms[first - 1]] is not None and (name := name_at_end(scan, first, last)):
            title_ends.add(name)
        elif unnamed := unknown_holder(scan, first, last, titles):
            title_ends.add(unnamed)
    title_ends.update([token + 1 for token in title_ends if forms[token] in _BEFORE_NAMES])
    title_ends.update([token + 1 for token in title_ends if kinds[token] & K.GROUP and nation_of_holder(scan, token)])
    title_ends.update([introduced_name(scan, token) for token in scan.sought[K.INTRODUCING]])
    inner = [at for span in scan.listed for at in range(span.first + 1, span.last) if not kinds[at - 1] & K.HONOUR]
    listed.update(inner)  # but: جامعة الملك فهد
    return title_ends, persons, listed


def _may_begin(scan: Scan, token: int) -> bool:
    """Whether a name can begin at a word without a title: cheap, for many words of the text."""
    kinds, following = scan.kinds[token], scan.kinds[token + 1]
    if kinds & K.NAMEY:
        if following & _SECOND or scan.kinds[token - 1] & K.GROUP or between_verb_and_clause(scan, token, token + 1):
            return True
        if of_creed(scan, token) or family_word(scan, token, token + 1, False) or servant(scan, token):
            return True
        if following & K.GROUP and scan.forms[token - 1] in SAYING and echoed(scan, token, token + 1):
            return True
        return bool(kinds & K.GIVEN) and (
            scan.forms[token + 1] in _JOINTS or following & K.LETTER != 0 or told_alone(scan, token)
        )
    if len(scan.forms[token]) == 1:
        return scan.forms[token + 1] == "." or token > 0 and scan.forms[token - 1] in OPENING_MARKS
    if not kinds & K.UNKNOWN:
        return False
    if following & K.NAME_LINK:
        return scan.forms[token + 1] in _OF
    if following & K.NAME and token and scan.forms[token - 1] in SAYING and not kinds & K.INTRODUCING:
        return True
    return bool(following & K.UNKNOWN and following & K.ADJECTIVE) and not kinds & K.DEFINITE


def _person(scan: Scan, token: int, title_ends: set[int], known: Span | None) -> int:
    """Mark the person that may begin at a token, where the span `known` begins; return the token to go on from."""
    kinds = scan.kinds[token]
    if known is not None and known.rule == "tribe":
        return known.last
    if kinds & K.LETTER and not scan.at(token, "OCC", "ORG") and (last := initials(scan, token)) > token:
        scan.add(token, last, "PERS", "", "initials")
        return last
    if scan.clitics[token]:
        joined_again(scan, token, title_ends)
    titled = is_titled(scan, token, title_ends)
    if scan.forms[token] in FIRST_VERBS and acts_first(scan, token, titled):
        title_ends.add(token + 1)  # whoever does it
        return token + 1
    if kinds & K.MARK or known is not None and known.label not in (("NORP", "GPE") if titled else ("NORP",)):
        return max(known.last, token + 1) if known is not None and known.label != "OCC" else token + 1
    last = _name_end(scan, token, titled)
    if scan.taken[token] and not scan.taken[last - 1] and known is None:
        return token + 1  # معهد كارلبرغ | أوليفر ماير
    if scan.forms[token - 1] in SMALL_FAMILIES:
        token, last = with_small_family(scan, token, last)
    if last > token and (convincing(scan, token, last, titled) or scan.forms[token] in SMALL_FAMILIES):
        scan.add(token, last, "PERS", "", "name behind a title" if titled else "name")
        title_ends.discard(last)  # a family name that is also a trade is no title of what follows
        return last
    return token + 1


def _grown(scan: Scan, token: int, last: int) -> int:
    """A known given name, or a name with a link behind it, goes on to further ones: بن عبدالعزيز آل سعود."""
    if not scan.kinds[last] & K.NAME_LINK:
        if not nisba_behind(scan, last) and not echoed(scan, token, last):
            return last
        return scan.add(token, last + 1, "PERS", "", "name").last  # مشعل البدراني is not who مشعل alone is
    end = _continued(scan, token, last)
    if end > last:
        scan.add(token, end, "PERS", scan.starting[token].key, "known name")
    return end


def _name_end(scan: Scan, token: int, titled: bool) -> int:
    kinds = scan.kinds[token]
    given = kinds & _OPENERS
    if kinds & K.INTRODUCING and titled and scan.kinds[token + 1] & _OPENERS and not given:
        return token  # مدير حملة الرئيس المرشح | فلان
    if scan.forms[token] in _BEFORE_NAMES and (scan.forms[token] in FORMER or scan.kinds[token + 1] & _OPENERS):
        return token  # النائب السابق فلان, المخرجة الشابة فلانة
    if kinds & K.FUNCTION and not titled and not mother(scan, token):
        return token
    if kinds & _NO_OPENERS and not given:
        return token + 2 if titled and word_before_family(scan, token) else token
    if kinds & K.DEFINITE and not kinds & K.GIVEN:
        presents = kinds & K.INTRODUCING and scan.kinds[token + 1] & K.GIVEN  # الناجي سامي عون
        if presents or not titled and not begins_with_al(scan, token):
            return token
    if scan.clitics[token] not in ("", "و", "ل", "ب", "ف", "ول", "وب", "ك"):
        return token
    last = token + 1
    if kinds & K.NAME_OPENER and not kinds & K.GIVEN:
        if scan.clitics[last] or not scan.joined[last] or scan.kinds[last] & (_NOBODY | K.OFFICE):
            return token  # ابن رئيس بلدية
        last += 1
    return _continued(scan, token, last, titled)


def _continued(scan: Scan, first: int, token: int, titled: bool = False) -> int:
    """The token after the names that go on from `token`."""
    if scan.forms[first - 1] in STROKES and (end := byline(scan, first, token)):
        return end
    forms, kinds, clitics, joined = scan.forms, scan.kinds, scan.clitics, scan.joined
    end = token + _LONGEST
    while token < end and joined[token] and (not clitics[token] or family_uncut(scan, first, token)):
        form = forms[token]
        if kinds[token] & K.NAME_LINK and form != "لا" or form in PARTICLES and links_foreign(scan, first, token):
            if form == "فان" and is_so_that(scan, token):
                break
            token += forms[token + 1] in _SECOND_LINKS
            if not name_after_link(scan, token + 1):
                break
            token += 2
        elif len(form) > 1:
            if not goes_on(scan, first, token, titled) and not (
                kinds[token] & K.DEFINITE and echoed(scan, first, token)
            ):
                break
            token += 1
        elif form in HYPHENS and hyphened(scan, token):
            token += 2
        elif form.isalpha() and forms[token + 1] == "." and kinds[first] & K.NAMEY:
            if name_behind_letter(scan, first, token + 2):
                token += 3
                continue
            return further_letter(scan, token + 2)  # the family name by its first letter: محمد ع.
        elif form == "." and token == first + 1 and len(forms[first]) > 1 and one_letter(scan, token + 1):
            return further_letter(scan, token + 1)  # محمد. ع, محمد.س.ع
        elif goes_on(scan, first, token, titled):
            token += 1
        else:
            break
    sure = token > first + 1 and (titled or first and forms[first - 1] in SAYING)
    if titled and token == first + 1 and forms[token].endswith("ا") and closes_foreign(scan, first, token):
        return token + 1
    return token + 1 if sure and closes_name(scan, token) else token
