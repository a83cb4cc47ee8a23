"""The lexicons of the quotation stages, read once: reporting words by form, small words by class."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from corpus.arabic.folding import fold_word
from corpus.lexicon.reading import read_lexicon
from corpus.suggest.quotes.cue_types import Cue, Manner, Verb
from corpus.suggest.quotes.forms import Shape, is_deed, noun_forms, participle_forms, plain_perfect, verb_forms

PREPOSITIONS = frozenset(map(fold_word, ("ب", "ل", "عن", "عند", "إلى", "على", "من", "في", "مسؤولية")))


@dataclass(frozen=True, slots=True)
class Joined:
    """Small words with and without و or ف written onto them, so that one look tells whether a token is one."""

    adverbs: frozenset[str]
    clause_words: frozenset[str]
    complementizers: frozenset[str]
    helpers: frozenset[str]
    prepositions: frozenset[str]
    relatives: frozenset[str]
    source_words: frozenset[str]


class Small:
    """The small words of corpus/lexicon/clauses.toml, as sets of search forms, and the sources of cues.toml."""

    def __init__(self, table: dict[str, Any], cues: dict[str, Any]) -> None:
        self.complementizers = _folded(table["complementizers"])
        self.with_pronoun = _folded(table["complementizers_with_pronoun"])
        self.after_source = _folded(table["complementizers_after_source"])
        self.takes_complementizer = _folded(table["takes_the_complementizer"])
        self.formulae = _folded(table["formulae"])
        self.relatives = _folded(table["relatives"])
        self.helpers = _folded(table["helpers"])
        self.negations = _folded(table["negations"])
        self.negated_reports = frozenset(table["negated_reports"])
        self.prepositions = _folded(table["prepositions"])
        self.prepositions_with_pronoun = _folded(table["prepositions_with_pronoun"])
        self.clause_words = _folded(table["clause_words"])
        self.relative_verbs = _folded(table["relative_verbs"])
        self.rooted = _folded(table["rooted"])
        self.rules = _folded(table["rules"])
        self.occasions_invited_to = _folded(table["occasions_invited_to"])
        self.adverbs = _folded(table["adverbs"])
        answers = (
            f"{word} {form}" for verb in table["answers"] for form in plain_perfect(verb) for word in ("بينما", "فيما")
        )
        self.remarks = _by_first_word((*table["remarks"], *answers))
        self.circumstances = _by_first_word(table["circumstances"])
        self.deeds = frozenset(
            fold_word(form)
            for verb in table["deeds"]
            for form, shape in verb_forms(verb, verb)
            if shape.kind == "perfect" and is_deed(verb, form, shape) and form not in table["heads"]
        )
        self.and_deeds = frozenset("و" + deed for deed in self.deeds)
        self.done = frozenset(
            fold_word(form)
            for verb in table["done"]
            for form, shape in verb_forms(verb, verb)
            if shape.kind == "perfect" and shape.pronoun
        )
        self.speakers = _folded(table["speakers"])
        self.documents = _folded(table["documents"])
        self.issued = _folded(table["issued"])
        self.attributes = _folded(table["attributes"])
        self.statements = _folded(table["statements"])
        self.named_by_marks = _folded(table["named_by_marks"])
        self.platforms = _folded(table["platforms"])
        self.topics = _folded(table["topics"])
        self.claims = _folded(table["claims"])
        self.feelings = _folded(table["feelings"])
        self.pleas = _folded(table["pleas"])
        self.questions = _folded(table["questions"])
        self.heads = _folded(table["heads"])
        self.hearers = _folded(table["hearers"])
        self.audiences = _folded(table["audiences"])
        self.occasions = _folded(table["occasions"])
        self.asides = _folded(table["asides"])
        self.ranks = _folded(table["ranks"])
        self.stances = _folded(table["stances"])
        self.districts = _folded(table["districts"])
        self.fields = _folded((*table["fields"], *table["bodies_alone"]))
        self.rooted_behind = _folded(table["rooted_behind"])
        self.collectives = _folded(table["collectives"])
        self.called_together = _folded(table["called_together"])
        self.ordered = _folded(table["ordered"])
        self.doings = _folded(table["doings"])
        self.labels = _folded(table["labels"])
        self.also_things = _folded(table["also_things"])
        self.sometimes_things = _folded(table["sometimes_things"])
        self.continuing = frozenset(table["continuing"])
        self.men = _folded(table["men"])
        self.notices = _folded(table["notices"])
        self.subjects_of_talk = _folded(table["subjects_of_talk"])
        self.critics = _folded(table["critics"])
        self.talks = _folded(table["talks"])
        self.outlets = _folded(table["outlets"])
        self.honours = _folded(table["honours"])
        self.offices_with_owner = _folded(table["offices_with_owner"])
        self.no_heads = _folded(table["no_heads"])
        self.feminine = _folded(table["feminine"])
        self.masculine = _folded(table["masculine"])
        self.rooted_in_waw = _folded(table["rooted_in_waw"])
        self.patients = _folded(table["patients"])
        self.upon = _folded(table["upon"])
        self.parts = _folded(table["parts"])
        self.called = _folded(table["called"])
        self.times = _folded(table["times"])
        self.disclosing = _folded(table["disclosing"])
        self.raising = _folded(table["raising"])
        self.queries = tuple(map(fold_word, table["queries"]))
        self.sources = {fold_word(word): fold_word(after) for word, after in cues["sources"].items()}
        self.sources_with_verb = _folded(cues["sources_with_verb"]["words"])
        self.echoes = _folded(cues["echoes"]["words"])
        self.homographs = _folded(cues["homographs"]["words"])
        self.any_complementizer = self.complementizers | self.with_pronoun
        self.words_follow = self.any_complementizer | {":"}
        """Behind one of these words begin, and no noun phrase begins or goes on with it."""
        self.never_names = self.any_complementizer | self.prepositions
        """No mention is one of these alone."""
        self.joined = Joined(
            adverbs=_joined(self.adverbs),
            clause_words=_joined(self.clause_words),
            complementizers=_joined(self.complementizers),
            helpers=_joined(self.helpers),
            prepositions=_joined(self.prepositions),
            relatives=_joined(self.relatives),
            source_words=_joined(self.sources.keys() | self.sources_with_verb | {"علي"}),
        )
        others = self.negations | self.with_pronoun | self.prepositions_with_pronoun | self.sources_with_verb
        self.never_nouns = _joined(others | {"مما", "عما", "عمن", "اذا", "هل", "لماذا"}).union(
            self.joined.adverbs,
            self.joined.complementizers,
            self.joined.helpers,
            self.joined.prepositions,
            self.joined.relatives,
            self.sources,
            _folded(table["never_nouns"]),
        ) - {"ولي"}  # ولي أمر, not "and to me"
        """None of these opens a noun phrase or goes on with one: لفتت المصادر | الانتباه إلى أن."""


@cache
def small() -> Small:
    """Return the small words."""
    return Small(read_lexicon("clauses.toml"), read_lexicon("cues.toml"))


@cache
def cues() -> dict[str, Cue]:
    """Return every written form of every reporting word, in search form; finite verbs win over other forms."""
    found: dict[str, Cue] = {}
    ranked = sorted(_all_forms(read_lexicon("cues.toml")), key=lambda entry: _RANK[entry[1].shape.kind])
    for form, cue in ranked:
        found.setdefault(fold_word(form), cue)
    return found


def _manner(act: str, takes: frozenset[str], called: str) -> Manner:
    strict = act in _STRICT or "judged" in takes or ("hearer" in takes and "object" in takes)
    return Manner("hearer" in takes or "accused" in takes, strict, (takes & PREPOSITIONS) | {called})


_STRICT = frozenset(("accuse", "praise", "deny", "ask", "describe"))
"""Acts whose object is somebody, or what he did: no part of the noun phrase before it."""

_NO_OBJECT = frozenset(("أسف", "أمل", "تخوف", "تأسف", "تمسك", "تعهد"))
"""Verbs without an object: what looks like one with a pronoun is a noun (أبدى أسفه)."""

CHARGING = frozenset(("وجه", "أسند"))
"""Verbs by which a charge is brought."""
SHOUTING = "ردد"
"""What is shouted, chants in marks, stands behind a word for them."""
OTHER_WORDS = frozenset(
    (
        "أبلغ",
        "بين",
        "توقع",
        "ثمن",
        "قدر",
        "سلم",
        "شبه",
        "طالب",
        "عبر",
        "لفت",
        "لوح",
        "هدد",
        "وصف",
        "جدد",
        "أشار",
        "هنأ",
        "بارك",
        "أثنى",
        "استشهد",
        "رأى",
        "عزا",
    )
)
"""Verbs that look like other words."""
HOMOGRAPHS = frozenset(("عد", "وعد", "ذكر"))
"""Verbs with forms that are another verb's: يعد counts, and promises; ذكر mentions, and reminds."""

