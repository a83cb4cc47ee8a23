"""What a word tells by itself where it stands behind a noun phrase: that it goes on with it, or surely does not."""

from corpus.arabic.folding import fold_word
from corpus.arabic.remembered import Remembered
from corpus.suggest.quotes.classes import COMMAS, SPEAKERS
from corpus.suggest.quotes.joint_sources import JOINED
from corpus.suggest.quotes.lexicon import small
from corpus.suggest.quotes.marks import MARKS
from corpus.suggest.quotes.names import OPENS_REST
from corpus.suggest.quotes.second_phrase import ALL_OR_THESE

COUNTERPARTS = ("لنظير", "لنظراء")
"""قال الوزير لنظيره: the hearer, not a part of the name before him."""
PARTNER = ("ونظير", "وزميل")
"""الوزير فلان ونظيره: a second speaker."""


SELF = frozenset(map(fold_word, ("نفسه", "نفسها", "ذاته", "ذاتها", "عينه", "عينها", "كافة", "جميعا", "جميعهم", "كلهم")))


HYPHENS = frozenset("-–")


_FOR_AFFAIRS = frozenset(("لكرة", "بكرة", "لشءون", "للشءون", "لشوءون", "للشوءون"))
"""Behind a body or an office: one more word goes on with its name (لكرة القدم، لشؤون اللاجئين)."""


BEFORE_ANOTHER = frozenset("،؛(")
"""Behind one of these can stand another name of the same one."""


_OF_PLACES = frozenset(("عن", "الي", "في", "من", "لدي", "باسم", "داخل"))
"""Behind an office one of these, or ب, tells where it is held."""


FOLLOWS, COUNTERPART, BELONGS, RESTS, AFFAIRS, STRESSED, SIGN, DEFINITE, HEADED, ANEW = (1 << bit for bit in range(10))
SPEAKS, PLACED, JOINT = 1 << 10, 1 << 11, 1 << 12


def _tells(form: str) -> int:
    known = small()
    follows = FOLLOWS if form in known.words_follow else 0
    counterpart = COUNTERPART if form.startswith(COUNTERPARTS) else 0
    rests = RESTS if OPENS_REST[form] else 0
    affairs = AFFAIRS if form in _FOR_AFFAIRS else 0
    stressed = STRESSED if form in SELF or form in known.stances or form in HYPHENS else 0
    belongs = BELONGS if stressed or form in MARKS or form == "و" or form.startswith(PARTNER) else 0
    sign = SIGN if form in BEFORE_ANOTHER else 0
    definite = DEFINITE if form.startswith("ال") else 0
    headed = HEADED if definite or form in COMMAS or form == "في" or form[0] == "ل" else 0
    anew = ANEW if form in ALL_OR_THESE else 0
    told = form[0] in "لب" and form not in known.speakers and form[1:] in known.speakers  # فلان | لصحف عربية
    speaks = SPEAKS if SPEAKERS[form] and not definite and not told else 0
    placed = PLACED if form in _OF_PLACES or form[0] == "ب" else 0
    beside = counterpart | belongs | rests | affairs | stressed | sign | definite
    joint = JOINT if form in JOINED else 0
    return follows | beside | headed | anew | speaks | placed | joint


BEHIND = Remembered(_tells)
"""What a form tells behind a phrase, as a sum: most show nothing.

`FOLLOWS`: words begin there; `COUNTERPART`: the hearer does; `BELONGS`: it can belong to the phrase by itself;
`RESTS`: it can open the rest of a name that no mention covers; `AFFAIRS`: one more word goes on with a name;
`STRESSED`: it may stress the phrase, say where a body stands or join a name; `SIGN`: another name can stand behind
it; `DEFINITE`: it has the article; `HEADED`: what an office or a body has behind it can begin there; `ANEW`: it can
open another phrase; `SPEAKS`: it can tell who somebody is; `PLACED`: it can tell where an office is held; `JOINT`: it
can be a second source.
"""