_TOWARDS = frozenset(("wish", *map(fold_word, ("إلى", "ب", "من"))))
"""A verb that takes one of these can report what is wished for."""

_ODD = frozenset(("beside", "takes", "noun"))
"""A row of these alone has no forms but the participles and nouns it lists."""

_RANK = {"perfect": 0, "imperfect": 1, "participle": 2, "noun": 3}


def _all_forms(table: dict[str, Any]) -> Iterator[tuple[str, Cue]]:
    for act, verbs in (*table["verbs"].items(), ("stand", table["stands"])):
        for lemma, row in verbs.items():
            takes = frozenset(map(fold_word, row["takes"].split()))
            called = fold_word(row.get("called", ""))
            verb = Verb(
                lemma=lemma,
                act=act,
                takes=takes,
                doubtful=row.get("doubtful", False),
                agentless=row.get("agentless", False),
                relays=row.get("relays", False),
                study=row.get("study", False),
                called=called,
                prepositions=takes & PREPOSITIONS,
                manner=_manner(act, takes, called),
                told_by_clause="marked" not in takes and not takes.isdisjoint(PREPOSITIONS | {"clause", "wish"}),
                aims=not takes.isdisjoint(_TOWARDS),
                objects=not takes.isdisjoint(("object", "claim")),
                judges=lemma == "وصف" or act == "accuse" and "accused" in takes,
                ambiguous=lemma in OTHER_WORDS,
                signed=takes.isdisjoint(("object", "claim", "bare")),
            )
            plain = act != "stand" and not verb.relays and lemma not in HOMOGRAPHS | CHARGING | {SHOUTING}
            rules = {kind: f"{lemma} {kind}" for kind in _RANK}
            all_forms = [] if row.keys() <= _ODD else list(verb_forms(lemma, row.get("now", "")))
            only = row.get("only", "").split()
            forms = [each for each in all_forms if not only or each[0] in only]
            if "doing" in row:
                forms += participle_forms(row["doing"])
            of_all = "" if act == "protest" else "m"
            forms += [(form, Shape("participle", of_all, "", pronoun=False)) for form in row.get("beside", "").split()]
            if "noun" in row:
                forms += [form for noun in row["noun"].split() for form in noun_forms(noun)]
            forms += [(form, Shape("imperfect", "", "s", pronoun=False)) for form in row.get("also", "").split()]
            for form, shape in forms:
                if shape.pronoun and shape.kind != "noun" and lemma in _NO_OBJECT:
                    continue
                finite = shape.kind in ("perfect", "imperfect") and shape.number != "d"
                yield form, Cue(verb, shape, rules[shape.kind], plain and finite)


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold_word, words))


def _joined(words: Iterable[str]) -> frozenset[str]:
    return frozenset(letter + word for word in words for letter in ("", "و", "ف"))


def bared(words: Iterable[str]) -> frozenset[str]:
    """Return the forms that are one of these words once a conjunction is taken off (see `Scene.bare`)."""
    kept = (word for word in words if len(word) < 3 or word[0] not in "وف")
    return frozenset(kept).union(letter + word for word in words if len(word) > 1 for letter in "وف")


def _by_first_word(phrases: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return phrases, a blank behind each of their search forms, under their first word."""
    found: dict[str, tuple[str, ...]] = {}
    for phrase in phrases:
        first, *rest = fold_word(phrase).split()
        found[first] = (*found.get(first, ()), " ".join((first, *rest, "")))
    return found
